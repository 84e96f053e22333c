#include "reports/notice/xlsx.h"

#include "reports/notice/notice_texts.h"
#include "reports/notice/page.h"
#include "reports/notice/papers.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kLongestCell = 30'000;  // of the 32,767 UTF-16 units that a cell may hold, fewer than that in pairs

// Lines that were made harmless before; only their sum may be too long.
std::string cut(std::string text) {
  if (text.size() <= kLongestCell) return text;
  std::size_t end = kLongestCell;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  text.resize(end);
  return text += reports::text(NoticeMessage::cut, Lang::zh);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
  return cut(std::move(all));
}

std::string lines_of(const std::vector<std::string>& lines) {
  std::vector<std::string> safe;
  for (const std::string& line : lines) safe.push_back(harmless(line));
  return joined(safe);
}

class Sheets {
 public:
  Sheets(Workbook& book, const Notice& notice, Lang lang) : book_(book), notice_(notice), lang_(lang) {}

  // Cells that reach over several rows are filled in each: filters and sorting look at single rows.
  void listing(const Table& table, NoticeMessage name) {
    sheet(name, table.header, table.widths);
    std::vector<std::string> cells(table.header.size());
    for (const std::vector<Cell>& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i].span != 0) cells[i] = joined(row[i].lines);
      book_.row(cells, table.centred);
    }
  }

  void findings() {
    sheet(NoticeMessage::sheet_findings,
          {word(NoticeMessage::label_app), word(NoticeMessage::label_package), word(NoticeMessage::label_version),
           word(NoticeMessage::label_problem), word(NoticeMessage::label_title), word(NoticeMessage::label_certainty),
           std::string(text(Message::col_severity, lang_)), word(NoticeMessage::label_clauses),
           word(NoticeMessage::label_owner), word(NoticeMessage::label_places), word(NoticeMessage::label_remedy),
           word(NoticeMessage::label_fingerprint), word(NoticeMessage::label_sha256)},
          {16, 24, 10, 24, 40, 10, 10, 18, 22, 40, 50, 34, 40});
    for (const NoticeApp& app : notice_.apps)
      for (const NoticeFinding& found : app.findings) {
        std::vector<std::string> clauses;
        for (const NoticeClause& clause : found.clauses) clauses.push_back(harmless(clause.id));
        book_.row({harmless(app.name), harmless(app.package), harmless(app.version), harmless(found.problem),
                   harmless(found.title), found.certainty, found.severity, joined(clauses), harmless(found.owner),
                   lines_of(found.places), harmless(found.remedy, 2000), found.fingerprint, app.sha256},
                  {});
      }
  }

  void evidence() {
    sheet(NoticeMessage::sheet_evidence,
          {word(NoticeMessage::label_app), word(NoticeMessage::label_problem), word(NoticeMessage::label_fingerprint),
           word(NoticeMessage::col_kind), word(NoticeMessage::col_content)},
          {16, 24, 34, 12, 100});
    for (const NoticeApp& app : notice_.apps)
      for (const NoticeFinding& found : app.findings) {
        const auto add = [&](NoticeMessage kind, const std::string& line) {
          book_.row({harmless(app.name), harmless(found.problem), found.fingerprint, word(kind), harmless(line, 2000)}, {});
        };
        for (const std::string& line : found.evidence) add(NoticeMessage::kind_evidence, line);
        for (const std::string& line : found.places) add(NoticeMessage::kind_place, line);
        for (const std::string& line : found.chain) add(NoticeMessage::kind_chain, line);
        for (const NoticeClause& clause : found.clauses) add(NoticeMessage::kind_clause, clause.id + " " + clause.text);
      }
  }

 private:
  std::string word(NoticeMessage message) const { return std::string(text(message, lang_)); }

  void sheet(NoticeMessage name, const std::vector<std::string>& header, std::vector<unsigned> widths) {
    SheetHead head{word(name), {}, std::move(widths)};
    for (const std::string& title : header) head.header.push_back(harmless(title));
    book_.sheet(head);
  }

  Workbook& book_;
  const Notice& notice_;
  Lang lang_;
};

}  // namespace

Result<std::string> xlsx(const Notice& notice, const policies::NoticeLayout& layout, Lang lang) {
  const Result<const Papers*> loaded = papers();
  if (!loaded) return tl::unexpected(loaded.error());
  const Result<std::unique_ptr<Workbook>> book = (*loaded)->workbook(
      {harmless(listing_page(notice, layout, lang).title), layout.heading_font, layout.body_font});
  if (!book) return tl::unexpected(book.error());
  Sheets sheets(**book, notice, lang);
  const std::vector<Table> tables = listing_tables(notice, layout, lang);
  for (std::size_t i = 0; i < tables.size(); ++i)
    sheets.listing(tables[i], i == 0 ? NoticeMessage::sheet_listing : NoticeMessage::sheet_sdks);
  sheets.findings();
  sheets.evidence();
  return (*book)->finish();
}

}  // namespace mingcha::reports
