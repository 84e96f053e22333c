// Records of CSV, written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingcha::reports {

/// Spreadsheets ask for it, to know that a file is UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Appends one record of RFC 4180 with its line end; cells are made harmless by `csv_cell`.
void append_record(std::string& out, const std::vector<std::string>& cells);

}  // namespace mingcha::reports
