// libxlsxwriter writes to a file by name: the workbook is made in a folder of its own and read back.
#include "reports/notice/xlsx.h"

#include <cstdlib>
#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "reports/notice/notice_texts.h"
#include "reports/notice/page.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kLongestCell = 30'000;  // of the 32,767 UTF-16 units that a cell may hold, fewer than that in pairs
constexpr std::size_t kMostRows = 1'000'000;  // of the 1,048,576 that a sheet may have
constexpr time_t kFirstDay = 315'532'800;     // 1980-01-01T00:00:00Z, as in the archive

// A folder that is gone with all that is in it when this is.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    std::string pattern = (std::filesystem::temp_directory_path(error) / "mingcha-XXXXXX").string();
    if (!error && ::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

struct Formats {
  lxw_format* header;
  lxw_format* cell;
  lxw_format* centred;
};

class Workbook {
 public:
  Workbook(lxw_workbook* book, const Notice& notice, const policies::NoticeLayout& layout, Lang lang)
      : book_(book), notice_(notice), layout_(layout), lang_(lang) {
    lxw_doc_properties properties{};
    std::string title = harmless(listing_title());
    properties.title = title.data();
    properties.created = kFirstDay;
    workbook_set_properties(book_, &properties);
    formats_ = {format(true, true), format(false, false), format(false, true)};
  }

  void fill() {
    const std::vector<Table> tables = listing_tables(notice_, layout_, lang_);
    for (std::size_t i = 0; i < tables.size(); ++i)
      listing(tables[i], i == 0 ? NoticeMessage::sheet_listing : NoticeMessage::sheet_sdks);
    findings();
    evidence();
  }

 private:
  std::string listing_title() const { return listing_page(notice_, layout_, lang_).title; }
  std::string word(NoticeMessage message) const { return std::string(text(message, lang_)); }

  lxw_format* format(bool header, bool centred) {
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, header ? layout_.heading_font.c_str() : layout_.body_font.c_str());
    format_set_font_size(made, 11);
    format_set_text_wrap(made);
    format_set_border(made, LXW_BORDER_THIN);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    if (centred) format_set_align(made, LXW_ALIGN_CENTER);
    if (header) format_set_bg_color(made, 0xF2F2F2);
    return made;
  }

  void put(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& value, lxw_format* format) {
    worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value.c_str(), format);
  }

  // Header, widths, frozen first row. Null when there is no memory for a sheet.
  lxw_worksheet* sheet(NoticeMessage name, const std::vector<std::string>& header, const std::vector<unsigned>& widths) {
    lxw_worksheet* made = workbook_add_worksheet(book_, word(name).c_str());
    if (made == nullptr) return made;
    for (std::size_t i = 0; i < header.size(); ++i) {
      worksheet_set_column(made, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr);
      put(made, 0, i, harmless(header[i]), formats_.header);
    }
    worksheet_freeze_panes(made, 1, 0);
    worksheet_repeat_rows(made, 0, 0);
    worksheet_set_landscape(made);
    worksheet_set_paper(made, 9);  // A4
    worksheet_fit_to_pages(made, 1, 0);
    return made;
  }

  static void filter(lxw_worksheet* sheet, std::size_t rows, std::size_t columns) {
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
  }

  // Cells that reach over several rows are filled in each: filters and sorting look at single rows.
  void listing(const Table& table, NoticeMessage name) {
    lxw_worksheet* made = sheet(name, table.header, table.widths);
    if (made == nullptr) return;
    std::vector<std::string> above(table.header.size());
    std::size_t row = 0;
    for (const std::vector<Cell>& cells : table.rows) {
      if (++row > kMostRows) return;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].span != 0) above[i] = joined(cells[i].lines);
        put(made, row, i, above[i], table.centred[i] ? formats_.centred : formats_.cell);
      }
    }
    filter(made, row, table.header.size());
  }

  static std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
    return cut(std::move(all));
  }

  // Lines that were made harmless before; only their sum may be too long.
  static std::string cut(std::string text) {
    if (text.size() <= kLongestCell) return text;
    std::size_t end = kLongestCell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    text.resize(end);
    return text += reports::text(NoticeMessage::cut, Lang::zh);
  }

  void findings() {
    lxw_worksheet* made =
        sheet(NoticeMessage::sheet_findings,
              {word(NoticeMessage::label_app), word(NoticeMessage::label_package), word(NoticeMessage::label_version),
               word(NoticeMessage::label_problem), word(NoticeMessage::label_title), word(NoticeMessage::label_certainty),
               std::string(text(Message::col_severity, lang_)), word(NoticeMessage::label_clauses),
               word(NoticeMessage::label_owner), word(NoticeMessage::label_places), word(NoticeMessage::label_remedy),
               word(NoticeMessage::label_fingerprint), word(NoticeMessage::label_sha256)},
              {16, 24, 10, 24, 40, 10, 10, 18, 22, 40, 50, 34, 40});
    if (made == nullptr) return;
    std::size_t row = 0;
    for (const NoticeApp& app : notice_.apps)
      for (const NoticeFinding& found : app.findings) {
        if (++row > kMostRows) return;
        std::size_t column = 0;
        std::vector<std::string> clauses;
        for (const NoticeClause& clause : found.clauses) clauses.push_back(harmless(clause.id));
        for (const std::string& value :
             {harmless(app.name), harmless(app.package), harmless(app.version), harmless(found.problem),
              harmless(found.title), found.certainty, found.severity, joined(clauses), harmless(found.owner),
              lines_of(found.places), harmless(found.remedy, 2000), found.fingerprint, app.sha256})
          put(made, row, column++, value, formats_.cell);
      }
    filter(made, row, 13);
  }

  static std::string lines_of(const std::vector<std::string>& lines) {
    std::vector<std::string> safe;
    for (const std::string& line : lines) safe.push_back(harmless(line));
    return joined(safe);
  }

  void evidence() {
    lxw_worksheet* made = sheet(NoticeMessage::sheet_evidence,
                                {word(NoticeMessage::label_app), word(NoticeMessage::label_problem),
                                 word(NoticeMessage::label_fingerprint), word(NoticeMessage::col_kind),
                                 word(NoticeMessage::col_content)},
                                {16, 24, 34, 12, 100});
    if (made == nullptr) return;
    std::size_t row = 0;
    for (const NoticeApp& app : notice_.apps)
      for (const NoticeFinding& found : app.findings) {
        const auto add = [&](NoticeMessage kind, const std::string& line) {
          if (row >= kMostRows) return;
          ++row;
          std::size_t column = 0;
          for (const std::string& value :
               {harmless(app.name), harmless(found.problem), found.fingerprint, word(kind), harmless(line, 2000)})
            put(made, row, column++, value, formats_.cell);
        };
        for (const std::string& line : found.evidence) add(NoticeMessage::kind_evidence, line);
        for (const std::string& line : found.places) add(NoticeMessage::kind_place, line);
        for (const std::string& line : found.chain) add(NoticeMessage::kind_chain, line);
        for (const NoticeClause& clause : found.clauses) add(NoticeMessage::kind_clause, clause.id + " " + clause.text);
      }
    filter(made, row, 5);
  }

  lxw_workbook* book_;
  const Notice& notice_;
  const policies::NoticeLayout& layout_;
  Lang lang_;
  Formats formats_{};
};

tl::unexpected<Error> failed(const std::string& where, const char* why) {
  return tl::unexpected(Error{Errc::io, where, 0, why});
}

}  // namespace

Result<std::string> xlsx(const Notice& notice, const policies::NoticeLayout& layout, Lang lang) {
  const TemporaryFolder folder;
  if (folder.path().empty()) return failed("temporary folder", "cannot be made");
  const std::string path = folder.path() + "/notice.xlsx";
  lxw_workbook* book = workbook_new(path.c_str());
  if (book == nullptr) return failed(path, "no memory");
  Workbook(book, notice, layout, lang).fill();
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) return failed(path, lxw_strerror(error));
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in || bytes.empty()) return failed(path, "cannot be read back");
  return bytes;
}

}  // namespace mingcha::reports
