// Everything follows from the number of a package, i, and from h, which is i well stirred, so that neighbours in one column are
// none in the next. One SDK, one problem, one item of information and one app have the names that docs/registry.md asks for.
// Numbers of terms are those of their order of entry: 1-40 rules, 41-52 problems, 53 the app as an owner,
// 54-453 SDKs as owners, 454-543 information, 544-549 phases. Two SDKs are in half of all packages each, 350 in few.
#include "bench/registry_rows.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "screening/registry/case_log.h"

namespace mingcha::bench {
namespace {

using namespace screening;

constexpr std::string_view kNames = R"sql(
CREATE TEMP TABLE number AS
  WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {results})
  SELECT i, (i * 2654435761) % 4294967296 AS h FROM n;
CREATE TEMP TABLE slot AS
  WITH RECURSIVE n (j) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT j + 1 FROM n WHERE j < 9) SELECT j FROM n;
INSERT INTO term (name) SELECT 'rule-' || i FROM number WHERE i < 40 ORDER BY i;
INSERT INTO term (name) SELECT CASE i WHEN 0 THEN '违规收集个人信息' ELSE 'problem-' || i END FROM number WHERE i < 12
  ORDER BY i;
INSERT INTO term (name) VALUES ('app');
INSERT INTO term (name) SELECT CASE i WHEN 0 THEN 'sdk:umeng' ELSE 'sdk:sdk' || i END FROM number WHERE i < 400 ORDER BY i;
INSERT INTO term (name) SELECT CASE i WHEN 0 THEN 'imei' ELSE 'information-' || i END FROM number WHERE i < 90 ORDER BY i;
INSERT INTO term (name) VALUES ('before-consent'), ('gated'), ('after-consent'), ('user-action'), ('unknown'), ('unreached');
INSERT INTO sdk (name, title, vendor) SELECT CASE i WHEN 0 THEN 'umeng' ELSE 'sdk' || i END, 'SDK ' || i,
  'vendor ' || (i % 100) FROM number WHERE i < 400 ORDER BY i;
INSERT INTO profile (tool_version, rules_sha256, options) VALUES ('1', '0', '');
)sql";

constexpr std::string_view kPackages =
    "INSERT INTO app (package, label) SELECT CASE i WHEN 1 THEN 'cn.example.a' ELSE 'cn.a' || h || '.app' END, '应用' || h FROM number WHERE i < {apps} ORDER BY i;"
    "INSERT INTO package (sha256, app_id, file, size_bytes, label, version_name, version_code, developer, source) "
    "SELECT {digest}, i % {apps} + 1, 'a' || h || '.apk', 20000000 + h % 80000000, '应用' || h, "
    "'1.' || (i / {apps}), 100 + i / {apps}, '公司' || (h % 100000), '应用商店' || (h % 30) FROM number ORDER BY i;"
    "INSERT INTO signer (sha256, subject) SELECT {digest}, 'CN=' || (h % 100000) FROM number "
    "WHERE i < {apps} ORDER BY i;"
    // Three apps have one signer; one second version in two hundred has that of others.
    "INSERT INTO package_signer (package_id, signer_id) SELECT i + 1, "
    "i % {apps} / 3 + CASE WHEN i >= {apps} AND h % 200 = 0 THEN 7 ELSE 0 END + 1 FROM number ORDER BY i;"
    // One package in ten has evident findings.
    "INSERT INTO result (package_id, profile_id, outcome, attempts, coverage, app_type, evident, suspected, seconds, "
    "examined_at, report_sha256) SELECT i + 1, 1, 'examined', 1, CASE WHEN h % 25 = 0 THEN 'degraded' ELSE 'full' END, 'type-' || (h % 40), "
    "CASE WHEN h % 10 = 0 THEN 3 ELSE 0 END, CASE WHEN h % 10 = 0 THEN 5 ELSE 8 END, 0.5, "
    "'2026-' || substr(CAST(101 + i * 12 / {results} AS TEXT), 2, 2) || '-05T08:00:00Z', {digest}"
    " FROM number ORDER BY i;";

