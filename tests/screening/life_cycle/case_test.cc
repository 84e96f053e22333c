// What is worked out of the actions of one app: deadlines, findings, relapses.
#include "screening/life_cycle/case.h"

#include <catch2/catch.hpp>

#include "tests/screening/life_cycle/sample_actions.h"

using namespace mingcha;
using namespace mingcha::screening;
using enum ActionKind;

namespace {

Case take(Case so_far, Action action) {
  const auto admitted = so_far.admit(std::move(action));
  REQUIRE(admitted);
  REQUIRE(so_far.take(*admitted));
  return so_far;
}

Action with(Action action, std::vector<std::string> fingerprints) {
  action.fingerprints = std::move(fingerprints);
  return action;
}

Action until(Action action, const char* deadline) {
  action.deadline = day_of(deadline);
  return action;
}

const policies::WorkingDays& calendar() {
  static const Result<policies::WorkingDays> days = policies::WorkingDays::load(nullptr);
  REQUIRE(days);
  return *days;
}

}  // namespace

TEST_CASE("a deadline passes after its day") {
  const Case told =
      take(take({}, action_of(found, "2024-02-01")), until(action_of(ordered, "2024-02-05"), "2024-02-18"));
  CHECK_FALSE(told.overdue(day_of("2024-02-18")));
  CHECK(told.overdue(day_of("2024-02-19")));
  // Over Spring Festival: 6 to 9 and the worked Sunday 18 February.
  CHECK(told.days_left(day_of("2024-02-05"), calendar())->days == 5);
  CHECK(told.days_left(day_of("2024-02-10"), calendar())->days == 1);
  CHECK(told.days_left(day_of("2024-02-18"), calendar())->days == 0);
  CHECK(told.days_left(day_of("2024-02-20"), calendar())->days == -2);
  CHECK(told.due_within(day_of("2024-02-09"), 1, calendar()));
  CHECK_FALSE(told.due_within(day_of("2024-02-08"), 1, calendar()));
  CHECK_FALSE(told.due_within(day_of("2024-02-19"), 9, calendar()));
}

TEST_CASE("a deadline holds while rectifying is waited for, and no longer") {
  const Case told =
      take(take({}, action_of(found, "2026-03-02")), until(action_of(ordered, "2026-03-03"), "2026-03-10"));
  struct Row { const char* name; Action next; const char* deadline; };
  const Row rows[] = {
      {"more found", action_of(found, "2026-03-04"), "2026-03-10"},
      {"more time", until(action_of(ordered, "2026-03-04"), "2026-03-17"), "2026-03-17"},
      {"told again without a day", action_of(ordered, "2026-03-04"), nullptr},
      {"noticed, with a day of its own", until(action_of(noticed, "2026-03-11"), "2026-03-18"), "2026-03-18"},
      {"rectified", action_of(rectified, "2026-03-04"), nullptr},
      {"not rectified", action_of(not_rectified, "2026-03-11"), nullptr},
      {"closed", action_of(closed, "2026-03-04"), nullptr},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Case next = take(told, row.next);
    REQUIRE(next.deadline().has_value() == (row.deadline != nullptr));
    if (row.deadline != nullptr) CHECK(policies::text_of(*next.deadline()) == row.deadline);
  }
}

