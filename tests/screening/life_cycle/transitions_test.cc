// Ways that an app may go, and actions that are refused on them.
#include "screening/life_cycle/transitions.h"

#include <catch2/catch.hpp>

#include <set>

#include "tests/screening/life_cycle/sample_actions.h"

using namespace mingcha::screening;
using enum ActionKind;

TEST_CASE("a way through the states ends where it should") {
  struct Row { const char* name; std::vector<ActionKind> way; State want; };
  const Row rows[] = {
      {"nothing", {}, State::none},
      {"told in time", {found, ordered, rectified}, State::rectified},
      {"told again with more time", {found, ordered, ordered}, State::ordered},
      {"more is found before the deadline", {found, ordered, found}, State::ordered},
      {"the whole ladder", {found, ordered, not_rectified, noticed, delisted, restored}, State::restored},
      {"noticed, then rectified", {found, ordered, not_rectified, noticed, rectified}, State::rectified},
      {"noticed without an order", {found, noticed, delisted}, State::delisted},
      {"delisted, tested, still delisted", {found, noticed, delisted, rectified}, State::delisted},
      {"a failed test after rectifying", {found, ordered, rectified, not_rectified}, State::not_rectified},
      {"found again after restoring", {found, noticed, delisted, restored, found}, State::found},
      {"closed, then found anew", {found, closed, found}, State::found},
      {"withdrawn", {found, ordered, withdrawn}, State::withdrawn},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(case_after(row.way).state() == row.want);
  }
}

TEST_CASE("what cannot follow is refused with its reason") {
  struct Row { const char* name; std::vector<ActionKind> way; ActionKind next; Refusal want; };
  const Row rows[] = {
      {"an order without findings", {}, ordered, Refusal::nothing_found},
      {"a test without an order", {found}, not_rectified, Refusal::not_told},
      {"delisting after an order alone", {found, ordered}, delisted, Refusal::notice_first},
      {"delisting at once", {found}, delisted, Refusal::reoffend_first},
      {"a second notice", {found, noticed}, noticed, Refusal::is_noticed},
      {"an order after a notice", {found, noticed}, ordered, Refusal::is_noticed},
      {"a notice of what is rectified", {found, ordered, rectified}, noticed, Refusal::is_mended},
      {"rectified twice", {found, ordered, rectified}, rectified, Refusal::already},
      {"a notice of a delisted app", {found, noticed, delisted}, noticed, Refusal::is_delisted},
      {"restoring what is in the stores", {found, noticed}, restored, Refusal::not_delisted},
      {"restoring twice", {found, noticed, delisted, restored}, restored, Refusal::already},
      {"an order after closing", {found, closed}, ordered, Refusal::nothing_found},
      {"closing twice", {found, closed}, closed, Refusal::already},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto refused = case_after(row.way).admit(action_of(row.next, "2026-06-01"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == row.want);
    CHECK_FALSE(text_of(row.want).zh.empty());
    CHECK_FALSE(text_of(row.want).en.empty());
  }
}

TEST_CASE("every state can be left, and every state but the first be reached") {
  std::set<State> reached;
  for (std::size_t s = 0; s < kStateCount; ++s) {
    bool left = false;
    for (std::size_t a = 0; a < kActionKindCount; ++a) {
      const auto next = after(static_cast<State>(s), static_cast<ActionKind>(a));
      if (!next) continue;
      reached.insert(*next);
      left = left || *next != static_cast<State>(s);
    }
    CAPTURE(s);
    CHECK(left);
  }
  CHECK(reached.size() == kStateCount - 1);
}

TEST_CASE("words are read as they are spelled, in the log and by people") {
  for (std::size_t a = 0; a < kActionKindCount; ++a) {
    const auto kind = static_cast<ActionKind>(a);
    CHECK(action_kind_of(word_of(kind).id) == kind);
    CHECK(action_kind_of(word_of(kind).zh) == kind);
  }
  CHECK_FALSE(action_kind_of("none"));
  CHECK_FALSE(action_kind_of(""));
  CHECK(state_of("none") == State::none);
  CHECK(word_of(ActionKind::not_rectified).id == "not-rectified");
}
