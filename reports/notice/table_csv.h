// The annex of a notice for other programs.
#pragma once

#include <string>

#include "reports/notice/page.h"

namespace mingcha::reports {

/// One table of `listing_tables` as CSV (RFC 4180, UTF-8 with byte-order mark). A cell that reaches down stands in each
/// of its rows; the lines of a cell become one.
std::string table_csv(const Table& table);

}  // namespace mingcha::reports
