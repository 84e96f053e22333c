// The paper over all apps: title, preamble, demand and signature, then the annex with its tables.
#include <fmt/format.h>

#include <algorithm>

#include "reports/characters.h"
#include "reports/notice/notice_texts.h"
#include "reports/notice/page.h"
#include "reports/notice/page_parts.h"
#include "reports/notice/sentence.h"

namespace mingcha::reports {
namespace {

using policies::NoticeColumn;
using policies::NoticeField;
using policies::NoticeForm;
using policies::NoticeLayout;
using policies::ProblemStyle;

/// One row before it is laid out, of an app or an SDK.
struct Entry {
  std::size_t number = 0;
  std::string name, developer, source, version, filing, region, type, package;
  std::vector<std::string> problems, apps;
};

struct ColumnShape {
  NoticeField field;
  unsigned share;  // of the width
  bool centred;
};

constexpr ColumnShape kShapes[] = {
    {NoticeField::number, 6, true},    {NoticeField::name, 16, true},      {NoticeField::developer, 24, true},
    {NoticeField::source, 12, true},   {NoticeField::version, 11, true},   {NoticeField::problems, 34, false},
    {NoticeField::filing, 20, true},   {NoticeField::region, 8, true},     {NoticeField::type, 12, true},
    {NoticeField::package, 20, false}, {NoticeField::apps, 24, false},     {NoticeField::blank, 12, true},
};

const ColumnShape& shape_of(NoticeField field) {
  return *std::find_if(std::begin(kShapes), std::end(kShapes), [&](const ColumnShape& s) { return s.field == field; });
}

std::vector<std::string> listed_problems(const std::vector<NoticeProblem>& problems, const NoticeLayout& layout, Lang lang) {
  std::vector<std::string> listed;
  for (const NoticeProblem& problem : problems) {
    if (problem.evident) {
      listed.push_back(harmless(problem.text));
    } else if (layout.suspected) {
      listed.push_back(say(NoticeMessage::suspected, lang, harmless(problem.text)));
    }
  }
  return listed;
}

std::vector<Entry> app_entries(const Notice& notice, const NoticeLayout& layout, Lang lang) {
  std::vector<Entry> entries;
  for (const NoticeApp& app : notice.apps) {
    std::vector<std::string> problems = listed_problems(app.problems, layout, lang);
    if (problems.empty()) continue;
    entries.push_back({0, harmless(app.name), harmless(app.developer), harmless(app.source), harmless(app.version),
                       harmless(app.filing), harmless(app.region), harmless(app.type), harmless(app.package),
                       std::move(problems), {}});
  }
  const bool by_type = !layout.columns.empty() && layout.columns.front().field == NoticeField::type;
  if (by_type)
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.type < b.type; });
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].number = i + 1;
  return entries;
}

