#include "screening/registry/second_test.h"

#include <algorithm>
#include <map>
#include <set>

#include "screening/registry/case_log.h"

namespace mingcha::screening {
namespace {

using reports::Fate;
using Verdict = SecondTest::Verdict;

constexpr std::string_view kResult = R"sql(
SELECT app.package, app.label, p.version_name, p.sha256, r.report_sha256, r.coverage, app.id
FROM result r JOIN package p ON p.id = r.package_id JOIN app ON app.id = p.app_id
WHERE r.id = $1 AND r.outcome = 'examined'
)sql";

constexpr std::string_view kFindings = R"sql(
SELECT f.fingerprint, rule.name, problem.name, owner.name, f.certainty, f.severity, f.title
FROM finding f JOIN term rule ON rule.id = f.rule_term JOIN term problem ON problem.id = f.problem_term
JOIN term owner ON owner.id = f.owner_term
WHERE f.result_id = $1 AND f.accepted = 0 ORDER BY f.position
)sql";

// What a finding that is gone was: the newest result of the app that had it.
constexpr std::string_view kGone = R"sql(
SELECT f.fingerprint, rule.name, problem.name, owner.name, f.certainty, f.severity, f.title
FROM finding f JOIN result r ON r.id = f.result_id JOIN package p ON p.id = r.package_id
JOIN term rule ON rule.id = f.rule_term JOIN term problem ON problem.id = f.problem_term
JOIN term owner ON owner.id = f.owner_term
WHERE f.fingerprint = $1 AND p.app_id = $2 ORDER BY f.result_id DESC, f.position LIMIT 1
)sql";

constexpr std::string_view kBasis = R"sql(
SELECT r.coverage, p.version_name FROM result r JOIN package p ON p.id = r.package_id
WHERE p.app_id = $1 AND r.report_sha256 = $2 ORDER BY r.id LIMIT 1
)sql";

