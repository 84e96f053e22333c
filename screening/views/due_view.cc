#include "screening/views/due_view.h"

#include <algorithm>

#include "reports/csv/csv_record.h"
#include "reports/json/json_writer.h"
#include "reports/text/text_lines.h"
#include "screening/views/view_texts.h"

namespace mingcha::screening {
namespace {

using enum ViewMessage;
using reports::say;
using reports::shown;

void append_rows(std::string& out, const DuePage& page, bool overdue, Lang lang) {
  bool begun = false;
  for (const DueRow& row : page.rows) {
    if (row.overdue != overdue) continue;
    if (!begun) reports::append_line(out += '\n', text(overdue ? overdue_heading : due_heading, lang));
    begun = true;
    const std::string_view state = text(word_of(row.due.state), lang);
    std::string line = say(due_line, lang, row.due.package, row.due.label, state);
    if (row.due.relapses != 0) line += text(relapse_mark, lang);
    reports::append_hanging(out, "  ", shown(line));
    const std::string day = policies::text_of(row.due.deadline);
    std::string words = overdue              ? say(days_over, lang, day, -row.left.days)
                        : row.left.days == 0 ? say(due_today, lang, day)
                                             : say(days_left, lang, day, row.left.days);
    if (row.left.assumed) words += text(assumed, lang);
    reports::append_hanging(out, "    ", words);
    if (!row.due.developer.empty()) reports::append_hanging(out, "    ", shown(row.due.developer));
  }
}

}  // namespace

std::size_t DuePage::overdue() const noexcept {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const DueRow& row) { return row.overdue; }));
}

policies::Date last_due(const policies::Date& on, unsigned within, const policies::WorkingDays& calendar) {
  const policies::Date beyond = calendar.add_working_days(on, within + 1).date;
  return policies::day_at(policies::day_number(beyond) - 1);
}

DuePage due_page(std::vector<DueCase> cases, const policies::Date& on, unsigned within,
                 const policies::WorkingDays& calendar) {
  DuePage page{on, within, {}};
  for (DueCase& due : cases) {
    const policies::WorkingDays::Count left = calendar.working_days_between(on, due.deadline);
    const bool over = due.deadline < on;
    if (over || left.days <= static_cast<int>(within)) page.rows.push_back({std::move(due), over, left});
  }
  return page;
}

std::string due_text(const DuePage& page, Lang lang) {
  const std::size_t over = page.overdue();
  std::string out;
  reports::append_hanging(out, "",
                          say(due_title, lang, policies::text_of(page.on), over, page.rows.size() - over, page.within));
  if (page.rows.empty()) reports::append_line(out, text(nothing_due, lang));
  append_rows(out, page, true, lang);
  append_rows(out, page, false, lang);
  return out;
}

std::string due_json(const DuePage& page) {
  reports::JsonWriter out;
  out.begin_object();
  out.field("schema", "mingcha.due/1");
  out.field("on", policies::text_of(page.on));
  out.field("within", page.within);
  out.key("cases"), out.begin_array();
  for (const DueRow& row : page.rows) {
    out.begin_object();
    out.field("package", row.due.package);
    out.field_or_null("label", row.due.label);
    out.field_or_null("developer", row.due.developer);
    out.field("state", word_of(row.due.state).id);
    out.field("since", policies::text_of(row.due.since));
    out.field("deadline", policies::text_of(row.due.deadline));
    out.field("overdue", row.overdue);
    out.field("working_days_left", row.left.days);
    out.field("working_days_assumed", row.left.assumed);
    out.field("relapses", row.due.relapses);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.finish();
}

std::string due_csv(const DuePage& page, Lang lang) {
  constexpr ViewMessage kColumns[] = {col_package,  col_name, col_developer, col_state,   col_since,
                                      col_deadline, col_left, col_overdue,   col_assumed, col_relapses};
  std::string out(reports::kByteOrderMark);
  std::vector<std::string> cells;
  for (const ViewMessage column : kColumns) cells.emplace_back(text(column, lang));
  reports::append_record(out, cells);
  const auto said = [&](bool value) { return std::string(text(value ? yes : no, lang)); };
  for (const DueRow& row : page.rows) {
    reports::append_record(out, {row.due.package, row.due.label, row.due.developer,
                                 std::string(text(word_of(row.due.state), lang)), policies::text_of(row.due.since),
                                 policies::text_of(row.due.deadline), row.overdue ? "" : std::to_string(row.left.days), row.overdue ? std::to_string(-row.left.days) : "",
                                 said(row.left.assumed), std::to_string(row.due.relapses)});
  }
  return out;
}

}  // namespace mingcha::screening
