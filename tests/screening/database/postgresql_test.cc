// What only a server can do wrong. Runs through on_postgresql.sh.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <thread>

#include "tests/screening/database_place.h"

namespace mingcha::screening {
namespace {

using std::chrono::milliseconds;

std::unique_ptr<Database> opened(const std::string& name, milliseconds patience = milliseconds(20'000)) {
  Result<std::unique_ptr<Database>> database = open_database(name, {.patience = patience});
  REQUIRE(database);
  return std::move(*database);
}

// "127.0.0.1:15432/postgres"
std::string place_of_server() {
  const std::string address = test::server_address();
  return address.substr(address.find('@') + 1);
}

class Variable {  // of the environment, as long as this lives
 public:
  Variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { ::unsetenv(name_); }

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("numbers of every type of the server are numbers") {
  const auto database = opened(test::server_address());
  const Result<Row> row = database->first(
      "SELECT CAST(-3 AS smallint), CAST(7 AS integer), CAST(9 AS bigint), sum(n), max(n), count(*), true, false, "
      "CAST(2.5 AS numeric), CAST(0.25 AS real), avg(n) FROM (VALUES (CAST(1 AS bigint)), (4)) AS v (n)");
  REQUIRE(row);
  const std::int64_t whole[] = {-3, 7, 9, 5, 4, 2, 1, 0};
  for (std::size_t column = 0; column < std::size(whole); ++column) {
    CAPTURE(column);
    CHECK_FALSE(row->is_null(column));
    CHECK(row->number(column) == whole[column]);
  }
  CHECK(row->real(8) == 2.5);
  CHECK(row->real(9) == 0.25);
  CHECK(row->real(10) == 2.5);
}

TEST_CASE("texts are sorted by their bytes, whatever the language of the database") {
  const test::DatabasePlace place;
  const auto database = opened(place.database("a.db"));
  REQUIRE(database->script(in_dialect("CREATE TABLE thing (t {text}, spoken TEXT)", database->dialect())));
  for (const char* text : {"a", "B", "_", "中"})
    REQUIRE(database->run("INSERT INTO thing (t, spoken) VALUES ($1, $1)", {std::string(text)}));
  const auto order = [&](const char* sql) {
    std::string all;
    const std::vector<Row> rows = database->rows(sql).value();
    for (const Row& row : rows) all += row.text(0);
    return all;
  };
  CHECK(order("SELECT t FROM thing ORDER BY t") == "B_a中");
  CHECK(order("SELECT t FROM thing ORDER BY spoken") != "B_a中");
}

TEST_CASE("a statement within the rows of another one, and a look at the first of many rows") {
  const auto database = opened(test::server_address());
  std::int64_t sum = 0, inner_rows = 0;
  const Result<void> done = database->each("SELECT generate_series(1, 1000)", {}, [&](const Row& row) {
    sum += row.number(0);
    if (row.number(0) % 100 != 1) return true;
    const Result<Row> first = database->first("SELECT generate_series(1, 50000)");
    inner_rows += first ? first->number(0) : 0;
    return true;
  });
  CHECK(done);
  CHECK(sum == 500'500);
  CHECK(inner_rows == 10);
  const Result<void> broken = database->each("SELECT 10 / (5 - n) FROM generate_series(1, 9) AS n", {}, [&](const Row&) {
    return database->run("SELECT 1").has_value();
  });
  CHECK_FALSE(broken);
}

TEST_CASE("what a server reports is told apart") {
  struct Case {
    const char *sqlstate;
    Errc want;
  };
  const Case rows[] = {{"53100", Errc::over_budget}, {"54000", Errc::over_budget}, {"40001", Errc::busy}, {"40P01", Errc::busy},
                       {"55P03", Errc::busy},        {"23505", Errc::io},          {"53300", Errc::io}};
  const auto database = opened(test::server_address());
  for (const Case& row : rows) {
    CAPTURE(row.sqlstate);
    const Result<void> done = database->script("DO $$ BEGIN RAISE EXCEPTION E'no\\nroom' USING ERRCODE = '" +
                                               std::string(row.sqlstate) + "', DETAIL = 'at all'; END $$");
    REQUIRE_FALSE(done);
    CHECK(done.error().code == row.want);
    CHECK(done.error().got == "no; room: at all");
  }
}

TEST_CASE("a transaction in which something failed cannot be committed, and the connection goes on") {
  const test::DatabasePlace place;
  const auto database = opened(place.database("a.db"));
  REQUIRE(database->script("CREATE TABLE thing (n BIGINT PRIMARY KEY)"));
  {
    Result<Transaction> transaction = Transaction::begin(*database);
    REQUIRE(transaction);
    REQUIRE(database->run("INSERT INTO thing (n) VALUES ($1)", {std::int64_t{1}}));
    CHECK_FALSE(database->run("INSERT INTO thing (n) VALUES ($1)", {std::int64_t{1}}));
    CHECK_FALSE(transaction->commit());
  }
  CHECK(database->first("SELECT count(*) FROM thing")->number(0) == 0);
}

TEST_CASE("texts that no server takes are refused before they are sent") {
  const auto database = opened(test::server_address());
  CHECK(database->first("SELECT CAST($1 AS text)", {std::string("a b")})->text(0) == "a b");
  const Result<Row> row = database->first("SELECT CAST($1 AS text)", {std::string("a\0b", 3)});
  REQUIRE_FALSE(row);
  CHECK(row.error().code == Errc::bad_value);
  CHECK_FALSE(database->first("SELECT CAST($1 AS text)", {std::string("\xff")}));
  CHECK(database->run("SELECT 1"));
}

TEST_CASE("of two transactions that wait for each other one is told to try again") {
  const test::DatabasePlace place;
  const std::string name = place.database("a.db");
  const auto first = opened(name), second = opened(name);
  REQUIRE(first->script("CREATE TABLE thing (id BIGINT PRIMARY KEY, n BIGINT); INSERT INTO thing VALUES (1, 0), (2, 0)"));
  const char* const change = "UPDATE thing SET n = n + 1 WHERE id = $1";
  REQUIRE(first->begin(Writers::several));
  REQUIRE(second->begin(Writers::several));
  REQUIRE(first->run(change, {std::int64_t{1}}));
  REQUIRE(second->run(change, {std::int64_t{2}}));
  Result<void> one;
  std::thread other([&] {
    one = first->run(change, {std::int64_t{2}});
    if (!one) first->rollback();
  });
  const Result<void> two = second->run(change, {std::int64_t{1}});
  if (!two) second->rollback();
  other.join();
  REQUIRE(one.has_value() != two.has_value());
  CHECK((one ? two : one).error().code == Errc::busy);
}

TEST_CASE("registries in one database do not wait for each other's writers") {
  const test::DatabasePlace place;
  const auto first = opened(place.database("a.db"), milliseconds(50));
  const auto second = opened(place.database("b.db"), milliseconds(50)), third = opened(place.database("a.db"), milliseconds(50));
  const Result<Transaction> held = Transaction::begin(*first, Writers::one);
  REQUIRE(held);
  CHECK(Transaction::begin(*second, Writers::one));
  CHECK_FALSE(Transaction::begin(*third, Writers::one));
}

TEST_CASE("a connection that the server has ended is an error from then on") {
  const auto first = opened(test::server_address()), second = opened(test::server_address());
  const std::int64_t pid = first->first("SELECT pg_backend_pid()")->number(0);
  REQUIRE(first->begin(Writers::one));
  REQUIRE(second->run("SELECT pg_terminate_backend(CAST($1 AS integer))", {pid}));
  for (int turn = 0; turn < 2; ++turn) {
    const Result<void> done = first->run("SELECT 1");
    REQUIRE_FALSE(done);
    CHECK(done.error().code == Errc::io);
    CHECK_FALSE(done.error().got.empty());
  }
  first->rollback();
  CHECK(Transaction::begin(*second, Writers::one));  // its lock is gone with it
}

TEST_CASE("an unknown user, database or server is named, and no password is") {
  const auto admin = opened(test::server_address());
  REQUIRE(admin->script("DROP ROLE IF EXISTS guarded; CREATE ROLE guarded LOGIN PASSWORD 'hidden#1'"));
  const std::string place = place_of_server();
  const std::string host = place.substr(0, place.find('/'));
  struct Case {
    std::string address, named;
    Errc want;
  };
  const Case rows[] = {
      {"postgresql://nobody_here:hidden%231@" + place, "nobody_here", Errc::io},
      {"postgresql://guarded:hidden%232@" + place, "guarded", Errc::io},
      {"postgresql://guarded@" + place + "?password=hidden%232", "guarded", Errc::io},
      {"postgresql://postgres:hidden%231@" + host + "/no_such_base", "no_such_base", Errc::io},
      {"postgres://guarded:hidden%231@127.0.0.1:1/postgres", "127.0.0.1", Errc::io},
      {"postgresql://guarded:hid@den%231@" + place, "%40", Errc::bad_value},
      {"postgresql://guarded:hid/den%231@" + place, "%2F", Errc::bad_value},
      {"postgresql://guarded:hidden%zz1@" + place, "%40", Errc::bad_value},
      {"postgresql://guarded@" + place + "?pasword=hidden%231", "%40", Errc::bad_value},
  };
  for (const Case& row : rows) {
    CAPTURE(row.address);
    const Result<std::unique_ptr<Database>> database = open_database(row.address, {});
    REQUIRE_FALSE(database);
    CHECK(database.error().code == row.want);
    const std::string said = describe(database.error());
    CHECK(said.find(row.named) != said.npos);
    for (const char* secret : {"hid", "den"}) CHECK(said.find(secret) == said.npos);
  }
  for (const char* given : {":hidden%231@", "@"}) {
    const Variable password("PGPASSWORD", "hidden#1");
    const auto database = opened("postgresql://guarded" + std::string(given) + place);
    CHECK(database->name() == "postgresql://guarded@" + place);
  }
  REQUIRE(admin->script("DROP ROLE guarded"));
}

}  // namespace mingcha::screening
