// The condition language: what each operator answers over a small app.
#include <catch2/catch.hpp>

#include "analyzer/judge/evaluator.h"
#include "tests/judge/sample.h"

using namespace mingcha;
using namespace mingcha::judge;

TEST_CASE("operators of conditions") {
  AppIdentity app = sample::app_of_type("map_navigation", "option");
  behaviour::Behaviour behaviour;
  behaviour.collections = {sample::collection("c1", "imei", "app"), sample::collection("c2", "mac", "sdk:jpush"),
                           sample::collection("c3", "device_info", "app", "low")};
  behaviour.endpoints = {sample::endpoint("a.cn", "app", true), sample::endpoint("b.cn", "sdk:umeng_push", false),
                         sample::endpoint("c.cn", "sdk:jpush", true)};
  struct Row {
    const char* condition;
    bool want;
  };
  const Row rows[] = {
      {"true", true},
      {"false", false},
      {"not false", true},
      {"not not false", false},
      {"target_sdk == 33", true},
      {"target_sdk != 33", false},
      {"target_sdk < 33", false},
      {"target_sdk <= 33", true},
      {"target_sdk > 32", true},
      {"target_sdk >= 34", false},
      {"target_sdk > -1", true},
      {"target_sdk in [21, 33]", true},
      {"target_sdk in [21, 22]", false},
      {"target_sdk in []", false},
      {"package == \"cn.example.weather\"", true},
      {"package in [\"a\", \"cn.example.weather\"]", true},
      {"not package in [\"a\"]", true},
      {"app.min_sdk == 21 and target_sdk == 33", true},
      {"debuggable or target_sdk == 33", true},
      {"true or false and false", true},
      {"(true or false) and false", false},
      {"not true or true", true},
      {"debuggable == false", true},
      {"app_type.known and app_type.number == 1", true},
      {"\"location_fine\" in app_type.necessary", true},
      {"\"imei\" in app_type.necessary", false},
      {"size(app_type.necessary) > 1", true},
      {"size([1, 2, 3]) == 3", true},
      {"coverage.verdict == \"full\"", true},
      {"any(collection)", true},
      {"any(permission)", false},
      {"count(collection) == 3", true},
      {"count(collection where severity == \"low\") == 1", true},
      {"any(collection where information == \"imei\" and owner == \"app\")", true},
      {"any(collection where information == \"imei\" and owner == \"sdk:jpush\")", false},
      {"count(endpoint where cleartext and any(collection where owner == outer.owner)) == 2", true},
      {"count(endpoint where any(collection where owner == outer.owner)) == 2", true},
      {"count(endpoint where count(collection where owner == outer.owner) == 2) == 1", true},
      {"any(collection where outer.target_sdk == 33)", true},
      {"any(collection where app.target_sdk == 33 and information == \"mac\")", true},
  };
  const Facts facts(sample::built_in(), app, behaviour);
  for (const Row& row : rows) {
    CAPTURE(row.condition);
    const auto compiled = policies::compile(row.condition, policies::Scope::app);
    REQUIRE(compiled);
    CHECK(Evaluator(*compiled, facts).holds(0) == row.want);
  }
}

TEST_CASE("a condition holds for one thing and not for the next") {
  behaviour::Behaviour behaviour;
  behaviour.endpoints = {sample::endpoint("a.cn", "app", true), sample::endpoint("b.cn", "sdk:jpush", true),
                         sample::endpoint("c.cn", "app", false)};
  behaviour.collections = {sample::collection("c1", "imei", "app")};
  const AppIdentity app = sample::app();
  const Facts facts(sample::built_in(), app, behaviour);
  const auto compiled =
      policies::compile("cleartext and any(collection where owner == outer.owner)", policies::Scope::endpoint);
  REQUIRE(compiled);
  Evaluator evaluator(*compiled, facts);
  CHECK(evaluator.holds(0));
  CHECK_FALSE(evaluator.holds(1));
  CHECK_FALSE(evaluator.holds(2));
  CHECK(evaluator.holds(0));  // from memory, the same
}

TEST_CASE("an empty condition always holds") {
  const AppIdentity app = sample::app();
  const behaviour::Behaviour behaviour;
  const Facts facts(sample::built_in(), app, behaviour);
  const policies::Expression none;
  CHECK(Evaluator(none, facts).holds(0));
}
