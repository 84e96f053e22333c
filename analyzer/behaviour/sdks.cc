#include "analyzer/behaviour/sdks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "analyzer/behaviour/reachability.h"
#include "analyzer/program/names.h"

namespace mingcha::behaviour {
namespace {

struct Seen {
  std::set<std::string> matched_by, packages;
  bool reached = false, called = false;
};

class SdkObserver {
 public:
  SdkObserver(const App& app, const CatalogueIndex& index, const Reachability& reachability, Owners& owners)
      : app_(app), index_(index), reachability_(reachability), owners_(owners) {}

  std::vector<SdkUse> run() {
    by_packages();
    by_calls();
    by_classes();
    by_manifest();
    by_native_libraries();
    std::vector<SdkUse> out;
    for (const auto& [sdk, seen] : seen_) out.push_back(finish(sdk, seen));
    std::sort(out.begin(), out.end(), [](const SdkUse& a, const SdkUse& b) { return a.id < b.id; });
    return out;
  }

 private:
  const policies::Sdk& row(int sdk) const { return index_.catalogue().sdks[static_cast<std::size_t>(sdk)]; }

  void by_packages() {
    const auto& classes = app_.program.classes();
    sdk_of_class_.assign(classes.size(), -1);
    std::string_view last_package;
    int sdk = -1;
    for (std::size_t i = 0; i < classes.size(); ++i) {
      const std::string_view descriptor = app_.program.descriptor(classes[i].type);
      const std::string_view package = descriptor.substr(0, descriptor.rfind('/') + 1);
      if (package != last_package) {  // neighbours mostly share it
        last_package = package;
        sdk = owners_.sdk_of(descriptor);
        if (sdk >= 0) note_package(sdk, descriptor);
      }
      sdk_of_class_[i] = sdk;
    }
  }

  void note_package(int sdk, std::string_view descriptor) {
    Seen& seen = seen_[sdk];
    seen.matched_by.insert("package");
    const std::string name = program::dotted_from_descriptor(descriptor);
    for (const std::string_view prefix : row(sdk).package_prefixes) {
      if (name.starts_with(prefix) && name[prefix.size()] == '.') seen.packages.emplace(prefix);
    }
  }

  void by_calls() {
    const program::Methods& methods = reachability_.linked().methods;
    for (std::uint32_t i = 0; i < sdk_of_class_.size(); ++i) {
      if (sdk_of_class_[i] < 0) continue;
      Seen& seen = seen_[sdk_of_class_[i]];
      const program::MethodNode end = methods.end(program::ClassId{i});
      for (program::MethodNode each = methods.first(program::ClassId{i}); each < end && !seen.called; ++each.value) {
        if (!reachability_.graph().reached(each)) continue;
        seen.reached = true;
        seen.called = is_called(each.value, sdk_of_class_[i]);
      }
    }
  }

  // Whether code outside the SDK and its vendor's others leads to the node, through a group of targets too.
  bool is_called(std::uint32_t node, int sdk) const {
    const program::CallGraph& graph = reachability_.graph();
    const std::vector<program::Edge>& edges = graph.edges();
    for (std::uint32_t e = graph.first_in(node); e != dex::kNoIndex; e = edges[e].next_in) {
      const std::uint32_t from = edges[e].from;
      if (from == dex::kNoIndex) continue;  // an entry: a component of the SDK's own
      const program::ClassId caller = graph.class_of(from);
      if (caller.present() ? !is_same_vendor(sdk_of_class_[caller.value], sdk)
                           : !graph.is_group(node) && is_called(from, sdk))
        return true;
    }
    return false;
  }

  bool is_same_vendor(int caller, int sdk) const {
    return caller == sdk || (caller >= 0 && row(caller).vendor == row(sdk).vendor);
  }

  void by_classes() {
    for (const auto& [descriptor, sdk] : index_.sdk_classes()) {
      const auto type = app_.program.find_type(descriptor);
      if (type && app_.program.definition(*type).present()) seen_[sdk].matched_by.insert("class");
    }
  }

  void by_manifest() {
    for (const manifests::Component& component : app_.manifest.components) {
      const int sdk = owners_.sdk_of(program::descriptor_from_name(component.name));
      if (sdk >= 0) seen_[sdk].matched_by.insert("component");
    }
    for (const manifests::MetaData& data : app_.manifest.meta_data) {
      const int sdk = index_.sdk_of_meta_data(data.name);
      if (sdk >= 0) seen_[sdk].matched_by.insert("meta-data");
    }
  }

  void by_native_libraries() {
    std::set<std::string_view> libraries;
    for (const std::string_view entry : app_.entries) {
      if (entry.starts_with("lib/") && entry.ends_with(".so")) libraries.insert(entry.substr(entry.rfind('/') + 1));
    }
    for (std::size_t sdk = 0; sdk < index_.catalogue().sdks.size(); ++sdk) {
      for (const std::string_view pattern : index_.catalogue().sdks[sdk].native_libraries) {
        const bool found = std::any_of(libraries.begin(), libraries.end(),
                                       [&](std::string_view name) { return fits_pattern(name, pattern); });
        if (found) seen_[static_cast<int>(sdk)].matched_by.insert("native");
      }
    }
  }

  SdkUse finish(int sdk, const Seen& seen) const {
    const policies::Sdk& r = row(sdk);
    SdkUse use{std::string(r.id),      std::string(r.name_zh),    std::string(r.name_en), std::string(r.vendor),
               std::string(r.purpose), std::string(r.purpose_zh), std::nullopt,           {},
               {},                     false,                     false};
    use.matched_by.assign(seen.matched_by.begin(), seen.matched_by.end());
    use.packages.assign(seen.packages.begin(), seen.packages.end());
    use.reached = seen.reached;
    use.called = seen.called;
    return use;
  }

  const App& app_;
  const CatalogueIndex& index_;
  const Reachability& reachability_;
  Owners& owners_;
  std::map<int, Seen> seen_;
  std::vector<int> sdk_of_class_;  // by class; -1 = none
};

}  // namespace

bool fits_pattern(std::string_view name, std::string_view pattern) {
  static constexpr std::string_view kAny = "(.*)";
  const std::size_t any = pattern.find(kAny);
  if (any == std::string_view::npos) return name == pattern;
  const std::string_view before = pattern.substr(0, any);
  const std::string_view after = pattern.substr(any + kAny.size());
  return name.size() >= before.size() + after.size() && name.starts_with(before) && name.ends_with(after);
}

std::vector<SdkUse> observe_sdks(const App& app, const CatalogueIndex& index, const Reachability& reachability,
                                 Owners& owners) {
  return SdkObserver(app, index, reachability, owners).run();
}

}  // namespace mingcha::behaviour