constexpr std::string_view kDetails =
    "INSERT INTO finding (result_id, position, fingerprint, rule_term, problem_term, owner_term, certainty, severity, title, "
    "clauses, accepted) SELECT i + 1, j + 1, CAST(1000000000000 + h * 8 + j AS TEXT) || '0123456789abcdef0123', "
    "1 + (h / 3 + j) % 40, 41 + (h / 16 + j % 3 * 5) % 12, CASE WHEN j < 4 THEN 53 ELSE 54 + {sdk of j - 4} END, "
    "CASE WHEN h % 10 = 0 AND j < 3 THEN 'evident' ELSE 'suspected' END, 'high', "
    "'征得用户同意前收集国际移动设备识别码（IMEI）（应用自身）', '164号:1 337号:1 191号:3.1 个人信息保护法:13', 0 "
    "FROM number CROSS JOIN slot WHERE j < 8 ORDER BY i, j;"
    "INSERT INTO evidence (finding_id, position, place) SELECT i * 8 + j + 1, 1, "
    "'classes.dex Lcn/a' || h || '/Device;->imei(Landroid/content/Context;)Ljava/lang/String; +8' "
    "FROM number CROSS JOIN slot WHERE j < 8 ORDER BY i, j;"
    "INSERT INTO sdk_occurrence (result_id, sdk_id, version) SELECT i + 1, 1 + {sdk of j}, '5.' || ((h / 7 + j) % 20) "
    "FROM number CROSS JOIN slot WHERE j < 4 ORDER BY i, j;"
    "INSERT INTO collection (result_id, owner_term, information_term, phase_term, places) SELECT i + 1, "
    "CASE WHEN j < 4 THEN 53 ELSE 54 + {sdk of (j - 4) % 4} END, 454 + (h / 8 + j * 9) % 90, "
    "544 + (h / 5 + j) % 6, 1 + h % 3 FROM number CROSS JOIN slot ORDER BY i, j;";

// The same that a newly stored result brings, for all apps at once.
constexpr std::string_view kLatest =
    "UPDATE app SET latest_result_id = CASE WHEN id + {apps} <= {results} THEN id + {apps} ELSE id END;"
    "UPDATE app SET version_name = package.version_name, developer = package.developer, source = package.source, "
    "app_type = result.app_type, examined_at = result.examined_at, month = substr(result.examined_at, 1, 7), "
    "evident = result.evident, suspected = result.suspected, coverage = result.coverage, "
    "certainty = CASE WHEN result.evident > 0 THEN 'evident' WHEN result.suspected > 0 THEN 'suspected' END "
    "FROM result JOIN package ON package.id = result.package_id WHERE result.id = app.latest_result_id;"
    "INSERT INTO app_problem (app_id, problem_term, evident) SELECT app.id, problem_term, "
    "max(CASE WHEN finding.certainty = 'evident' THEN 1 ELSE 0 END) FROM app JOIN finding ON finding.result_id = latest_result_id "
    "GROUP BY app.id, problem_term;"
    "INSERT INTO app_sdk (app_id, sdk_id, version, evident, certainty, before_consent) SELECT app.id, o.sdk_id, o.version, "
    "0, 'suspected', (SELECT count(*) FROM collection c WHERE c.result_id = o.result_id AND c.owner_term = 53 + o.sdk_id "
    "AND c.phase_term = 544) FROM app JOIN sdk_occurrence o ON o.result_id = latest_result_id ORDER BY app.id, o.sdk_id;"
    "INSERT INTO app_collection (owner_term, information_term, phase_term, app_id) SELECT owner_term, information_term, "
    "phase_term, app.id FROM app JOIN collection ON collection.result_id = latest_result_id ORDER BY 1, 2, 3, 4;"
    "INSERT INTO app_finding (owner_term, problem_term, app_id, evident) SELECT owner_term, problem_term, app.id, "
    "max(CASE WHEN finding.certainty = 'evident' THEN 1 ELSE 0 END) FROM app JOIN finding ON finding.result_id = latest_result_id "
    "GROUP BY owner_term, problem_term, app.id;"
    "DROP TABLE number; DROP TABLE slot;";

constexpr std::string_view kFast = "PRAGMA journal_mode=OFF;PRAGMA foreign_keys=OFF;PRAGMA synchronous=OFF;";
constexpr std::string_view kSafe = "PRAGMA journal_mode=WAL;PRAGMA foreign_keys=ON;PRAGMA synchronous=NORMAL;";

struct Word {
  std::string_view name;
  std::string sql;
};

std::string sdk_of(std::string_view slot) {
  return fmt::format("CASE {} WHEN 0 THEN h % 2 WHEN 1 THEN 2 + h % 8 WHEN 2 THEN 10 + h % 40 ELSE 50 + h % 350 END", slot);
}

