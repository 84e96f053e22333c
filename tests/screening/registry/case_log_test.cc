// The log of actions in a registry: what is entered, what is refused, and that a touched row is named.
#include "screening/registry/case_log.h"

#include <catch2/catch.hpp>

#include <thread>

#include "screening/registry/case_history.h"
#include "screening/registry/log_check.h"
#include "screening/registry/registry.h"
#include "tests/screening/registry/sample_results.h"
#include "tests/screening/database_place.h"

namespace mingcha::screening {
namespace {

using enum ActionKind;
using Kind = ChainFault::Kind;

constexpr const char* kWeather = "cn.example.weather";
constexpr const char* kMaps = "cn.example.maps";

policies::Date day_of(const char* text) { return policies::date_of(text).value(); }

Action action_of(const char* app, ActionKind kind, const char* day) {
  Action action;
  action.app = app;
  action.kind = kind;
  action.day = day_of(day);
  action.recorded_at = std::string(day) + "T08:00:00Z";
  action.actor = "王检测";
  action.reason = "例行检测";
  return action;
}

Registry with_apps(const std::string& path) {
  Result<Registry> registry = Registry::open(path, {.create = true});
  REQUIRE(registry);
  const std::int64_t profile = registry->profile({"0.1.0", "rules", ""}).value();
  for (const char* app : {kWeather, kMaps})
    REQUIRE(registry->store(profile, test::examined(app, 12), {}, "2026-03-01T08:00:00Z").value());
  return std::move(*registry);
}

// Eight actions of two apps that use every column.
void fill(Registry& registry) {
  std::vector<Action> actions = {
      action_of(kWeather, found, "2026-03-02"),         action_of(kWeather, ordered, "2026-03-03"),
      action_of(kMaps, found, "2026-03-04"),            action_of(kWeather, not_rectified, "2026-03-11"),
      action_of(kWeather, noticed, "2026-03-12"),       action_of(kWeather, delisted, "2026-03-20"),
      action_of(kWeather, restored, "2026-04-20"),      action_of(kWeather, found, "2026-05-06"),
  };
  const LatestFindings latest = latest_findings(registry.database(), kWeather).value();
  REQUIRE(latest.fingerprints.size() == 2);
  actions[0].package_sha256 = latest.package_sha256;
  actions[0].report_sha256 = latest.report_sha256;
  actions[0].fingerprints = latest.fingerprints;
  actions[1].deadline = day_of("2026-03-10");
  actions[1].batch = Batch{policies::NoticeKind::rectification, 2026, 1, 50, "某省通信管理局", "rectification"};
  actions[1].running_number = 7;
  actions[3].fingerprints = {latest.fingerprints[0]};
  actions[4].batch = Batch{policies::NoticeKind::listing, 2026, 2, 51, "工业和信息化部", "miit"};
  actions[4].running_number = 1;
  actions[7].fingerprints = {latest.fingerprints[0]};
  const Result<CaseLog::Entered> entered = CaseLog(registry.database()).enter(actions);
  REQUIRE(entered);
  REQUIRE_FALSE(entered->refused);
  REQUIRE(entered->actions.size() == 8);
  CHECK(entered->head.count == 8);
}

LogCheck checked(Registry& registry, const std::string& noted = {}) {
  const Result<LogCheck> check = check_log(registry.database(), noted);
  REQUIRE(check);
  return *check;
}

// As somebody would who may change the tables themselves.
void drop_triggers(Registry& registry) {
  if (registry.database().dialect() == Dialect::postgresql) {
    REQUIRE(registry.database().script("SET session_replication_role = replica"));
    return;
  }
  const auto names = registry.database().rows("SELECT name FROM sqlite_master WHERE type = 'trigger'");
  REQUIRE(names);
  CHECK(names->size() == 8);
  for (const Row& row : *names) REQUIRE(registry.database().script("DROP TRIGGER " + row.text(0)));
  REQUIRE(registry.database().script("PRAGMA foreign_keys=OFF"));
}

Row state_of_app(Registry& registry, const char* app) {
  return registry.database()
      .first("SELECT state, state_since, deadline, relapses FROM app WHERE package = $1", {app})
      .value();
}

}  // namespace

TEST_CASE("actions are entered in order, sealed, and tell how an app stands") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  CHECK(checked(registry).whole());
  CHECK(state_of_app(registry, kWeather).is_null(0));
  fill(registry);
  const Row state = state_of_app(registry, kWeather);
  CHECK(state.text(0) == "found");
  CHECK(state.text(1) == "2026-05-06");
  CHECK(state.is_null(2));
  CHECK(state.number(3) == 1);
  if (!test::on_server())
    CHECK(registry.database().first("PRAGMA synchronous")->number(0) == 2);  // FULL: a power failure takes nothing
  const LogCheck check = checked(registry);
  CHECK(check.whole());
  CHECK(check.apps == 2);
  CHECK(check.head.count == 8);
  const std::vector<Action> actions = CaseLog(registry.database()).actions_of(kWeather).value();
  REQUIRE(actions.size() == 7);
  CHECK(actions[1].batch->issuer == "某省通信管理局");
  CHECK(actions[1].running_number == 7);
  CHECK(actions[6].relapse);
  CHECK(CaseLog(registry.database()).actions_of("cn.example.none")->empty());
}

