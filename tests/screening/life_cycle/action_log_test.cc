// A log that was touched says at which row.
#include "screening/life_cycle/action_log.h"

#include <catch2/catch.hpp>

#include <functional>
#include <set>

#include "tests/screening/life_cycle/sample_actions.h"

using namespace mingcha::screening;
using Kind = ChainFault::Kind;

namespace {

struct Flip {
  const char* field;
  std::function<void(Action&)> change;
};

// Every field, changed to something else whatever it was.
const std::vector<Flip>& flips() {
  static const std::vector<Flip> all = {
      {"sequence", [](Action& a) { a.sequence += 100; }},
      {"app", [](Action& a) { a.app += "x"; }},
      {"kind", [](Action& a) { a.kind = a.kind == ActionKind::found ? ActionKind::ordered : ActionKind::found; }},
      {"day", [](Action& a) { a.day = mingcha::policies::next_day(a.day); }},
      {"recorded_at", [](Action& a) { a.recorded_at.back() = '+'; }},
      {"actor", [](Action& a) { a.actor += " "; }},
      {"reason", [](Action& a) { a.reason.clear(); }},
      {"deadline", [](Action& a) { a.deadline = mingcha::policies::next_day(a.deadline.value_or(a.day)); }},
      {"no batch", [](Action& a) { a.batch = a.batch ? std::nullopt : std::optional(Batch{}); }},
      {"batch kind",
       [](Action& a) { a.batch.emplace(a.batch.value_or(Batch{})).kind = mingcha::policies::NoticeKind::recheck; }},
      {"batch year", [](Action& a) { ++a.batch.emplace(a.batch.value_or(Batch{})).year; }},
      {"batch number", [](Action& a) { ++a.batch.emplace(a.batch.value_or(Batch{})).number; }},
      {"batch total", [](Action& a) { ++a.batch.emplace(a.batch.value_or(Batch{})).total; }},
      {"batch issuer", [](Action& a) { a.batch.emplace(a.batch.value_or(Batch{})).issuer += "x"; }},
      {"batch layout", [](Action& a) { a.batch.emplace(a.batch.value_or(Batch{})).layout += "x"; }},
      {"running_number", [](Action& a) { ++a.running_number; }},
      {"package_sha256", [](Action& a) { a.package_sha256 += "0"; }},
      {"report_sha256", [](Action& a) { a.report_sha256 += "0"; }},
      {"fingerprints", [](Action& a) { a.fingerprints.emplace_back("f9"); }},
      {"relapse", [](Action& a) { a.relapse = !a.relapse; }},
      {"state", [](Action& a) { a.state = a.state == State::closed ? State::found : State::closed; }},
      {"previous", [](Action& a) { a.previous[0] = a.previous[0] == '0' ? '1' : '0'; }},
      {"digest", [](Action& a) { a.digest[0] = a.digest[0] == '0' ? '1' : '0'; }},
  };
  return all;
}

ChainFault fault_of(const std::vector<Action>& actions, const LogHead& head) {
  const std::optional<ChainFault> fault = check_chain(actions, head);
  REQUIRE(fault);
  return *fault;
}

}  // namespace

TEST_CASE("an untouched log passes, an empty one too") {
  const SampleLog log = sample_log();
  REQUIRE(log.actions.size() == 8);
  CHECK(log.head.count == 8);
  CHECK_FALSE(check_chain(log.actions, log.head));
  CHECK_FALSE(check_chain({}, LogHead{}));
}

TEST_CASE("a changed field of any row is found at that row") {
  const SampleLog log = sample_log();
  for (std::size_t row = 0; row < log.actions.size(); ++row) {
    for (const Flip& flip : flips()) {
      CAPTURE(row, flip.field);
      std::vector<Action> touched = log.actions;
      flip.change(touched[row]);
      CHECK(fault_of(touched, log.head) == ChainFault{Kind::edited, touched[row].sequence});
    }
  }
}

TEST_CASE("a changed row that was sealed anew is found by the row behind it, or by the head") {
  const SampleLog log = sample_log();
  for (std::size_t row = 0; row < log.actions.size(); ++row) {
    for (const Flip& flip : flips()) {
      if (flip.field == std::string("digest") || flip.field == std::string("sequence")) continue;
      CAPTURE(row, flip.field);
      std::vector<Action> touched = log.actions;
      flip.change(touched[row]);
      touched[row].digest = digest_of(touched[row]);
      CHECK(fault_of(touched, log.head) == ChainFault{Kind::edited, row + 1});
    }
  }
}

