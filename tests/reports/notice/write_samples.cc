// notice_samples DIR [ROWS]: writes each kind of paper, for the test that opens them with an office program.
#include <fmt/format.h>

#include <cstdlib>

#include "policies/notice_layout.h"
#include "reports/notice/docx.h"
#include "reports/notice/page.h"
#include "reports/notice/xlsx.h"
#include "reports/output_file.h"
#include "tests/reports/notice/sample_notice.h"

using namespace mingcha;
using namespace mingcha::reports;

namespace {

bool save(const std::string& path, const Result<std::string>& bytes) {
  return bytes && write_file(path, *bytes);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string folder = arguments[1];
  const std::size_t rows = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 300;
  const auto layouts = policies::notice_layouts(nullptr);
  if (!layouts || !make_folder(folder)) return 1;
  Notice notice = sample_notice(rows);
  notice.heading.deadline = NoticeDay{2026, 12, 1};
  bool good = true;
  for (const char* id : {"miit", "sichuan-chongqing", "guangdong-delisting", "zhejiang", "delisting", "cverc"}) {
    const policies::NoticeLayout& layout = *policies::find_layout(*layouts, id);
    good = good && save(fmt::format("{}/{}.docx", folder, id), docx(listing_page(notice, layout, Lang::zh)));
    good = good && save(fmt::format("{}/{}.xlsx", folder, id), xlsx(notice, layout, Lang::zh));
  }
  NoticeHeading heading = notice.heading;
  heading.mailbox = "zhenggai@example.cn";
  for (const char* id : {"rectification", "recheck"}) {
    const Page page = app_page(heading, rechecked_app(), *policies::find_layout(*layouts, id), Lang::zh);
    good = good && save(fmt::format("{}/{}.docx", folder, id), docx(page));
  }
  return good ? 0 : 1;
}
