#include <deque>

#include "reports/answers/answer_report.h"
#include "reports/answers/answer_texts.h"
#include "reports/app_row.h"
#include "reports/html/page_frame.h"
#include "reports/html/verdict.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kBytesOfACell = 60;
constexpr std::size_t kBytesOfTheRest = 40 * 1024;
constexpr std::size_t kBars = 24;

void write_value(const AnswerCell& cell, HtmlWriter& out) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  const std::string value = number != nullptr && *number >= 0
                                ? grouped(static_cast<std::uint64_t>(*number))
                                : text_of(cell, text(Message::list_separator, out.lang()), out.lang());
  out.prose(value);
}

void write_record(const AnswerTable& table, HtmlWriter& out) {
  out.raw("<dl class=\"numbers\">\n");
  const std::vector<AnswerCell>& row = table.rows.front();
  for (const std::size_t i : shown_columns(table)) {
    out.raw("<div><dt>").prose(table.columns[i].title(out.lang())).raw("</dt><dd>");
    write_value(row[i], out), out.raw("</dd></div>\n");
  }
  out.raw("</dl>\n");
}

std::size_t count_in(const AnswerCell& cell) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  return number == nullptr || *number < 0 ? 0 : static_cast<std::size_t>(*number);
}

// Rows of which there is nothing to draw stand in the table only.
void write_chart(const AnswerTable& table, HtmlWriter& out) {
  std::deque<std::string> names;
  std::vector<ProblemCount> counts;
  for (const std::vector<AnswerCell>& row : table.rows) {
    const std::size_t evident = count_in(row[table.bars->evident]), suspected = count_in(row[table.bars->suspected]);
    if (evident + suspected == 0 || counts.size() == kBars) continue;
    counts.push_back({names.emplace_back(text_of(row[table.bars->label], " ", out.lang())), evident, suspected});
  }
  if (!counts.empty()) write_bars(counts, Anchors::none, out);
}

void write_rows(const AnswerTable& table, HtmlWriter& out) {
  const std::string_view title = in_language(table.title, out.lang());
  out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").prose(title);
  out.raw("\"><table><caption class=\"vh\">").prose(title).raw("</caption><thead><tr>");
  const std::vector<std::size_t> columns = shown_columns(table);
  for (const std::size_t i : columns) {
    out.raw(table.columns[i].number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
    out.prose(table.columns[i].title(out.lang())).raw("</th>");
  }
  out.raw("</tr></thead>\n<tbody>\n");
  for (const std::vector<AnswerCell>& row : table.rows) {
    out.raw("<tr>");
    for (const std::size_t i : columns) {
      const bool first = i == columns.front();
      out.raw(first ? "<th scope=\"row\">" : table.columns[i].number ? "<td class=\"number\">" : "<td>");
      write_value(row[i], out), out.raw(first ? "</th>" : "</td>");
    }
    out.raw("</tr>\n");
  }
  out.raw("</tbody></table></div>\n");
}

void write_table(const AnswerTable& table, std::size_t number, HtmlWriter& out) {
  out.raw("<section aria-labelledby=\"t").number(number).raw("\"><h2 id=\"t").number(number).raw("\">");
  out.prose(in_language(table.title, out.lang())).raw("</h2>\n");
  if (table.rows.empty()) {
    out.raw("<p class=\"none\">").prose(text(AnswerMessage::nothing, out.lang())).raw("</p>\n");
  } else if (table.record) {
    write_record(table, out);
  } else {
    if (table.bars) write_chart(table, out);
    write_rows(table, out);
  }
  if (table.left_out > 0)
    out.raw("<p class=\"more\">").say(AnswerMessage::left_out, table.left_out).raw("</p>\n");
  out.raw("</section>\n");
}

}  // namespace

std::string answer_html(const Answer& answer, std::string_view tool_version, Lang lang) {
  std::size_t cells = 0;
  for (const AnswerTable& table : answer.tables) cells += (table.rows.size() + 1) * table.columns.size();
  HtmlWriter out(lang, cells * kBytesOfACell + kBytesOfTheRest);
  const std::string_view title = in_language(answer.title, lang);
  begin_page(out, title);
  out.raw("<header class=\"top\"><div><p class=\"kicker\">").word(HtmlMessage::report_kind).raw("</p><h1>");
  out.prose(title).raw("</h1></div>\n"), write_theme_choice(out);
  out.raw("</header>\n<div class=\"frame single\"><main id=\"main\" tabindex=\"-1\">\n");
  if (!answer.notes.empty()) out.raw("<section>\n");
  for (const judge::Text& note : answer.notes) out.raw("<p>").prose(in_language(note, lang)).raw("</p>\n");
  if (!answer.notes.empty()) out.raw("</section>\n");
  for (std::size_t i = 0; i < answer.tables.size(); ++i) write_table(answer.tables[i], i + 1, out);
  out.raw("</main></div>\n");
  end_page(out, tool_version, "");
  return out.finish();
}

}  // namespace mingcha::reports
