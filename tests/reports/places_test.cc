// Places that are in no dex file: every report names them alike.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "reports/app_row.h"
#include "reports/baseline/baseline_report.h"
#include "reports/csv/csv_report.h"
#include "reports/evidence/explanation.h"
#include "reports/html/html_report.h"
#include "reports/sarif/sarif_report.h"
#include "reports/text/text_details.h"
#include "reports/text/text_report.h"
#include "tests/reports/evidence/sealed_sample.h"

using namespace mingcha;
using namespace mingcha::reports;

namespace {

const behaviour::Site kFunction{"lib/arm64-v8a/libx.so", "", "sub_1318", 0x1354, {}};
const behaviour::Site kScript{"assets/www/a.js", "", "", 430, 12};
constexpr std::string_view kFunctionText = "lib/arm64-v8a/libx.so sub_1318 0x1354";
constexpr std::string_view kScriptText = "assets/www/a.js:12";

// The first collection is made in a library, on a way from Java.
judge::Report report_of(const behaviour::Site& site) {
  judge::Report report = report_with_exhibits();
  behaviour::Collection& read = report.behaviour.collections[0];
  read.site = site;
  if (site.method.empty()) {
    read.chain.clear();
  } else {
    read.chain.push_back({site.dex, site.method, site.offset, behaviour::HopKind::call, "jni"});
  }
  report.findings[0].sites = {site};
  return report;
}

// Lines of a report are wrapped; where that is so says nothing.
std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n') out += c;
  return out;
}

bool has(const std::string& text, std::string_view words) {
  return without_blanks(text).find(without_blanks(words)) != std::string::npos;
}

}  // namespace

TEST_CASE("places outside dex files read alike in every report") {
  struct Row {
    behaviour::Site site;
    std::string_view text;
    bool on_a_way;
  };
  for (const Row& row : {Row{kFunction, kFunctionText, true}, Row{kScript, kScriptText, false}}) {
    const judge::Report report = report_of(row.site);
    for (const Lang lang : {Lang::zh, Lang::en}) {
      CAPTURE(row.text, lang == Lang::zh);
      CHECK(place_of(row.site, lang) == row.text);
      CsvListing listing(lang);
      const std::pair<const char*, std::string> written[] = {
          {"csv", listing.head(nullptr) + listing.next(csv_rows(report, nullptr, lang))},
          {"html", html(report, nullptr, lang)},
          {"explanation", explanation(report, report.findings[0], lang)},
          {"baseline", baseline_entries(report, lang)},
      };
      for (const auto& [name, text] : written) {
        CAPTURE(name);
        CHECK(has(text, row.text));
        CHECK_FALSE(has(text, fmt::format("{}->", row.site.dex)));
        CHECK_FALSE(has(text, fmt::format("->{}", row.site.method + "+")));
      }
      CHECK(has(text_details(report, lang), row.text) == row.on_a_way);
    }
  }
}

TEST_CASE("sarif: a function is a function of its library, a script a module") {
  const std::string function = sarif_run(report_of(kFunction), Lang::en);
  CHECK(function.find("\"fullyQualifiedName\": \"lib/arm64-v8a/libx.so sub_1318\"") != std::string::npos);
  CHECK(function.find("libx.so->") == std::string::npos);
  const std::string script = sarif_run(report_of(kScript), Lang::en);
  CHECK(script.find("\"fullyQualifiedName\": \"assets/www/a.js\"") != std::string::npos);
  CHECK(script.find("\"startLine\": 12") != std::string::npos);
}
