#include "policies/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace mingcha::policies {

const TomlEntry* TableReader::entry(std::string_view key) {
  const TomlEntry* found = table_.find(key);
  if (found != nullptr) asked_[static_cast<std::size_t>(found - table_.entries.data())] = true;
  else absent_.push_back(key);
  return found;
}

void TableReader::complain(const TomlEntry& entry, std::string_view found, std::string_view expected) {
  good_ = false;
  complaints_.add(Place{table_.file, entry.line, entry.column}, found, expected);
}

void TableReader::complain_item(const TomlEntry& entry, std::size_t index, std::string_view found,
                                std::string_view expected) {
  good_ = false;
  const TomlItem& item = std::get<std::vector<TomlItem>>(entry.value)[index];
  complaints_.add(Place{table_.file, item.line, item.column}, found, expected);
}

void TableReader::complain_inside(const TomlEntry& entry, std::size_t offset, std::string_view found,
                                  std::string_view expected) {
  good_ = false;
  complaints_.add(place_inside(table_, entry, offset), found, expected);
}

std::string_view TableReader::text(std::string_view key) {
  if (entry(key) == nullptr) {
    good_ = false;
    complaints_.add(Place{table_.file, table_.line, table_.column}, fmt::format("[[{}]]", table_.name),
                    fmt::format("a key \"{}\"", key));
    return {};
  }
  const std::string_view value = optional_text(key);
  if (value.empty() && good_) complain(*entry(key), "", fmt::format("a text for \"{}\"", key));
  return value;
}

std::string_view TableReader::optional_text(std::string_view key) {
  const TomlEntry* found = entry(key);
  if (found == nullptr) return {};
  if (const auto* value = std::get_if<std::string_view>(&found->value)) return *value;
  complain(*found, key, fmt::format("a text for \"{}\"", key));
  return {};
}

std::vector<std::string_view> TableReader::texts(std::string_view key) {
  const TomlEntry* found = entry(key);
  if (found == nullptr) return {};
  if (const auto* value = std::get_if<std::vector<TomlItem>>(&found->value)) {
    std::vector<std::string_view> out;
    for (const TomlItem& item : *value) out.push_back(item.text);
    return out;
  }
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
  const std::string_view value = text(key);
  if (value.empty()) return 0;
  const auto at = std::find(words.begin(), words.end(), value);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  complain(*entry(key), value, one_of(value, words));
  return 0;
}

void TableReader::finish() {
  if (std::find(asked_.begin(), asked_.end(), false) == asked_.end()) return;
  std::vector<std::string_view> known = absent_;
  for (std::size_t i = 0; i < asked_.size(); ++i)
    if (asked_[i]) known.push_back(table_.entries[i].key);
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    const TomlEntry& each = table_.entries[i];
    if (!asked_[i]) complain(each, each.key, "a known key: " + one_of(each.key, known));
  }
}

}  // namespace mingcha::policies
