// Lists of third parties, permissions and functions, as tables and as labelled lines.
#pragma once

#include <vector>

#include "analyzer/privacy_policy/entry.h"

namespace mingcha::privacy_policy {

/// Reads the rows of tables, one after the other.
class TableReader {
 public:
  TableReader(BlockText& scratch, PolicyText& out) : scratch_(scratch), out_(out) {}

  void read(const Block& row, const Place& place);
  /// Whether the titles of this table's columns are known.
  bool has_titles(std::uint32_t table) const { return table == table_ && !roles_.empty(); }

 private:
  bool take_titles(const Block& row);
  Entry entry_of(const Block& row) const;
  /// The SDK that a row names where no title says which cell does; none in most tables.
  Span sdk_cell(const Block& row) const;
  Entry untitled(const Block& row, const Place& place);

  BlockText& scratch_;
  PolicyText& out_;
  std::uint32_t table_ = 0;
  std::vector<Word> roles_;  ///< of the columns of `table_`
};

/// Reads labelled lines ("SDK名称：…") and what stands below the name of an SDK.
class LabelReader {
 public:
  LabelReader(BlockText& scratch, PolicyText& out) : scratch_(scratch), out_(out) {}

  /// Takes a block when it is part of an entry; false when it is to be read as sentences.
  bool read(const BlockText& text, const Block& block, Place& place);
  /// Rows of a table without titles whose first cell is a label.
  bool read_row(const Block& row, Place& place);
  /// The entry, if there is one, is complete.
  void close(Place& place);
  /// A heading may be the name of an SDK.
  void read_heading(const BlockText& text, Place& place);

 private:
  struct Label {
    Word role = Word::none;
    Span title, value;
  };
  std::vector<Label> labels_of(const BlockText& text) const;
  void take(const Label& label, Place& place);
  void remember_title(const BlockText& text);
  bool title_names_sdk() const;
  bool names_permission(std::string_view title) const;
  bool explains_above(const Label& label) const;
  bool take_name(const BlockText& text, const Block& block, Place& place);
  void open(Span name, Place& place);

  BlockText& scratch_;
  PolicyText& out_;
  Entry entry_;
  Span title_;                 ///< a short line before the labels: the name of what they are about
  bool name_is_title_ = false;
  Word waiting_ = Word::none;  ///< a label without a value: the next block is it
};

}  // namespace mingcha::privacy_policy
