#include "reports/text/text_report.h"

#include <catch2/catch.hpp>

#include "reports/text/columns.h"
#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using namespace mingcha::reports;
using behaviour::Coverage;

namespace {

std::string listing(const std::vector<judge::Report>& all, Lang lang, const Metadata* metadata = nullptr) {
  std::vector<TextSection> sections;
  for (const judge::Report& report : all) sections.push_back(text_section(report, metadata, lang));
  return text_listing(sections, metadata, 0, lang);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t i = 0, end; (end = text.find('\n', i)) != std::string::npos; i = end + 1) {
    lines.push_back(text.substr(i, end - i));
  }
  return lines;
}

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

// The text without the breaks and indents of its lines.
std::string flat(const std::string& text) {
  std::string out = text;
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
  return out;
}

judge::Report hidden_report() {
  judge::Report report = silent_report(Coverage::Verdict::unknown);
  report.input.file = "packed.apk";
  report.reasons = {{ReasonKind::dex_encrypted, "base.apk!classes.dex", "magic 6a 12 9c 40"},
                    {ReasonKind::components_absent, "", ""}};
  return report;
}

}  // namespace

TEST_CASE("text: several apps in both languages") {
  const std::vector<judge::Report> all = {silent_report(Coverage::Verdict::full), weather_report(),
                                          hidden_report()};
  const auto metadata = Metadata::read(
                            "file,developer,source,filing,region\n"
                            "weather.apk,北京某某科技有限公司,某某应用商店,京ICP备12345678号-1A,北京\n",
                            "m")
                            .value();
  CHECK(listing(all, Lang::zh) == golden("listing.zh.txt", listing(all, Lang::zh)));
  CHECK(listing(all, Lang::en) == golden("listing.en.txt", listing(all, Lang::en)));
  CHECK(listing(all, Lang::zh, &metadata) == golden("listing.meta.txt", listing(all, Lang::zh, &metadata)));
}

TEST_CASE("text: the table has the notice's columns and a row per app with problems") {
  const auto lines = lines_of(listing({silent_report(Coverage::Verdict::full), weather_report()}, Lang::zh));
  REQUIRE(lines.size() > 6);
  std::string titles = lines[3];
  std::erase(titles, ' ');
  CHECK(titles == "序号应用名称应用开发者应用来源应用版本所涉问题");
  CHECK(lines[5].starts_with("1     天气"));
  CHECK_FALSE(lines[8].starts_with("2"));
}

TEST_CASE("text: nothing found is said as far as was seen, and never as compliance where code is hidden") {
  struct Row {
    Coverage::Verdict verdict;
    Lang lang;
    std::string_view said, never;
  };
  const Row rows[] = {
      {Coverage::Verdict::full, Lang::zh, "在静态检测所及范围内，未发现", "没有作出判断"},
      {Coverage::Verdict::degraded, Lang::zh, "已读取的部分中未发现", "静态检测所及范围内"},
      {Coverage::Verdict::unknown, Lang::zh, "没有作出判断：既不表示合规", "未发现"},
      {Coverage::Verdict::unknown, Lang::zh, "不能据此得出合规的结论", "未发现"},
      {Coverage::Verdict::full, Lang::en, "none of the rules' problems was found", "nothing was judged"},
      {Coverage::Verdict::unknown, Lang::en, "nothing was judged", "was found"},
  };
  for (const Row& row : rows) {
    const std::string text = flat(listing({silent_report(row.verdict)}, row.lang));
    CAPTURE(text);
    CHECK(has(text, flat(std::string(row.said))));
    CHECK_FALSE(has(text, flat(std::string(row.never))));
  }
}

TEST_CASE("text: the coverage verdict stands before anything else about an app") {
  const auto lines = lines_of(listing({weather_report()}, Lang::zh));
  const auto heading = std::find(lines.begin(), lines.end(), "1. 天气");
  REQUIRE(heading != lines.end());
  CHECK((heading + 1)->starts_with("  检测范围   完整"));
}

