#include "screening/database/sqlite.h"

#include <sqlite3.h>

#include <filesystem>
#include <limits>
#include <system_error>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace mingcha::screening {
namespace {

class Connection {  // owns a handle
 public:
  Connection() = default;
  Connection(Connection&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  Connection& operator=(Connection&&) = delete;
  ~Connection() { sqlite3_close_v2(handle); }
  sqlite3* handle = nullptr;
};

class Statement {  // owns a prepared statement
 public:
  explicit Statement(sqlite3_stmt* taken) noexcept : handle(taken) {}
  Statement(Statement&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  Statement& operator=(Statement&&) = delete;
  ~Statement() { sqlite3_finalize(handle); }
  sqlite3_stmt* handle;
};

// A statement in use: reset when left, so that it holds neither a lock nor the values.
class Use {
 public:
  explicit Use(sqlite3_stmt* statement) noexcept : statement_(statement) {}
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  ~Use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }

 private:
  sqlite3_stmt* statement_;
};

Errc code_of(int status) noexcept {
  switch (status & 0xff) {
    case SQLITE_FULL: return Errc::over_budget;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Errc::busy;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return Errc::bad_magic;
    default: return Errc::io;
  }
}

// The values are bound without a copy: they outlive the statement's use.
struct Binder {
  sqlite3_stmt* statement;
  int index;
  int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
  int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, index, number); }
  int operator()(double number) const { return sqlite3_bind_double(statement, index, number); }
  int operator()(const std::string& text) const {
    return sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(const Blob& blob) const {
    return sqlite3_bind_blob64(statement, index, blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
  }
};

std::string_view bytes_of(const void* data, int size) {
  return data == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

Value value_of(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
    case SQLITE_TEXT:
      return std::string(bytes_of(sqlite3_column_text(statement, column), sqlite3_column_bytes(statement, column)));
    case SQLITE_BLOB:
      return Blob{std::string(bytes_of(sqlite3_column_blob(statement, column), sqlite3_column_bytes(statement, column)))};
    default: return {};
  }
}

class Sqlite final : public Database {
 public:
  Sqlite(Connection connection, std::string name) noexcept : connection_(std::move(connection)), name_(std::move(name)) {}

  Result<void> each(std::string_view sql, std::span<const Value> values, const Each& each) override {
    const Result<sqlite3_stmt*> prepared = prepare(sql);
    if (!prepared) return tl::unexpected(prepared.error());
    sqlite3_stmt* const statement = *prepared;
    const Use use(statement);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const int index = sqlite3_bind_parameter_index(statement, fmt::format("${}", i + 1).c_str());
      if (index == 0) return mingcha::fail(Errc::bad_index, name_, i + 1, std::string(sql));
      if (const int status = std::visit(Binder{statement, index}, values[i]); status != SQLITE_OK) return failure(status);
    }
    for (;;) {
      const int status = sqlite3_step(statement);
      if (status == SQLITE_DONE) return {};
      if (status != SQLITE_ROW) return failure(status);
      std::vector<Value> cells;
      const int columns = sqlite3_column_count(statement);
      cells.reserve(static_cast<std::size_t>(columns));
      for (int column = 0; column < columns; ++column) cells.push_back(value_of(statement, column));
      if (!each(Row(std::move(cells)))) return {};
    }
  }

  Result<void> script(std::string_view sql) override {
    const int status = sqlite3_exec(connection_.handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (status != SQLITE_OK) return failure(status);
    return {};
  }

  Result<void> begin(Writers) override { return script("BEGIN IMMEDIATE"); }
  Result<void> commit() override { return script("COMMIT"); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(connection_.handle) == 0)
      sqlite3_exec(connection_.handle, "ROLLBACK", nullptr, nullptr, nullptr);
  }

  Dialect dialect() const noexcept override { return Dialect::sqlite; }
  const std::string& name() const noexcept override { return name_; }

 private:
  Result<sqlite3_stmt*> prepare(std::string_view sql) {
    std::string key(sql);
    if (const auto known = statements_.find(key); known != statements_.end()) return known->second.handle;
    sqlite3_stmt* made = nullptr;
    if (sql.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return mingcha::fail(Errc::over_budget, name_);
    const int status = sqlite3_prepare_v3(connection_.handle, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (status != SQLITE_OK) return failure(status);
    statements_.emplace(std::move(key), Statement(made));
    return made;
  }

  tl::unexpected<Error> failure(int status) const {
    return mingcha::fail(code_of(status), name_, 0, sqlite3_errmsg(connection_.handle));
  }

  Connection connection_;
  std::string name_;
  std::unordered_map<std::string, Statement> statements_;  // by text; finalized before the connection closes
};

// WAL, so that readers and the writer do not wait for each other; NORMAL: a transaction survives the death of any process,
// and only a power failure may take the last ones, whose packages are then examined again.
constexpr std::string_view kSettings =
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;PRAGMA trusted_schema=OFF;"
    "PRAGMA cache_size=-8192;";

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, const OpenOptions& options) {
  std::error_code error;
  const bool there = std::filesystem::exists(path, error);
  if (!there && !options.create) return fail(Errc::io, path, 0, std::make_error_code(std::errc::no_such_file_or_directory).message());
  if (std::filesystem::is_directory(path, error)) return fail(Errc::io, path, 0, std::make_error_code(std::errc::is_a_directory).message());
  Connection connection;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (options.create ? SQLITE_OPEN_CREATE : 0);
  const int status = sqlite3_open_v2(path.c_str(), &connection.handle, flags, nullptr);
  if (connection.handle == nullptr) return fail(Errc::io, path, 0, sqlite3_errstr(status));
  if (status != SQLITE_OK) return fail(code_of(status), path, 0, sqlite3_errmsg(connection.handle));
  sqlite3_extended_result_codes(connection.handle, 1);
  sqlite3_busy_timeout(connection.handle, static_cast<int>(options.patience.count()));
  auto database = std::make_unique<Sqlite>(std::move(connection), path);
  const Result<void> set = database->script(kSettings);
  if (!set) return tl::unexpected(set.error());
  return database;
}

}  // namespace mingcha::screening
