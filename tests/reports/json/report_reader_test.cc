// What an earlier report says of each clause, and what is no report.
#include "reports/json/report_reader.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "reports/json/json_report.h"
#include "tests/reports/crowded_report.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using nlohmann::json;

TEST_CASE("the verdicts of a report that was written are read back") {
  const judge::Report report = weather_report();
  const auto verdicts = reports::read_clause_verdicts(reports::json(report, reports::Lang::zh), "old.json");
  REQUIRE(verdicts);
  REQUIRE(verdicts->size() == report.clauses.size());
  for (const judge::ClauseVerdict& clause : report.clauses) CHECK(verdicts->at(std::string(clause.id)) == clause.verdict);
}

TEST_CASE("what is no report is refused") {
  struct Row {
    const char* name;
    std::string json;
    Errc code;
  };
  const Row rows[] = {
      {"nothing", "", Errc::syntax},
      {"half", "{\"schema\": \"mingcha.report/1\", \"clauses\": [", Errc::syntax},
      {"brackets", std::string(100'000, '['), Errc::syntax},
      {"an array", "[]", Errc::bad_magic},
      {"another schema", "{\"schema\": \"mingcha.report/2\", \"clauses\": []}", Errc::bad_magic},
      {"no clauses", "{\"schema\": \"mingcha.report/1\"}", Errc::bad_value},
      {"clauses of numbers", "{\"schema\": \"mingcha.report/1\", \"clauses\": [1]}", Errc::bad_value},
      {"a clause without verdict", "{\"schema\": \"mingcha.report/1\", \"clauses\": [{\"id\": \"191号:1.1\"}]}",
       Errc::bad_value},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto verdicts = reports::read_clause_verdicts(row.json, "old.json");
    REQUIRE_FALSE(verdicts);
    CHECK(verdicts.error().code == row.code);
    CHECK(verdicts.error().where.starts_with("old.json"));
  }
}

TEST_CASE("a report that was read back is written as the same bytes") {
  const judge::Report reports[] = {weather_report(), crowded_report(),
                                   silent_report(behaviour::Coverage::Verdict::unknown)};
  for (const reports::Lang lang : {reports::Lang::zh, reports::Lang::en}) {
    for (const judge::Report& report : reports) {
      const std::string written = reports::json(report, lang);
      const auto read = reports::read_report(written, "old.json");
      REQUIRE(read);
      CHECK(reports::json(*read, lang) == written);
    }
  }
}

TEST_CASE("every character comes back") {
  judge::Report report = weather_report();
  report.app.label = std::string("\x1b[2J\0\"\\", 7) + "\xe2\x80\xae\xf0\x9f\x98\x80\n\t\x7f";
  const auto read = reports::read_report(reports::json(report, reports::Lang::zh), "old.json");
  REQUIRE(read);
  CHECK(read->app.label == report.app.label);
}

TEST_CASE("a report owns what its views borrow") {
  judge::Report copy;
  {
    auto read = reports::read_report(reports::json(crowded_report(), reports::Lang::zh), "old.json");
    REQUIRE(read);
    copy = *read;
  }
  CHECK(copy.clauses[1].id == "191号:1.2");
  CHECK(copy.clauses[1].text.en == "首次运行时未提示阅读隐私政策");
  CHECK(copy.documents[0].number == "国信办秘字〔2019〕191号");
}

TEST_CASE("several reports are read from an array, one from an object") {
  const std::string one = reports::json(weather_report(), reports::Lang::zh);
  const auto two = reports::read_reports("[" + one + "," + one + "]", "old.json");
  REQUIRE(two);
  CHECK(two->size() == 2);
  REQUIRE(reports::read_reports(one, "old.json"));
  CHECK(reports::read_reports(one, "old.json")->size() == 1);
  const auto broken = reports::read_reports("[" + one + ", {}]", "old.json");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().where == "old.json: [1].schema");
}

TEST_CASE("what is not known is passed over, what is new may be absent") {
  json old = json::parse(reports::json(weather_report(), reports::Lang::zh));
  old["later"] = json::array({1, "two"});
  old["app"]["later"] = 3;
  for (const char* key : {"documents", "notes", "sdk_consent", "ad_conduct", "user_means"}) old.erase(key);
  for (const char* key : {"types", "debuggable", "allow_backup"}) old["app"].erase(key);
  old["collections"][0].erase("periodic");
  const auto read = reports::read_report(old.dump(), "old.json");
  REQUIRE(read);
  CHECK(read->app.types.size() == 1);  // of `type`
  CHECK(read->app.allow_backup);
  CHECK(read->documents.empty());
}

TEST_CASE("a field that is not what it should be is named") {
  struct Row {
    const char* pointer;  // JSON pointer of the one field that is changed
    json value;           // discarded: the field is taken away
    Errc code;
    const char* where;
  };
  const json gone(json::value_t::discarded);
  const Row rows[] = {
      {"/schema", "mingcha.report/2", Errc::bad_magic, "schema"},
      {"/schema", 1, Errc::bad_magic, "schema"},
      {"/tool", gone, Errc::bad_value, "tool"},
      {"/tool/version", 1, Errc::bad_value, "tool.version"},
      {"/input", "weather.apk", Errc::bad_value, "input"},
      {"/input/size", -1, Errc::bad_value, "input.size"},
      {"/input/size", 1.5, Errc::bad_value, "input.size"},
      {"/input/parts", json::object(), Errc::bad_value, "input.parts"},
      {"/input/parts/0/sha256", nullptr, Errc::bad_value, "input.parts[0].sha256"},
      {"/app/package", gone, Errc::bad_value, "app.package"},
      {"/app/labels", json::array(), Errc::bad_value, "app.labels"},
      {"/app/labels/zh", 5, Errc::bad_value, "app.labels.zh"},
      {"/app/version_code", 9223372036854775808U, Errc::bad_value, "app.version_code"},
      {"/app/min_sdk", 4294967296, Errc::bad_value, "app.min_sdk"},
      {"/app/uses_cleartext_traffic", "no", Errc::bad_value, "app.uses_cleartext_traffic"},
      {"/app/signers/0/schemes", json::array({1}), Errc::bad_value, "app.signers[0].schemes"},
      {"/coverage", gone, Errc::bad_value, "coverage"},
      {"/coverage/verdict", "whole", Errc::bad_value, "coverage.verdict"},
      {"/coverage/classes", 4294967296, Errc::bad_value, "coverage.classes"},
      {"/notes/0/code", "dex-haunted", Errc::bad_value, "notes[0].code"},
      {"/permissions/0/status", "asked", Errc::bad_value, "permissions[0].status"},
      {"/permissions/0/sites/0/offset", -1, Errc::bad_value, "permissions[0].sites[0].offset"},
      {"/collections/0/via", "telepathy", Errc::bad_value, "collections[0].via"},
      {"/collections/0/period_seconds", "often", Errc::bad_value, "collections[0].period_seconds"},
      {"/collections/0/chain/0/edge", "tunnel", Errc::bad_value, "collections[0].chain[0].edge"},
      {"/collections/0/more_chains/0", 1, Errc::bad_value, "collections[0].more_chains[0]"},
      {"/collections/1/gates/0/branch", gone, Errc::bad_value, "collections[1].gates[0].branch"},
      {"/endpoints/0/site/line", 4294967296, Errc::bad_value, "endpoints[0].site.line"},
      {"/consent_forms/0/on_refusal/0", "sulks", Errc::bad_value, "consent_forms[0].on_refusal"},
      {"/sdk_consent/0/agreed", "maybe", Errc::bad_value, "sdk_consent[0].agreed"},
      {"/findings/0", json::array(), Errc::bad_value, "findings[0]"},
      {"/findings/0/certainty", "sure", Errc::bad_value, "findings[0].certainty"},
      {"/findings/1/accepted/expires", gone, Errc::bad_value, "findings[1].accepted.expires"},
      {"/clauses/0/verdict", "guilty", Errc::bad_value, "clauses[0].verdict"},
      {"/clauses/1/answer/result", 0, Errc::bad_value, "clauses[1].answer.result"},
      {"/documents/0/id", gone, Errc::bad_value, "documents[0].id"},
      {"/baseline/expired/0/fingerprint", gone, Errc::bad_value, "baseline.expired[0].fingerprint"},
  };
  const json good = json::parse(reports::json(crowded_report(), reports::Lang::zh));
  REQUIRE(reports::read_report(good.dump(), "old.json"));
  for (const Row& row : rows) {
    CAPTURE(row.pointer);
    json changed = good;
    const json::json_pointer place(row.pointer);
    if (row.value.is_discarded()) {
      changed[place.parent_pointer()].erase(place.back());
    } else {
      changed[place] = row.value;
    }
    const auto read = reports::read_report(changed.dump(), "old.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == row.code);
    CHECK(read.error().where == std::string("old.json: ") + row.where);
  }
}
