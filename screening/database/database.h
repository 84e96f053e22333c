// One way to speak to a database, whichever engine holds it. Statements are written once, in the part of SQL that SQLite 3.35
// and PostgreSQL share: "$1" to "$9" and beyond for values, ON CONFLICT, RETURNING, common table expressions. Where the
// engines have no common word, a statement names what it means in braces, and `in_dialect` fills in the engine's word.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "screening/database/value.h"
#include "support/error.h"

namespace mingcha::screening {

enum class Dialect : std::uint8_t { sqlite, postgresql };

/// Whether other transactions may write meanwhile, where the engine could do that. `one` keeps out those that also ask to be
/// the only one: changes of the schema, entries of the log.
enum class Writers : std::uint8_t { several, one };

/// Replaces {identity} (a primary key that numbers itself), {bytes} (the type of a blob), {number} (64 bits), {real} and
/// {text} (a text compared byte by byte) by the dialect's words. Other braces stay.
std::string in_dialect(std::string_view sql, Dialect dialect);

/// One connection. Not for several threads at once, and not to be used on both sides of a fork.
/// Errors: io with the engine's own words in `got` and the database's name (never its password) in `where`; over_budget
/// where the disk or the database is full; busy where a lock was not to be had in time or a server ended the transaction
/// in favour of another one: such a transaction may be tried again; bad_magic for a file that is no database.
class Database {
 public:
  using Each = std::function<bool(const Row&)>;

  virtual ~Database() = default;

  /// Runs one statement for each of its rows, in order, until `each` returns false. Statements are prepared once and kept
  /// by their text, so texts should be constant.
  virtual Result<void> each(std::string_view sql, std::span<const Value> values, const Each& each) = 0;
  /// Runs statements without values, separated by semicolons.
  virtual Result<void> script(std::string_view sql) = 0;

  /// Begins a transaction that writes. SQLite takes its lock now, so that no later statement can fail for want of it.
  virtual Result<void> begin(Writers writers) = 0;
  virtual Result<void> commit() = 0;
  /// Gives up what was begun. Does nothing without a transaction.
  virtual void rollback() noexcept = 0;

  virtual Dialect dialect() const noexcept = 0;
  /// For messages: a path, or a server's address without the password.
  virtual const std::string& name() const noexcept = 0;

  /// All rows at once.
  Result<std::vector<Row>> rows(std::string_view sql, std::span<const Value> values = {});
  /// For statements whose rows nobody wants.
  Result<void> run(std::string_view sql, std::span<const Value> values = {});
  /// The first row; one without columns where there is none.
  Result<Row> first(std::string_view sql, std::span<const Value> values = {});

  Result<std::vector<Row>> rows(std::string_view sql, std::initializer_list<Value> values) {
    return rows(sql, std::span(values.begin(), values.size()));
  }
  Result<void> run(std::string_view sql, std::initializer_list<Value> values) {
    return run(sql, std::span(values.begin(), values.size()));
  }
  Result<Row> first(std::string_view sql, std::initializer_list<Value> values) {
    return first(sql, std::span(values.begin(), values.size()));
  }
};

/// A transaction that is given up unless it was committed.
class Transaction {
 public:
  static Result<Transaction> begin(Database& database, Writers writers = Writers::several);
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction() {
    if (database_ != nullptr) database_->rollback();
  }
  Result<void> commit();

 private:
  explicit Transaction(Database& database) noexcept : database_(&database) {}
  Database* database_;
};

struct OpenOptions {
  bool create = false;                       ///< a file that is not there is made; a server's database never is
  std::chrono::milliseconds patience{60'000};  ///< how long to wait for a lock
};

/// "postgresql://…" or "postgres://…" is a server, anything else a file of SQLite.
/// Errors: io where there is no such file or server; bad_magic for a file that is no database.
Result<std::unique_ptr<Database>> open_database(const std::string& name, const OpenOptions& options);

}  // namespace mingcha::screening
