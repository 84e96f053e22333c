// The law against the rules: what a package can show has a rule, and what a rule cites is there.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "tests/judge/sample.h"

using namespace mingcha;
using namespace mingcha::judge;
using policies::Clause;
using policies::Reach;
using policies::Rule;

namespace {

const policies::PolicySet& law() { return sample::built_in(); }

std::set<const Clause*> cited() {
  std::set<const Clause*> out;
  for (const Rule& rule : law().rules())
    for (const std::uint32_t index : rule.clauses) out.insert(&law().clauses()[index]);
  return out;
}

/// Nothing but the day decides whether a finding names it.
bool is_for_all(const Clause& clause) {
  return clause.about.empty() && clause.applies_when.empty() && clause.binds == policies::Binds::anyone;
}

}  // namespace

TEST_CASE("every clause that a package can show to be broken has a rule") {
  const std::set<const Clause*> served = cited();
  for (const Clause& clause : law().clauses()) {
    CAPTURE(clause.id);
    if (clause.reach != Reach::none) CHECK(served.contains(&clause));
  }
}

TEST_CASE("every finding has a clause to name") {
  for (const Rule& rule : law().rules()) {
    CAPTURE(rule.id);
    CHECK(std::any_of(rule.clauses.begin(), rule.clauses.end(), [](std::uint32_t index) {
      const Clause& clause = law().clauses()[index];
      return is_for_all(clause) && law().document_of(clause).status == policies::DocumentStatus::in_force;
    }));
  }
}

TEST_CASE("what a clause is about is known information") {
  for (const Clause& clause : law().clauses())
    for (const auto& information : clause.about) {
      CAPTURE(clause.id, information);
      CHECK(law().catalogue().find_information(information).has_value());
    }
}

TEST_CASE("each app type has a clause of its own") {
  for (const policies::AppType& type : law().catalogue().app_types) {
    const Clause* clause = law().find_clause("14号:" + std::to_string(type.number));
    CAPTURE(type.number);
    REQUIRE(clause != nullptr);
    CHECK(clause->applies_when_source == "\"" + std::string(type.id) + "\" in app_type.ids");
  }
}
