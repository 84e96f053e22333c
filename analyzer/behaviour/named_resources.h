// The resources whose names or texts say what an app shows.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "manifests/resources.h"

namespace mingcha::behaviour {

/// Calls `each(id, entry, is_string)` for the entries of a package whose names tell what they are for: ids, layouts,
/// strings, menus, preference screens, navigation; as a reader of the default language, Chinese or English sees them.
template <class Each>
void for_each_named_resource(const manifests::ResourceTable& table, const manifests::ResourceTable::Package& package,
                             const Each& each) {
  static constexpr std::array<std::string_view, 6> kNamedTypes = {"id", "layout", "string", "menu", "xml", "navigation"};
  for (const manifests::ResourceTable::Type& type : package.types) {
    const std::string name = table.type_name(package, type.id);
    if (std::find(kNamedTypes.begin(), kNamedTypes.end(), name) == kNamedTypes.end()) continue;
    const manifests::ResourceConfig& config = type.config;
    if (config.has_locale() && config.chinese_rank() < 0 && !config.locale().starts_with("en")) continue;
    const std::uint32_t type_id = (package.type_id_offset + type.id) & 0xffU;
    for (const std::uint16_t entry_id : manifests::ResourceTable::entry_ids(type)) {
      const std::optional<manifests::ResourceEntry> entry = manifests::ResourceTable::entry(type, entry_id);
      if (entry) each(package.id << 24 | type_id << 16 | entry_id, *entry, name == "string");
    }
  }
}

}  // namespace mingcha::behaviour
