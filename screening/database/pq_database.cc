#include "screening/database/pq_database.h"

#include <libpq-fe.h>

#include <algorithm>
#include <deque>
#include <limits>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "screening/database/pq_value.h"
#include "screening/database/server_address.h"

namespace mingcha::screening {
namespace {

struct Finish {
  void operator()(PGconn* connection) const noexcept { PQfinish(connection); }
};
using Connection = std::unique_ptr<PGconn, Finish>;

struct Clear {
  void operator()(PGresult* result) const noexcept { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

struct StateRow {
  std::string_view sqlstate;  ///< or the class that it begins with
  Errc code;
};

// Appendix A of PostgreSQL's manual.
constexpr StateRow kStates[] = {
    {"40001", Errc::busy},         // serialization_failure
    {"40P01", Errc::busy},         // deadlock_detected
    {"55P03", Errc::busy},         // lock_not_available
    {"53100", Errc::over_budget},  // disk_full
    {"53400", Errc::over_budget},  // configuration_limit_exceeded
    {"54", Errc::over_budget},     // program_limit_exceeded
};

Errc code_of(std::string_view sqlstate) noexcept {
  for (const StateRow& row : kStates)
    if (sqlstate.starts_with(row.sqlstate)) return row.code;
  return Errc::io;
}

// On one line.
std::string one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    if (c != '\n') {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += "; ";
    }
  }
  while (line.ends_with(' ') || line.ends_with(';')) line.pop_back();
  return line;
}

std::string_view field(const PGresult* answer, int code) {
  const char* text = PQresultErrorField(answer, code);
  return text != nullptr ? text : "";
}

/// The answers to one statement, row by row as they arrive. A server's connection answers one statement at a time: when
/// another one comes in between, the rest is kept first.
class Answers {
 public:
  explicit Answers(PGconn* connection) noexcept : connection_(connection) {}
  Answers(const Answers&) = delete;
  Answers& operator=(const Answers&) = delete;
  ~Answers() {
    while (!ended_) take();
  }

  /// Null at the end.
  Answer next() {
    if (kept_.empty()) return ended_ ? Answer() : take();
    Answer first = std::move(kept_.front());
    kept_.pop_front();
    return first;
  }
  void keep_all() {
    while (!ended_)
      if (Answer answer = take()) kept_.push_back(std::move(answer));
  }

 private:
  Answer take() {
    Answer answer(PQgetResult(connection_));
    ended_ = answer == nullptr;
    return answer;
  }

  PGconn* connection_;
  std::deque<Answer> kept_;
  bool ended_ = false;
};

class PqDatabase final : public Database {
 public:
  PqDatabase(Connection connection, std::string name) noexcept : connection_(std::move(connection)), name_(std::move(name)) {}

  Result<void> each(std::string_view sql, std::span<const Value> values, const Each& each) override {
    for (const Value& value : values)
      if (!can_be_sent(value)) return mingcha::fail(Errc::bad_value, name_, 0, "U+0000, or too many bytes");
    make_way();
    const Result<const char*> statement = prepared(sql);
    if (!statement) return tl::unexpected(statement.error());
    const PqValues sent(values);
    if (PQsendQueryPrepared(handle(), *statement, sent.count(), sent.data(), sent.lengths(), sent.formats(), 0) == 0)
      return lost();
    PQsetSingleRowMode(handle());
    Answers answers(handle());
    const AtWork at_work(*this, answers);
    while (const Answer answer = answers.next()) {
      const ExecStatusType status = PQresultStatus(answer.get());
      if (status == PGRES_COMMAND_OK) continue;
      if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK) return failure(answer.get());
      for (int row = 0; row < PQntuples(answer.get()); ++row)
        if (!each(row_of(answer.get(), row))) return {};
    }
    return {};
  }

  Result<void> script(std::string_view sql) override {
    make_way();
    const Answer answer(PQexec(handle(), std::string(sql).c_str()));
    if (answer == nullptr) return lost();
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) return failure(answer.get());
    // A transaction in which something failed ends like this when it is to be committed.
    if (sql == kCommit && std::string_view(PQcmdStatus(answer.get())) != kCommit)
      return mingcha::fail(Errc::io, name_, 0, PQcmdStatus(answer.get()));
    return {};
  }

