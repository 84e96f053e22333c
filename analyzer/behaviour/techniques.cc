// The package's names are walked once and looked up among the signs, not the other way round: a package has many names
// and few signs. Signs without a star are looked up whole, those that are a file name in any folder by that name; the
// few others are compared one by one.
#include "analyzer/behaviour/techniques.h"

#include <fmt/format.h>
#include <tsl/robin_map.h>

#include <algorithm>
#include <array>
#include <map>

#include "analyzer/behaviour/native_library.h"
#include "analyzer/program/names.h"
#include "support/mutf8.h"
#include "support/text_hash.h"

namespace mingcha::behaviour {
namespace {

using policies::TechniquePlace;
using policies::Techniques;
using policies::TechniqueSign;

constexpr std::size_t kSignsKept = 8;  // of a technique; one folder of a packer may hold hundreds of files
constexpr std::size_t kPlaceCount = 6;

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// Whether each word of `wanted` is among these names, which are ascending.
bool has_all(const std::vector<std::string>& names, std::string_view wanted) {
  while (!wanted.empty()) {
    const std::size_t blank = std::min(wanted.find(' '), wanted.size());
    if (!std::binary_search(names.begin(), names.end(), wanted.substr(0, blank))) return false;
    wanted.remove_prefix(std::min(blank + 1, wanted.size()));
  }
  return true;
}

// Values of signs of one place, looked up by name.
class Names {
 public:
  void add(std::string_view value, std::uint32_t sign) {
    constexpr std::string_view kAnyFolder = "*/";
    const std::size_t star = value.find('*');
    if (star == std::string_view::npos) {
      whole_[value].push_back(sign);
    } else if (value.starts_with(kAnyFolder) && value.find_first_of("*/", kAnyFolder.size()) == std::string_view::npos) {
      in_any_folder_[value.substr(kAnyFolder.size())].push_back(sign);
    } else {
      globs_.emplace_back(value, sign);
    }
  }

  template <class Each>
  void find(std::string_view name, Each&& each) const {
    find_in(whole_, name, each);
    if (!in_any_folder_.empty() && name.find('/') != std::string_view::npos) find_in(in_any_folder_, file_name(name), each);
    for (const auto& [pattern, sign] : globs_)
      if (fits_glob(name, pattern)) each(sign);
  }

 private:
  // Two techniques may have the same sign.
  using Map = tsl::robin_map<std::string_view, std::vector<std::uint32_t>, TextHash>;

  template <class Each>
  static void find_in(const Map& map, std::string_view name, Each& each) {
    if (const auto it = map.find(name); it != map.end()) {
      for (const std::uint32_t sign : it->second) each(sign);
    }
  }

  Map whole_, in_any_folder_;
  std::vector<std::pair<std::string_view, std::uint32_t>> globs_;
};

struct Seen {
  bool strong = false;
  std::array<bool, kPlaceCount> weak{};
  std::vector<std::string> signs;

  bool decides() const { return strong || std::count(weak.begin(), weak.end(), true) > 1; }
};

class Finder {
 public:
  Finder(const App& app, const Techniques& techniques) : app_(app), techniques_(techniques) {
    for (std::uint32_t i = 0; i < techniques.signs.size(); ++i) {
      const TechniqueSign& sign = techniques.signs[i];
      if (sign.place != TechniquePlace::code) names_[static_cast<std::size_t>(sign.place)].add(sign.value, i);
    }
    found_.resize(techniques.signs.size());
  }

  std::vector<TechniqueUse> run() {
    for (const std::string* name : {&app_.manifest.application_class, &app_.manifest.app_component_factory})
      if (!name->empty()) look_up(TechniquePlace::application_class, *name, *name);
    for (const std::string_view entry : app_.entries) {
      look_up(TechniquePlace::entry, entry, entry);
      if (entry.starts_with("lib/") && entry.ends_with(".so"))
        look_up(TechniquePlace::library, file_name(entry), entry);
    }
    by_packages();
    by_classes();
    by_sections();
    return ordered();
  }

 private:
  void look_up(TechniquePlace place, std::string_view name, std::string_view shown) {
    names_[static_cast<std::size_t>(place)].find(name, [&](std::uint32_t sign) { note(sign, shown); });
  }

  // The least of the names that show a sign, so that the order of entries does not matter.
  void note(std::uint32_t sign, std::string_view shown) {
    std::string& known = found_[sign];
    if (known.empty() || shown < known) known = shown;
  }

