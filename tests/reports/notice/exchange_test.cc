// The papers as a page for a browser and as a table for programs.
#include <algorithm>
#include <catch2/catch.hpp>

#include "policies/notice_layout.h"
#include "reports/csv/csv_reader.h"
#include "reports/notice/page_html.h"
#include "reports/notice/table_csv.h"
#include "tests/reports/notice/sample_notice.h"

using namespace mingcha;
using namespace mingcha::reports;

namespace {

const std::vector<policies::NoticeLayout>& layouts() {
  static const auto all = policies::notice_layouts(nullptr).value();
  return all;
}
const policies::NoticeLayout& layout(std::string_view id) { return *policies::find_layout(layouts(), id); }

Page page_of(const Notice& notice, const policies::NoticeLayout& each) {
  return each.for_one_app() ? app_page(notice.heading, notice.apps.back(), each, Lang::zh)
                            : listing_page(notice, each, Lang::zh);
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

}  // namespace

TEST_CASE("html: every layout's paper is one page that nothing can break out of") {
  Notice notice = sample_notice(2);
  add(notice, hostile_app(), {});
  for (const policies::NoticeLayout& each : layouts()) {
    CAPTURE(each.id);
    const std::string html = page_html(page_of(notice, each), Lang::zh);
    CHECK(count(html, "<h1>") == 1);
    for (const char* tag : {"table", "tr", "td", "th", "p", "main"}) {
      CAPTURE(tag);
      const std::string name(tag);
      CHECK(count(html, "<" + name + ">") + count(html, "<" + name + " ") == count(html, "</" + name + ">"));
    }
    for (const char* forbidden : {"<script", "<img", "\u202E", "\x1b"}) CHECK(html.find(forbidden) == std::string::npos);
    CHECK(std::none_of(html.begin(), html.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }));
    CHECK(page_html(page_of(notice, each), Lang::zh) == html);
  }
}

TEST_CASE("html: a listing has its header, a row an app, and cells that reach down") {
  const Notice notice = sample_notice(3);
  const std::string plain = page_html(listing_page(notice, layout("miit"), Lang::zh), Lang::zh);
  CHECK(plain.find("<th scope=\"col\">所涉问题</th>") != std::string::npos);
  CHECK(count(plain, "应用000") == 3);
  CHECK(plain.find("rowspan") == std::string::npos);
  const std::string merged = page_html(listing_page(notice, layout("guangdong-delisting"), Lang::zh), Lang::zh);
  CHECK(merged.find("rowspan=\"2\"") != std::string::npos);
}

TEST_CASE("csv: the annex reads back as it was laid out, merged cells in every row") {
  Notice notice = sample_notice(20);
  add(notice, hostile_app(), {});
  for (const policies::NoticeLayout& each : layouts()) {
    if (each.for_one_app()) continue;
    CAPTURE(each.id);
    for (const Table& table : listing_tables(notice, each, Lang::zh)) {
      const auto records = read_csv(table_csv(table), "listing.csv");
      REQUIRE(records);
      REQUIRE(records->size() == table.rows.size() + 1);
      CHECK(records->front().cells == table.header);
      for (const CsvRecord& record : *records) {
        CAPTURE(record.line);
        CHECK(record.cells.size() == table.header.size());
        CHECK(std::none_of(record.cells.begin(), record.cells.end(), [](const std::string& c) { return c.empty(); }));
        for (const std::string& cell : record.cells) CHECK(std::string_view("=+-@").find(cell.front()) == std::string_view::npos);
      }
    }
  }
}
