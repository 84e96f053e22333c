// The listing as a spreadsheet: one row per app with problems, and under it one row per finding.
#pragma once

#include <cstdint>
#include <string>

#include "analyzer/judge/report.h"
#include "reports/metadata.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// What one app contributes: rendered on any thread, so that the report itself need not be kept.
struct CsvRows {
  enum class Sort : std::uint8_t { none, numbered, unnumbered };
  Sort sort = Sort::none;  ///< none: the app has no row
  std::string app;         ///< its row without the number
  std::string findings;    ///< the rows below
};

/// An app without problems has a row only where coverage is not full: its number is "—", so that nobody takes
/// its absence for a clean bill. `metadata` may be null.
CsvRows csv_rows(const judge::Report& report, const Metadata* metadata, Lang lang);

/// UTF-8 with a byte-order mark (spreadsheets ask for it), CRLF line ends (RFC 4180). The first columns are
/// the notice's; those after them are filled in the rows of findings, whose number cell is empty.
class CsvListing {
 public:
  explicit CsvListing(Lang lang) : lang_(lang) {}
  /// The byte-order mark and the row of titles.
  std::string head(const Metadata* metadata) const;
  /// The app's rows with the next number, as text to append.
  std::string next(const CsvRows& rows);

 private:
  Lang lang_;
  std::size_t numbered_ = 0;
};

}  // namespace mingcha::reports
