#include "reports/csv/csv_record.h"

#include "reports/characters.h"

namespace mingcha::reports {

void append_record(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out += ',';
    out += csv_cell(cells[i]);
  }
  out += "\r\n";
}

}  // namespace mingcha::reports
