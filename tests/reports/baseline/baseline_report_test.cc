#include "reports/baseline/baseline_report.h"

#include <catch2/catch.hpp>

#include "reports/app_row.h"
#include "reports/text/text_report.h"
#include "tests/reports/crowded_report.h"
#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using reports::Lang;

TEST_CASE("baseline: an accepted finding is no problem of the row, and stands at the end of the section") {
  const judge::Report report = crowded_report();
  CHECK(reports::app_row(weather_report(), nullptr, Lang::zh).problems.size() == 2);
  CHECK(reports::app_row(report, nullptr, Lang::zh).problems.size() == 1);
  const std::string body = reports::text_section(report, nullptr, Lang::zh).body;
  CHECK(body == golden("baseline.zh.txt", body));
  CHECK(body.find("问题 1 项") != std::string::npos);
  CHECK(body.find("下一版本删除") > body.find("整改建议"));
}

TEST_CASE("baseline: without one nothing is said") {
  CHECK(reports::baseline_section(weather_report(), Lang::zh).empty());
}

TEST_CASE("baseline: the entries to be filled in") {
  const judge::Report report = crowded_report();
  const std::string file = reports::baseline_head(Lang::zh) + reports::baseline_entries(report, Lang::zh);
  CHECK(file == golden("baseline.zh.toml", file));
}

TEST_CASE("baseline: names from a package stay inside their comment and their text") {
  judge::Report report = weather_report();
  report.app.package = "a\"\nreason = \"ok\\";
  report.findings[0].title.zh = "x\n[[accepted]]\nfingerprint = \"\"";
  const std::string file = reports::baseline_entries(report, Lang::zh);
  std::size_t tables = 0;
  for (std::size_t at = file.find("\n[[accepted]]"); at != std::string::npos; at = file.find("\n[[accepted]]", at + 1)) ++tables;
  CHECK(tables == report.findings.size());
  CHECK(file.find("package = \"a\\\" reason = \\\"ok\\\\\"") != std::string::npos);
}