TEST_CASE("of several actions all are entered or none") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  CaseLog log(registry.database());
  struct Try { const char* name; std::vector<Action> actions; std::size_t index; Refusal why; };
  const Try rows[] = {
      {"the second cannot follow",
       {action_of(kWeather, found, "2026-03-02"), action_of(kMaps, ordered, "2026-03-02")},
       1,
       Refusal::nothing_found},
      {"what the first led to counts",
       {action_of(kWeather, found, "2026-03-02"), action_of(kWeather, restored, "2026-03-03")},
       1,
       Refusal::not_delisted},
  };
  for (const Try& row : rows) {
    CAPTURE(row.name);
    const auto entered = log.enter(row.actions);
    REQUIRE(entered);
    REQUIRE(entered->refused);
    CHECK(entered->refused->index == row.index);
    CHECK(entered->refused->why == row.why);
    CHECK(entered->actions.empty());
    CHECK(log.head().value() == LogHead{});
    CHECK(state_of_app(registry, kWeather).is_null(0));
  }
  const auto entered =
      log.enter({action_of(kWeather, found, "2026-03-02"), action_of(kWeather, ordered, "2026-03-03")});
  REQUIRE(entered);
  CHECK_FALSE(entered->refused);
  CHECK(state_of_app(registry, kWeather).text(0) == "ordered");
}

TEST_CASE("what cannot be entered is an error, and leaves nothing") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  CaseLog log(registry.database());
  Action spaced = action_of(kWeather, found, "2026-03-02"), numbered = spaced, unknown = spaced;
  spaced.fingerprints = {"f 1"};
  numbered.running_number = 1;
  unknown.app = "cn.example.none";
  for (const Action& action : {spaced, numbered, unknown}) {
    const auto entered = log.enter({action});
    REQUIRE_FALSE(entered);
    CHECK(entered.error().code == Errc::bad_value);
  }
  Action one = action_of(kWeather, noticed, "2026-03-03"), other = action_of(kMaps, noticed, "2026-03-03");
  one.batch = other.batch = Batch{policies::NoticeKind::listing, 2026, 1, 0, "局", "miit"};
  one.running_number = other.running_number = 1;
  const auto twice = log.enter(
      {action_of(kWeather, found, "2026-03-02"), action_of(kMaps, found, "2026-03-02"), one, other});
  REQUIRE_FALSE(twice);
  CHECK(log.head().value() == LogHead{});
  other.running_number = 2;
  CHECK(log.enter({action_of(kWeather, found, "2026-03-02"), action_of(kMaps, found, "2026-03-02"), one, other}));
  CHECK(registry.database().first("SELECT count(*) FROM batch")->number(0) == 1);
}

