#include "reports/notice/table_csv.h"

#include <fmt/format.h>

#include "reports/csv/csv_record.h"

namespace mingcha::reports {

std::string table_csv(const Table& table) {
  std::string out(kByteOrderMark);
  append_record(out, table.header);
  std::vector<std::string> cells(table.header.size());
  for (const std::vector<Cell>& row : table.rows) {
    for (std::size_t i = 0; i < row.size() && i < cells.size(); ++i)
      if (row[i].span != 0) cells[i] = fmt::format("{}", fmt::join(row[i].lines, " "));
    append_record(out, cells);
  }
  return out;
}

}  // namespace mingcha::reports
