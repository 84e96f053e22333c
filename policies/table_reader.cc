#include "policies/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace mingcha::policies {

const TomlEntry* TableReader::entry(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  return table_.find(key);
}

void TableReader::complain(const TomlEntry& entry, std::string_view found, std::string_view expected) {
  good_ = false;
  complaints_.add(Place{table_.file, entry.line, entry.column}, found, expected);
}

void TableReader::complain_item(const TomlEntry& entry, std::size_t index, std::string_view found,
                                std::string_view expected) {
  good_ = false;
  const auto [line, column] = entry.items[index];
  complaints_.add(Place{table_.file, line, column}, found, expected);
}

void TableReader::complain_inside(const TomlEntry& entry, std::size_t offset, std::string_view found,
                                  std::string_view expected) {
  good_ = false;
  complaints_.add(place_inside(table_, entry, offset), found, expected);
}

std::string TableReader::text(std::string_view key) {
  if (entry(key) == nullptr) {
    good_ = false;
    complaints_.add(Place{table_.file, table_.line, table_.column}, fmt::format("[[{}]]", table_.name),
                    fmt::format("a key \"{}\"", key));
    return {};
  }
  std::string value = optional_text(key);
  if (value.empty() && good_) complain(*entry(key), "", fmt::format("a text for \"{}\"", key));
  return value;
}

std::string TableReader::optional_text(std::string_view key) {
  const TomlEntry* found = entry(key);
  if (found == nullptr) return {};
  if (const auto* value = std::get_if<std::string>(&found->value)) return *value;
  complain(*found, key, fmt::format("a text for \"{}\"", key));
  return {};
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  const TomlEntry* found = entry(key);
  if (found == nullptr) return {};
  if (const auto* value = std::get_if<std::vector<std::string>>(&found->value)) return *value;
  complain(*found, key, fmt::format("a list of texts for \"{}\"", key));
  return {};
}

bool TableReader::flag(std::string_view key, bool absent) {
  const TomlEntry* found = entry(key);
  if (found == nullptr) return absent;
  if (const auto* value = std::get_if<bool>(&found->value)) return *value;
  complain(*found, key, fmt::format("true or false for \"{}\"", key));
  return absent;
}

std::size_t TableReader::word(std::string_view key, std::span<const std::string_view> words) {
  const std::string value = text(key);
  if (value.empty()) return 0;
  const auto at = std::find(words.begin(), words.end(), value);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  complain(*entry(key), value, one_of(value, words));
  return 0;
}

void TableReader::finish() {
  std::sort(known_.begin(), known_.end());
  const std::vector<std::string_view> known(known_.begin(), known_.end());
  for (const TomlEntry& each : table_.entries)
    if (!std::binary_search(known.begin(), known.end(), each.key))
      complain(each, each.key, "a known key: " + one_of(each.key, known));
}

}  // namespace mingcha::policies
