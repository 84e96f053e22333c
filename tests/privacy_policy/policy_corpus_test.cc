// Precision and recall over the texts: what was read against what is expected, list by list.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>

#include "tests/privacy_policy/policy_corpus.h"

using namespace mingcha;
using namespace mingcha::test;

namespace {

struct Score {
  std::size_t right = 0, wrong = 0, missed = 0;

  double precision() const { return right + wrong == 0 ? 1.0 : double(right) / double(right + wrong); }
  double recall() const { return right + missed == 0 ? 1.0 : double(right) / double(right + missed); }
  void add(const Score& other) { right += other.right, wrong += other.wrong, missed += other.missed; }
};

/// "operator-name 某公司" is expected; whether the value is right is another matter.
std::set<std::string> without_values(const std::set<std::string>& topics) {
  std::set<std::string> out;
  for (const std::string& topic : topics) out.insert(topic.substr(0, topic.find(' ')));
  return out;
}

Score compare(const std::string& list, const CorpusText& text, const Facts& found, std::string& differences) {
  const auto of = [&](const Facts& facts) {
    const auto at = facts.find(list);
    const std::set<std::string> all = at == facts.end() ? std::set<std::string>{} : at->second;
    return list == "topic" ? without_values(all) : all;
  };
  const std::set<std::string> want = of(text.expected), got = of(found);
  Score score;
  for (const std::string& fact : got) {
    if (want.contains(fact)) {
      ++score.right;
    } else {
      ++score.wrong;
      differences += fmt::format("  {}: read, not expected: {} {}\n", text.name, list, fact);
    }
  }
  for (const std::string& fact : want) {
    if (got.contains(fact)) continue;
    ++score.missed;
    differences += fmt::format("  {}: expected, not read: {} {}\n", text.name, list, fact);
  }
  return score;
}

}  // namespace

TEST_CASE("policy texts: what is read, with precision and recall") {
  const std::vector<CorpusText> texts = policy_corpus();
  CHECK(texts.size() >= MINGCHA_FEWEST_POLICY_TEXTS);
  std::map<std::string, Score> scores;
  std::string differences;
  for (const CorpusText& text : texts) {
    const Facts found = facts_of(read_file(text.path));
    for (const char* list : {"collect", "vague", "deny", "sdk", "permission", "promise", "topic"})
      scores[list].add(compare(list, text, found, differences));
  }
  Score all;
  for (const auto& [list, score] : scores) {
    std::printf("%-10s precision %.3f recall %.3f (%zu right, %zu too many, %zu missed)\n", list.c_str(),
                score.precision(), score.recall(), score.right, score.wrong, score.missed);
    all.add(score);
  }
  std::printf("%-10s precision %.3f recall %.3f over %zu texts\n%s", "all", all.precision(), all.recall(), texts.size(),
              differences.c_str());
  for (const auto& [list, score] : scores) {
    CAPTURE(list);
    CHECK(score.precision() >= 0.9);
    CHECK(score.recall() >= 0.9);
  }
}

TEST_CASE("policy texts: names and dates are read as they stand") {
  for (const CorpusText& text : policy_corpus()) {
    const privacy_policy::PolicyText policy = read_file(text.path);
    const auto topics = text.expected.find("topic");
    if (topics == text.expected.end()) continue;
    for (const std::string& line : topics->second) {
      const std::size_t blank = line.find(' ');
      if (blank == std::string::npos) continue;
      CAPTURE(text.name, line);
      CHECK(std::any_of(policy.statements.begin(), policy.statements.end(), [&](const privacy_policy::Statement& s) {
        return spell(s.topic) == line.substr(0, blank) && s.value == line.substr(blank + 1);
      }));
    }
  }
}
