// Cases over the text of a policy: `rule_texts/base.md` is a policy that breaks no rule, and `rule_texts/*.json` says for
// each rule what must be changed in it to break this one. README.md there tells the form.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/judge/rule_cases.h"

namespace mingcha::judge::sample {

struct TextCase {
  std::string file, rule;
  Subject found, clean;             ///< with the policy read
  std::size_t findings = 1;         ///< of the rule, in the changed text
  Certainty certainty = Certainty::suspected;
  std::vector<std::string> also;    ///< other rules that the changed text breaks
};

/// In order of file and rule. Fails the test that asks where a file is broken or a change finds no place in the text.
const std::vector<TextCase>& text_cases();

/// The honest policy in the sample app.
Subject honest();

}  // namespace mingcha::judge::sample
