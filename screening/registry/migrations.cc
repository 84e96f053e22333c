#include "screening/registry/migrations.h"

#include <array>

#include <fmt/format.h>

#include "screening/registry/case_schema.h"
#include "screening/registry/schema.h"
#include "screening/registry/statistics_schema.h"

namespace mingcha::screening {
namespace {

const std::array kMigrations = {
    Migration{"results", kResultTables},
    Migration{"cases", kCaseTables, kCaseTriggersOfSqlite, kCaseTriggersOfPostgresql},
    Migration{"statistics", kStatisticsTables},
    Migration{"coverage of apps", kAppCoverage},
    Migration{"indexes for questions", kQuestionIndexes},
};

constexpr std::string_view kVersionTable =
    "CREATE TABLE schema_step (version {number} PRIMARY KEY, name {text} NOT NULL)";

Result<bool> has_table(Database& database, const char* name) {
  const std::string_view sql = database.dialect() == Dialect::sqlite
                                   ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND ($1 = '' OR name = $1)"
                                   : "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() "
                                     "AND ($1 = '' OR table_name = $1)";
  const Result<Row> counted = database.first(sql, {std::string(name)});
  if (!counted) return tl::unexpected(counted.error());
  return counted->number(0) > 0;
}

Result<void> apply(Database& database, std::size_t index) {
  const Migration& step = kMigrations[index];
  const bool sqlite = database.dialect() == Dialect::sqlite;
  for (const std::string_view sql : {step.sql, sqlite ? step.sqlite : step.postgresql}) {
    if (sql.empty()) continue;
    if (Result<void> done = database.script(in_dialect(sql, database.dialect())); !done) return done;
  }
  return database.run("INSERT INTO schema_step (version, name) VALUES ($1, $2)",
                      {static_cast<std::int64_t>(index + 1), std::string(step.name)});
}

// One step, if there is one to take: somebody else may have taken it while we waited for our turn.
Result<bool> take_step(Database& database) {
  Result<Transaction> transaction = Transaction::begin(database, Writers::one);
  if (!transaction) return tl::unexpected(transaction.error());
  const Result<std::size_t> version = schema_version(database);
  if (!version) return tl::unexpected(version.error());
  if (*version > kMigrations.size())
    return fail(Errc::unsupported, database.name(), 0,
                fmt::format("schema {}, this program knows {}", *version, kMigrations.size()));
  if (*version == kMigrations.size()) return false;
  const Result<bool> begun = has_table(database, "schema_step");
  if (!begun) return tl::unexpected(begun.error());
  if (!*begun) {
    if (Result<void> made = database.script(in_dialect(kVersionTable, database.dialect())); !made)
      return tl::unexpected(made.error());
  }
  if (Result<void> done = apply(database, *version); !done) return tl::unexpected(done.error());
  if (Result<void> done = transaction->commit(); !done) return tl::unexpected(done.error());
  return true;
}

}  // namespace

std::span<const Migration> migrations() noexcept { return kMigrations; }

Result<std::size_t> schema_version(Database& database) {
  const Result<bool> ours = has_table(database, "schema_step");
  if (!ours) return tl::unexpected(ours.error());
  if (!*ours) {
    const Result<bool> other = has_table(database, "");
    if (!other) return tl::unexpected(other.error());
    if (*other) return fail(Errc::bad_magic, database.name(), 0, "schema_step");
    return std::size_t{0};
  }
  const Result<Row> newest = database.first("SELECT max(version) FROM schema_step");
  if (!newest) return tl::unexpected(newest.error());
  return static_cast<std::size_t>(newest->number(0));
}

Result<void> migrate(Database& database) {
  for (;;) {
    const Result<bool> more = take_step(database);
    if (!more) return tl::unexpected(more.error());
    if (!*more) return {};
  }
}

}  // namespace mingcha::screening
