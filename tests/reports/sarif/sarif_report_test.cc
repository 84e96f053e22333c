#include "reports/sarif/sarif_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/json/json_report.h"
#include "reports/sarif/sarif_words.h"
#include "tests/reports/crowded_report.h"
#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using reports::Lang;
using Json = nlohmann::json;

namespace {

std::string log_of(const judge::Report& report, Lang lang) {
  return std::string(reports::kSarifHead) + reports::sarif_run(report, lang) + std::string(reports::kSarifTail);
}

Json run_of(const judge::Report& report) {
  return Json::parse(log_of(report, Lang::zh)).at("runs").at(0);
}

}  // namespace

TEST_CASE("sarif: the whole log in both languages") {
  const std::string zh = log_of(crowded_report(), Lang::zh), en = log_of(weather_report(), Lang::en);
  CHECK(zh == golden("crowded.zh.sarif", zh));
  CHECK(en == golden("weather.en.sarif", en));
  const std::string json = reports::json(crowded_report(), Lang::zh);
  CHECK(json == golden("crowded.zh.json", json));
}

TEST_CASE("sarif: addresses are percent-encoded") {
  struct Row {
    const char* path;
    const char* uri;
  };
  const Row rows[] = {
      {"weather.apk", "weather.apk"},
      {"天气 1.apk", "%E5%A4%A9%E6%B0%94%201.apk"},
      {"a:b?c#d%41.apk", "a%3Ab%3Fc%23d%2541.apk"},
      {"lib/arm64-v8a/libx.so", "lib/arm64-v8a/libx.so"},
      {"\xff\x1b.apk", "%FF%1B.apk"},
  };
  for (const Row& row : rows) CHECK(reports::sarif_uri(row.path) == row.uri);
}

TEST_CASE("sarif: prose is no format") {
  struct Row {
    const char* prose;
    const char* message;
  };
  const Row rows[] = {
      {"读取 IMEI。", "读取 IMEI。"},
      {"see [I and [B", "see [I and [B"},
      {"[click](http://evil.example)", "\\[click\\](http://evil.example)"},
      {"{0} of {1}", "{{0}} of {{1}}"},
      {"two\nlines", "two lines"},
      {"\x1b[2J", "\\u{{1b}}[2J"},
  };
  for (const Row& row : rows) CHECK(reports::sarif_message(row.prose) == row.message);
  CHECK(reports::markdown("<b>*a*</b>") == "\\<b\\>\\*a\\*\\</b\\>");
}

TEST_CASE("sarif: levels follow severity and certainty") {
  struct Row {
    const char* severity;
    judge::Certainty certainty;
    const char* level;
  };
  using enum judge::Certainty;
  const Row rows[] = {
      {"high", evident, "error"},     {"medium", evident, "warning"}, {"low", evident, "note"},
      {"high", suspected, "warning"}, {"medium", suspected, "note"},  {"low", suspected, "note"},
  };
  for (const Row& row : rows) {
    judge::Finding finding;
    finding.severity = row.severity;
    finding.certainty = row.certainty;
    CHECK(reports::sarif_level(finding) == row.level);
  }
}

TEST_CASE("sarif: an accepted finding is suppressed, another one is said not to be") {
  const Json run = run_of(crowded_report());
  CHECK(run["results"][0]["suppressions"] == Json::array());
  CHECK(run["results"][1]["suppressions"][0]["kind"] == "external");
  CHECK(run["results"][1]["suppressions"][0]["justification"] == "下一版本删除");
  CHECK_FALSE(run_of(weather_report())["results"][0].contains("suppressions"));
}

TEST_CASE("sarif: a chain becomes a code flow that ends at the call") {
  const Json flow = run_of(weather_report())["results"][0]["codeFlows"][0]["threadFlows"][0];
  CHECK(flow["locations"].back()["location"]["message"]["text"] ==
        "Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;");
  CHECK(flow["locations"].back()["location"]["physicalLocation"]["region"]["startLine"] == 22);
}

TEST_CASE("sarif: a finding without code points at the manifest") {
  const Json run = run_of(weather_report());
  CHECK(run["results"][1]["locations"][0]["logicalLocations"][0]["name"] == "AndroidManifest.xml");
}

TEST_CASE("sarif: the parts of a split package are files of their own") {
  judge::Report report = weather_report();
  report.input.parts = {{"base.apk", std::string(64, 'e')}, {"config.zh.apk", std::string(64, 'f')}};
  report.findings[0].sites[0].dex = "config.zh.apk!classes.dex";
  const Json artifacts = run_of(report)["artifacts"];
  CHECK(artifacts[2]["location"]["uri"] == "/config.zh.apk");
  CHECK(artifacts[2]["hashes"]["sha-256"] == std::string(64, 'f'));
  CHECK(artifacts[3]["location"]["uri"] == "/classes.dex");
  CHECK(artifacts[3]["parentIndex"] == 2);
}

TEST_CASE("sarif: what limits the coverage is a notification") {
  const Json run = run_of(crowded_report());
  const Json notes = run["invocations"][0]["toolExecutionNotifications"];
  CHECK(notes[0]["level"] == "note");
  CHECK(notes[1]["descriptor"]["id"] == "dex-broken");
  CHECK(notes[1]["level"] != "note");
}
