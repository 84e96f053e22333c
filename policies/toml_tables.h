// A TOML file of policies, reduced to what they use: arrays of tables whose values are texts, numbers, truth values
// and lists of texts.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "policies/complaint.h"

namespace mingcha::policies {

/// Texts that tables borrow because no file holds them as they read, such as those with escapes. A text keeps its
/// address when others are added and when the pool is moved.
using TextPool = std::deque<std::string>;

struct TomlItem {
  std::string_view text;
  std::uint32_t line = 1, column = 1;
};

struct TomlEntry {
  using Value = std::variant<bool, std::int64_t, std::string_view, std::vector<TomlItem>>;
  std::string_view key;
  Value value;
  std::uint32_t line = 1, column = 1;        ///< of the value
};

/// One `[[name]]`. Borrows all of its texts.
struct TomlTable {
  std::string_view name;
  std::string_view file;
  std::string_view text;  ///< of the whole file
  std::uint32_t line = 1, column = 1;
  std::vector<TomlEntry> entries;  ///< ordered by place

  const TomlEntry* find(std::string_view key) const;
};

/// Largest TOML file in bytes: 1 MiB.
inline constexpr std::size_t kLargestToml = 1 << 20;

/// What a TOML date is taken for: a mistake, or the text that it is written as.
enum class Dates : std::uint8_t { refused, as_text };

/// Reads all tables of `text` in the order in which they stand. What is not an array of tables, or a value of
/// another type, is a complaint. `file`, `text` and `pool` outlive the tables.
std::vector<TomlTable> read_toml(std::string_view file, std::string_view text, TextPool& pool, Complaints& complaints,
                                 Dates dates = Dates::refused);

/// The place of the byte `offset` of a text value: exact for literal texts ('…' and '''…'''), and for basic texts
/// as long as each escape is two characters.
Place place_inside(const TomlTable& table, const TomlEntry& entry, std::size_t offset);

}  // namespace mingcha::policies
