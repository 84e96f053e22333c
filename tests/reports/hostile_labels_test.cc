// Names that attack whoever reads about them, in every format that is text: one table for all.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/characters.h"
#include "reports/comparison/comparison_report.h"
#include "reports/csv/csv_reader.h"
#include "reports/csv/csv_report.h"
#include "reports/evidence/explanation.h"
#include "reports/html/html_report.h"
#include "reports/json/json_report.h"
#include "reports/json/report_reader.h"
#include "reports/sarif/sarif_report.h"
#include "reports/text/selfcheck_report.h"
#include "reports/text/text_report.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using reports::Lang;

namespace {

struct Label {
  const char* name;
  std::string value;
};

std::vector<Label> labels() {
  return {
      {"formula", "=cmd|' /C calc'!A0"},
      {"formula by a sign", "@SUM(1+1)"},
      {"markup", "<script>alert(1)</script>"},
      {"an entity", "&lt;b&gt;\"'"},
      {"right to left", "abc\xe2\x80\xaegpj.exe"},
      {"isolates", "\xe2\x81\xa6x\xe2\x81\xa9"},
      {"terminal commands", "\x1b]0;owned\x07\x1b[2J"},
      {"one-byte commands", "\xc2\x9b" "2J"},
      {"lines", "a\r\nb\nc\xe2\x80\xa8" "d"},
      {"no text", "\xff\xfe\xc0\x80"},
      {"a zero", std::string("a\0b", 3)},
      {"a link", "[click](http://evil.example) {0} {{1}}"},
      {"quotes", "\",\"=1+1"},
      {"long", std::string(10'000, 'A')},
      {"long and wide", [] {
         std::string wide;
         for (int i = 0; i < 3'000; ++i) wide += "天";
         return wide;
       }()},
      {"nothing", ""},
  };
}

judge::Report named(const std::string& label) {
  judge::Report report = weather_report();
  report.app.label = report.app.package = report.app.version_name = label;
  report.app.labels = {{label, label}};
  report.input.file = label;
  judge::Finding& finding = report.findings[0];
  finding.title = finding.explanation = finding.remedy = {label, label};
  finding.owner = "sdk:" + label;
  finding.sites[0] = {label, label, label, 1, {}};
  report.behaviour.collections[0].api = report.behaviour.collections[0].site.class_name = label;
  report.behaviour.endpoints[0].host = report.behaviour.endpoints[0].url = label;
  return report;
}

bool is_safe(const std::string& text, bool lines) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = reports::next_code_point(text, i);
    if (reports::is_unsafe(c) && !(lines && (c == '\n' || c == '\r'))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("hostile names print nothing unsafe in any format") {
  for (const Label& label : labels()) {
    CAPTURE(label.name);
    const judge::Report report = named(label.value);
    const judge::Report both[] = {weather_report(), report};
    const auto section = reports::text_section(report, nullptr, Lang::zh, true);
    reports::CsvListing listing(Lang::zh);
    const std::string csv = listing.next(reports::csv_rows(report, nullptr, Lang::zh));
    const std::string formats[] = {
        reports::text_listing({section}, nullptr, 0, Lang::zh), reports::selfcheck_report(report, Lang::zh), csv,
        reports::json(report, Lang::zh), reports::sarif_run(report, Lang::zh),
        reports::html(report, nullptr, Lang::zh),
        reports::html_listing({{reports::html_row(report, nullptr, Lang::zh), ""}}, nullptr, 0, Lang::zh),
        reports::explanation(report, report.findings[0], Lang::zh),
        reports::comparison_text(reports::compare(both), Lang::zh),
        reports::comparison_json(reports::compare(both), Lang::zh)};
    for (const std::string& text : formats) {
      CHECK(is_safe(text, /*lines=*/true));
      CHECK(text.size() < 700'000);
    }
    CHECK(formats[5].find("<script>alert") == std::string::npos);
    CHECK(formats[6].find("<script>alert") == std::string::npos);
  }
}

TEST_CASE("hostile names come back from JSON as they were") {
  for (const Label& label : labels()) {
    CAPTURE(label.name);
    const auto read = reports::read_report(reports::json(named(label.value), Lang::zh), "x.json");
    REQUIRE(read);
    if (std::string_view(label.name) != "no text") CHECK(read->app.label == label.value);
    CHECK(reports::json(*read, Lang::zh) == reports::json(named(label.value), Lang::zh));
  }
}

TEST_CASE("hostile names are harmless inside the texts of SARIF") {
  for (const Label& label : labels()) {
    CAPTURE(label.name);
    const nlohmann::json run = nlohmann::json::parse(reports::sarif_run(named(label.value), Lang::zh));
    const std::string message = run["results"][0]["message"]["text"];
    CHECK(is_safe(message, false));
    CHECK((message.find("](") == std::string::npos || message.find("\\](") != std::string::npos));
    for (const auto& name : run["logicalLocations"]) CHECK(is_safe(name["fullyQualifiedName"], false));
  }
}

TEST_CASE("hostile names stay one cell of CSV, and none is a formula") {
  for (const Label& label : labels()) {
    CAPTURE(label.name);
    reports::CsvListing listing(Lang::zh);
    const std::string csv = listing.head(nullptr) + listing.next(reports::csv_rows(named(label.value), nullptr, Lang::zh));
    const auto rows = reports::read_csv(csv, "x.csv");
    REQUIRE(rows);
    REQUIRE(rows->size() == 4);  // titles, the app, two findings
    for (const auto& row : *rows) {
      CHECK(row.cells.size() == rows->front().cells.size());
      for (const std::string& cell : row.cells) CHECK(std::string_view("=+@\t\r").find(cell.empty() ? 'x' : cell[0]) == std::string_view::npos);
    }
  }
}
