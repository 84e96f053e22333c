// libxlsxwriter writes to a file by name: the workbook is made in a folder of its own and read back.
#include "reports/notice/lxw_workbook.h"

#include <cstdlib>
#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "support/module.h"

namespace mingcha::reports {
namespace {

constexpr lxw_row_t kMostRows = 1'000'000;  // of the 1,048,576 that a sheet may have
constexpr time_t kFirstDay = 315'532'800;   // 1980-01-01T00:00:00Z, as in the archive

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

tl::unexpected<Error> failed(const std::string& where, const char* why) {
  return tl::unexpected(Error{Errc::io, where, 0, why});
}

class LxwWorkbook final : public Workbook {
 public:
  LxwWorkbook() = default;
  LxwWorkbook(const LxwWorkbook&) = delete;
  LxwWorkbook& operator=(const LxwWorkbook&) = delete;
  ~LxwWorkbook() override {
    if (book_ != nullptr) workbook_close(book_);
  }

  Result<void> begin(const WorkbookLook& look) {
    if (folder_.path().empty()) return failed("temporary folder", "cannot be made");
    path_ = folder_.path() + "/notice.xlsx";
    book_ = workbook_new(path_.c_str());
    if (book_ == nullptr) return failed(path_, "no memory");
    lxw_doc_properties properties{};
    std::string title = look.title;
    properties.title = title.data();
    properties.created = kFirstDay;
    workbook_set_properties(book_, &properties);
    header_ = format(look.heading_font, true);
    format_set_bg_color(header_, 0xF2F2F2);
    cell_ = format(look.body_font, false);
    centred_ = format(look.body_font, true);
    return {};
  }

  void sheet(const SheetHead& head) noexcept override {
    end_sheet();
    sheet_ = workbook_add_worksheet(book_, head.name.c_str());
    if (sheet_ == nullptr) return;
    rows_ = 0;
    columns_ = static_cast<lxw_col_t>(head.header.size());
    for (lxw_col_t i = 0; i < columns_; ++i) {
      worksheet_set_column(sheet_, i, i, head.widths[i], nullptr);
      worksheet_write_string(sheet_, 0, i, head.header[i].c_str(), header_);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    worksheet_fit_to_pages(sheet_, 1, 0);
  }

  void row(const std::vector<std::string>& cells, const std::vector<bool>& centred) noexcept override {
    if (sheet_ == nullptr || rows_ == kMostRows) return;
    ++rows_;
    for (std::size_t i = 0; i < cells.size(); ++i)
      worksheet_write_string(sheet_, rows_, static_cast<lxw_col_t>(i), cells[i].c_str(),
                             i < centred.size() && centred[i] ? centred_ : cell_);
  }

  Result<std::string> finish() noexcept override {
    return kept_inside("workbook", [&]() -> Result<std::string> {
      end_sheet();
      const lxw_error error = workbook_close(std::exchange(book_, nullptr));
      if (error != LXW_NO_ERROR) return failed(path_, lxw_strerror(error));
      std::ifstream in(path_, std::ios::binary);
      std::string bytes{std::istreambuf_iterator<char>(in), {}};
      if (!in || bytes.empty()) return failed(path_, "cannot be read back");
      return bytes;
    });
  }

 private:
  lxw_format* format(const std::string& font, bool centred) {
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, font.c_str());
    format_set_font_size(made, 11);
    format_set_text_wrap(made);
    format_set_border(made, LXW_BORDER_THIN);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    if (centred) format_set_align(made, LXW_ALIGN_CENTER);
    return made;
  }

  void end_sheet() noexcept {
    if (sheet_ != nullptr && columns_ > 0)
      worksheet_autofilter(sheet_, 0, 0, rows_, static_cast<lxw_col_t>(columns_ - 1));
    sheet_ = nullptr;
  }

  TemporaryFolder folder_;
  std::string path_;
  lxw_workbook* book_ = nullptr;
  lxw_format *header_ = nullptr, *cell_ = nullptr, *centred_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;  // begun, and not ended yet
  lxw_row_t rows_ = 0;              // without the header
  lxw_col_t columns_ = 0;
};

}  // namespace

Result<std::unique_ptr<Workbook>> new_lxw_workbook(const WorkbookLook& look) {
  auto workbook = std::make_unique<LxwWorkbook>();
  if (const Result<void> begun = workbook->begin(look); !begun) return tl::unexpected(begun.error());
  return workbook;
}

}  // namespace mingcha::reports
