#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <zip.h>

#include <algorithm>
#include <map>

#include "policies/notice_layout.h"
#include "reports/notice/docx.h"
#include "reports/notice/page.h"
#include "reports/notice/xlsx.h"
#include "tests/reports/notice/sample_notice.h"

using namespace mingcha;
using namespace mingcha::reports;

namespace {

const policies::NoticeLayout& layout(std::string_view id) {
  static const auto layouts = policies::notice_layouts(nullptr).value();
  return *policies::find_layout(layouts, id);
}

std::map<std::string, std::string> entries_of(const std::string& archive) {
  std::map<std::string, std::string> entries;
  zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, nullptr);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  REQUIRE(zip != nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t stat;
    REQUIRE(zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat) == 0);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
    REQUIRE(file != nullptr);
    CHECK(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(stat.size));
    zip_fclose(file);
    entries[stat.name] = std::move(content);
  }
  zip_discard(zip);
  return entries;
}

// Every part is XML that a reader takes, without the characters that XML 1.0 has no room for.
void check_parts(const std::map<std::string, std::string>& entries) {
  for (const auto& [name, content] : entries) {
    CAPTURE(name);
    CHECK(pugi::xml_document().load_buffer(content.data(), content.size()));
    CHECK(std::none_of(content.begin(), content.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    }));
    for (const char* forbidden : {"\u202E", "\uFFFF", "<script", "]]>"}) CHECK(content.find(forbidden) == std::string::npos);
  }
}

Notice hostile_notice() {
  Notice notice = sample_notice(1);
  add(notice, hostile_app(), {});
  return notice;
}

}  // namespace

TEST_CASE("docx: every layout's paper is well-formed, also with hostile values") {
  const Notice notice = hostile_notice();
  const auto layouts = policies::notice_layouts(nullptr);
  REQUIRE(layouts);
  for (const policies::NoticeLayout& each : *layouts) {
    CAPTURE(each.id);
    const Page page = each.for_one_app() ? app_page(notice.heading, notice.apps.back(), each, Lang::zh)
                                         : listing_page(notice, each, Lang::zh);
    const Result<std::string> bytes = docx(page);
    REQUIRE(bytes);
    check_parts(entries_of(*bytes));
    CHECK(docx(page).value() == *bytes);
  }
}

TEST_CASE("docx: the listing's header is repeated, its annex lies across, its values are text") {
  const std::string document =
      entries_of(docx(listing_page(hostile_notice(), layout("miit"), Lang::zh)).value()).at("word/document.xml");
  for (const char* part : {"<w:tblHeader/>", "w:orient=\"landscape\"", "<w:br/>", "=cmd|", "&lt;script&gt;", "\\u{202e}gnp.exe",
                           "\\u{1b}[31m2", "]]&gt;", "应用0001"})
    CHECK_THAT(document, Catch::Contains(part));
}

TEST_CASE("xlsx: strings only, no formula, every sheet well-formed") {
  const Notice notice = hostile_notice();
  const auto layouts = policies::notice_layouts(nullptr);
  REQUIRE(layouts);
  for (const policies::NoticeLayout& each : *layouts) {
    CAPTURE(each.id);
    const Result<std::string> bytes = xlsx(notice, each, Lang::zh);
    REQUIRE(bytes);
    const auto entries = entries_of(*bytes);
    check_parts(entries);
    for (const auto& [name, content] : entries) {
      CAPTURE(name);
      CHECK(content.find("<f>") == std::string::npos);
      CHECK(content.find("hyperlink") == std::string::npos);
    }
    CHECK_THAT(entries.at("xl/sharedStrings.xml"), Catch::Contains("=cmd|"));
    CHECK_THAT(entries.at("xl/worksheets/sheet1.xml"), Catch::Contains("autoFilter") && Catch::Contains("frozen"));
    CHECK(xlsx(notice, each, Lang::zh).value() == *bytes);
  }
}
