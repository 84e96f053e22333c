// A file of sheets that is filled row by row. Every cell is a string, never a formula.
#pragma once

#include <string>
#include <vector>

#include "support/error.h"

namespace mingcha::reports {

struct WorkbookLook {
  std::string title;  ///< for the properties of the file
  std::string heading_font, body_font;
};

struct SheetHead {
  std::string name;
  std::vector<std::string> header;
  std::vector<unsigned> widths;  ///< of the columns, in letters
};

/// Texts are taken as they are: they must be valid and of the length that a cell may hold.
class Workbook {
 public:
  virtual ~Workbook() = default;

  /// Begins a sheet for A4 across, with its first row frozen, repeated on each page, and to filter by.
  virtual void sheet(const SheetHead& head) noexcept = 0;
  /// A row of the sheet begun last; `centred` says which columns are, none when empty. What is more than a sheet may
  /// hold is left out.
  virtual void row(const std::vector<std::string>& cells, const std::vector<bool>& centred) noexcept = 0;
  /// Ends the file: its bytes, the same for the same rows. Errors: io.
  virtual Result<std::string> finish() noexcept = 0;
};

}  // namespace mingcha::reports
