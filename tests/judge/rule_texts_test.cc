// Every rule over the text of a policy: a text that breaks it, and the same text that does not. And every built-in rule
// has both, here or among the test packages.
#include "tests/judge/rule_texts.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace mingcha;
using namespace mingcha::judge;
using sample::Subject;
using sample::TextCase;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// How often each rule finds something, and how surely.
std::map<std::string, std::vector<Certainty>> found_in(const Subject& subject) {
  std::map<std::string, std::vector<Certainty>> found;
  for (const Finding& finding :
       judge::judge(sample::built_in(), subject.app, subject.behaviour, &*subject.policy).findings)
    found[finding.rule].push_back(finding.certainty);
  return found;
}

std::string names(const std::map<std::string, std::vector<Certainty>>& found) {
  std::string all;
  for (const auto& [rule, certainties] : found) all += (all.empty() ? "" : " ") + rule;
  return all;
}

/// Rules that rows of a test package's expectations name.
std::set<std::string> rules_in(const json& rows) {
  std::set<std::string> rules;
  for (const json& row : rows)
    if (row.value("at", "") == "findings" && row.contains("rule")) rules.insert(row["rule"].get<std::string>());
  return rules;
}

struct Covered {
  std::set<std::string> found, clean;
};

Covered covered_by_packages() {
  Covered covered;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(MINGCHA_SOURCE_DIR) / "test_apks")) {
    const fs::path path = entry.path() / "expected.json";
    if (!fs::exists(path)) continue;
    std::ifstream in(path);
    const json expected = json::parse(in);
    for (const char* part : {"found", "twin"}) {
      if (!expected.contains(part)) continue;
      covered.found.merge(rules_in(expected[part].value("has", json::array())));
      covered.clean.merge(rules_in(expected[part].value("lacks", json::array())));
    }
  }
  return covered;
}

}  // namespace

TEST_CASE("the honest policy breaks no rule") {
  const Subject honest = sample::honest();
  CHECK(honest.policy->text.quality.is_policy);
  CHECK(names(found_in(honest)) == "");
}

TEST_CASE("rule texts: one change breaks the rule") {
  for (const TextCase& each : sample::text_cases()) {
    CAPTURE(each.file, each.rule);
    REQUIRE(sample::built_in().find_rule(each.rule) != nullptr);
    std::map<std::string, std::vector<Certainty>> found = found_in(each.found);
    CAPTURE(names(found));
    CHECK(found[each.rule] == std::vector<Certainty>(each.findings, each.certainty));
    found.erase(each.rule);
    for (const std::string& other : each.also) CHECK(found.erase(other) == 1);
    CHECK(names(found) == "");
  }
}

TEST_CASE("rule texts: the twin does not") {
  for (const TextCase& each : sample::text_cases()) {
    CAPTURE(each.file, each.rule);
    CHECK_FALSE(found_in(each.clean).contains(each.rule));
  }
}

TEST_CASE("each built-in rule is found in one text or package, and not in another") {
  Covered covered = covered_by_packages();
  for (const TextCase& each : sample::text_cases()) {
    covered.found.insert(each.rule);
    covered.clean.insert(each.rule);
  }
  std::string missing;
  for (const policies::Rule& rule : sample::built_in().rules()) {
    const std::string id(rule.id);
    if (!covered.found.contains(id)) missing += "  " + id + ": nowhere found\n";
    if (!covered.clean.contains(id)) missing += "  " + id + ": nowhere clean\n";
  }
  CHECK(missing == "");
}
