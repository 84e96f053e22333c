// Comma-separated values as people and spreadsheets save them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"

namespace mingcha::reports {

struct CsvRecord {
  std::size_t line = 0;  ///< where it starts, from 1
  std::vector<std::string> cells;
};

/// Records of RFC 4180 text, or with tabs or semicolons for commas, whichever the first line has most of: quotes, doubled
/// quotes, line breaks within quotes; LF, CRLF or CR between records; a byte-order mark and blank lines are passed over.
/// `name` stands in errors. Errors: syntax ("<name>:<line>"): a quote left open, text after a closing quote, or bytes that
/// are no UTF-8.
Result<std::vector<CsvRecord>> read_csv(std::string_view text, std::string_view name);

}  // namespace mingcha::reports
