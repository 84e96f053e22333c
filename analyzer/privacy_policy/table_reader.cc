// A table is what its titles say; without titles, what its cells hold.
#include <algorithm>

#include "analyzer/privacy_policy/list_reader.h"
#include "analyzer/privacy_policy/mentions.h"

namespace mingcha::privacy_policy {
namespace {

/// A cell that spans columns is repeated: it counts once.
bool repeats(const Block& row, std::size_t cell) {
  return cell > 0 && row.cells[cell].begin == row.cells[cell - 1].begin && row.cells[cell].end == row.cells[cell - 1].end;
}

}  // namespace

bool TableReader::take_titles(const Block& row) {
  std::vector<Word> roles;
  std::size_t known = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Word role = role_of(scratch_.document().at(row.cells[i]), scratch_.vocabulary(), row.is_table_head);
    roles.push_back(role);
    if (role != Word::none && !repeats(row, i)) ++known;
  }
  const bool is_head = known >= 2 || (row.is_table_head && known >= 1);
  if (is_head) roles_ = std::move(roles);
  return is_head;
}

Entry TableReader::entry_of(const Block& row) const {
  Entry entry;
  for (std::size_t i = 0; i < row.cells.size() && i < roles_.size(); ++i)
    if (roles_[i] != Word::none && !repeats(row, i)) entry.set(roles_[i], row.cells[i], scratch_.document());
  if (entry.name.empty() && !entry.vendor.empty()) entry.set(Word::name, sdk_cell(row), scratch_.document());
  entry.whole = row.text;
  return entry;
}

Span TableReader::sdk_cell(const Block& row) const {
  const Vocabulary& vocabulary = scratch_.vocabulary();
  const auto has = [&](Word role) { return std::find(roles_.begin(), roles_.end(), role) != roles_.end(); };
  if (has(Word::name)) return {row.text.begin, row.text.begin};
  for (std::size_t i = 0; i < row.cells.size() && i < roles_.size(); ++i)
    if (roles_[i] == Word::none && vocabulary.is_sdk_name(vocabulary.normaliser().normalise(scratch_.document().at(row.cells[i]))))
      return row.cells[i];
  return {row.text.begin, row.text.begin};
}

Entry TableReader::untitled(const Block& row, const Place& place) {
  Entry entry;
  const Document& document = scratch_.document();
  std::size_t richest = row.cells.size(), most = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    scratch_.read(row.cells[i]);
    const std::size_t found = mentions_in(scratch_, {0, static_cast<std::uint32_t>(scratch_.text().size())}).size();
    if (found > most) most = found, richest = i;
  }
  const std::string_view first = document.at(row.cells.front());
  if (place.section == Word::permission) {
    entry.set(Word::permission, row.cells.front(), document);
    if (row.cells.size() > 1) entry.set(Word::aim, row.cells.back(), document);
  } else if (richest > 0 && richest < row.cells.size() &&
             (place.section == Word::sdk || !scratch_.vocabulary().sdk_of(first).empty())) {
    entry.set(Word::name, row.cells.front(), document);
    entry.set(Word::information, row.cells[richest], document);
    entry.set(Word::link, row.text, document);
  } else if (richest < row.cells.size() && place.section == Word::collect) {
    entry.set(Word::information, row.cells[richest], document);
  }
  entry.whole = row.text;
  return entry;
}

void TableReader::read(const Block& row, const Place& place) {
  if (row.table != table_) {
    table_ = row.table;
    roles_.clear();
  }
  if (row.cells.empty()) return;
  if ((roles_.empty() || row.is_table_head) && take_titles(row)) return;
  if (row.is_table_head) return;
  const Entry entry = roles_.empty() ? untitled(row, place) : entry_of(row);
  // Every title under every title is a second head.
  finish(entry, place, scratch_, out_);
}

}  // namespace mingcha::privacy_policy