TEST_CASE("a row that is gone is named, and a tail that is cut") {
  const SampleLog log = sample_log();
  for (std::size_t row = 0; row < log.actions.size(); ++row) {
    CAPTURE(row);
    std::vector<Action> touched = log.actions;
    touched.erase(touched.begin() + static_cast<std::ptrdiff_t>(row));
    const bool last = row + 1 == log.actions.size();
    CHECK(fault_of(touched, log.head) == ChainFault{last ? Kind::cut : Kind::missing, row + 1});
    touched.assign(log.actions.begin(), log.actions.begin() + static_cast<std::ptrdiff_t>(row));
    CHECK(fault_of(touched, log.head) == ChainFault{Kind::cut, row + 1});
  }
}

TEST_CASE("rows in another order are told from rows that are gone") {
  const SampleLog log = sample_log();
  for (std::size_t row = 0; row + 1 < log.actions.size(); ++row) {
    CAPTURE(row);
    std::vector<Action> touched = log.actions;
    std::swap(touched[row], touched[row + 1]);
    CHECK(fault_of(touched, log.head) == ChainFault{Kind::reordered, row + 1});
  }
}

TEST_CASE("a row that was put in is named") {
  const SampleLog log = sample_log();
  Action forged = action_of(ActionKind::closed, "2026-05-07");
  SECTION("behind the last, well sealed") {
    std::vector<Action> touched = log.actions;
    link(forged, log.head);
    touched.push_back(forged);
    CHECK(fault_of(touched, log.head) == ChainFault{Kind::inserted, 9});
  }
  SECTION("between two, with a number that is taken") {
    std::vector<Action> touched = log.actions;
    link(forged, LogHead{2, log.actions[1].digest});
    touched.insert(touched.begin() + 3, forged);
    CHECK(fault_of(touched, log.head) == ChainFault{Kind::inserted, 3});
  }
  SECTION("in the place of another") {
    std::vector<Action> touched = log.actions;
    link(forged, LogHead{2, log.actions[1].digest});
    touched[2] = forged;
    CHECK(fault_of(touched, log.head) == ChainFault{Kind::edited, 3});
  }
}

TEST_CASE("a head that was set back agrees with a cut log, which who noted it can tell") {
  const SampleLog log = sample_log();
  std::vector<Action> cut(log.actions.begin(), log.actions.begin() + 5);
  const LogHead back{5, cut.back().digest};
  CHECK_FALSE(check_chain(cut, back));
  CHECK(check_chain(cut, log.head));
  CHECK(fault_of(log.actions, LogHead{8, cut.back().digest}) == ChainFault{Kind::edited, 8});
}

TEST_CASE("fields keep to their own bytes") {
  Action one = action_of(ActionKind::found, "2026-03-02"), other = one;
  one.actor = "a", one.reason = "bc";
  other.actor = "ab", other.reason = "c";
  CHECK(canonical(one) != canonical(other));
  one = other;
  one.fingerprints = {"a", "b"};
  other.fingerprints = {"a,1:b"};
  CHECK(canonical(one) != canonical(other));
  other.fingerprints = {"a b"};
  CHECK(canonical(one) != canonical(other));
}

TEST_CASE("a row is sealed as documented") {
  Action action = action_of(ActionKind::ordered, "2026-03-03");
  action.deadline = day_of("2026-03-10");
  action.batch = Batch{mingcha::policies::NoticeKind::rectification, 2026, 1, 50, "局", "rectification"};
  action.fingerprints = {"f1", "f2"};
  action.state = State::ordered;
  link(action, LogHead{});
  CHECK(canonical(action) ==
        "16:mingcha-action-1,64:" + std::string(64, '0') +
            ",1:1,18:cn.example.weather,7:ordered,10:2026-03-03,20:2026-03-03T08:00:00Z,9:王检测,12:例行检测,"
            "10:2026-03-10,56:13:rectification,4:2026,1:1,2:50,3:局,13:rectification,,1:0,0:,0:,10:2:f1,2:f2,,2:no,"
            "7:ordered,");
  CHECK(action.digest == "17beb65d6f17cd8ee84aeffd615165fef550df70362e105c949c7e3190228d71");  // by `openssl dgst -sm3`
}
