// Any bytes as a file of JSON reports, and what was read in every form that is made of reports.
#include <cstdlib>

#include "policies/notice_layout.h"
#include "reports/comparison/comparison_report.h"
#include "reports/csv/csv_report.h"
#include "reports/evidence/explanation.h"
#include "reports/html/html_report.h"
#include "reports/json/json_report.h"
#include "reports/json/report_reader.h"
#include "reports/notice/page_html.h"
#include "reports/sarif/sarif_report.h"
#include "reports/text/text_report.h"

namespace {

using namespace mingcha;
using reports::Lang;

void render(const judge::Report& report) {
  static_cast<void>(reports::text_section(report, nullptr, Lang::zh, true));
  static_cast<void>(reports::csv_rows(report, nullptr, Lang::en));
  static_cast<void>(reports::sarif_run(report, Lang::en));
  if (reports::html(report, nullptr, Lang::zh).size() > (400U << 10) + report.findings.size() * 2048) std::abort();
  for (const judge::Finding& finding : report.findings)
    static_cast<void>(reports::explanation(report, finding, Lang::zh));
}

/// What was read is written as what reads back the same.
void check_round_trip(const judge::Report& report) {
  const std::string once = reports::json(report, Lang::zh);
  const auto again = reports::read_report(once, "again.json");
  if (!again || reports::json(*again, Lang::zh) != once) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto layouts = policies::notice_layouts(nullptr).value();
  const auto reports = reports::read_reports({reinterpret_cast<const char*>(data), size}, "fuzz.json");
  if (!reports) return 0;
  reports::Notice notice;
  for (const judge::Report& report : *reports) {
    render(report);
    check_round_trip(report);
    reports::add(notice, reports::notice_app(report, nullptr, Lang::zh), reports::notice_sdks(report, Lang::zh));
  }
  if (reports->size() > 1) static_cast<void>(reports::comparison_text(reports::compare(*reports), Lang::zh));
  const auto& layout = *policies::find_layout(layouts, "miit");
  static_cast<void>(reports::page_html(reports::listing_page(notice, layout, Lang::zh), Lang::zh));
  return 0;
}