TestedFinding finding_of(const Row& row, Fate fate) {
  return {fate, row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

int rank(const std::string& coverage) { return coverage == "full" ? 0 : coverage == "degraded" ? 1 : 2; }

bool was_mended(State state) { return state == State::rectified || state == State::restored; }
bool has_case(State state) { return state != State::none && state != State::closed && state != State::withdrawn; }

class Testing {
 public:
  Testing(Database& database, std::int64_t result_id) : database_(database) { test_.result_id = result_id; }

  Result<SecondTest> run() {
    for (const auto step : {&Testing::read_result, &Testing::read_case, &Testing::read_present, &Testing::read_gone})
      if (Result<void> done = (this->*step)(); !done) return tl::unexpected(done.error());
    std::stable_sort(test_.findings.begin(), test_.findings.end(),
                     [](const TestedFinding& a, const TestedFinding& b) { return a.fate < b.fate; });
    test_.verdict = judge();
    return std::move(test_);
  }

 private:
  Result<void> read_result() {
    const Result<Row> row = database_.first(kResult, {test_.result_id});
    if (!row) return tl::unexpected(row.error());
    if (row->size() == 0) return fail(Errc::bad_index, database_.name(), 0, std::to_string(test_.result_id));
    test_.package = row->text(0);
    test_.label = row->text(1);
    test_.version_now = row->text(2);
    test_.package_sha256 = row->text(3);
    test_.report_sha256 = row->text(4);
    coverage_ = row->text(5);
    app_ = row->number(6);
    return {};
  }

  Result<void> read_case() {
    const Result<std::vector<Action>> actions = CaseLog(database_).actions_of(test_.package);
    if (!actions) return tl::unexpected(actions.error());
    Result<Case> so_far = Case::replay(*actions);
    if (!so_far) return tl::unexpected(so_far.error());
    test_.so_far = std::move(*so_far);
    for (auto action = actions->rbegin(); action != actions->rend(); ++action) {
      if (action->report_sha256.empty()) continue;
      const Result<Row> basis = database_.first(kBasis, {app_, action->report_sha256});
      if (!basis) return tl::unexpected(basis.error());
      if (basis->size() == 0) continue;
      test_.coverage_is_worse = rank(coverage_) > rank(basis->text(0));
      test_.version_before = basis->text(1);
      break;
    }
    return {};
  }

  // A finding that is told of twice (evident in one place, suspected in another) counts as evident.
  Result<void> read_present() {
    std::map<std::string, TestedFinding> present;
    const Value values[] = {test_.result_id};
    const Result<void> done = database_.each(kFindings, values, [&](const Row& row) {
      TestedFinding finding = finding_of(row, fate_of(row.text(0)));
      const auto known = present.find(finding.fingerprint);
      if (known == present.end() || finding.certainty == "evident") present[finding.fingerprint] = std::move(finding);
      return true;
    });
    if (!done) return done;
    for (auto& entry : present) {
      present_.insert(entry.first);
      const bool told = entry.second.fate == Fate::still_there;
      if (told || entry.second.certainty == "evident") test_.findings.push_back(std::move(entry.second));
    }
    return {};
  }

  Fate fate_of(const std::string& fingerprint) const {
    if (test_.so_far.open_findings().contains(fingerprint)) return Fate::still_there;
    return test_.so_far.mended_findings().contains(fingerprint) ? Fate::relapsed : Fate::fresh;
  }

  Result<void> read_gone() {
    for (const std::string& fingerprint : test_.so_far.open_findings()) {
      if (present_.contains(fingerprint)) continue;
      const Result<Row> row = database_.first(kGone, {fingerprint, app_});
      if (!row) return tl::unexpected(row.error());
      TestedFinding gone;
      if (row->size() > 0) gone = finding_of(*row, Fate::fixed);
      gone.fate = Fate::fixed;
      gone.fingerprint = fingerprint;
      test_.findings.push_back(std::move(gone));
    }
    return {};
  }

  bool has(Fate fate, std::string_view certainty) const {
    return std::any_of(test_.findings.begin(), test_.findings.end(), [&](const TestedFinding& finding) {
      return finding.fate == fate && finding.certainty == certainty;
    });
  }

  Verdict judge() const {
    const State state = test_.so_far.state();
    if (!has_case(state)) return Verdict::no_case;
    const bool relapsed = has(Fate::relapsed, "evident");
    if (was_mended(state))
      return relapsed ? Verdict::relapsed : has(Fate::fresh, "evident") ? Verdict::fresh_only : Verdict::unchanged;
    if (relapsed || has(Fate::still_there, "evident")) return Verdict::not_rectified;
    if (test_.coverage_is_worse || coverage_ == "unknown" || has(Fate::still_there, "suspected")) return Verdict::unsure;
    return Verdict::rectified;
  }

  Database& database_;
  SecondTest test_;
  std::string coverage_;
  std::int64_t app_ = 0;
  std::set<std::string> present_;
};

Action action_of(const SecondTest& test, ActionKind kind, std::initializer_list<Fate> fates) {
  Action action;
  action.app = test.package;
  action.kind = kind;
  action.package_sha256 = test.package_sha256;
  action.report_sha256 = test.report_sha256;
  for (const TestedFinding& finding : test.findings)
    if (finding.certainty == "evident" && std::find(fates.begin(), fates.end(), finding.fate) != fates.end())
      action.fingerprints.push_back(finding.fingerprint);
  return action;
}

}  // namespace

std::size_t SecondTest::count(Fate fate) const noexcept {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const TestedFinding& finding) { return finding.fate == fate; }));
}

std::string_view spell(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::rectified: return "rectified";
    case Verdict::not_rectified: return "not-rectified";
    case Verdict::relapsed: return "relapsed";
    case Verdict::fresh_only: return "fresh-only";
    case Verdict::unsure: return "unsure";
    case Verdict::unchanged: return "unchanged";
    case Verdict::no_case: break;
  }
  return "no-case";
}

Result<SecondTest> second_test(Database& database, std::int64_t result_id) { return Testing(database, result_id).run(); }

std::vector<Action> actions_after(const SecondTest& test) {
  std::vector<Action> actions;
  const auto find_more = [&](std::initializer_list<Fate> fates) {
    Action found = action_of(test, ActionKind::found, fates);
    if (!found.fingerprints.empty()) actions.push_back(std::move(found));
  };
  switch (test.verdict) {
    case Verdict::rectified:
      actions.push_back(action_of(test, ActionKind::rectified, {}));
      find_more({Fate::fresh});
      break;
    case Verdict::not_rectified:
      actions.push_back(action_of(test, ActionKind::not_rectified, {Fate::still_there, Fate::relapsed}));
      find_more({Fate::fresh});
      break;
    case Verdict::relapsed:
    case Verdict::fresh_only: find_more({Fate::relapsed, Fate::fresh}); break;
    case Verdict::unsure:
    case Verdict::unchanged:
    case Verdict::no_case: break;
  }
  return actions;
}

}  // namespace mingcha::screening