TEST_CASE("texts are mended before they are sealed") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  Action action = action_of(kWeather, found, "2026-03-02");
  action.reason = std::string("a\0b\xff", 4) + std::string(20'000, 'c');
  REQUIRE(CaseLog(registry.database()).enter({action}));
  CHECK(checked(registry).whole());
  CHECK(CaseLog(registry.database()).actions_of(kWeather)->front().reason.substr(0, 7) == "a b\xef\xbf\xbd" "c");
}

TEST_CASE("the database itself refuses to change the log") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  fill(registry);
  for (const char* sql :
       {"UPDATE action SET reason = 'x' WHERE sequence = 2", "DELETE FROM action WHERE sequence = 8",
        "DELETE FROM action", "UPDATE batch SET issuer = 'x'", "DELETE FROM batch",
        "UPDATE log_head SET actions = 7", "DELETE FROM log_head", "INSERT INTO log_head VALUES (1, 9, '')",
        "INSERT OR REPLACE INTO log_head VALUES (1, 9, '')",
        "INSERT OR REPLACE INTO action SELECT sequence, app_id, kind, day, recorded_at, actor, 'x', deadline, "
        "batch_id, "
        "running_number, package_sha256, report_sha256, fingerprints, relapse, state, previous, digest FROM action "
        "WHERE sequence = 2"}) {
    CAPTURE(sql);
    CHECK_FALSE(registry.database().run(sql));
  }
  CHECK(checked(registry).whole());
}

TEST_CASE("an edited cell of any row is found at that row") {
  struct Edit { const char* column; const char* to; };
  int seen = 0;
  const Edit edits[] = {
      {"app_id", "3 - app_id"},
      {"kind", "'closed'"},
      {"kind", "'发现问题'"},
      {"kind", "'x'"},
      {"day", "'2026-01-01'"},
      {"day", "'soon'"},
      {"recorded_at", "'x'"},
      {"actor", "actor || 'x'"},
      {"reason", "NULL"},
      {"deadline", "'2027-01-01'"},
      {"deadline", "'never'"},
      {"batch_id", "COALESCE(3 - batch_id, 1)"},
      {"batch_id", "99"},
      {"running_number", "COALESCE(running_number, 0) + 90"},
      {"package_sha256", "'x'"},
      {"report_sha256", "'x'"},
      {"fingerprints", "COALESCE(fingerprints, '') || ' x'"},
      {"relapse", "1 - relapse"},
      {"relapse", "7"},
      {"state", "'withdrawn'"},
      {"previous", "digest"},
      {"digest", "previous"},
      {"app_id", "99"},
  };
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  fill(registry);
  drop_triggers(registry);
  REQUIRE(registry.database().script("CREATE TABLE kept AS SELECT * FROM action; DROP INDEX action_running_number"));
  REQUIRE(checked(registry).whole());
  for (const Edit& edit : edits) {
    for (std::int64_t row = 1; row <= 8; ++row) {
      CAPTURE(edit.column, edit.to, row);
      const std::string set =
          "UPDATE action SET " + std::string(edit.column) + " = " + edit.to + " WHERE sequence = $1";
      REQUIRE(registry.database().run(set, {row}));
      const LogCheck check = checked(registry);
      const Row same = registry.database()
                           .first("SELECT count(*) FROM (SELECT * FROM action EXCEPT SELECT * FROM kept) AS changed")
                           .value();
      if (same.number(0) != 0) {
        REQUIRE(check.fault);
        CHECK(*check.fault == ChainFault{Kind::edited, static_cast<std::uint64_t>(row)});
        ++seen;
      }
      REQUIRE(registry.database().script("DELETE FROM action; INSERT INTO action SELECT * FROM kept"));
    }
  }
  CHECK(seen > 170);
  CHECK(checked(registry).whole());
}

