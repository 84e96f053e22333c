#include "analyzer/behaviour/ad_conduct.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "analyzer/behaviour/consent_gate.h"
#include "analyzer/behaviour/string_uses.h"
#include "analyzer/program/names.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using manifests::Component;
using policies::AdSign;
using policies::SignPlace;
using Kind = policies::AdConduct;
using program::Event;
using program::Value;

// What PackageManager calls COMPONENT_ENABLED_STATE_ENABLED.
constexpr std::int64_t kEnabled = 1;

bool needs_ad_code(Kind kind) {
  return kind == Kind::sensor || kind == Kind::not_cancelable || kind == Kind::not_cancelable_outside ||
         kind == Kind::overlay || kind == Kind::shake;
}

bool is_launcher(const Component& component) {
  return std::any_of(component.intent_filters.begin(), component.intent_filters.end(), [](const auto& filter) {
    const auto& categories = filter.categories;
    return std::find(categories.begin(), categories.end(), "android.intent.category.LAUNCHER") != categories.end();
  });
}

class AdFinder {
 public:
  explicit AdFinder(const Evidence& evidence)
      : evidence_(evidence), rows_(evidence.index.catalogue().conduct.ads) {}

  std::vector<AdConduct> run() {
    find_enablers();
    for (const MarkedCall& marked : evidence_.scan.marked) {
      const Mark& mark = evidence_.index.mark(marked.mark);
      if (mark.table == MarkTable::ad) read_call(rows_[mark.row], marked);
    }
    read_strings();
    read_resources();
    read_classes();
    const auto content = [](const AdConduct& a) {
      return std::tuple(std::string_view(a.kind), std::string_view(a.by), std::string_view(a.owner),
                        a.at ? std::optional(a.at->site) : std::nullopt);
    };
    std::sort(found_.begin(), found_.end(),
              [&](const AdConduct& a, const AdConduct& b) { return content(a) < content(b); });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [&](const AdConduct& a, const AdConduct& b) { return content(a) == content(b); }),
                 found_.end());
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].id = fmt::format("a{}", i + 1);
    return std::move(found_);
  }

 private:
  void add(const AdSign& row, std::string_view by, std::string_view owner) {
    AdConduct ad;
    ad.kind = policies::name_of(row.conduct);
    ad.by = by;
    ad.owner = owner;
    found_.push_back(std::move(ad));
  }

  void add_at(const AdSign& row, std::string_view by, const Place& place) {
    AdConduct ad;
    ad.kind = policies::name_of(row.conduct);
    ad.by = by;
    ad.at = occurrence_at(evidence_, place);
    ad.owner = ad.at->owner;
    if (can_matter(evidence_, *ad.at)) found_.push_back(std::move(ad));
  }

  bool is_ad_sdk(std::string_view owner) const {
    const policies::Sdk* sdk = sdk_of(evidence_, owner);
    return sdk != nullptr && sdk->purpose == "ad";
  }

  // Names of obfuscated classes are short and say nothing: a word must stand beside another.
  bool is_ad_code(std::string_view descriptor) const {
    const std::string& owner = evidence_.owners.owner_of(descriptor);
    if (owner.starts_with("sdk:")) return is_ad_sdk(owner);
    const std::vector<std::string> words = words_of_class(std::string(outermost(descriptor)));
    if (words.size() < 2) return false;
    return std::any_of(rows_.begin(), rows_.end(), [&](const AdSign& row) {
      return row.place == SignPlace::class_word && std::find(words.begin(), words.end(), row.value) != words.end();
    });
  }

  // ---- calls

  void read_call(const AdSign& row, const MarkedCall& marked) {
    if (row.conduct == Kind::hide_icon) return read_disabling(row, marked);
    if (row.equals && marked.argument.number != row.equals) return;
    if (needs_ad_code(row.conduct) && !is_ad_code(class_at(evidence_, marked.place))) return;
    add_at(row, row.value, marked.place);
  }

  // setComponentEnabledSetting(component, state, flags): `argument` is the state.
  void read_disabling(const AdSign& row, const MarkedCall& marked) {
    if (!row.equals || marked.argument.number != row.equals) return;
    const std::string component = component_of(marked.place);
    const auto is_entry = [&](const Component& c) { return is_launcher(c) && c.name == component; };
    const auto& components = evidence_.app.manifest.components;
    if (component.empty() || std::none_of(components.begin(), components.end(), is_entry)) return;
    const bool others = std::any_of(components.begin(), components.end(), [&](const Component& c) {
      return is_launcher(c) && c.enabled && c.name != component;
    });
    if (!others && !enablers_.contains(outermost(class_at(evidence_, marked.place)))) add_at(row, row.value, marked.place);
  }

  // Apps with several icons enable one and disable the others. Outermost classes that enable something.
  void find_enablers() {
    for (const MarkedCall& marked : evidence_.scan.marked) {
      const Mark& mark = evidence_.index.mark(marked.mark);
      if (mark.table != MarkTable::ad || rows_[mark.row].conduct != Kind::hide_icon) continue;
      if (marked.argument.number.value_or(kEnabled) == kEnabled)
        enablers_.insert(outermost(class_at(evidence_, marked.place)));
    }
  }

  // Dotted name of the component that the call's ComponentName means; empty when it is not known.
  std::string component_of(const Place& place) {
    OutlineReader& reader = evidence_.reader;
    const MethodReading* reading = reader.at(place);
    const Event* call = reading == nullptr ? nullptr : reading->outline.at(place.pc);
    if (call == nullptr) return {};
    const Value component = reading->operand(*call, 1);
    const dex::DexFile& file = evidence_.app.program.dex_files()[reading->dex];
    for (const Event& event : reading->outline.events) {
      const bool gives = component.is(Value::Kind::result) && component.index() == event.pc && event.is_invoke();
      if (gives && event.kind != Event::Kind::invoke_custom &&
          file.name(file.method({event.index})) == "getComponentName") {
        const auto type = reader.app_type(*reading, reading->operand(event, 0));
        return type ? dotted(*type) : std::string();
      }
      const policies::IntentApi* row = reader.intent_row(*reading, event);
      if (row == nullptr || row->role != policies::IntentRole::make_component) continue;
      if (!gives && !(row->component && reading->operand(event, row->component) == component)) continue;
      const Value target = reading->operand(event, row->target);
      if (target.is(Value::Kind::type)) return dotted(target.type());
      if (row->name) return reader.text(*reading, reading->operand(event, row->name)).value_or("");
    }
    return {};
  }

  std::string dotted(program::TypeId type) const {
    return program::dotted_from_descriptor(evidence_.reachability.linked().hierarchy.descriptor(type));
  }

  // ---- texts and names

  void read_strings() {
    for (const StringUse& use : uses_of_signs(evidence_, ConductSign::Table::ad, true)) {
      const AdSign& row = rows_[use.sign.row];
      if (row.place == SignPlace::shell_command) {
        if (use.taker >= StringTaker::builder) add_at(row, use.text, use.place);
        continue;
      }
      if (use.taker != StringTaker::shown) continue;
      if (row.place == SignPlace::text || needs_ad_code(row.conduct)) {
        if (is_ad_code(class_at(evidence_, use.place))) add_at(row, use.text, use.place);
      } else if (goes_to_intent(use.place)) {
        add_at(row, use.text, use.place);
      }
    }
  }

  // A type or action is meant when an intent gets it; tables of types name it too.
  bool goes_to_intent(const Place& place) {
    const MethodReading* reading = evidence_.reader.at(place);
    const Event* event = reading == nullptr ? nullptr : reading->outline.at(place.pc);
    if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom) return false;
    const dex::DexFile& file = evidence_.app.program.dex_files()[reading->dex];
    return file.type(file.method({event->index}).class_idx) == "Landroid/content/Intent;";
  }

  void read_resources() {
    constexpr std::string_view kAdvertisement = "广告";
    for (const MarkedResource& resource : evidence_.conduct_texts.resources) {
      if (resource.sign.table != ConductSign::Table::ad) continue;
      const AdSign& row = rows_[resource.sign.row];
      if (row.place == SignPlace::resource_name) {
        add(row, resource.name, fmt::format("sdk:{}", row.sdk));
        continue;
      }
      const std::string owner = fmt::format("sdk:{}", evidence_.index.conduct().sdk_of_resource(resource.name));
      if (is_ad_sdk(owner))
        add(row, resource.text, owner);
      else if (resource.text.find(kAdvertisement) != std::string::npos)
        add(row, resource.text, "unknown");
    }
  }

  void read_classes() {
    for (const program::Class& c : evidence_.app.program.classes()) {
      const std::string_view descriptor = evidence_.app.program.descriptor(c.type);
      const std::string_view name = descriptor.substr(0, descriptor.size() - 1);
      for (const AdSign* row : class_rows()) {
        if (!name.ends_with(row->value) || !is_ad_code(descriptor)) continue;
        add(*row, utf8_from_mutf8(descriptor), evidence_.owners.owner_of(descriptor));
      }
    }
  }

  const std::vector<const AdSign*>& class_rows() {
    if (class_rows_.empty()) {
      for (const AdSign& row : rows_) {
        if (row.place == SignPlace::class_name) class_rows_.push_back(&row);
      }
    }
    return class_rows_;
  }

  const Evidence& evidence_;
  const std::vector<AdSign>& rows_;
  std::vector<const AdSign*> class_rows_;
  std::set<std::string_view> enablers_;
  std::vector<AdConduct> found_;
};

}  // namespace

std::vector<AdConduct> observe_ad_conduct(const Evidence& evidence) { return AdFinder(evidence).run(); }

}  // namespace mingcha::behaviour
