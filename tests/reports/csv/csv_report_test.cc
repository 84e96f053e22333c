#include "reports/csv/csv_report.h"

#include <catch2/catch.hpp>

#include "reports/csv/csv_reader.h"
#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using namespace mingcha::reports;
using behaviour::Coverage;

namespace {

std::string csv(const std::vector<judge::Report>& all, Lang lang, const Metadata* metadata = nullptr) {
  CsvListing listing(lang);
  std::string out = listing.head(metadata);
  for (const judge::Report& report : all) out += listing.next(csv_rows(report, metadata, lang));
  return out;
}

std::vector<CsvRecord> records_of(const std::string& text) {
  return read_csv(text, "out").value();
}

}  // namespace

TEST_CASE("csv: the whole listing in both languages") {
  CHECK(csv({weather_report()}, Lang::zh) == golden("weather.zh.csv", csv({weather_report()}, Lang::zh)));
  CHECK(csv({weather_report()}, Lang::en) == golden("weather.en.csv", csv({weather_report()}, Lang::en)));
}

TEST_CASE("csv: the notice's columns come first, the optional ones where the metadata has them") {
  const auto metadata =
      Metadata::read("file,developer,source,filing,region\nweather.apk,甲,乙,丙,丁\n", "m").value();
  const auto records = records_of(csv({weather_report()}, Lang::zh, &metadata));
  const std::vector<std::string> titles = {"序号",     "应用名称", "应用开发者", "应用来源",
                                           "应用版本", "所涉问题", "App备案号",  "属地"};
  const std::vector<std::string> first = {
      "1", "天气", "甲", "乙", "1.2", "违规收集个人信息；APP强制、频繁、过度索取权限（疑似）", "丙", "丁"};
  const auto head = [](const CsvRecord& r) { return std::vector(r.cells.begin(), r.cells.begin() + 8); };
  CHECK(head(records.at(0)) == titles);
  CHECK(head(records.at(1)) == first);
  for (const CsvRecord& record : records) CHECK(record.cells.size() == records.front().cells.size());
}

TEST_CASE("csv: apps without problems have no number; one that was not seen whole still shows") {
  const auto records = records_of(csv(
      {silent_report(Coverage::Verdict::full), silent_report(Coverage::Verdict::unknown), weather_report()},
      Lang::zh));
  REQUIRE(records.size() == 5);
  CHECK(records[1].cells.front() == "—");
  CHECK(records[1].cells.end()[-2] == "无法判断");
  CHECK(records[2].cells.front() == "1");
  CHECK(records[3].cells.front() == "");
}

TEST_CASE("csv: hostile labels become neither formulas nor further rows") {
  struct Row {
    const char* label;
    const char* want;
  };
  const Row rows[] = {
      {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
      {"a\r\n2,b", "a\\u{d}\\u{a}2,b"},
      {"\"quoted\"", "\"quoted\""},
      {"a\x1b[31m\u202e", "a\\u{1b}[31m\\u{202e}"},
      {"a\xff", "a\ufffd"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.label);
    judge::Report report = weather_report();
    report.app.label = row.label;
    report.findings.clear();
    report.behaviour.coverage.verdict = Coverage::Verdict::degraded;
    const auto records = records_of(csv({report}, Lang::zh));
    REQUIRE(records.size() == 2);
    CHECK(records[1].cells[1] == row.want);
  }
}

TEST_CASE("csv: byte-order mark and CRLF, as spreadsheets want them") {
  const std::string text = csv({weather_report()}, Lang::zh);
  CHECK(text.starts_with("\xef\xbb\xbf序号,"));
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') CHECK(text[i - 1] == '\r');
  }
}

TEST_CASE("csv: what an app is packed with stands beside its coverage") {
  judge::Report packed = silent_report(Coverage::Verdict::unknown);
  behaviour::TechniqueUse use;
  use.name_zh = "甲加固";
  use.name_en = "A packer";
  use.kind = "packer";
  packed.behaviour.coverage.packers = {use};
  const auto row = [](const judge::Report& report, Lang lang) { return records_of(csv({report}, lang)).at(1).cells; };
  CHECK(row(packed, Lang::zh).back().find("甲加固") != std::string::npos);
  CHECK(row(packed, Lang::en).back().find("A packer") != std::string::npos);
  CHECK(row(silent_report(Coverage::Verdict::unknown), Lang::zh).back().empty());
}