TEST_CASE("rows that were removed, put in or moved are named, and batches and heads that were changed") {
  struct Touch { const char* name; const char* sql; Kind kind; std::uint64_t row; };
  const Touch touches[] = {
      {"first gone", "DELETE FROM action WHERE sequence = 1", Kind::missing, 1},
      {"one gone", "DELETE FROM action WHERE sequence = 4", Kind::missing, 4},
      {"last gone", "DELETE FROM action WHERE sequence = 8", Kind::cut, 8},
      {"all gone", "DELETE FROM action", Kind::cut, 1},
      {"one gone, the others renumbered",
       "DELETE FROM action WHERE sequence = 4; UPDATE action SET sequence = sequence - 1 "
       "WHERE sequence > 4",
       Kind::edited, 4},
      {"two exchanged",
       "UPDATE action SET sequence = 100 WHERE sequence = 3; UPDATE action SET sequence = 3 WHERE "
       "sequence = 4; UPDATE action SET sequence = 4 WHERE sequence = 100",
       Kind::edited, 3},
      {"one put in behind",
       "INSERT INTO action SELECT 9, app_id, kind, day, recorded_at, actor, reason, deadline, NULL, NULL, "
       "NULL, NULL, NULL, 0, state, digest, digest FROM action WHERE sequence = 8",
       Kind::edited, 9},
      {"the head set back", "UPDATE log_head SET actions = 7", Kind::inserted, 8},
      {"the head set forward", "UPDATE log_head SET actions = 9", Kind::cut, 9},
      {"another head", "UPDATE log_head SET digest = 'x'", Kind::edited, 8},
      {"a batch changed", "UPDATE batch SET issuer = 'x' WHERE kind = 'listing'", Kind::edited, 5},
      {"a batch gone", "DELETE FROM batch WHERE kind = 'listing'", Kind::edited, 5},
      {"an app renamed", "UPDATE app SET package = 'cn.example.other' WHERE package = 'cn.example.maps'",
       Kind::edited, 3},
      {"an app gone", "DELETE FROM app WHERE package = 'cn.example.maps'", Kind::edited, 3},
  };
  for (const Touch& touch : touches) {
    CAPTURE(touch.name);
    const test::DatabasePlace place;
    Registry registry = with_apps(place.database("a.db"));
    fill(registry);
    drop_triggers(registry);
    REQUIRE(registry.database().script(touch.sql));
    const LogCheck check = checked(registry);
    REQUIRE(check.fault);
    CHECK(*check.fault == ChainFault{touch.kind, touch.row});
    // Nothing is written behind a log that does not end as its head says.
    const bool tail = touch.kind == Kind::cut || touch.kind == Kind::inserted || touch.row > 8;
    if (tail) CHECK_FALSE(CaseLog(registry.database()).enter({action_of(kMaps, ordered, "2026-06-01")}));
  }
}

TEST_CASE("a digest noted earlier is found, and a log written anew is not it") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  CaseLog log(registry.database());
  fill(registry);
  const std::string noted = log.head()->digest;
  CHECK(checked(registry, noted).noted_at == 8U);
  REQUIRE(log.enter({action_of(kMaps, ordered, "2026-06-01")}));
  CHECK(checked(registry, noted).noted_at == 8U);
  CHECK(checked(registry, std::string(first_previous())).noted_at == 0U);
  CHECK_FALSE(checked(registry, std::string(64, 'f')).noted_at);
  drop_triggers(registry);
  REQUIRE(
      registry.database().script("DELETE FROM action WHERE sequence > 7; UPDATE app SET state = 'restored', "
                                 "state_since = '2026-04-20', relapses = 0 "
                                 "WHERE package = 'cn.example.weather'; UPDATE app SET state = 'found', "
                                 "state_since = '2026-03-04' WHERE package = "
                                 "'cn.example.maps'; UPDATE log_head SET actions = 7, digest = (SELECT digest FROM "
                                 "action WHERE sequence = 7)"));
  CHECK(checked(registry).whole());
  CHECK_FALSE(checked(registry, noted).noted_at);
}

