// What the condition language refuses, and where. What it answers is tested with the judge.
#include "policies/expression.h"

#include <catch2/catch.hpp>

using namespace mingcha::policies;

TEST_CASE("conditions that are no conditions") {
  struct Row {
    const char* text;
    std::size_t offset;
    const char* expected;  ///< a part of it
  };
  const Row rows[] = {
      {"", 0, "a field, a value"},
      {"severty == \"high\"", 0, "did you mean severity?"},
      {"severity = \"high\"", 9, "\"and\", \"or\" or the end"},
      {"severity == high", 12, "a field of collection"},
      {"severity == 3", 12, "text after \"==\""},
      {"severity < \"high\"", 11, "numbers on both sides of \"<\""},
      {"severity", 0, "a condition, which is true or false"},
      {"severity == \"high", 12, "a closing quote"},
      {"severity in \"high\"", 12, "a list after \"in\""},
      {"severity in [1, 2]", 12, "a list of text values"},
      {"severity in [\"a\", 2]", 18, "values of one type in a list"},
      {"severity in [\"a\"", 16, "\",\" or \"]\" in the list"},
      {"app.target_sdk in [\"a\"]", 18, "a list of int values"},
      {"app_type.necessary == 3", 22, "size(list)"},
      {"sensitive in [1]", 13, "a text or a number before \"in\""},
      {"(sensitive", 10, "\")\" to close the group"},
      {"sensitive)", 9, "\"and\", \"or\" or the end"},
      {"sensitive and", 13, "a field, a value"},
      {"sensitive and severity", 14, "a condition after \"and\""},
      {"severity or sensitive", 0, "a condition before \"or\""},
      {"not severity", 4, "a condition after \"not\""},
      {"any(collections)", 4, "did you mean collection?"},
      {"any collection", 4, "\"(\" after any and count"},
      {"any(endpoint where url)", 19, "a condition after \"where\""},
      {"any(endpoint cleartext)", 13, "\")\" or \"where\""},
      {"count(endpoint)", 0, "a condition, which is true or false"},
      {"outer.owner == \"app\"", 0, "inside any(…) or count(…) only"},
      {"ap.target_sdk == 3", 0, "did you mean app?"},
      {"app.targetsdk == 3", 0, "a field of app"},
      {"information_label == \"x\"", 0, "a field of collection"},
      {"size(severity) == 1", 5, "a list"},
      {"app.target_sdk == 99999999999999999999", 18, "a smaller number"},
      {"sensitive & sensitive", 10, "\"and\", \"or\" or the end"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto compiled = compile(row.text, Scope::collection);
    REQUIRE_FALSE(compiled);
    CHECK(compiled.error().offset == row.offset);
    CAPTURE(compiled.error().expected);
    CHECK(compiled.error().expected.find(row.expected) != std::string::npos);
  }
}

TEST_CASE("nesting and length are limited") {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '(') + "true" + std::string(static_cast<std::size_t>(depth), ')');
  };
  CHECK(compile(nested(kDeepestExpression), Scope::app));
  CHECK_FALSE(compile(nested(kDeepestExpression + 1), Scope::app));
  CHECK_FALSE(compile(nested(5'000), Scope::app));
  std::string nots, chain = "true";
  for (int i = 0; i < 2'000; ++i) nots += "not ";
  CHECK_FALSE(compile(nots + "true", Scope::app));
  for (int i = 0; i < 600; ++i) chain += " or true";
  const auto long_chain = compile(chain, Scope::app);
  REQUIRE_FALSE(long_chain);
  CHECK(long_chain.error().expected.find("at most 1000") != std::string::npos);
  CHECK_FALSE(compile(std::string(kLongestExpression + 1, ' '), Scope::app));
}
