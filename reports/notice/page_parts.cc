#include "reports/notice/page_parts.h"

#include <fmt/format.h>

#include "reports/characters.h"
#include "reports/notice/notice_texts.h"

namespace mingcha::reports {
namespace {

std::string number_or_nothing(const std::optional<std::uint64_t>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

// Characters of Unicode that XML 1.0 has no room for, and which is_unsafe() lets pass.
bool is_outside_xml(char32_t c) { return c == 0xfffe || c == 0xffff; }

}  // namespace

std::string harmless(std::string_view value, std::size_t most) {
  // Cut by bytes first: nothing of a text of megabytes need be looked at.
  const std::size_t bytes = most * 8;
  const std::string safe = visible_prose(value.substr(0, bytes));
  std::string out;
  std::size_t i = 0;
  for (std::size_t count = 0; i < safe.size() && count < most; ++count) {
    const std::size_t start = i;
    const char32_t c = next_code_point(safe, i);
    if (is_outside_xml(c)) {
      out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c));
    } else {
      out.append(safe, start, i - start);
    }
  }
  if (i < safe.size() || value.size() > bytes) out += text(NoticeMessage::cut, Lang::zh);
  return out;
}

Placeholders heading_values(const NoticeHeading& heading, const policies::NoticeLayout& layout, Lang lang) {
  Placeholders values;
  values["issuer"] = harmless(heading.issuer.empty() ? layout.issuer : heading.issuer);
  values["batch"] = number_or_nothing(heading.batch);
  values["total"] = number_or_nothing(heading.total);
  values["mailbox"] = harmless(heading.mailbox);
  values["days"] = number_or_nothing(heading.deadline_days);
  if (heading.date) {
    values["year"] = fmt::format("{}", heading.date->year);
    values["date"] = say(NoticeMessage::date, lang, heading.date->year, heading.date->month, heading.date->day);
  }
  if (heading.deadline) {
    const bool other_year = heading.date && heading.date->year != heading.deadline->year;
    values["deadline"] = other_year ? say(NoticeMessage::date, lang, heading.deadline->year, heading.deadline->month,
                                          heading.deadline->day)
                                    : say(NoticeMessage::deadline, lang, heading.deadline->month, heading.deadline->day);
  }
  return values;
}

Page empty_page(const policies::NoticeLayout& layout, const Placeholders& values) {
  Page page;
  page.title = filled(layout.title, values);
  page.issuer = values.at("issuer");
  page.title_font = layout.title_font;
  page.body_font = layout.body_font;
  page.heading_font = layout.heading_font;
  page.landscape = layout.landscape;
  return page;
}

void add_title(Page& page, const policies::NoticeLayout& layout, const Placeholders& values) {
  page.blocks.push_back({BlockKind::title, filled(layout.title, values), {}});
}

std::string closing(const policies::NoticeLayout& layout, const NoticeHeading& heading, const Placeholders& values) {
  if (heading.deadline && !layout.closing_date.empty()) return filled(layout.closing_date, values);
  if (heading.deadline_days && !layout.closing_days.empty()) return filled(layout.closing_days, values);
  return filled(layout.closing_open, values);
}

void add_signature(Page& page, const Placeholders& values, Lang lang) {
  page.blocks.push_back({BlockKind::signature, values.at("issuer"), {}});
  const auto date = values.find("date");
  page.blocks.push_back({BlockKind::signature,
                         date == values.end() ? say(NoticeMessage::date, lang, "　　　　", "　　", "　　") : date->second,
                         {}});
}

}  // namespace mingcha::reports
