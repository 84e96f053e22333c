// Lookups over all tables of an app. One value of many is picked by a plain order that stands for a phone with a
// recent platform and the wanted language: the language, then as few other qualifiers as possible, then the highest
// platform version, then the order of the tables. References are followed at most twenty times, as the platform does.
#include "manifests/resources.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "manifests/framework_attributes.h"

namespace mingcha::manifests {
namespace {

constexpr int kMaxReferences = 20;
constexpr std::size_t kMaxLocales = 512;
constexpr std::size_t kMaxLocaleText = std::size_t{16} << 20;  // bytes of one string in all its languages
constexpr std::string_view kChinese = "zh";

// "" for none, "zh" for any Chinese, else BCP 47.
std::string locale_key(const ResourceConfig& config) {
  if (!config.has_locale()) return {};
  return config.chinese_rank() >= 0 ? std::string(kChinese) : config.locale();
}

// The lower the better; `wanted` as of `locale_key`.
int locale_rank(const ResourceConfig& config, std::string_view wanted) {
  constexpr int kOther = 10;
  if (!config.has_locale()) return wanted.empty() ? 0 : kOther - 1;
  const int chinese = config.chinese_rank();
  if (wanted == kChinese) return chinese >= 0 ? chinese : kOther;
  if (wanted.empty()) return chinese >= 0 ? 1 + chinese : kOther;
  return config.locale() == wanted ? 0 : kOther;
}

// Rasters before drawings, dense before coarse.
int density_rank(const ResourceConfig& config) {
  const std::uint16_t density = config.density();
  if (density == ResourceConfig::kAnyDensity) return 0x1'0001;
  if (density == ResourceConfig::kNoDensity) return 0x1'0000;
  constexpr int kMedium = 160;  // what unset stands for
  return 0xffff - (density == 0 ? kMedium : density);
}

}  // namespace

struct Resources::Candidate {
  const ResourceTable* table;
  const ResourceTable::Package* package;
  ResourceEntry entry;

