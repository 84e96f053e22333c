#include <type_traits>

#include "reports/answers/answer_report.h"
#include "reports/app_row.h"
#include "reports/json/json_writer.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kBytesOfACell = 40;

void write_cell(const AnswerCell& cell, JsonWriter& out) {
  const auto write = [&](const auto& value) {
    using T = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<T, std::monostate>) out.null();
    if constexpr (std::is_same_v<T, std::int64_t>) out.number(value);
    if constexpr (std::is_same_v<T, double>) out.real(value);
    if constexpr (std::is_same_v<T, bool>) out.boolean(value);
    if constexpr (std::is_same_v<T, std::string>) out.text(value);
    if constexpr (std::is_same_v<T, std::vector<std::string>>) {
      out.begin_array();
      for (const std::string& each : value) out.text(each);
      out.end_array();
    }
  };
  std::visit(write, cell);
}

void write_row(const AnswerTable& table, const std::vector<AnswerCell>& row, JsonWriter& out) {
  out.begin_object();
  for (std::size_t i = 0; i < table.columns.size() && i < row.size(); ++i)
    out.key(table.columns[i].id), write_cell(row[i], out);
  out.end_object();
}

void write_table(const AnswerTable& table, JsonWriter& out) {
  out.key(table.id);
  if (table.record) {
    if (table.rows.empty()) return out.null();
    return write_row(table, table.rows.front(), out);
  }
  out.begin_array();
  for (const std::vector<AnswerCell>& row : table.rows) write_row(table, row, out);
  out.end_array();
}

}  // namespace

std::string answer_json(const Answer& answer, Lang lang) {
  std::size_t cells = 0;
  for (const AnswerTable& table : answer.tables) cells += (table.rows.size() + 1) * table.columns.size();
  JsonWriter out(cells * kBytesOfACell);
  out.begin_object();
  if (!answer.schema.empty()) out.field("schema", answer.schema);
  out.field("title", in_language(answer.title, lang));
  for (const AnswerTable& table : answer.tables) write_table(table, out);
  out.key("left_out"), out.begin_object();
  for (const AnswerTable& table : answer.tables)
    if (table.left_out > 0) out.field(table.id, table.left_out);
  out.end_object();
  out.end_object();
  return out.finish();
}

}  // namespace mingcha::reports
