#include "policies/rule_listing.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mingcha;
using namespace mingcha::policies;

TEST_CASE("rules are listed by id and shown whole in both languages") {
  const Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  const std::string list = list_rules(*set, ListingLanguage::zh);
  CHECK(std::count(list.begin(), list.end(), '\n') == static_cast<std::ptrdiff_t>(set->rules().size()) + 1);
  const Rule& rule = set->rules().front();
  const Result<std::string> zh = show_rule(*set, rule.id, ListingLanguage::zh);
  const Result<std::string> en = show_rule(*set, rule.id, ListingLanguage::en);
  REQUIRE(zh);
  REQUIRE(en);
  for (const std::string& part : {rule.id, set->problems()[rule.problem].zh, rule.title.zh_source, rule.remedy.zh_source,
                                  set->clauses()[rule.clauses[0]].id}) {
    CAPTURE(part);
    CHECK(zh->find(part) != std::string::npos);
  }
  CHECK(en->find(rule.explanation.en_source) != std::string::npos);
  CHECK(en->find(rule.explanation.zh_source) == std::string::npos);
}

TEST_CASE("an unknown rule is refused with the nearest one") {
  const Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  const std::string id = set->rules().front().id;
  const Result<std::string> shown = show_rule(*set, id.substr(0, id.size() - 1), ListingLanguage::en);
  REQUIRE_FALSE(shown);
  CHECK(shown.error().code == Errc::bad_value);
  CHECK(shown.error().got.find("did you mean " + id) != std::string::npos);
}
