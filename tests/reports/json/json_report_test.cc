#include "reports/json/json_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using reports::Lang;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("json: the whole report in both languages") {
  const judge::Report report = weather_report();
  CHECK(reports::json(report, Lang::zh) == golden("weather.zh.json", reports::json(report, Lang::zh)));
  CHECK(reports::json(report, Lang::en) == golden("weather.en.json", reports::json(report, Lang::en)));
}

TEST_CASE("json: is laid out as a JSON library would") {
  const std::string text = reports::json(weather_report(), Lang::zh);
  CHECK(Json::parse(text).dump(2) + "\n" == text);
}

TEST_CASE("json: the schema's keys stand in their order, further ones after them") {
  struct Row {
    const char* pointer;
    std::vector<std::string> keys;
  };
  const Row rows[] = {
      {"/tool", {"name", "version", "rules_sha256"}},
      {"/input", {"file", "size", "sha256", "parts"}},
      {"/app",
       {"package", "label", "labels", "version_name", "version_code", "min_sdk", "target_sdk", "application",
        "type", "signers"}},
      {"/app/type", {"id", "name", "from"}},
      {"/app/signers/0", {"sha256", "subject", "schemes"}},
      {"/coverage",
       {"verdict", "dex_files", "classes", "methods", "instructions", "native_libraries",
        "components_declared", "components_found", "reasons"}},
      {"/notes/0", {"code", "effect", "where", "detail", "zh", "en"}},
      {"/permissions/0", {"name", "protection", "declared", "status", "max_sdk", "used_by"}},
      {"/sdks/0", {"id", "name", "vendor", "version", "matched_by", "packages"}},
      {"/collections/0",
       {"id", "information", "api", "via", "site", "owner", "phase", "background", "period_seconds",
        "chain"}},
      {"/collections/0/site", {"dex", "class", "method", "offset", "line"}},
      {"/endpoints/0", {"host", "url", "cleartext", "owner"}},
      {"/findings/0",
       {"id", "rule", "problem", "certainty", "severity", "title", "explanation", "remedy", "clauses",
        "owner", "evidence", "fingerprint"}},
      {"/clauses/0", {"id", "text", "verdict", "findings", "manual_steps"}},
  };
  const Json report = Json::parse(reports::json(weather_report(), Lang::zh));
  CHECK(report["schema"] == "mingcha.report/1");
  for (const Row& row : rows) {
    CAPTURE(row.pointer);
    std::vector<std::string> keys = keys_of(report.at(Json::json_pointer(row.pointer)));
    REQUIRE(keys.size() >= row.keys.size());
    keys.resize(row.keys.size());
    CHECK(keys == row.keys);
  }
}

TEST_CASE("json: what is not known is null") {
  judge::Report report = weather_report();
  report.app.types.clear();
  report.app.version_code.reset();
  report.app.application.clear();
  const Json json = Json::parse(reports::json(report, Lang::zh));
  CHECK(json["app"]["type"].is_null());
  CHECK(json["app"]["version_code"].is_null());
  CHECK(json["app"]["application"].is_null());
  CHECK(json["collections"][0]["site"]["line"] == 22);
  CHECK(json["collections"][1]["site"]["line"].is_null());
  CHECK(json["collections"][0]["period_seconds"] == 30);
  CHECK(json["collections"][1]["period_seconds"].is_null());
  CHECK(json["collections"][0]["background"] == false);
}

TEST_CASE("json: a reason is one string, without its empty pieces, and a note in words") {
  judge::Report report = weather_report();
  report.reasons = {{ReasonKind::dex_broken, "base.apk!classes.dex", "bad_magic"},
                    {ReasonKind::dex_broken, "", "+3"},
                    {ReasonKind::components_absent, "", ""}};
  const Json json = Json::parse(reports::json(report, Lang::zh));
  CHECK(json["coverage"]["reasons"] ==
        Json{"dex-broken: base.apk!classes.dex: bad_magic", "dex-broken: +3", "components-absent"});
  CHECK(json["notes"][0]["effect"] == "degrades");
  CHECK(json["notes"][2]["effect"] == "hides");
}

TEST_CASE("json: hostile text stays text, and keeps its value where it has one") {
  struct Row {
    const char* name;
    std::string label;
    std::string want;
  };
  const Row rows[] = {
      {"escape sequence", "a\x1b[2J\"\\", "a\x1b[2J\"\\"},
      {"override", "a\u202eb", "a\u202eb"},
      {"line breaks", "a\r\n\u2028b\t", "a\r\n\u2028b\t"},
      {"NUL", std::string("a\0b", 3), std::string("a\0b", 3)},
      {"broken UTF-8",
       "a\xff\xfe"
       "b",
       "a\ufffd\ufffdb"},
      {"very long", std::string(100'000, 'x'), std::string(100'000, 'x')},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    judge::Report report = weather_report();
    report.app.label = row.label;
    report.app.labels = {{row.label, row.label}};
    const std::string text = reports::json(report, Lang::zh);
    for (const std::string_view raw : {"\x1b", "\u202e", "\u2028", "\r"})
      CHECK(text.find(raw) == std::string::npos);
    const Json json = Json::parse(text);
    CHECK(json["app"]["label"] == row.want);
    CHECK(json["app"]["labels"][row.want] == row.want);
  }
}

TEST_CASE("json: the same report is the same text") {
  CHECK(reports::json(weather_report(), Lang::zh) == reports::json(weather_report(), Lang::zh));
}
