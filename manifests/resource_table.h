// One resources.arsc: an index over its chunks, everything else found on demand.
// Source: ResourceTypes.h (ResTable_*), LoadedArsc.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manifests/resource_config.h"
#include "manifests/string_pool.h"
#include "manifests/typed_value.h"
#include "support/budget.h"
#include "support/bytes.h"
#include "support/error.h"
#include "support/reason.h"

namespace mingcha::manifests {

/// One item of a complex entry: an array element, a plural form, a style's or an attribute's value.
struct BagItem {
  std::uint32_t name = 0;  ///< resource id, e.g. 0x02000000 + index of an array
  TypedValue value;
};

/// A value of one resource in one configuration.
struct ResourceEntry {
  ResourceConfig config;
  std::uint32_t key = 0;       ///< index into the package's key strings
  bool is_complex = false;
  TypedValue value;            ///< of an entry that is not complex; string data index the table's `strings()`
  std::uint32_t parent = 0;    ///< of a complex entry: the style that it extends; 0 for none
  Bytes items;                 ///< of a complex entry: ResTable_map records of 12 bytes, see `bag_item`
  std::size_t item_count() const noexcept { return items.size() / 12; }
  BagItem bag_item(std::size_t index) const noexcept;
};

/// Borrows the bytes of resources.arsc; valid while their owner lives. Cheap to copy.
class ResourceTable {
 public:
  /// One ResTable_type chunk: the entries of one type in one configuration.
  struct Type {
    std::uint8_t id = 0;
    std::uint8_t flags = 0;
    std::uint32_t entry_count = 0;
    std::uint32_t entries_start = 0;  ///< from the start of `chunk`
    std::uint16_t header_size = 0;
    Bytes chunk;
    ResourceConfig config;
  };
  struct Library {  ///< what a dynamic reference's package id stood for when the package was built
    std::uint32_t id;
    std::string name;
  };
  struct Package {
    std::uint32_t id = 0;
    std::string name;
    std::uint32_t type_id_offset = 0;
    StringPool type_names, key_names;
    std::vector<Type> types;  ///< ordered by id, then as in the file
    std::vector<Library> libraries;
    std::array<std::uint32_t, 257> first_type{};  ///< types of id `i` are [first_type[i], first_type[i + 1])
  };

  static constexpr std::size_t kMaxPackages = 256;
  static constexpr std::size_t kMaxConfigs = 2048;  ///< a lookup asks each configuration of its type

  /// Opens in time proportional to the number of chunks. A form that the platform takes and other tools refuse
  /// becomes a resources_odd reason; a part that cannot be read, or for which the platform refuses the table,
  /// a resources_broken reason, and what was read is kept.
  /// Errors: truncated, bad_magic (no table chunk). Over `budget.xml_elements` chunks, kMaxPackages packages or
  /// kMaxConfigs configurations of one type the rest is left out, and a resources_broken reason says so.
  static Result<ResourceTable> open(Bytes data, std::string where, const Budget& budget, Reasons& reasons);

  /// The global pool: every string value of the table. `for_each` walks it.
  const StringPool& strings() const noexcept { return strings_; }
  const std::vector<Package>& packages() const noexcept { return packages_; }

  /// "string" of string/app_name; empty when unknown. Types are numbered from 1.
  std::string type_name(const Package& package, std::uint32_t type_id) const;
  /// The entry of a type chunk, as LoadedPackage::GetEntry reads it; nothing when absent or out of bounds.
  static std::optional<ResourceEntry> entry(const Type& type, std::uint16_t entry_id) noexcept;

  /// The ids of the entries that a type chunk has a place for, as stored: ascending in an honest one.
  static std::vector<std::uint16_t> entry_ids(const Type& type);

  /// Calls `visit(package, entry)` for each configuration of a resource, in the order of the file.
  template <class Visit>
  void for_each_entry(std::uint32_t resource_id, Visit&& visit) const {
    for (const Package& package : packages_) {
      if (package.id != resource_id >> 24) continue;
      const std::uint32_t type_id = ((resource_id >> 16) & 0xffU) - package.type_id_offset;
      if (type_id == 0 || type_id > 0xff) continue;
      for (std::uint32_t i = package.first_type[type_id]; i < package.first_type[type_id + 1]; ++i) {
        const auto found = entry(package.types[i], static_cast<std::uint16_t>(resource_id));
        if (found) visit(package, *found);
      }
    }
  }

 private:
  friend class ResourceTableReader;
  ResourceTable() = default;
  StringPool strings_;
  std::vector<Package> packages_;
};

}  // namespace mingcha::manifests
