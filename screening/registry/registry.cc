#include "screening/registry/registry.h"

#include <set>

#include "reports/json/report_reader.h"
#include "screening/registry/migrations.h"
#include "screening/registry/report_result.h"
#include "support/digest.h"
#include "support/mutf8.h"

namespace mingcha::screening {
namespace {

constexpr std::size_t kMostNames = 100'000;   // of the rule set and its SDKs: some thousands
constexpr std::size_t kLongestText = 16'384;  // bytes of one cell: names and titles are far below

// Packages choose these texts: PostgreSQL takes valid UTF-8 without U+0000 only, and nobody needs a label of a megabyte.
std::string cell(std::string_view text) {
  std::string out = valid_utf8(text.substr(0, kLongestText));
  for (char& c : out)
    if (c == '\0') c = ' ';
  return out;
}

Value optional_cell(std::string_view text) { return text_or_null(cell(text)); }

Value number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

constexpr std::string_view kHeld =
    "SELECT result.outcome, result.attempts, result.evident, result.suspected, result.coverage FROM "
    "result JOIN package ON package.id = result.package_id "
    "WHERE package.sha256 = $1 AND result.profile_id = $2";

// The row of the app is locked here, so that of two packages of one app the second sees what the first has entered.
constexpr std::string_view kEnterApp =
    "INSERT INTO app (package) VALUES ($1) ON CONFLICT (package) DO UPDATE SET package = excluded.package RETURNING id";

// Of several names of one content the first in order is kept, whichever came first.
constexpr std::string_view kEnterPackage =
    "INSERT INTO package (sha256, app_id, file, size_bytes, label, version_name, version_code, developer, source, "
    "filing_number, region, app_type) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
    "ON CONFLICT (sha256) DO UPDATE SET app_id = COALESCE(excluded.app_id, package.app_id), "
    "file = CASE WHEN excluded.file < package.file THEN excluded.file ELSE package.file END, "
    "label = COALESCE(excluded.label, package.label), "
    "version_name = COALESCE(excluded.version_name, package.version_name), "
    "version_code = COALESCE(excluded.version_code, package.version_code), "
    "developer = COALESCE(excluded.developer, package.developer), source = COALESCE(excluded.source, package.source), "
    "filing_number = COALESCE(excluded.filing_number, package.filing_number), "
    "region = COALESCE(excluded.region, package.region), app_type = COALESCE(excluded.app_type, package.app_type) "
    "RETURNING id";

constexpr std::string_view kMetAgain =
    "UPDATE package SET file = CASE WHEN $2 < file THEN $2 ELSE file END, developer = COALESCE($3, developer), "
    "source = COALESCE($4, source), filing_number = COALESCE($5, filing_number), region = COALESCE($6, region), "
    "app_type = COALESCE($7, app_type) WHERE sha256 = $1";

// A row comes back only where something was entered: a result that is no failure stays.
constexpr std::string_view kEnterResult =
    "INSERT INTO result (package_id, profile_id, outcome, error, attempts, coverage, app_type, evident, suspected, "
    "seconds, examined_at, report_sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
    "ON CONFLICT (package_id, profile_id) DO UPDATE SET outcome = excluded.outcome, error = excluded.error, "
    "attempts = excluded.attempts, coverage = excluded.coverage, app_type = excluded.app_type, evident = excluded.evident, "
    "suspected = excluded.suspected, seconds = excluded.seconds, examined_at = excluded.examined_at, "
    "report_sha256 = excluded.report_sha256 WHERE result.outcome NOT IN ('examined', 'unreadable') RETURNING id";

// The newest version of an app; of one version what the newest profile says of it, and then the smallest digest.
constexpr std::string_view kLatest =
    "SELECT result.id FROM package JOIN result ON result.package_id = package.id "
    "WHERE package.app_id = $1 AND result.outcome = 'examined' "
    "ORDER BY COALESCE(package.version_code, -1) DESC, result.profile_id DESC, package.sha256 LIMIT 1";

// What is asked of all apps, taken from the latest result.
constexpr std::string_view kTakeOver[] = {
    "UPDATE app SET latest_result_id = $2, label = package.label, version_name = package.version_name, "
    "developer = package.developer, source = package.source, app_type = COALESCE(package.app_type, result.app_type), "
    "examined_at = result.examined_at, month = substr(result.examined_at, 1, 7), evident = result.evident, "
    "suspected = result.suspected, coverage = result.coverage, "
    "certainty = CASE WHEN result.evident > 0 THEN 'evident' WHEN result.suspected > 0 THEN 'suspected' END "
    "FROM result JOIN package ON package.id = result.package_id WHERE app.id = $1 AND result.id = $2",
    "DELETE FROM app_problem WHERE app_id = $1 AND $2 = $2",
    "INSERT INTO app_problem (app_id, problem_term, evident) "
    "SELECT $1, problem_term, max(CASE WHEN certainty = 'evident' THEN 1 ELSE 0 END) FROM finding "
    "WHERE result_id = $2 AND accepted = 0 GROUP BY problem_term",
    "DELETE FROM app_sdk WHERE app_id = $1 AND $2 = $2",
    "INSERT INTO app_sdk (app_id, sdk_id, version, evident, certainty, before_consent) "
    "SELECT $1, sdk.id, o.version, "
    "(SELECT count(*) FROM finding f WHERE f.result_id = o.result_id AND f.owner_term = owner.id AND f.accepted = 0 AND "
    "f.certainty = 'evident'), "
    "(SELECT min(f.certainty) FROM finding f WHERE f.result_id = o.result_id AND f.owner_term = owner.id AND "
    "f.accepted = 0), "
    "(SELECT count(*) FROM collection c WHERE c.result_id = o.result_id AND c.owner_term = owner.id AND "
    "c.phase_term = (SELECT id FROM term WHERE name = 'before-consent')) "
    "FROM sdk_occurrence o JOIN sdk ON sdk.id = o.sdk_id LEFT JOIN term owner ON owner.name = 'sdk:' || sdk.name "
    "WHERE o.result_id = $2",
    "DELETE FROM app_collection WHERE app_id = $1 AND $2 = $2",
    "INSERT INTO app_collection (owner_term, information_term, phase_term, app_id) "
    "SELECT owner_term, information_term, phase_term, $1 FROM collection WHERE result_id = $2",
    "DELETE FROM app_finding WHERE app_id = $1 AND $2 = $2",
    "INSERT INTO app_finding (owner_term, problem_term, app_id, evident) "
    "SELECT owner_term, problem_term, $1, max(CASE WHEN certainty = 'evident' THEN 1 ELSE 0 END) FROM finding "
    "WHERE result_id = $2 AND accepted = 0 GROUP BY owner_term, problem_term",
};

}  // namespace

Result<Registry> Registry::open(const std::string& name, const OpenOptions& options) {
  Result<std::unique_ptr<Database>> database = open_database(name, options);
  if (!database) return tl::unexpected(database.error());
  if (Result<void> done = migrate(**database); !done) return tl::unexpected(done.error());
  return Registry(std::move(*database));
}

Result<std::int64_t> Registry::profile(const Profile& profile) {
  const Value values[] = {profile.tool_version, profile.rules_sha256, profile.options};
  Result<void> entered = database_->run(
      "INSERT INTO profile (tool_version, rules_sha256, options) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", values);
  if (!entered) return tl::unexpected(entered.error());
  const Result<Row> row = database_->first(
      "SELECT id FROM profile WHERE tool_version = $1 AND rules_sha256 = $2 AND options = $3", values);
  if (!row) return tl::unexpected(row.error());
  return row->number(0);
}

Result<std::optional<Held>> Registry::held(std::int64_t profile, std::string_view sha256) {
  const Result<Row> row = database_->first(kHeld, {std::string(sha256), profile});
  if (!row) return tl::unexpected(row.error());
  if (row->size() == 0) return std::nullopt;
  return Held{ending_of(row->text(0)).value_or(Ending::crashed), static_cast<unsigned>(row->number(1)),
              static_cast<std::size_t>(row->number(2)), static_cast<std::size_t>(row->number(3)), row->text(4) == "full"};
}

Result<std::int64_t> Registry::term(const std::string& name) {
  if (const auto known = terms_.find(name); known != terms_.end()) return known->second;
  const std::string text = cell(name);
  if (Result<void> done = database_->run("INSERT INTO term (name) VALUES ($1) ON CONFLICT DO NOTHING", {text}); !done)
    return tl::unexpected(done.error());
  const Result<Row> row = database_->first("SELECT id FROM term WHERE name = $1", {text});
  if (!row) return tl::unexpected(row.error());
  return terms_[name] = row->number(0);
}

// Names are entered each by itself, before the transaction: two transactions that enter the same names in other orders
// would wait for each other.
Result<void> Registry::know_names(const PackageResult& result) {
  if (terms_.size() > kMostNames) terms_.clear();
  if (sdks_.size() > kMostNames) sdks_.clear();
  std::set<std::string> names;
  for (const PackageResult::Finding& finding : result.findings) names.insert({finding.rule, finding.problem, finding.owner});
  for (const PackageResult::Collection& read : result.collections) names.insert({read.owner, read.information, read.phase});
  for (const std::string& name : names)
    if (const Result<std::int64_t> known = term(name); !known) return tl::unexpected(known.error());
  for (const PackageResult::Sdk& sdk : result.sdks) {
    if (sdks_.contains(sdk.id)) continue;
    Result<void> done = database_->run("INSERT INTO sdk (name, title, vendor) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                                       {cell(sdk.id), cell(sdk.name), optional_cell(sdk.vendor)});
    if (!done) return done;
    const Result<Row> row = database_->first("SELECT id FROM sdk WHERE name = $1", {cell(sdk.id)});
    if (!row) return tl::unexpected(row.error());
    sdks_[sdk.id] = row->number(0);
  }
  for (const PackageResult::Signer& signer : result.signers) {
    Result<void> done = database_->run("INSERT INTO signer (sha256, subject) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                       {cell(signer.sha256), optional_cell(signer.subject)});
    if (!done) return done;
  }
  return {};
}

Result<std::int64_t> Registry::enter_package(const PackageResult& result, const reports::AppMetadata& known,
                                             std::optional<std::int64_t> app) {
  const Value values[] = {cell(result.sha256),
                          app ? Value(*app) : Value(),
                          cell(result.file),
                          number(result.size),
                          optional_cell(result.label),
                          optional_cell(result.version_name),
                          result.version_code ? Value(*result.version_code) : Value(),
                          optional_cell(known.developer),
                          optional_cell(known.source),
                          optional_cell(known.filing_number),
                          optional_cell(known.region),
                          optional_cell(known.app_type)};
  const Result<Row> row = database_->first(kEnterPackage, values);
  if (!row) return tl::unexpected(row.error());
  return row->number(0);
}

Result<void> Registry::enter_signers(std::int64_t package, const PackageResult& result) {
  for (const PackageResult::Signer& signer : result.signers) {
    Result<void> done = database_->run(
        "INSERT INTO package_signer (package_id, signer_id) SELECT $1, id FROM signer WHERE sha256 = $2 "
        "ON CONFLICT DO NOTHING",
        {package, cell(signer.sha256)});
    if (!done) return done;
  }
  return {};
}

Result<void> Registry::enter_findings(std::int64_t id, const PackageResult& result) {
  std::int64_t position = 0;
  for (const PackageResult::Finding& finding : result.findings) {
    const Value values[] = {id,
                            ++position,
                            cell(finding.fingerprint),
                            terms_[finding.rule],
                            terms_[finding.problem],
                            terms_[finding.owner],
                            cell(finding.certainty),
                            cell(finding.severity),
                            cell(finding.title),
                            cell(finding.clauses),
                            std::int64_t{finding.accepted}};
    const Result<Row> row = database_->first(
        "INSERT INTO finding (result_id, position, fingerprint, rule_term, problem_term, owner_term, certainty, "
        "severity, title, clauses, accepted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id",
        values);
    if (!row) return tl::unexpected(row.error());
    for (std::size_t i = 0; i < finding.places.size(); ++i) {
      Result<void> done = database_->run("INSERT INTO evidence (finding_id, position, place) VALUES ($1, $2, $3)",
                                         {row->number(0), number(i + 1), cell(finding.places[i])});
      if (!done) return done;
    }
  }
  return {};
}

Result<void> Registry::enter_details(std::int64_t id, const PackageResult& result) {
  if (Result<void> done = enter_findings(id, result); !done) return done;
  for (const PackageResult::Sdk& sdk : result.sdks) {
    Result<void> done = database_->run(
        "INSERT INTO sdk_occurrence (result_id, sdk_id, version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        {id, sdks_[sdk.id], optional_cell(sdk.version)});
    if (!done) return done;
  }
  for (const PackageResult::Collection& read : result.collections) {
    Result<void> done = database_->run(
        "INSERT INTO collection (result_id, owner_term, information_term, phase_term, places) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT DO NOTHING",
        {id, terms_[read.owner], terms_[read.information], terms_[read.phase], number(read.places)});
    if (!done) return done;
  }
  return database_->run("INSERT INTO report (result_id, body) VALUES ($1, $2)", {id, Blob{result.report}});
}

Result<void> Registry::choose_latest(std::int64_t app) {
  const Result<Row> latest = database_->first(kLatest, {app});
  if (!latest) return tl::unexpected(latest.error());
  const Result<Row> before = database_->first("SELECT latest_result_id FROM app WHERE id = $1", {app});
  if (!before) return tl::unexpected(before.error());
  if (latest->size() == 0 || (!before->is_null(0) && before->number(0) == latest->number(0))) return {};
  return take_over(app, latest->number(0));
}

Result<void> Registry::take_over(std::int64_t app, std::int64_t result) {
  for (const std::string_view sql : kTakeOver)
    if (Result<void> done = database_->run(sql, {app, result}); !done) return done;
  return {};
}

Result<bool> Registry::store(std::int64_t profile, const PackageResult& result, const reports::AppMetadata& known,
                             std::string_view examined_at) {
  if (Result<void> done = know_names(result); !done) return tl::unexpected(done.error());
  Result<Transaction> transaction = Transaction::begin(*database_);
  if (!transaction) return tl::unexpected(transaction.error());
  std::optional<std::int64_t> app;
  if (!result.package.empty()) {
    const Result<Row> row = database_->first(kEnterApp, {cell(result.package)});
    if (!row) return tl::unexpected(row.error());
    app = row->number(0);
  }
  const Result<std::int64_t> package = enter_package(result, known, app);
  if (!package) return tl::unexpected(package.error());
  if (Result<void> done = enter_signers(*package, result); !done) return tl::unexpected(done.error());
  const Value values[] = {*package,
                          profile,
                          std::string(spell(result.ending)),
                          optional_cell(result.error),
                          number(result.attempts),
                          optional_cell(result.coverage),
                          optional_cell(result.app_type),
                          number(result.evident()),
                          number(result.suspected()),
                          result.seconds,
                          std::string(examined_at),
                          optional_cell(result.report_sha256)};
  const Result<Row> entered = database_->first(kEnterResult, values);
  if (!entered) return tl::unexpected(entered.error());
  if (entered->size() == 0) return false;
  if (result.ending == Ending::examined) {
    if (Result<void> done = enter_details(entered->number(0), result); !done) return tl::unexpected(done.error());
    if (app)
      if (Result<void> done = choose_latest(*app); !done) return tl::unexpected(done.error());
  }
  if (Result<void> done = transaction->commit(); !done) return tl::unexpected(done.error());
  return true;
}

Result<void> Registry::met_again(std::string_view sha256, std::string_view file, const reports::AppMetadata& known) {
  const Result<Row> before = database_->first("SELECT file FROM package WHERE sha256 = $1", {cell(sha256)});
  if (!before) return tl::unexpected(before.error());
  const bool says_something = known != reports::AppMetadata();
  if (!says_something && cell(file) >= before->text(0)) return {};
  Result<Transaction> transaction = Transaction::begin(*database_);
  if (!transaction) return tl::unexpected(transaction.error());
  const Value values[] = {cell(sha256), cell(file), optional_cell(known.developer), optional_cell(known.source),
                          optional_cell(known.filing_number), optional_cell(known.region),
                          optional_cell(known.app_type)};
  if (Result<void> done = database_->run(kMetAgain, values); !done) return done;
  const Result<Row> app = database_->first(
      "SELECT app.id, app.latest_result_id FROM package JOIN app ON app.id = package.app_id WHERE package.sha256 = $1",
      {cell(sha256)});
  if (!app) return tl::unexpected(app.error());
  if (app->size() > 0 && !app->is_null(1))
    if (Result<void> done = take_over(app->number(0), app->number(1)); !done) return done;
  return transaction->commit();
}

Result<std::optional<judge::Report>> Registry::report(std::int64_t result_id) {
  const Result<Row> row = database_->first(
      "SELECT report.body, result.report_sha256 FROM report JOIN result ON result.id = report.result_id "
      "WHERE report.result_id = $1",
      {result_id});
  if (!row) return tl::unexpected(row.error());
  if (row->size() == 0) return std::nullopt;
  const Result<std::string> json = unpacked(row->bytes(0));
  if (!json) return tl::unexpected(json.error());
  const std::string where = database_->name() + ": report " + std::to_string(result_id);
  if (sha256_hex(as_bytes(*json)) != row->text(1)) return fail(Errc::bad_value, where);
  Result<judge::Report> report = reports::read_report(*json, where);
  if (!report) return tl::unexpected(report.error());
  return std::optional<judge::Report>(std::move(*report));
}

}  // namespace mingcha::screening
