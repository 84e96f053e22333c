// Takes the keys of one TOML table and complains of what is missing, of another type or unknown.
#pragma once

#include <string_view>
#include <vector>

#include "policies/toml_tables.h"

namespace mingcha::policies {

/// Keys are literals: they are kept as views.
class TableReader {
 public:
  TableReader(const TomlTable& table, Complaints& complaints)
      : table_(table), complaints_(complaints), asked_(table.entries.size()) {}

  /// The text under `key`, borrowed from the table; a complaint when it is missing or empty.
  std::string_view text(std::string_view key);
  /// The same, "" when missing.
  std::string_view optional_text(std::string_view key);
  std::vector<std::string_view> texts(std::string_view key);
  bool flag(std::string_view key, bool absent);
  /// Index of the text among `words`; complaint and 0 for another.
  std::size_t word(std::string_view key, std::span<const std::string_view> words);

  /// Complains of keys that were never asked for. Call last.
  void finish();
  bool good() const noexcept { return good_; }

  const TomlEntry* entry(std::string_view key);
  void complain(const TomlEntry& entry, std::string_view found, std::string_view expected);
  /// At item `index` of a list.
  void complain_item(const TomlEntry& entry, std::size_t index, std::string_view found, std::string_view expected);
  /// At byte `offset` of a text.
  void complain_inside(const TomlEntry& entry, std::size_t offset, std::string_view found, std::string_view expected);

 private:
  const TomlTable& table_;
  Complaints& complaints_;
  std::vector<bool> asked_;              ///< of each entry: its key was asked for
  std::vector<std::string_view> absent_;  ///< keys that were asked for and are not there
  bool good_ = true;
};

}  // namespace mingcha::policies