std::vector<Entry> sdk_entries(const Notice& notice, const NoticeLayout& layout, Lang lang) {
  std::vector<Entry> entries;
  if (layout.sdk_columns.empty()) return entries;
  for (const NoticeSdk& sdk : notice.sdks) {
    Entry entry;
    entry.problems = listed_problems(sdk.problems, layout, lang);
    if (entry.problems.empty()) continue;
    entry.number = entries.size() + 1;
    entry.name = harmless(sdk.name);
    entry.developer = harmless(sdk.vendor);
    entry.version = harmless(sdk.version);
    for (const std::string& app : sdk.apps) entry.apps.push_back(harmless(app));
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<std::string> problem_lines(const std::vector<std::string>& problems, ProblemStyle style) {
  switch (style) {
    case ProblemStyle::comma: return {fmt::format("{}", fmt::join(problems, "、"))};
    case ProblemStyle::semicolon: return {fmt::format("{}", fmt::join(problems, "；"))};
    case ProblemStyle::newline:
    case ProblemStyle::rows: return problems;
    case ProblemStyle::numbered:
    case ProblemStyle::bracketed: break;
  }
  std::vector<std::string> lines;
  for (const std::string& problem : problems)
    lines.push_back(style == ProblemStyle::numbered ? fmt::format("{}、{}。", lines.size() + 1, problem)
                                                    : fmt::format("（{}）{}", han_number(lines.size() + 1), problem));
  return lines;
}

std::vector<std::string> cell_lines(const Entry& entry, NoticeField field, ProblemStyle style) {
  switch (field) {
    case NoticeField::number: return {fmt::format("{}", entry.number)};
    case NoticeField::name: return {entry.name};
    case NoticeField::developer: return {entry.developer};
    case NoticeField::source: return {entry.source};
    case NoticeField::version: return {entry.version};
    case NoticeField::problems: return problem_lines(entry.problems, style);
    case NoticeField::filing: return {entry.filing};
    case NoticeField::region: return {entry.region};
    case NoticeField::type: return {entry.type};
    case NoticeField::package: return {entry.package};
    case NoticeField::apps: return {fmt::format("{}", fmt::join(entry.apps, "、"))};
    case NoticeField::blank: break;
  }
  return {"—"};
}

// One row, or with ProblemStyle::rows one for each problem, under the same other cells.
void append_rows(Table& table, const Entry& entry, const std::vector<NoticeColumn>& columns, ProblemStyle style) {
  const std::size_t count = style == ProblemStyle::rows ? entry.problems.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<Cell> row;
    for (const NoticeColumn& column : columns) {
      if (style == ProblemStyle::rows && column.field == NoticeField::problems) {
        row.push_back({{entry.problems[i]}});
      } else {
        row.push_back({i == 0 ? cell_lines(entry, column.field, style) : std::vector<std::string>(), i == 0 ? count : 0});
      }
    }
    table.rows.push_back(std::move(row));
  }
}

// Neighbours of one kind share its cell.
void merge_first_column(Table& table) {
  std::size_t first = 0;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    Cell& cell = table.rows[i].front();
    if (cell.span != 0 && cell.lines != table.rows[first].front().lines) {
      first = i;
      continue;
    }
    table.rows[first].front().span = i - first + 1;
    cell = {{}, 0};
  }
}

Table table_of(const std::vector<Entry>& entries, const std::vector<NoticeColumn>& columns, ProblemStyle style) {
  Table table;
  for (const NoticeColumn& column : columns) {
    table.header.push_back(column.header);
    table.widths.push_back(shape_of(column.field).share);
    table.centred.push_back(shape_of(column.field).centred);
  }
  for (const Entry& entry : entries) append_rows(table, entry, columns, style);
  if (!columns.empty() && columns.front().field == NoticeField::type) merge_first_column(table);
  return table;
}

class Listing {
 public:
  Listing(const Notice& notice, const NoticeLayout& layout, Lang lang)
      : notice_(notice), layout_(layout), lang_(lang), apps_(app_entries(notice, layout, lang)),
        sdks_(sdk_entries(notice, layout, lang)), values_(heading_values(notice.heading, layout, lang)) {
    const bool with_sdks = !sdks_.empty();
    values_["apps"] = fmt::format("{}", apps_.size());
    values_["sdks"] = fmt::format("{}", sdks_.size());
    values_["sdk_mark"] = with_sdks ? "（SDK）" : "";
    values_["and_sdk"] = with_sdks ? "及SDK" : "";
    values_["things"] = fmt::format("{}款APP{}", apps_.size() + sdks_.size(), values_["and_sdk"]);
  }

  Page page() {
    page_ = empty_page(layout_, values_);
    add_title(page_, layout_, values_);
    for (const std::string& sentence : layout_.preamble) paragraph(filled(sentence, values_));
    if (layout_.form == NoticeForm::groups) groups();
    paragraph(closing(layout_, notice_.heading, values_));
    const std::string attachment = filled(layout_.attachment, values_);
    if (!attachment.empty()) put(BlockKind::attachment, say(NoticeMessage::attachment_line, lang_, attachment));
    add_signature(page_, values_, lang_);
    if (layout_.form == NoticeForm::table) annex(attachment);
    notes();
    return std::move(page_);
  }

  std::vector<Table> tables() const {
    std::vector<Table> tables;
    if (!layout_.columns.empty()) tables.push_back(table_of(apps_, layout_.columns, layout_.problems));
    if (!sdks_.empty()) tables.push_back(table_of(sdks_, layout_.sdk_columns, layout_.problems));
    return tables;
  }

 private:
  void put(BlockKind kind, std::string words) { page_.blocks.push_back({kind, std::move(words), {}}); }
  void paragraph(std::string words) { put(BlockKind::paragraph, std::move(words)); }

