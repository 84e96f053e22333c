#include <algorithm>

#include "reports/answers/answer_report.h"
#include "reports/answers/answer_texts.h"
#include "reports/app_row.h"
#include "reports/csv/csv_record.h"

namespace mingcha::reports {
namespace {

// What is not known is an empty cell here: a spreadsheet counts and sorts it as such.
std::string csv_text(const AnswerCell& cell, Lang lang) {
  return std::holds_alternative<std::monostate>(cell) ? std::string() : text_of(cell, "; ", lang);
}

bool same_columns(const AnswerTable& a, const AnswerTable& b) {
  return std::equal(
      a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
      [](const AnswerColumn& x, const AnswerColumn& y) { return x.zh == y.zh && x.en == y.en; });
}

void append_head(const AnswerTable& table, bool named, Lang lang, std::string& out) {
  std::vector<std::string> titles;
  if (named) titles.emplace_back(text(AnswerMessage::table, lang));
  for (const AnswerColumn& column : table.columns) titles.emplace_back(column.title(lang));
  append_record(out, titles);
}

}  // namespace

std::string answer_csv(const Answer& answer, Lang lang) {
  std::string out(kByteOrderMark);
  const bool named = answer.tables.size() > 1;
  const AnswerTable* before = nullptr;
  for (const AnswerTable& table : answer.tables) {
    if (before == nullptr || !same_columns(*before, table)) append_head(table, named, lang, out);
    before = &table;
    for (const std::vector<AnswerCell>& row : table.rows) {
      std::vector<std::string> cells;
      if (named) cells.emplace_back(in_language(table.title, lang));
      for (const AnswerCell& cell : row) cells.push_back(csv_text(cell, lang));
      append_record(out, cells);
    }
  }
  return out;
}

}  // namespace mingcha::reports