TEST_CASE("a problem that was rectified and comes back is a relapse") {
  const Case told =
      take(take({}, with(action_of(found, "2026-03-02"), {"f1", "f2"})), action_of(ordered, "2026-03-03"));
  const Case done = take(told, action_of(rectified, "2026-03-10"));
  const Case half = take(told, with(action_of(not_rectified, "2026-03-10"), {"f1"}));
  struct Row { const char* name; const Case& so_far; Action next; bool relapse; };
  const Row rows[] = {
      {"the same problem", done, with(action_of(found, "2026-04-01"), {"f1"}), true},
      {"another one", done, with(action_of(found, "2026-04-01"), {"f3"}), false},
      {"another one and the same", done, with(action_of(found, "2026-04-01"), {"f3", "f1"}), true},
      {"at a later test", done, with(action_of(not_rectified, "2026-04-01"), {"f2"}), true},
      {"still there was never rectified", told, with(action_of(not_rectified, "2026-03-10"), {"f1", "f2"}), false},
      {"gone at one test, back at the next", half, with(action_of(not_rectified, "2026-03-20"), {"f1", "f2"}), true},
      {"still there at both", half, with(action_of(not_rectified, "2026-03-20"), {"f1"}), false},
      {"an order is none", half, with(action_of(ordered, "2026-03-20"), {"f2"}), false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto admitted = row.so_far.admit(row.next);
    REQUIRE(admitted);
    CHECK(admitted->relapse == row.relapse);
  }
  const Case again = take(done, with(action_of(found, "2026-04-01"), {"f1"}));
  CHECK(again.relapses() == 1);
  CHECK(again.open_findings() == std::set<std::string>{"f1"});
  CHECK(again.mended_findings() == std::set<std::string>{"f2"});
  CHECK(take(again, action_of(delisted, "2026-04-02")).state() == State::delisted);
}

TEST_CASE("what was withdrawn was never rectified") {
  const Case back = take(take({}, with(action_of(found, "2026-03-02"), {"f1"})), action_of(withdrawn, "2026-03-03"));
  CHECK_FALSE(back.admit(with(action_of(found, "2026-04-01"), {"f1"}))->relapse);
}

TEST_CASE("a delisted app may be restored after a good test") {
  const Case off = take(take(take({}, with(action_of(found, "2026-03-02"), {"f1"})), action_of(noticed, "2026-03-03")),
                        action_of(delisted, "2026-03-20"));
  CHECK_FALSE(off.awaits_restoring());
  const Case good = take(off, action_of(rectified, "2026-04-01"));
  CHECK(good.awaits_restoring());
  CHECK(policies::text_of(*good.since()) == "2026-03-20");
  CHECK_FALSE(take(good, with(action_of(not_rectified, "2026-04-02"), {"f1"})).awaits_restoring());
  CHECK_FALSE(take(good, action_of(restored, "2026-04-02")).awaits_restoring());
}

TEST_CASE("an action must say who, when and why") {
  const Case told =
      take(take({}, action_of(found, "2026-03-02")), until(action_of(ordered, "2026-03-03"), "2026-03-10"));
  struct Row { const char* name; Action action; Refusal want; };
  Row rows[] = {
      {"who", action_of(rectified, "2026-03-04"), Refusal::no_actor},
      {"when", action_of(rectified, "2026-03-04"), Refusal::no_day},
      {"why", action_of(closed, "2026-03-04"), Refusal::no_reason},
      {"before the last", action_of(rectified, "2026-03-02"), Refusal::day_before_last},
      {"a deadline before it is set", until(action_of(ordered, "2026-03-04"), "2026-03-03"),
       Refusal::deadline_before_day},
      {"a deadline to what waits for nothing", until(action_of(rectified, "2026-03-04"), "2026-03-09"),
       Refusal::deadline_misplaced},
  };
  rows[0].action.actor.clear();
  rows[1].action.day = {2026, 3, 0};
  rows[2].action.reason.clear();
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto refused = told.admit(row.action);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == row.want);
  }
  Action same_day = action_of(rectified, "2026-03-03");
  same_day.reason.clear();
  CHECK(told.admit(same_day));
  CHECK(told.admit(until(action_of(ordered, "2026-03-04"), "2026-03-04")));
}

TEST_CASE("a log that could not have happened is refused") {
  SampleLog log = sample_log();
  std::erase_if(log.actions, [](const Action& a) { return a.app != "cn.example.weather"; });
  REQUIRE(Case::replay(log.actions));
  CHECK(Case::replay(log.actions)->state() == State::found);
  CHECK(Case::replay(log.actions)->relapses() == 1);
  std::vector<Action> other_state = log.actions, other_order = log.actions;
  other_state[2].state = State::rectified;
  const Result<Case> refused = Case::replay(other_state);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Errc::bad_value);
  CHECK(refused.error().where == "action 4 of cn.example.weather");
  std::swap(other_order[0], other_order[1]);
  CHECK_FALSE(Case::replay(other_order));
}
