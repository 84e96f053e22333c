#include "screening/views/second_test_view.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/text/columns.h"

namespace mingcha::screening {
namespace {

using reports::Lang;
using Verdict = SecondTest::Verdict;

constexpr const char* kHostile = "=cmd|' /C calc'!A0\x1b[31m\n<b>\xe2\x80\xae";

SecondTestPage page() {
  SecondTest test;
  test.package = "cn.example.weather";
  test.label = kHostile;
  test.version_before = "1.0";
  test.version_now = "1.1";
  test.verdict = Verdict::not_rectified;
  test.findings = {{reports::Fate::still_there, "aa", "rule", "违规收集个人信息", "app", "evident", "high", kHostile},
                   {reports::Fate::fixed, "bb", "rule", "超范围收集个人信息", "sdk:umeng", "suspected", "low", "标题"}};
  SecondTest other;
  other.package = "cn.example.clock";
  other.version_now = "2.0";
  return {*policies::date_of("2026-01-12"), {other, test}};
}

}  // namespace

TEST_CASE("a page of second tests is safe in each medium, and holds every finding") {
  const SecondTestPage tests = page();
  CHECK(tests.has_failures());
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string text = second_test_text(tests, lang);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
      CHECK(reports::width_of(std::string_view(text).substr(begin, end - begin)) <= 80);
    CHECK(text.find(lang == Lang::zh ? "仍存在" : "still there") != std::string::npos);
    CHECK(text.find(lang == Lang::zh ? "已整改" : "fixed") != std::string::npos);
    const std::string csv = second_test_csv(tests, lang);
    CHECK(csv.find("\n=") == std::string::npos);
    CHECK(csv.find("aa") != std::string::npos);
    CHECK(csv.find("bb") != std::string::npos);
  }
  const auto json = nlohmann::json::parse(second_test_json(tests));
  CHECK(json.at("schema") == "mingcha.recheck/1");
  REQUIRE(json.at("apps").size() == 2);
  CHECK(json.at("apps")[0].at("verdict") == "no-case");
  CHECK(json.at("apps")[1].at("label") == kHostile);
  CHECK(json.at("apps")[1].at("findings").size() == 2);
}

TEST_CASE("what is mended, left to a person or without a case is no failure") {
  for (const Verdict verdict : {Verdict::rectified, Verdict::unsure, Verdict::unchanged, Verdict::no_case}) {
    SecondTestPage tests = page();
    for (SecondTest& test : tests.tests) test.verdict = verdict;
    CHECK_FALSE(tests.has_failures());
    CHECK(tests.count(verdict) == 2);
  }
  CHECK_FALSE(second_test_text({}, Lang::zh).empty());
}

}  // namespace mingcha::screening