TEST_CASE("a state that does not follow from the log is named, and so is a row that could not have followed") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  fill(registry);
  REQUIRE(registry.database().script("UPDATE app SET deadline = '2027-01-01' WHERE package = 'cn.example.maps'"));
  CHECK(checked(registry).astray == std::vector<std::string>{kMaps});
  REQUIRE(registry.database().script("UPDATE app SET deadline = NULL WHERE package = 'cn.example.maps'"));
  CHECK(checked(registry).whole());
  REQUIRE(registry.database().script("UPDATE app SET state = NULL WHERE package = 'cn.example.maps'"));
  CHECK(checked(registry).astray == std::vector<std::string>{kMaps});

  Action forged = action_of(kMaps, restored, "2026-06-01");
  forged.state = State::restored;
  const LogHead head = link(forged, CaseLog(registry.database()).head().value());
  REQUIRE(
      registry.database().run("INSERT INTO action SELECT 9, app_id, 'restored', '2026-06-01', "
                              "'2026-06-01T08:00:00Z', actor, reason, NULL, NULL, NULL, "
                              "NULL, NULL, NULL, 0, 'restored', digest, $1 FROM action WHERE sequence = 3",
                              {head.digest}));
  drop_triggers(registry);
  REQUIRE(registry.database().run("UPDATE action SET previous = $1 WHERE sequence = 9", {forged.previous}));
  REQUIRE(registry.database().run("UPDATE log_head SET actions = 9, digest = $1", {head.digest}));
  const LogCheck check = checked(registry);
  CHECK_FALSE(check.fault);
  REQUIRE(check.impossible);
  CHECK(check.impossible->where == "action 9 of cn.example.maps");
}

TEST_CASE("two writers at once leave one whole log") {
  const test::DatabasePlace place;
  const std::string path = place.database("a.db");
  Registry registry = with_apps(path);
  constexpr int kRounds = 20;
  const auto write = [&path](const char* app) {
    Result<Registry> mine = Registry::open(path, {});
    if (!mine) return;
    for (int i = 0; i < kRounds; ++i) {
      const ActionKind kind = i == 0 ? found : ordered;
      if (!CaseLog(mine->database()).enter({action_of(app, kind, "2026-03-02")})) return;
    }
  };
  std::thread one(write, kWeather), other(write, kMaps);
  one.join();
  other.join();
  const LogCheck check = checked(registry);
  CHECK(check.whole());
  CHECK(check.head.count == 2 * kRounds);
}

TEST_CASE("an app's history and what is due are told") {
  const test::DatabasePlace place;
  Registry registry = with_apps(place.database("a.db"));
  fill(registry);
  const CaseHistory history = case_history(registry.database(), kWeather).value();
  REQUIRE(history.versions.size() == 1);
  CHECK(history.versions[0].latest);
  CHECK(history.versions[0].evident == 1);
  CHECK(history.actions.size() == 7);
  CHECK(history.so_far.state() == State::found);
  CHECK(apps_named(registry.database(), kMaps).value() == std::vector<std::string>{kMaps});
  CHECK(apps_named(registry.database(), history.label).value().size() == 2);
  CHECK(apps_named(registry.database(), "none").value().empty());

  CHECK(due_cases(registry.database(), day_of("2030-01-01"))->empty());
  Action order = action_of(kMaps, ordered, "2026-06-01");
  order.deadline = day_of("2026-06-08");
  REQUIRE(CaseLog(registry.database()).enter({order}));
  const auto due = due_cases(registry.database(), day_of("2026-06-08")).value();
  REQUIRE(due.size() == 1);
  CHECK(due[0].package == kMaps);
  CHECK(due[0].state == State::ordered);
  CHECK(due[0].deadline == day_of("2026-06-08"));
  CHECK(due_cases(registry.database(), day_of("2026-06-07"))->empty());
}

}  // namespace mingcha::screening
