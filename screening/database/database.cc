#include "screening/database/database.h"

#include "screening/database/postgresql.h"
#include "screening/database/sqlite.h"

namespace mingcha::screening {
namespace {

struct Word {
  std::string_view name, sqlite, postgresql;
};

// {text}: PostgreSQL sorts by the locale of the database unless told otherwise; SQLite by bytes always.
constexpr Word kWords[] = {
    {"{identity}", "INTEGER PRIMARY KEY", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"},
    {"{bytes}", "BLOB", "BYTEA"},
    {"{number}", "INTEGER", "BIGINT"},
    {"{real}", "REAL", "DOUBLE PRECISION"},
    {"{text}", "TEXT", "TEXT COLLATE \"C\""},
};

}  // namespace

std::string in_dialect(std::string_view sql, Dialect dialect) {
  std::string out;
  out.reserve(sql.size());
  for (std::size_t at = 0; at < sql.size();) {
    const Word* found = nullptr;
    if (sql[at] == '{') {
      for (const Word& word : kWords)
        if (sql.substr(at).starts_with(word.name)) found = &word;
    }
    if (found == nullptr) {
      out += sql[at++];
      continue;
    }
    out += dialect == Dialect::sqlite ? found->sqlite : found->postgresql;
    at += found->name.size();
  }
  return out;
}

Result<std::vector<Row>> Database::rows(std::string_view sql, std::span<const Value> values) {
  std::vector<Row> found;
  const Result<void> done = each(sql, values, [&](const Row& row) {
    found.push_back(row);
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

Result<void> Database::run(std::string_view sql, std::span<const Value> values) {
  return each(sql, values, [](const Row&) { return true; });
}

Result<Row> Database::first(std::string_view sql, std::span<const Value> values) {
  Row found;
  const Result<void> done = each(sql, values, [&](const Row& row) {
    found = row;
    return false;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

Result<Transaction> Transaction::begin(Database& database, Writers writers) {
  const Result<void> begun = database.begin(writers);
  if (!begun) return tl::unexpected(begun.error());
  return Transaction(database);
}

Result<void> Transaction::commit() {
  const Result<void> done = database_->commit();
  if (done) database_ = nullptr;
  return done;
}

Result<std::unique_ptr<Database>> open_database(const std::string& name, const OpenOptions& options) {
  for (const std::string_view scheme : {"postgresql://", "postgres://"})
    if (name.starts_with(scheme)) return open_postgresql(name, options);
  return open_sqlite(name, options);
}

}  // namespace mingcha::screening
