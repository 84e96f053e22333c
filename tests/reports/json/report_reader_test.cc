// What an earlier report says of each clause, and what is no report.
#include "reports/json/report_reader.h"

#include <catch2/catch.hpp>

#include "reports/json/json_report.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;

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
    CHECK(verdicts.error().where == "old.json");
  }
}
