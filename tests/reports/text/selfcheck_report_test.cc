// The self-assessment for people: documents in their order, each clause once, answers and changes beside the verdict.
#include "reports/text/selfcheck_report.h"

#include <catch2/catch.hpp>

#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using reports::Lang;

namespace {

judge::Report answered_report() {
  judge::Report report = weather_report();
  report.clauses[0].previous = "suspected";
  report.clauses[1].verified = false;
  report.clauses[1].answer = judge::Answer{"191号:1.2", "fail", "启动后\x1b[31m直接进入首页", "王", "2026-11-20"};
  return report;
}

}  // namespace

TEST_CASE("a self-assessment is the one that was reviewed") {
  const judge::Report report = answered_report();
  for (const auto& [lang, name] : {std::pair(Lang::zh, "selfcheck.zh.txt"), std::pair(Lang::en, "selfcheck.en.txt")}) {
    const std::string text = reports::selfcheck_report(report, lang);
    CHECK(text == golden(name, text));
    CHECK(text.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("documents that are no part of a self-assessment are left out") {
  judge::Report report = answered_report();
  CHECK(reports::selfcheck_report(report, Lang::zh).find("违规收集个人信息") != std::string::npos);
  report.documents[1].self_assessment = false;
  CHECK(reports::selfcheck_report(report, Lang::zh).find("工信部信管函") == std::string::npos);
}

TEST_CASE("what is seen in part leaves the rest to a person") {
  judge::Report report = weather_report();
  judge::ClauseVerdict& prompt = report.clauses[1];
  prompt.verdict = "not-found";
  CHECK(reports::selfcheck_report(report, Lang::zh).find("首次启动应用并观察") == std::string::npos);
  prompt.partial = true;
  const std::string text = reports::selfcheck_report(report, Lang::zh);
  CHECK(text.find("首次启动应用并观察") != std::string::npos);
  CHECK(text.find("可静态检测的部分未发现") != std::string::npos);
}

TEST_CASE("steps stand only where a person has still to look") {
  judge::Report report = weather_report();
  CHECK(reports::selfcheck_report(report, Lang::zh).find("首次启动应用并观察") != std::string::npos);
  CHECK(reports::selfcheck_report(answered_report(), Lang::zh).find("首次启动应用并观察") == std::string::npos);
}

TEST_CASE("a remedy that neighbours share stands below the last of them") {
  const auto count = [](const std::string& text, std::string_view words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
  };
  judge::Report report = weather_report();
  judge::Finding& first = report.findings.at(0);
  first.remedy = {"先征得同意", "Ask first"};
  judge::Finding second = first;
  second.id = "f99";
  second.title = {"另一项", "Another"};
  report.findings.push_back(second);
  report.clauses[0].findings = {report.findings[0].id, "f99"};
  const std::string shared = reports::selfcheck_report(report, Lang::zh);
  CHECK(count(shared, "先征得同意") == 1);
  CHECK(shared.find("另一项") < shared.find("先征得同意"));
  report.findings.back().remedy = {"删除调用", "Remove it"};
  const std::string apart = reports::selfcheck_report(report, Lang::zh);
  CHECK(count(apart, "先征得同意") == 1);
  CHECK(apart.find("先征得同意") < apart.find("另一项"));
  CHECK(count(apart, "删除调用") == 1);
}
