// Every built-in rule: an app that breaks it, and a near twin that does not.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/judge/rule_cases.h"
#include "tests/judge/rule_texts.h"

using namespace mingcha;
using namespace mingcha::judge;
using sample::Case;
using sample::Subject;

namespace {

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto cases : {sample::cases_of_code(), sample::cases_of_conduct(), sample::cases_of_policy()})
    all.insert(all.end(), cases.begin(), cases.end());
  return all;
}

Judgement judge_subject(const Subject& subject) {
  return judge::judge(sample::built_in(), subject.app, subject.behaviour,
                      subject.policy ? &*subject.policy : nullptr);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("each rule finds what breaks it and nothing else") {
  for (const Case& row : all_cases()) {
    CAPTURE(row.rule, row.name);
    Subject subject;
    row.make(subject);
    const Judgement judgement = judge_subject(subject);
    std::vector<Finding> found;
    for (const Finding& finding : judgement.findings)
      if (finding.rule == row.rule) found.push_back(finding);
    REQUIRE(found.size() == row.findings);
    for (const Finding& finding : found) CHECK(finding.certainty == row.certainty);
  }
}

TEST_CASE("each built-in rule has a found and a clean case") {
  std::set<std::string> found, clean, all;
  for (const Case& row : all_cases()) (row.findings != 0 ? found : clean).insert(row.rule);
  for (const sample::TextCase& row : sample::text_cases()) found.insert(row.rule), clean.insert(row.rule);
  for (const policies::Rule& rule : sample::built_in().rules()) all.emplace(rule.id);
  CHECK(found == all);
  CHECK(clean == all);
}

TEST_CASE("every text of a finding is filled in, in both languages") {
  for (const Case& row : all_cases()) {
    Subject subject;
    row.make(subject);
    for (const Finding& finding : judge_subject(subject).findings) {
      CAPTURE(finding.rule);
      for (const Text& text : {finding.title, finding.explanation, finding.remedy}) {
        CHECK_FALSE(text.zh.empty());
        CHECK_FALSE(text.en.empty());
        CHECK(text.zh.find('{') == std::string::npos);
        CHECK(text.en.find('{') == std::string::npos);
      }
    }
  }
}

TEST_CASE("no rule id stands in the sources of the program") {
  const std::filesystem::path root = MINGCHA_SOURCE_DIR;
  std::size_t sources = 0;
  for (const char* folder : {"support", "manifests", "policies", "analyzer", "reports", "screening", "cli"}) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".cc" && extension != ".h") continue;
      ++sources;
      const std::string text = read_file(entry.path());
      for (const policies::Rule& rule : sample::built_in().rules()) {
        CAPTURE(entry.path().string(), rule.id);
        CHECK(text.find(rule.id) == std::string::npos);
      }
    }
  }
  CHECK(sources > 20);
}
