#include "tests/privacy_policy/policy_corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "policies/policy_set.h"

namespace mingcha::test {
namespace {

namespace fs = std::filesystem;
using namespace privacy_policy;

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Words {
  policies::PolicySet set;
  policies::PolicyTerms terms;
};

const Words& words() {
  static const Words all = [] {
    Result<policies::PolicySet> set = policies::PolicySet::built_in();
    REQUIRE(set);
    Result<policies::PolicyTerms> terms = set->policy_terms();
    if (!terms) FAIL(describe(terms.error()));
    return Words{std::move(*set), std::move(*terms)};
  }();
  return all;
}

Facts expected_in(const fs::path& path) {
  Facts facts;
  std::istringstream lines(content_of(path));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t blank = line.find(' ');
    if (blank != std::string::npos) facts[line.substr(0, blank)].insert(line.substr(blank + 1));
  }
  return facts;
}

}  // namespace

std::vector<CorpusText> policy_corpus() {
  std::vector<CorpusText> texts;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(MINGCHA_POLICY_TEXTS))) {
    fs::path expected = entry.path();
    if (expected.extension() == ".expected") continue;
    expected.replace_extension(".expected");
    REQUIRE(fs::exists(expected));
    texts.push_back({entry.path().stem().string(), entry.path().string(), expected_in(expected)});
  }
  std::sort(texts.begin(), texts.end(), [](const CorpusText& a, const CorpusText& b) { return a.name < b.name; });
  return texts;
}

Facts facts_of(const PolicyText& policy) {
  Facts facts;
  for (const Disclosure& d : policy.disclosures) {
    const bool clear = d.strength == Strength::clear;
    facts[clear ? "collect" : "vague"].insert((clear ? d.information : d.term) + " " + d.collector);
  }
  for (const Denial& d : policy.denials) facts["deny"].insert(d.information);
  for (const ListedSdk& s : policy.sdks) facts["sdk"].insert(s.id.empty() ? "\"" + s.name + "\"" : s.id);
  for (const ExplainedPermission& p : policy.permissions) facts["permission"].insert(p.name);
  for (const Promise& p : policy.promises)
    facts["promise"].insert(fmt::format("{} {} {}", spell(p.topic), p.days, p.working_days ? "working" : "calendar"));
  for (const Statement& s : policy.statements) facts["topic"].insert(std::string(spell(s.topic)));
  return facts;
}

PolicyText read_text(const std::string& text, const std::string& name) {
  const Result<Document> document = read_document(as_bytes(text), name);
  if (!document) FAIL(describe(document.error()));
  return read_policy(*document, words().terms, words().set.catalogue());
}

PolicyText read_file(const std::string& path) { return read_text(content_of(path), path); }

}  // namespace mingcha::test