  bool refers() const noexcept { return !entry.is_complex && entry.value.is_reference() && entry.value.data != 0; }
  bool is_string() const noexcept { return !entry.is_complex && entry.value.type == TypedValue::string; }
  std::optional<std::string> text() const { return table->strings().text(entry.value.data); }
};

std::vector<Resources::Candidate> Resources::candidates(std::uint32_t resource_id) const {
  std::vector<Candidate> found;
  for (const ResourceTable& table : tables_) {
    table.for_each_entry(resource_id, [&](const ResourceTable::Package& package, const ResourceEntry& entry) {
      found.push_back({&table, &package, entry});
    });
  }
  return found;
}

// Package id 0 means the referring package's own; a dynamic reference's package id is one of its library list.
std::uint32_t Resources::target_of(const Candidate& candidate) const {
  const std::uint32_t id = candidate.entry.value.data;
  const std::uint32_t local = id & 0x00ff'ffffU;
  if (id >> 24 == 0) return candidate.package->id << 24 | local;
  if (candidate.entry.value.type != TypedValue::dynamic_reference) return id;
  for (const ResourceTable::Library& library : candidate.package->libraries) {
    if (library.id != id >> 24) continue;
    for (const ResourceTable& table : tables_) {
      for (const ResourceTable::Package& package : table.packages()) {
        if (package.name == library.name) return package.id << 24 | local;
      }
    }
  }
  return id;
}

// The best value for a language behind all references; nothing when the chain leads nowhere.
std::optional<Resources::Candidate> Resources::chase(std::uint32_t resource_id, std::string_view locale) const {
  for (int step = 0; step < kMaxReferences; ++step) {
    const std::vector<Candidate> found = candidates(resource_id);
    const auto order = [&](const Candidate& a) {
      return std::tuple(locale_rank(a.entry.config, locale), a.entry.config.narrowness(),
                        -int{a.entry.config.sdk_version()});
    };
    const auto best = std::min_element(found.begin(), found.end(), [&](const Candidate& a, const Candidate& b) {
      return order(a) < order(b);
    });
    if (best == found.end()) return std::nullopt;
    if (!best->refers()) return *best;
    resource_id = target_of(*best);
  }
  return std::nullopt;
}

std::string Resources::name_of(std::uint32_t resource_id) const {
  constexpr std::uint32_t kFrameworkPackage = 0x01;
  const bool framework = resource_id >> 24 == kFrameworkPackage;
  std::string name;
  for (const ResourceTable& table : tables_) {
    table.for_each_entry(resource_id, [&](const ResourceTable::Package& package, const ResourceEntry& entry) {
      if (!name.empty()) return;
      const std::uint32_t type_id = ((resource_id >> 16) & 0xffU) - package.type_id_offset;
      const std::string type = table.type_name(package, type_id);
      const std::optional<std::string> key = package.key_names.text(entry.key);
      if (!type.empty() && key && !key->empty()) name = type + "/" + *key;
    });
  }
  if (!name.empty()) return framework ? "android:" + name : name;
  const std::string_view known = framework_attribute_name(resource_id);
  return known.empty() ? std::string() : "android:attr/" + std::string(known);
}

std::optional<std::string> Resources::string(std::uint32_t resource_id) const {
  const std::optional<Candidate> found = chase(resource_id, "");
  return found && found->is_string() ? found->text() : std::nullopt;
}

std::map<std::string, std::string> Resources::strings(std::uint32_t resource_id) const {
  std::set<std::string> locales;
  std::set<std::uint32_t> seen{resource_id};
  std::vector<std::uint32_t> waiting{resource_id};
  while (!waiting.empty() && seen.size() <= kMaxReferences) {
    const std::vector<Candidate> found = candidates(waiting.back());
    waiting.pop_back();
    for (const Candidate& candidate : found) {
      if (locales.size() < kMaxLocales) locales.insert(locale_key(candidate.entry.config));
      if (!candidate.refers()) continue;
      const std::uint32_t target = target_of(candidate);
      if (seen.insert(target).second) waiting.push_back(target);
    }
  }
  std::map<std::string, std::string> texts;
  std::size_t spent = 0;
  for (const std::string& locale : locales) {
    const std::optional<Candidate> found = chase(resource_id, locale);
    std::optional<std::string> text = found && found->is_string() ? found->text() : std::nullopt;
    if (!text || spent + text->size() > kMaxLocaleText) continue;
    spent += text->size();
    texts.emplace(locale, std::move(*text));
  }
  return texts;
}

std::vector<std::string> Resources::files(std::uint32_t resource_id) const {
  std::vector<Candidate> found;
  std::set<std::uint32_t> seen{resource_id};
  std::vector<std::uint32_t> waiting{resource_id};
  while (!waiting.empty() && seen.size() <= kMaxReferences) {
    const std::vector<Candidate> here = candidates(waiting.back());
    waiting.pop_back();
    for (const Candidate& candidate : here) {
      if (candidate.is_string()) found.push_back(candidate);
      if (candidate.refers() && seen.insert(target_of(candidate)).second) waiting.push_back(target_of(candidate));
    }
  }
  const auto order = [](const Candidate& a) {
    const ResourceConfig& config = a.entry.config;
    return std::tuple(density_rank(config), locale_rank(config, ""), config.narrowness(), -int{config.sdk_version()});
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Candidate& a, const Candidate& b) { return order(a) < order(b); });
  std::vector<std::string> paths;
  std::size_t spent = 0;
  for (const Candidate& candidate : found) {
    std::optional<std::string> path = candidate.text();
    if (!path || path->empty() || spent + path->size() > kMaxLocaleText) continue;
    spent += path->size();
    if (std::find(paths.begin(), paths.end(), *path) == paths.end()) paths.push_back(std::move(*path));
  }
  return paths;
}

TypedValue Resources::resolve(TypedValue value) const {
  if (!value.is_reference()) return value;
  const std::optional<Candidate> found = chase(value.data, "");
  return found && !found->entry.is_complex ? found->entry.value : value;
}

std::string Resources::text_of(const TypedValue& value, std::string_view own_text) const {
  if (value.type == TypedValue::string) return std::string(own_text);
  if (!value.is_reference()) return spell(value);
  const std::optional<Candidate> found = chase(value.data, "");
  if (!found || found->entry.is_complex) return spell(value);
  if (found->is_string()) return found->text().value_or(std::string());
  return spell(found->entry.value);
}

}  // namespace mingcha::manifests
