// The tables of consent: that they load, do not contradict themselves, and are complained of where they are
// wrong.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "policies/policy_set.h"
#include "policies/rule_listing.h"
#include "tests/policies/folder.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const Catalogue& facts() {
  static const Result<PolicySet> set = PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return set->catalogue();
}

const ConsentText* find_text(ConsentPlace place, std::string_view value) {
  const auto& texts = facts().consent.texts;
  const auto at = std::find_if(texts.begin(), texts.end(), [&](const ConsentText& row) {
    return row.place == place && row.value == value;
  });
  return at == texts.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("markers of consent do not repeat, and say where they are looked for") {
  CHECK(facts().consent.texts.size() > 700);
  std::set<std::string> seen;
  for (const ConsentText& row : facts().consent.texts) {
    CAPTURE(row.value);
    CHECK(seen.insert(std::to_string(static_cast<int>(row.place)) + std::string(row.value)).second);
    CHECK((row.place == ConsentPlace::text) == !row.lang.empty());
    CHECK((row.place == ConsentPlace::manifest_flag) == !row.sdk.empty());
    if (!row.sdk.empty()) CHECK(facts().find_sdk(row.sdk) != nullptr);
    CHECK((row.role == ConsentRole::sdk_switch) == (row.place == ConsentPlace::manifest_flag));
    if (row.match == ConsentMatch::suffix) CHECK(row.place == ConsentPlace::class_name);
    // Two letters anywhere in a text are no sign of anything.
    if (row.match == ConsentMatch::part) CHECK(row.value.size() >= 3);
  }
}

TEST_CASE("what proves nothing alone is weak, and a refusal is no agreement") {
  struct Row {
    const char* value;
    ConsentRole role;
    ConsentStrength strength;
    ConsentMatch match;
  };
  const Row rows[] = {
      {"同意", ConsentRole::agree, ConsentStrength::weak, ConsentMatch::whole},
      {"不同意", ConsentRole::refuse, ConsentStrength::weak, ConsentMatch::whole},
      {"同意并继续", ConsentRole::agree, ConsentStrength::strong, ConsentMatch::part},
      {"不同意并退出", ConsentRole::refuse, ConsentStrength::strong, ConsentMatch::part},
      {"温馨提示", ConsentRole::title, ConsentStrength::weak, ConsentMatch::part},
      {"隐私政策", ConsentRole::title, ConsentStrength::strong, ConsentMatch::part},
      {"Agree", ConsentRole::agree, ConsentStrength::weak, ConsentMatch::whole},
      {"Disagree", ConsentRole::refuse, ConsentStrength::weak, ConsentMatch::whole},
      {"Terms of Service", ConsentRole::title, ConsentStrength::weak, ConsentMatch::part},
      {"登录即代表", ConsentRole::default_check, ConsentStrength::strong, ConsentMatch::part},
      {"撤回同意", ConsentRole::withdraw, ConsentStrength::strong, ConsentMatch::part},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const ConsentText* found = find_text(ConsentPlace::text, row.value);
    REQUIRE(found != nullptr);
    CHECK(found->role == row.role);
    CHECK(found->strength == row.strength);
    CHECK(found->match == row.match);
  }
  // Of a text that contains both, the longer word decides: every strong agreement inside a refusal is
  // shorter.
  for (const ConsentText& agree : facts().consent.texts) {
    if (agree.role != ConsentRole::agree || agree.match != ConsentMatch::part) continue;
    CAPTURE(agree.value);
    CHECK_FALSE(agree.value.starts_with("不"));
    CHECK_FALSE(agree.value.starts_with("拒绝"));
  }
  CHECK(find_text(ConsentPlace::preference_key, "is_first")->strength == ConsentStrength::weak);
  CHECK(find_text(ConsentPlace::preference_key, "is_agree_privacy")->strength == ConsentStrength::strong);
}

TEST_CASE("words around those of consent are no words of consent themselves, and do not repeat") {
  CHECK(facts().consent.grammar.size() > 100);
  std::set<std::string_view> seen;
  for (const ConsentGrammar& row : facts().consent.grammar) {
    CAPTURE(row.value);
    CHECK(seen.insert(row.value).second);
    CHECK_FALSE(row.lang.empty());
    CHECK(find_text(ConsentPlace::text, row.value) == nullptr);
  }
}

TEST_CASE("contracts of SDKs name known SDKs and an argument that can say yes") {
  CHECK(facts().consent.contracts.size() > 200);
  std::set<std::string> seen, granting;
  for (const ConsentContract& row : facts().consent.contracts) {
    CAPTURE(row.class_descriptor, row.member);
    const std::string method = std::string(row.class_descriptor) + "->" + std::string(row.member);
    CHECK(seen.insert(method + std::string(row.descriptor)).second);
    CHECK(facts().find_sdk(row.sdk) != nullptr);
    if (row.role == ContractRole::grant || row.role == ContractRole::preinit)
      granting.insert(std::string(row.sdk));
    if (!row.argument || row.descriptor == "*") continue;
    CHECK(row.descriptor.substr(0, row.descriptor.find(')')).find_first_of("ZI") != std::string_view::npos);
  }
  for (const ConsentContract& row : facts().consent.contracts) {
    CAPTURE(row.sdk, row.member);
    if (row.role == ContractRole::init && row.collects == ContractCollects::when_granted)
      CHECK(granting.count(std::string(row.sdk)) == 1);
  }
}

TEST_CASE("a row of the tables of consent that is wrong is named with its place") {
  const std::string markers = "place\tvalue\tlang\trole\tstrength\tmatch\tsdk\n";
  const std::string contracts = "class\tmember\tdescriptor\tsdk\trole\targument\tagreed\tcollects\n";
  const std::string marker = "text\t隐私\tzh\ttitle\tstrong\tpart\t-\n";
  const std::string contract = "La/B;\tm\t(Z)V\tjpush\tgrant\t0\t1\t-\n";
  check_complaints({
      {"place", "consent_markers.tsv", markers + replaced(marker, "text", "txt"), "consent_markers.tsv:2:1",
       "did you mean text?"},
      {"role", "consent_markers.tsv", markers + replaced(marker, "title", "titel"),
       "consent_markers.tsv:2:16", "did you mean title?"},
      {"strength", "consent_markers.tsv", markers + replaced(marker, "strong", "stark"),
       "consent_markers.tsv:2:22", "strong"},
      {"match", "consent_markers.tsv", markers + replaced(marker, "part", "par"), "consent_markers.tsv:2:29",
       "did you mean part?"},
      {"value", "consent_markers.tsv", markers + replaced(marker, "隐私", "-"),
       "consent_markers.tsv:2:", "the word, name or key"},
      {"use", "consent_grammar.tsv", "value\tlang\tuse\n我\tzh\tfillers\n", "consent_grammar.tsv:2:8",
       "did you mean filler?"},
      {"sdk", "consent_contracts.tsv", contracts + replaced(contract, "jpush", "jpusch"),
       "consent_contracts.tsv:2:14", "an id of sdks.tsv"},
      {"contract role", "consent_contracts.tsv", contracts + replaced(contract, "grant", "grand"),
       "consent_contracts.tsv:2:20", "did you mean grant?"},
      {"argument", "consent_contracts.tsv", contracts + replaced(contract, "\t0\t", "\tx\t"),
       "consent_contracts.tsv:2:26", "a register position"},
      {"agreed", "consent_contracts.tsv", contracts + replaced(contract, "\t1\t", "\ttrue\t"),
       "consent_contracts.tsv:2:28", "a number from 0"},
      {"init without when", "consent_contracts.tsv", contracts + replaced(contract, "grant", "init"),
       "consent_contracts.tsv:2:", "always"},
  });
  const Folder folder;
  folder.write("consent_markers.tsv", markers + marker);
  folder.write("consent_contracts.tsv", contracts + contract);
  CHECK(check_folder(folder.path()).empty());
}
