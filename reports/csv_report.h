// The listing as a spreadsheet: one row per app with problems, and under it one row per finding.
#pragma once

#include <string>

#include "analyzer/judge/report.h"
#include "reports/metadata.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// UTF-8 with a byte-order mark (spreadsheets ask for it), CRLF line ends (RFC 4180). The first columns are
/// the notice's; those after them are filled in the rows of findings, whose number cell is empty. Apps
/// without problems have a row only where coverage is not full: their number is "—", so that nobody takes
/// their absence for a clean bill.
class CsvListing {
 public:
  /// `metadata` may be null; it must outlive the listing.
  CsvListing(Lang lang, const Metadata* metadata);
  void add(const judge::Report& report);
  /// The whole text. The listing is empty afterwards.
  std::string finish();

 private:
  Lang lang_;
  const Metadata* metadata_;
  std::size_t rows_ = 0;
  std::string out_;
};

}  // namespace mingcha::reports