TEST_CASE("text: a packer stands below the coverage with what betrays it") {
  judge::Report report = silent_report(Coverage::Verdict::unknown);
  report.behaviour.coverage.packers = {
      {"alpha", "甲加固", "Alpha", "甲公司", "packer", true, {"entry:assets/a\x1b[2Jb", "library:lib/x86/liba.so"}, {}, 0}};
  const std::string zh = flat(listing({report}, Lang::zh));
  CHECK(has(zh, "甲加固（加固，甲公司），依据：entry:assets/a"));
  CHECK_FALSE(has(zh, "\x1b"));
  CHECK(zh.find("无法判断") < zh.find("甲加固"));
  CHECK(has(flat(listing({report}, Lang::en)), "Alpha(packer,甲公司):entry:"));
  CHECK_FALSE(has(flat(listing({silent_report(Coverage::Verdict::unknown)}, Lang::en)), "Packing"));
}

TEST_CASE("text: the legal conclusion is left to the authority") {
  CHECK(has(flat(listing({weather_report()}, Lang::zh)), "由主管部门依法认定"));
  CHECK(has(flat(listing({weather_report()}, Lang::en)), "forthecompetentauthority"));
}

TEST_CASE("text: every line fits 80 columns, whatever the labels are") {
  struct Row {
    const char* name;
    std::string label;
    std::string_view shown;
  };
  const Row rows[] = {
      {"escape sequence", "a\x1b]0;pwned\x07", "a\\u{1b}]0;pwned\\u{7}"},
      {"override", "a\u202egpj", "a\\u{202e}gpj"},
      {"line break", "a\n2. forged", "a\\u{a}2. forged"},
      {"broken UTF-8", "a\xff", "a\ufffd"},
      {"long word", std::string(70'000, 'w'), "www"},
      {"long Chinese",
       [] {
         std::string s;
         for (int i = 0; i < 9000; ++i) s += "气";
         return s;
       }(),
       "气气气"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    judge::Report report = weather_report();
    report.app.label = report.app.package = report.app.version_name = report.input.file = row.label;
    report.findings[0].title.zh = report.findings[0].explanation.zh = row.label;
    report.findings[0].sites[0].class_name = row.label;
    report.findings[1].evidence = {row.label};
    report.reasons[0].where = report.reasons[0].detail = row.label;
    const std::string text = listing({report}, Lang::zh);
    CHECK(has(text, row.shown));
    CHECK_FALSE(has(text, "\x1b"));
    CHECK(text.size() < 40'000);
    for (const std::string& line : lines_of(text)) CHECK(width_of(line) <= 80);
  }
}

TEST_CASE("text: a forged heading stays inside its field") {
  judge::Report report = weather_report();
  report.findings[0].explanation.zh = "x\n================\n9. 伪造";
  for (const std::string& line : lines_of(listing({report}, Lang::zh))) CHECK_FALSE(line.starts_with("9. "));
}

TEST_CASE("text: long lists are cut with a count") {
  judge::Report report = weather_report();
  judge::Finding& finding = report.findings[0];
  finding.sites.assign(20, finding.sites[0]);
  finding.site_count = 123;
  finding.evidence.clear();
  for (int i = 0; i < 8; ++i) finding.evidence.push_back("endpoint:" + std::to_string(i));
  report.reasons.clear();
  for (int i = 0; i < 5; ++i)
    report.reasons.push_back({ReasonKind::dex_class_broken, "class_defs[" + std::to_string(i) + "]", ""});
  const std::string text = flat(listing({report}, Lang::zh));
  CHECK(has(text, "另有118处，见JSON报告"));
  CHECK(has(text, "另有3项，见JSON报告"));
  CHECK(has(text, "class_defs[2]；另有2处"));
}

TEST_CASE("text: reasons that were only counted are counted") {
  judge::Report report = weather_report();
  report.reasons.clear();
  for (std::size_t i = 0; i < Reasons::kKept; ++i) {
    report.reasons.push_back({ReasonKind::dex_class_broken, "class_defs[" + std::to_string(i) + "]", ""});
  }
  report.reasons.push_back({ReasonKind::dex_class_broken, "", "+100"});
  CHECK(has(flat(listing({report}, Lang::zh)), "另有129处"));
}

TEST_CASE("text: unreadable inputs are counted, and no input at all is said") {
  CHECK(has(text_listing({}, nullptr, 2, Lang::zh), "无法读取 2 款"));
}