// A digest is sixty-four digits that differ from the first on; an SDK is that of one of a package's four slots, from 0.
std::string filled_in(std::string_view sql, const RegistryShape& shape) {
  const Word words[] = {
      {"{results}", std::to_string(shape.results)},
      {"{apps}", std::to_string(shape.apps)},
      {"{digest}", fmt::format("substr(CAST(4294967296 + h AS TEXT) || '{:054}', 1, 64)", 0)},
      {"{sdk of j}", sdk_of("j")},
      {"{sdk of j - 4}", sdk_of("j - 4")},
      {"{sdk of (j - 4) % 4}", sdk_of("(j - 4) % 4")},
  };
  std::string out(sql);
  for (const Word& word : words)
    for (std::size_t at = 0; (at = out.find(word.name, at)) != std::string::npos; at += word.sql.size())
      out.replace(at, word.name.size(), word.sql);
  return out;
}

// Rows come faster where no index is kept up meanwhile. Of PostgreSQL nothing is known here but the common statements.
Result<std::vector<std::string>> take_indexes(Database& database) {
  const Result<std::vector<Row>> rows =
      database.rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
  if (!rows) return tl::unexpected(rows.error());
  std::vector<std::string> made;
  for (const Row& row : *rows) {
    if (Result<void> done = database.script("DROP INDEX " + row.text(0)); !done) return tl::unexpected(done.error());
    made.push_back(row.text(1));
  }
  return made;
}

Action action_of(const std::string& app, ActionKind kind, const policies::Date& day) {
  Action action;
  action.app = app;
  action.kind = kind;
  action.day = day;
  action.recorded_at = "2026-07-01T08:00:00Z";
  action.actor = "检测机构";
  if (kind == ActionKind::ordered || kind == ActionKind::noticed) action.deadline = policies::Date{2026, 7, 12};
  return action;
}

// Of five apps that are told one does no more, one rectifies, the others are named, and one of these delisted.
Result<void> make_actions(Database& database, std::int64_t most) {
  const Result<std::vector<Row>> apps = database.rows(
      "SELECT app.package, package.sha256, result.report_sha256, result.id FROM app "
      "JOIN result ON result.id = app.latest_result_id JOIN package ON package.id = result.package_id "
      "WHERE app.evident > 0 ORDER BY app.id LIMIT $1",
      {most / 4});
  if (!apps) return tl::unexpected(apps.error());
  static constexpr ActionKind kPath[] = {ActionKind::found, ActionKind::ordered, ActionKind::not_rectified,
                                         ActionKind::noticed, ActionKind::delisted};
  CaseLog log(database);
  std::vector<Action> actions;
  std::size_t nth = 0;
  for (const Row& app : *apps) {
    const std::size_t fate = nth++ % 5;
    Result<std::vector<Row>> found = database.rows(
        "SELECT DISTINCT fingerprint FROM finding WHERE result_id = $1 AND certainty = 'evident' ORDER BY 1", {app.number(3)});
    if (!found) return tl::unexpected(found.error());
    const std::size_t steps = fate < 2 ? fate + 2 : fate + 1;
    for (std::size_t step = 0; step < steps; ++step) {
      const ActionKind kind = fate == 1 && step == 2 ? ActionKind::rectified : kPath[step];
      Action& action = actions.emplace_back(action_of(app.text(0), kind, {2026, 7, static_cast<std::uint8_t>(1 + step)}));
      action.package_sha256 = app.text(1), action.report_sha256 = app.text(2);
      if (kind != ActionKind::rectified)
        for (const Row& row : *found) action.fingerprints.push_back(row.text(0));
    }
    if (actions.size() < 10'000 && nth < apps->size()) continue;
    const Result<CaseLog::Entered> entered = log.enter(std::exchange(actions, {}));
    if (!entered) return tl::unexpected(entered.error());
    if (entered->refused) return fail(Errc::bad_value, "action", entered->refused->index);
  }
  return {};
}

}  // namespace

Result<void> make_rows(Database& database, const RegistryShape& shape) {
  const bool sqlite = database.dialect() == Dialect::sqlite;
  std::vector<std::string> indexes;
  if (sqlite) {
    if (Result<void> done = database.script(kFast); !done) return done;
    Result<std::vector<std::string>> taken = take_indexes(database);
    if (!taken) return tl::unexpected(taken.error());
    indexes = std::move(*taken);
  }
  for (const std::string_view part : {kNames, kPackages, kDetails, kLatest}) {
    if (Result<void> done = database.script(filled_in(part, shape)); !done) return done;
  }
  for (const std::string& index : indexes)
    if (Result<void> done = database.script(index); !done) return done;
  if (sqlite)
    if (Result<void> done = database.script(kSafe); !done) return done;
  return make_actions(database, shape.actions);
}

}  // namespace mingcha::bench
