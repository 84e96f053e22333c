#include "screening/registry/second_test.h"

#include <catch2/catch.hpp>

#include "tests/screening/registry/shelf.h"

namespace mingcha::screening {
namespace {

using reports::Fate;
using Verdict = SecondTest::Verdict;

constexpr const char* kApp = "cn.example.weather";

/// "a!" an evident finding, "a?" a suspected one.
PackageResult version(std::int64_t code, const std::vector<std::string>& findings, const std::string& coverage = "full") {
  PackageResult result = test::examined(kApp, code);
  result.coverage = coverage;
  result.report = test::examined(kApp, code).report;
  result.report_sha256 = test::digest_of("report " + std::to_string(code));
  result.findings.clear();
  for (const std::string& name : findings) {
    PackageResult::Finding finding;
    finding.fingerprint = name.substr(0, 1);
    finding.rule = finding.problem = finding.owner = "app";
    finding.title = name;
    finding.severity = "high";
    finding.certainty = name.back() == '!' ? "evident" : "suspected";
    result.findings.push_back(finding);
  }
  return result;
}

Action action(ActionKind kind, const std::vector<std::string>& fingerprints = {}, std::int64_t basis = 1) {
  Action made;
  made.app = kApp;
  made.kind = kind;
  made.fingerprints = fingerprints;
  made.report_sha256 = test::digest_of("report " + std::to_string(basis));
  return made;
}

}  // namespace

TEST_CASE("a second test tells what became of the findings, and what follows") {
  struct Trial {
    const char* name;
    std::vector<std::string> findings;  ///< of the newer version
    const char* coverage;
    Verdict verdict;
    std::size_t fixed, still, fresh, relapsed;
    std::vector<ActionKind> actions;
  };
  using enum ActionKind;
  // The app was told of a and b; c had been rectified before.
  const Trial rows[] = {
      {"all is mended", {}, "full", Verdict::rectified, 2, 0, 0, 0, {rectified}},
      {"one is left", {"a!"}, "full", Verdict::not_rectified, 1, 1, 0, 0, {not_rectified}},
      {"one may be left", {"a?"}, "full", Verdict::unsure, 1, 1, 0, 0, {}},
      {"mended, something else is there", {"d!"}, "full", Verdict::rectified, 2, 0, 1, 0, {rectified, found}},
      {"mended, something else is suspected", {"d?"}, "full", Verdict::rectified, 2, 0, 0, 0, {rectified}},
      {"one is left, something else is there", {"b!", "d!"}, "full", Verdict::not_rectified, 1, 1, 1, 0, {not_rectified, found}},
      {"an old one is back", {"c!"}, "full", Verdict::not_rectified, 2, 0, 0, 1, {not_rectified}},
      {"an old one may be back", {"c?"}, "full", Verdict::rectified, 2, 0, 0, 0, {rectified}},
      {"nothing is left to be seen", {}, "degraded", Verdict::unsure, 2, 0, 0, 0, {}},
      {"packed now", {}, "unknown", Verdict::unsure, 2, 0, 0, 0, {}},
      {"packed now, and one is left", {"a!"}, "unknown", Verdict::not_rectified, 1, 1, 0, 0, {not_rectified}},
  };
  for (const Trial& row : rows) {
    CAPTURE(row.name);
    test::Shelf shelf;
    shelf.put(version(1, {"a!", "b!", "c!"}));
    shelf.act({action(found, {"c"}), action(ordered, {"c"}), action(rectified), action(found, {"a", "b"}), action(ordered, {"a", "b"})},
              "2026-01-05");
    const std::int64_t newer = shelf.put(version(2, row.findings, row.coverage));
    const Result<SecondTest> tested = second_test(shelf.database(), newer);
    REQUIRE(tested);
    CHECK(tested->verdict == row.verdict);
    CHECK(tested->count(Fate::fixed) == row.fixed);
    CHECK(tested->count(Fate::still_there) == row.still);
    CHECK(tested->count(Fate::fresh) == row.fresh);
    CHECK(tested->count(Fate::relapsed) == row.relapsed);
    CHECK(tested->version_before == "1.1");
    CHECK(tested->version_now == "1.2");
    for (const TestedFinding& finding : tested->findings) CHECK_FALSE(finding.title.empty());
    std::vector<ActionKind> kinds;
    const std::vector<Action> actions = actions_after(*tested);
    for (const Action& following : actions) kinds.push_back(following.kind);
    CHECK(kinds == row.actions);
    shelf.act(actions, "2026-01-12");  // and the log takes them
  }
}

TEST_CASE("an app that was rectified is tested for relapse, one without a case for nothing") {
  using enum ActionKind;
  struct Trial {
    const char* name;
    std::vector<Action> before;
    std::vector<std::string> findings;
    Verdict verdict;
    bool relapse;
  };
  const std::vector<Action> mended = {action(found, {"a"}), action(ordered, {"a"}), action(rectified)};
  const std::vector<Action> restored_after = {action(found, {"a"}),   action(ordered, {"a"}), action(noticed, {"a"}),
                                              action(delisted, {"a"}), action(rectified),      action(restored)};
  std::vector<Action> ended = mended;
  ended.push_back(action(closed));
  const Trial rows[] = {
      {"rectified, and stays so", mended, {}, Verdict::unchanged, false},
      {"rectified, and back", mended, {"a!"}, Verdict::relapsed, true},
      {"rectified, perhaps back", mended, {"a?"}, Verdict::unchanged, false},
      {"rectified, something else", mended, {"b!"}, Verdict::fresh_only, false},
      {"restored, and back", restored_after, {"a!"}, Verdict::relapsed, true},
      {"closed", ended, {"a!"}, Verdict::no_case, false},
      {"never told", {}, {"a!"}, Verdict::no_case, false},
  };
  for (const Trial& row : rows) {
    CAPTURE(row.name);
    test::Shelf shelf;
    shelf.put(version(1, {"a!"}));
    if (!row.before.empty()) shelf.act(row.before, "2026-01-05");
    const Result<SecondTest> tested = second_test(shelf.database(), shelf.put(version(2, row.findings)));
    REQUIRE(tested);
    CHECK(tested->verdict == row.verdict);
    const std::vector<Action> actions = actions_after(*tested);
    CHECK(actions.empty() == (row.verdict == Verdict::unchanged || row.verdict == Verdict::no_case));
    if (!actions.empty()) shelf.act(actions, "2026-02-05");
    const auto history = CaseLog(shelf.database()).actions_of(kApp);
    REQUIRE(history);
    CHECK((!history->empty() && history->back().relapse) == row.relapse);
  }
}

TEST_CASE("only a result with a report can be tested") {
  test::Shelf shelf;
  const Result<SecondTest> tested = second_test(shelf.database(), 17);
  REQUIRE_FALSE(tested);
  CHECK(tested.error().code == Errc::bad_index);
}

}  // namespace mingcha::screening
