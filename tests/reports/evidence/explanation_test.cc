#include "reports/evidence/explanation.h"

#include <catch2/catch.hpp>

#include "tests/reports/evidence/sealed_sample.h"
#include "tests/reports/golden.h"

using namespace mingcha;

TEST_CASE("a finding with its facts, ways, clauses and code") {
  const judge::Report report = report_with_exhibits();
  const std::string zh = reports::explanation(report, report.findings[0], reports::Lang::zh);
  const std::string en = reports::explanation(report, report.findings[0], reports::Lang::en);
  CHECK(zh == golden("explanation.zh.txt", zh));
  CHECK(en == golden("explanation.en.txt", en));
}

TEST_CASE("code is shown where it is part of the evidence, and what is missing is said") {
  judge::Report report = report_with_exhibits();
  const auto has = [&](std::size_t finding, std::string_view words) {
    return reports::explanation(report, report.findings[finding], reports::Lang::en).find(words) != std::string::npos;
  };
  CHECK(has(0, "000e: invoke-virtual"));
  CHECK(has(0, "no method Lcn/example/weather/Work;->run()V"));
  CHECK_FALSE(has(0, "Lcom/umeng/analytics/a;->b"));
  CHECK_FALSE(has(1, "invoke-virtual"));
  CHECK_FALSE(has(1, "no method"));
  report.exhibits = nullptr;
  CHECK(has(0, "run mingcha explain on the package"));
  CHECK_FALSE(has(1, "run mingcha explain"));
}

TEST_CASE("values of a package cannot command a terminal") {
  judge::Report report = report_with_exhibits();
  const std::string hostile = "\x1b[2J\xe2\x80\xae\r";
  report.app.label = report.app.package = report.app.version_name = report.input.file = hostile;
  report.findings[0].title.zh = report.findings[0].problem = hostile;
  report.findings[0].evidence = {hostile};
  report.behaviour.collections[0].api = hostile;
  const std::string text = reports::explanation(report, report.findings[0], reports::Lang::zh);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\r') == std::string::npos);
  CHECK(text.find("\xe2\x80\xae") == std::string::npos);
}
