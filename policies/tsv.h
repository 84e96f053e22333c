// A table of tab-separated values: UTF-8, one header row, "-" for an empty cell, lines that start with '#' skipped.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "policies/complaint.h"

namespace mingcha::policies {

/// Reads a table row by row without copying. Borrows the text and the names; both outlive every cell taken.
///
///     TsvReader table("sdks.tsv", text, kSdkColumns, complaints);
///     while (table.next()) use(table[SdkColumn::id]);
class TsvReader {
 public:
  static constexpr std::size_t kMostColumns = 16;

  /// Reads the header. Columns may stand in any order and may be missing (their cells are then empty), except the
  /// first of `columns`, which is the key. A header with an unknown column is a complaint, and no row is read.
  TsvReader(std::string_view file, std::string_view text, std::span<const std::string_view> columns,
            Complaints& complaints);

  /// Moves to the next row. A row whose number of cells differs from the header's, or whose key is empty, is a
  /// complaint and skipped. False at the end.
  bool next();

  /// The cell of the current row; empty for "-" and for a column that the file does not have.
  std::string_view operator[](std::size_t column) const { return cells_[column]; }

  /// The place of a cell, or of a piece of it: `piece` must lie inside the table's text.
  Place place_of(std::string_view piece) const;
  void complain(std::size_t column, std::string_view expected) const;
  void complain_at(std::string_view piece, std::string_view expected) const;
  Complaints& complaints() const { return complaints_; }

 private:
  std::string_view take_line();
  std::size_t split(std::string_view line, std::array<std::string_view, kMostColumns>& out) const;
  bool read_header(std::string_view line);

  std::string_view file_, text_, rest_, line_;
  std::span<const std::string_view> columns_;
  Complaints& complaints_;
  std::uint32_t line_number_ = 0;
  std::size_t width_ = 0;
  std::array<std::uint8_t, kMostColumns> target_{};  ///< position in the file -> column, 0xff for none
  std::array<std::string_view, kMostColumns> cells_{};
};

/// Calls `each` with every piece of `cell` between separators; empty pieces too, nothing for an empty cell.
template <class Each>
void for_each_piece(std::string_view cell, char separator, Each&& each) {
  if (cell.empty()) return;
  for (;;) {
    const std::size_t end = cell.find(separator);
    each(cell.substr(0, end));
    if (end == std::string_view::npos) return;
    cell.remove_prefix(end + 1);
  }
}

}  // namespace mingcha::policies