  void by_packages() {
    std::string_view last;
    for (const program::Class& c : app_.program.classes()) {
      const std::string_view descriptor = app_.program.descriptor(c.type);
      const std::string_view package = descriptor.substr(0, descriptor.rfind('/') + 1);
      if (package == last || package.size() < 2) continue;
      last = package;
      std::string dotted(package.substr(1, package.size() - 2));
      std::replace(dotted.begin(), dotted.end(), '/', '.');
      while (!dotted.empty()) {
        look_up(TechniquePlace::class_prefix, dotted, dotted);
        const std::size_t dot = dotted.rfind('.');
        dotted.resize(dot == std::string::npos ? 0 : dot);
      }
    }
  }

  void by_classes() {
    for (std::uint32_t i = 0; i < techniques_.signs.size(); ++i) {
      const TechniqueSign& sign = techniques_.signs[i];
      if (sign.place != TechniquePlace::class_prefix) continue;
      const auto type = app_.program.find_type(program::descriptor_from_name(std::string(sign.value)));
      if (type && app_.program.definition(*type).present()) note(i, sign.value);
    }
  }

  void by_sections() {
    for (std::uint32_t i = 0; i < techniques_.signs.size(); ++i) {
      if (techniques_.signs[i].place != TechniquePlace::section) continue;
      for (const NativeLibrary& library : app_.libraries)
        if (has_all(library.sections, techniques_.signs[i].value))
          note(i, fmt::format("{} {}", library.name, techniques_.signs[i].value));
    }
  }

  std::vector<TechniqueUse> ordered() const {
    std::map<std::uint32_t, Seen> seen;
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      if (found_[i].empty()) continue;
      const TechniqueSign& sign = techniques_.signs[i];
      Seen& of = seen[sign.technique];
      of.strong = of.strong || sign.strong;
      if (!sign.strong) of.weak[static_cast<std::size_t>(sign.place)] = true;
      if (of.signs.size() < kSignsKept)
        of.signs.push_back(fmt::format("{}:{}", policies::name_of(sign.place), valid_utf8(found_[i])));
    }
    std::vector<TechniqueUse> out;
    for (auto& [index, of] : seen) {
      if (!of.decides()) continue;
      const policies::Technique& row = techniques_.rows[index];
      out.push_back({std::string(row.id), std::string(row.name_zh), std::string(row.name_en), std::string(row.vendor),
                     std::string(policies::name_of(row.kind)), of.strong, std::move(of.signs), {}, 0});
      find_code(index, out.back());
    }
    std::sort(out.begin(), out.end(), [](const TechniqueUse& a, const TechniqueUse& b) { return a.id < b.id; });
    return out;
  }

  void find_code(std::uint32_t technique, TechniqueUse& use) const {
    std::vector<std::string_view> patterns;
    for (const TechniqueSign& sign : techniques_.signs)
      if (sign.technique == technique && sign.place == TechniquePlace::code) patterns.push_back(sign.value);
    if (patterns.empty()) return;
    for (const std::string_view entry : app_.entries) {
      const auto fits = [&](std::string_view pattern) { return fits_glob(entry, pattern); };
      if (std::any_of(patterns.begin(), patterns.end(), fits)) use.code.push_back(valid_utf8(entry));
    }
    std::sort(use.code.begin(), use.code.end());
    use.code.erase(std::unique(use.code.begin(), use.code.end()), use.code.end());
    use.code_count = static_cast<std::uint32_t>(use.code.size());
  }

  const App& app_;
  const Techniques& techniques_;
  std::array<Names, kPlaceCount> names_;
  std::vector<std::string> found_;  // by sign: what shows it, empty when nothing does
};

}  // namespace

bool fits_glob(std::string_view text, std::string_view pattern) {
  std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return text == pattern;
  if (!text.starts_with(pattern.substr(0, star))) return false;
  text.remove_prefix(star);
  pattern.remove_prefix(star + 1);
  // Between stars the first place where a piece stands is as good as any.
  while ((star = pattern.find('*')) != std::string_view::npos) {
    const std::size_t at = text.find(pattern.substr(0, star));
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + star);
    pattern.remove_prefix(star + 1);
  }
  return text.ends_with(pattern);
}

std::vector<TechniqueUse> find_techniques(const App& app, const Techniques& techniques) {
  return Finder(app, techniques).run();
}

}  // namespace mingcha::behaviour