  void annex(const std::string& title) {
    put(BlockKind::annex, std::string(text(NoticeMessage::annex, lang_)));
    if (!title.empty()) put(BlockKind::annex_title, title);
    const std::vector<Table> all = tables();
    const bool sections = all.size() > 1;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (sections) put(BlockKind::heading, std::string(text(i == 0 ? NoticeMessage::section_apps : NoticeMessage::section_sdks, lang_)));
      page_.blocks.push_back({BlockKind::table, "", all[i]});
    }
  }

  // Each problem with the apps that have it; the one of most apps first.
  void groups() {
    struct Group {
      std::string problem;
      std::vector<const Entry*> entries;
    };
    std::vector<Group> groups;
    std::map<std::string_view, std::size_t> places;
    for (const Entry& entry : apps_) {
      for (const std::string& problem : entry.problems) {
        const auto [place, is_new] = places.emplace(problem, groups.size());
        if (is_new) groups.push_back({problem, {}});
        groups[place->second].entries.push_back(&entry);
      }
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.entries.size() > b.entries.size(); });
    for (std::size_t i = 0; i < groups.size(); ++i) group(i + 1, groups[i].problem, groups[i].entries);
  }

  void group(std::size_t number, const std::string& problem, const std::vector<const Entry*>& entries) {
    Placeholders values = values_;
    values["n"] = fmt::format("{}", number);
    values["han"] = han_number(number);
    values["count"] = fmt::format("{}", entries.size());
    values["problem"] = problem;
    std::string head = filled(layout_.group, values);
    std::string list;
    for (const Entry* entry : entries) {
      if (!list.empty()) list += "、";
      list += filled(layout_.entry, {{"name", entry->name}, {"version", entry->version}, {"source", entry->source},
                                     {"developer", entry->developer}, {"filing", entry->filing}});
    }
    if (head.ends_with("：")) return paragraph(head + list + "。");
    put(BlockKind::heading, std::move(head));
    paragraph(list + "。");
  }

  void notes() {
    std::size_t left_out = 0, not_whole = 0, accepted = 0;
    bool marked = false;
    for (const NoticeApp& app : notice_.apps) {
      accepted += app.accepted;
      if (app.problems.empty()) {
        not_whole += app.seen_whole ? 0 : 1;
      } else {
        const bool evident = app.problems.front().evident;  // evident ones come first
        left_out += evident || layout_.suspected ? 0 : 1;
        marked = marked || (layout_.suspected && !app.problems.back().evident);
      }
    }
    std::string words;
    if (apps_.empty() && sdks_.empty()) words += text(NoticeMessage::note_none, lang_);
    words += text(NoticeMessage::note_static, lang_);
    if (marked) words += text(NoticeMessage::note_suspected, lang_);
    if (left_out > 0) words += say(NoticeMessage::note_left_out, lang_, left_out);
    if (not_whole > 0) words += say(NoticeMessage::note_not_whole, lang_, not_whole);
    if (accepted > 0) words += say(NoticeMessage::note_accepted, lang_, accepted);
    if (notice_.unreadable > 0) words += say(NoticeMessage::note_unreadable, lang_, notice_.unreadable);
    put(BlockKind::note, say(NoticeMessage::note, lang_, words));
  }

  const Notice& notice_;
  const NoticeLayout& layout_;
  Lang lang_;
  std::vector<Entry> apps_, sdks_;
  Placeholders values_;
  Page page_;
};

}  // namespace

Page listing_page(const Notice& notice, const NoticeLayout& layout, Lang lang) {
  return Listing(notice, layout, lang).page();
}

std::vector<Table> listing_tables(const Notice& notice, const NoticeLayout& layout, Lang lang) {
  NoticeLayout with_columns = layout;
  if (layout.columns.empty() && layout.sdk_columns.empty()) {
    // A paper in paragraphs has no columns of its own: its sheet has the usual ones.
    with_columns.columns = {{NoticeField::number, "序号"},   {NoticeField::name, "应用名称"},
                            {NoticeField::developer, "应用开发者"}, {NoticeField::source, "应用来源"},
                            {NoticeField::version, "应用版本"}, {NoticeField::problems, "所涉问题"}};
  }
  return Listing(notice, with_columns, lang).tables();
}

}  // namespace mingcha::reports
