// One text, and what a list of its facts holds.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/privacy_policy/policy_corpus.h"

namespace mingcha::test {

/// The facts of one list as "a; b", in order.
inline std::string joined(const Facts& facts, const std::string& list) {
  std::string all;
  const auto at = facts.find(list);
  if (at == facts.end()) return all;
  for (const std::string& fact : at->second) all += (all.empty() ? "" : "; ") + fact;
  return all;
}

struct FactRow {
  const char* text;
  const char* want;
};

inline void check_facts(const char* list, const std::vector<FactRow>& rows) {
  for (const FactRow& row : rows) {
    CAPTURE(row.text);
    CHECK(joined(facts_of(read_text(row.text)), list) == row.want);
  }
}

}  // namespace mingcha::test
