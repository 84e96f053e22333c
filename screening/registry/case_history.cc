#include "screening/registry/case_history.h"

#include "screening/registry/case_log.h"

namespace mingcha::screening {
namespace {

constexpr std::string_view kPackage = "SELECT package FROM app WHERE package = $1";
constexpr std::string_view kLabel = "SELECT package FROM app WHERE label = $1 ORDER BY package";
constexpr std::string_view kApp = "SELECT label FROM app WHERE package = $1";

constexpr std::string_view kVersions = R"sql(
SELECT p.version_name, p.version_code, p.file, p.sha256, p.developer, p.source, r.outcome, r.error, r.coverage,
  r.examined_at, profile.rules_sha256, r.report_sha256, r.evident, r.suspected,
  CASE WHEN app.latest_result_id = r.id THEN 1 ELSE 0 END
FROM app
JOIN package p ON p.app_id = app.id
JOIN result r ON r.package_id = p.id
JOIN profile ON profile.id = r.profile_id
WHERE app.package = $1
ORDER BY COALESCE(p.version_code, -1), r.examined_at, r.id
)sql";

constexpr std::string_view kLatest = R"sql(
SELECT p.sha256, r.report_sha256
FROM app JOIN result r ON r.id = app.latest_result_id JOIN package p ON p.id = r.package_id
WHERE app.package = $1
)sql";

constexpr std::string_view kFindings = R"sql(
SELECT DISTINCT finding.fingerprint
FROM app JOIN finding ON finding.result_id = app.latest_result_id
WHERE app.package = $1 AND finding.accepted = 0
ORDER BY finding.fingerprint
)sql";

constexpr std::string_view kDue = R"sql(
SELECT app.package, app.label, p.developer, app.state, app.state_since, app.deadline, app.relapses
FROM app
LEFT JOIN result r ON r.id = app.latest_result_id
LEFT JOIN package p ON p.id = r.package_id
WHERE app.deadline <= $1
ORDER BY app.deadline, app.package
)sql";

VersionResult version_of(const Row& row) {
  VersionResult version;
  version.version_name = row.text(0);
  if (!row.is_null(1)) version.version_code = row.number(1);
  version.file = row.text(2);
  version.sha256 = row.text(3);
  version.developer = row.text(4);
  version.source = row.text(5);
  version.outcome = row.text(6);
  version.error = row.text(7);
  version.coverage = row.text(8);
  version.examined_at = row.text(9);
  version.rules_sha256 = row.text(10);
  version.report_sha256 = row.text(11);
  version.evident = row.number(12);
  version.suspected = row.number(13);
  version.latest = row.number(14) == 1;
  return version;
}

Result<std::vector<std::string>> texts(Database& database, std::string_view sql, const std::string& value) {
  std::vector<std::string> found;
  const Value values[] = {value};
  const Result<void> done = database.each(sql, values, [&](const Row& row) {
    found.push_back(row.text(0));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

}  // namespace

Result<std::vector<std::string>> apps_named(Database& database, const std::string& name) {
  Result<std::vector<std::string>> found = texts(database, kPackage, name);
  if (found && found->empty()) found = texts(database, kLabel, name);
  return found;
}

Result<CaseHistory> case_history(Database& database, const std::string& package) {
  CaseHistory history;
  history.package = package;
  const Result<Row> app = database.first(kApp, {package});
  if (!app) return tl::unexpected(app.error());
  history.label = app->size() > 0 ? app->text(0) : std::string();
  const Value values[] = {package};
  const Result<void> done = database.each(kVersions, values, [&](const Row& row) {
    history.versions.push_back(version_of(row));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  Result<std::vector<Action>> actions = CaseLog(database).actions_of(package);
  if (!actions) return tl::unexpected(actions.error());
  history.actions = std::move(*actions);
  Result<Case> so_far = Case::replay(history.actions);
  if (!so_far) return tl::unexpected(so_far.error());
  history.so_far = std::move(*so_far);
  return history;
}

Result<LatestFindings> latest_findings(Database& database, const std::string& package) {
  const Result<Row> latest = database.first(kLatest, {package});
  if (!latest) return tl::unexpected(latest.error());
  if (latest->size() == 0) return LatestFindings{};
  Result<std::vector<std::string>> fingerprints = texts(database, kFindings, package);
  if (!fingerprints) return tl::unexpected(fingerprints.error());
  return LatestFindings{latest->text(0), latest->text(1), std::move(*fingerprints)};
}

Result<std::vector<DueCase>> due_cases(Database& database, const policies::Date& last) {
  std::vector<DueCase> cases;
  const Value values[] = {policies::text_of(last)};
  const Result<void> done = database.each(kDue, values, [&](const Row& row) {
    DueCase due{row.text(0), row.text(1), row.text(2),  state_of(row.text(3)).value_or(State::none),
                {},          {},          row.number(6)};
    due.since = policies::date_of(row.text(4)).value_or(policies::Date{});
    due.deadline = policies::date_of(row.text(5)).value_or(policies::Date{});
    cases.push_back(std::move(due));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return cases;
}

}  // namespace mingcha::screening
