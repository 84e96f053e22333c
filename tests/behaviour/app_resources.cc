#include "app_resources.h"

#include <algorithm>
#include <stdexcept>

namespace mingcha::behaviour::test {

using manifests::test::ArscForm;
using manifests::test::ArscPackage;
using manifests::test::ArscType;
using manifests::test::ArscValue;
using manifests::test::AxmlAttribute;

std::optional<std::uint64_t> FakeEntries::size_of(std::string_view path) const {
  if (const auto lie = false_sizes.find(path); lie != false_sizes.end()) return lie->second;
  const auto file = files.find(path);
  return file == files.end() ? std::nullopt : std::optional<std::uint64_t>(file->second.size());
}

Result<EntryBytes> FakeEntries::read(std::string_view path, std::uint64_t max_bytes) const {
  const auto file = files.find(path);
  if (file == files.end()) return fail(Errc::bad_index, std::string(path));
  if (file->second.size() > max_bytes) return fail(Errc::over_budget, std::string(path));
  return EntryBytes(Bytes(file->second));
}

namespace {

bool same(const manifests::test::ArscConfig& a, const manifests::test::ArscConfig& b) {
  return a.language == b.language && a.region == b.region && a.density == b.density && a.sdk == b.sdk &&
         a.night == b.night;
}

std::size_t place_in(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  names.push_back(name);
  return names.size() - 1;
}

}  // namespace

AppResources::AppResources(const std::vector<NamedValue>& values) {
  ArscPackage package;
  package.type_names.clear();
  package.key_names.clear();
  for (const NamedValue& value : values) {
    const std::size_t type = place_in(package.type_names, value.type);
    // The builder's entry id is the place of its name in the key pool.
    const std::size_t entry = place_in(package.key_names, value.name);
    ids_[value.type + "/" + value.name] = static_cast<std::uint32_t>(0x7f00'0000U | (type + 1) << 16 | entry);
    const auto chunk = std::find_if(package.types.begin(), package.types.end(), [&](const ArscType& t) {
      return t.id == type + 1 && same(t.config, value.config);
    });
    ArscType& into = chunk != package.types.end()
                         ? *chunk
                         : package.types.emplace_back(
                               ArscType{static_cast<std::uint8_t>(type + 1), value.config, {}, ArscForm::dense});
    into.values.push_back({static_cast<std::uint16_t>(entry), 0x03, 0, value.text, {}});
  }
  for (ArscType& type : package.types) {
    std::sort(type.values.begin(), type.values.end(),
              [](const ArscValue& a, const ArscValue& b) { return a.entry_id < b.entry_id; });
  }
  std::stable_sort(package.types.begin(), package.types.end(), [](auto& a, auto& b) { return a.id < b.id; });
  built_ = manifests::test::build_arsc({package});
  Reasons reasons;
  auto table = manifests::ResourceTable::open(built_.bytes, "resources.arsc", Budget{}, reasons);
  if (!table) throw std::runtime_error(describe(table.error()));
  resources_.add(std::move(*table));
}

namespace {

std::uint32_t attribute_id(const std::string& name) {
  static const std::map<std::string, std::uint32_t> kIds = {
      {"name", 0x01010003},   {"id", 0x010100d0},      {"visibility", 0x010100dc},
      {"layout", 0x010100f2}, {"checked", 0x01010106}, {"text", 0x0101014f},
      {"title", 0x010101e1},  {"onClick", 0x0101026f}, {"startDestination", 0x7f040001},
      {"graph", 0x7f040002},  {"menu", 0x7f040003},    {"left", 0x7f040004},
  };
  return kIds.at(name);
}

}  // namespace

AxmlAttribute text_attribute(const std::string& name, const std::string& text) {
  return {name, attribute_id(name), 0x03, 0, text};
}
AxmlAttribute reference_attribute(const std::string& name, std::uint32_t resource_id) {
  return {name, attribute_id(name), 0x01, resource_id, {}};
}
AxmlAttribute number_attribute(const std::string& name, std::uint8_t type, std::uint32_t data) {
  return {name, attribute_id(name), type, data, {}};
}

}  // namespace mingcha::behaviour::test
