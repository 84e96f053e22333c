// A TOML file of policies, reduced to what they use: arrays of tables whose values are texts, numbers, truth values
// and lists of texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "policies/complaint.h"

namespace mingcha::policies {

struct TomlEntry {
  using Value = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;
  std::string key;
  Value value;
  std::uint32_t line = 1, column = 1;        ///< of the value
  std::vector<std::pair<std::uint32_t, std::uint32_t>> items;  ///< line and column of each item of a list
};

/// One `[[name]]`.
struct TomlTable {
  std::string name;
  std::string_view file;  ///< borrowed
  std::string_view text;  ///< of the whole file, borrowed
  std::uint32_t line = 1, column = 1;
  std::vector<TomlEntry> entries;  ///< ordered by place

  const TomlEntry* find(std::string_view key) const;
};

/// Largest TOML file in bytes: 1 MiB.
inline constexpr std::size_t kLargestToml = 1 << 20;

/// Reads all tables of `text` in the order in which they stand. What is not an array of tables, or a value of
/// another type, is a complaint. `file` and `text` outlive the tables.
std::vector<TomlTable> read_toml(std::string_view file, std::string_view text, Complaints& complaints);

/// The place of the byte `offset` of a text value: exact for literal texts ('…' and '''…'''), and for basic texts
/// as long as each escape is two characters.
Place place_inside(const TomlTable& table, const TomlEntry& entry, std::size_t offset);

}  // namespace mingcha::policies