  // The lock is of the registry, which is a schema, and goes with the transaction.
  Result<void> begin(Writers writers) override {
    Result<void> begun = script("BEGIN");
    if (!begun || writers == Writers::several) return begun;
    begun = script("SELECT pg_advisory_xact_lock(hashtext('mingcha'), hashtext(current_schema()))");
    if (!begun) rollback();
    return begun;
  }
  Result<void> commit() override { return script(kCommit); }
  void rollback() noexcept override {
    make_way();
    const PGTransactionStatusType status = PQtransactionStatus(handle());
    if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR) const Answer answer(PQexec(handle(), "ROLLBACK"));
  }

  Dialect dialect() const noexcept override { return Dialect::postgresql; }
  const std::string& name() const noexcept override { return name_; }

 private:
  static constexpr std::string_view kCommit = "COMMIT";

  /// Says which answers are on their way, as long as it lives.
  class AtWork {
   public:
    AtWork(PqDatabase& database, Answers& answers) noexcept
        : database_(database), before_(std::exchange(database.answers_, &answers)) {}
    AtWork(const AtWork&) = delete;
    AtWork& operator=(const AtWork&) = delete;
    ~AtWork() { database_.answers_ = before_; }

   private:
    PqDatabase& database_;
    Answers* before_;
  };

  PGconn* handle() const noexcept { return connection_.get(); }

  void make_way() {
    if (answers_ != nullptr) answers_->keep_all();
  }

  static bool can_be_sent(const Value& value) {
    constexpr std::size_t kMost = std::numeric_limits<int>::max();
    if (const auto* text = std::get_if<std::string>(&value)) return text->size() < kMost && text->find('\0') == text->npos;
    const auto* blob = std::get_if<Blob>(&value);
    return blob == nullptr || blob->bytes.size() < kMost;
  }

  // The server chooses the types of the values from what the statement does with them.
  Result<const char*> prepared(std::string_view sql) {
    std::string key(sql);
    if (const auto known = statements_.find(key); known != statements_.end()) return known->second.c_str();
    const std::string name = fmt::format("s{}", statements_.size());
    const Answer answer(PQprepare(handle(), name.c_str(), key.c_str(), 0, nullptr));
    if (answer == nullptr) return lost();
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return failure(answer.get());
    return statements_.emplace(std::move(key), name).first->second.c_str();
  }

  static Row row_of(const PGresult* answer, int row) {
    std::vector<Value> cells;
    const int columns = PQnfields(answer);
    cells.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) cells.push_back(value_of(answer, row, column));
    return Row(std::move(cells));
  }

  tl::unexpected<Error> failure(const PGresult* answer) const {
    const std::string_view words = field(answer, PG_DIAG_MESSAGE_PRIMARY), detail = field(answer, PG_DIAG_MESSAGE_DETAIL);
    if (words.empty()) return lost();
    return mingcha::fail(code_of(field(answer, PG_DIAG_SQLSTATE)), name_, 0,
                         one_line(detail.empty() ? std::string(words) : fmt::format("{}: {}", words, detail)));
  }

  tl::unexpected<Error> lost() const { return mingcha::fail(Errc::io, name_, 0, one_line(PQerrorMessage(handle()))); }

  Connection connection_;
  std::string name_;
  std::unordered_map<std::string, std::string> statements_;  // their names by text
  Answers* answers_ = nullptr;                               // that are on their way
};

void say_nothing(void*, const char*) {}  // of a server's notices

// A transaction whose process froze, or whose machine is gone, must not keep the others waiting for long.
constexpr const char* kSettings =
    "SET lock_timeout = {}; SET idle_in_transaction_session_timeout = '120s'; SET default_transaction_isolation = "
    "'read committed'; SET bytea_output = 'hex'; SET client_min_messages = 'warning'; SET tcp_keepalives_idle = 30; "
    "SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3";

Connection connect(const std::string& address) {
  // The address may say otherwise about what stands before it.
  constexpr const char* kWords[] = {"connect_timeout", "keepalives_idle", "keepalives_interval", "keepalives_count",
                                    "dbname", "client_encoding", "fallback_application_name", nullptr};
  const char* const values[] = {"30", "30", "10", "3", address.c_str(), "UTF8", "mingcha", nullptr};
  return Connection(PQconnectdbParams(kWords, values, 1));
}

}  // namespace

Result<std::unique_ptr<Database>> open_pq_database(const std::string& address, const OpenOptions& options) {
  Result<std::string> name = shown_address(address);
  if (!name) return tl::unexpected(name.error());
  Connection connection = connect(address);
  if (connection == nullptr) return fail(Errc::io, *name, 0, "no memory");
  if (PQstatus(connection.get()) != CONNECTION_OK)
    return fail(Errc::io, *name, 0, one_line(PQerrorMessage(connection.get())));
  PQsetNoticeProcessor(connection.get(), say_nothing, nullptr);
  auto database = std::make_unique<PqDatabase>(std::move(connection), std::move(*name));
  const auto patience = std::clamp<std::int64_t>(options.patience.count(), 1, std::numeric_limits<std::int32_t>::max());
  if (const Result<void> set = database->script(fmt::format(fmt::runtime(kSettings), patience)); !set)
    return tl::unexpected(set.error());
  return database;
}

}  // namespace mingcha::screening
