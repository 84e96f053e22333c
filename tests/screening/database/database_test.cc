// What every engine must do alike.
#include "screening/database/database.h"

#include <array>
#include <catch2/catch.hpp>
#include <fstream>

#include "tests/screening/database_place.h"

namespace mingcha::screening {
namespace {

using std::chrono::milliseconds;

std::unique_ptr<Database> opened(const std::string& path, milliseconds patience = milliseconds(50)) {
  Result<std::unique_ptr<Database>> database = open_database(path, {.create = true, .patience = patience});
  REQUIRE(database);
  return std::move(*database);
}

std::int64_t count_of(Database& database) {
  const Result<Row> row = database.first("SELECT count(*) FROM thing");
  REQUIRE(row);
  return row->number(0);
}

}  // namespace

TEST_CASE("words of a dialect are filled in, other braces stay") {
  struct Case {
    const char *sql, *sqlite, *postgresql;
  };
  const Case rows[] = {
      {"id {identity}", "id INTEGER PRIMARY KEY", "id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"},
      {"a {number}, b {bytes}", "a INTEGER, b BLOB", "a BIGINT, b BYTEA"},
      {"'{}' {other} {", "'{}' {other} {", "'{}' {other} {"},
  };
  for (const Case& row : rows) {
    CHECK(in_dialect(row.sql, Dialect::sqlite) == row.sqlite);
    CHECK(in_dialect(row.sql, Dialect::postgresql) == row.postgresql);
  }
}

TEST_CASE("values come back as they went in") {
  const test::DatabasePlace place;
  const auto database = opened(place.database("a.db"));
  REQUIRE(database->script(in_dialect("CREATE TABLE thing (n {number}, r {real}, t {text}, b {bytes})", database->dialect())));
  const std::string bytes("\0\xff\x80 end", 7);
  const std::array<Value, 4> rows[] = {
      {std::int64_t{0}, 0.5, std::string("中文 'quoted' \"text\""), Blob{bytes}},
      {std::int64_t{-9'223'372'036'854'775'807}, -1e300, std::string(), Blob{}},
      {Value(), Value(), Value(), Value()},
  };
  for (const auto& row : rows) REQUIRE(database->run("INSERT INTO thing (n, r, t, b) VALUES ($1, $2, $3, $4)", row));
  const Result<std::vector<Row>> read = database->rows("SELECT n, r, t, b FROM thing ORDER BY n");
  REQUIRE(read);
  REQUIRE(read->size() == 3);
  const Row& zero = read->back().is_null(0) ? (*read)[1] : (*read)[2];
  CHECK(zero.number(0) == 0);
  CHECK(zero.real(1) == 0.5);
  CHECK(zero.text(2) == "中文 'quoted' \"text\"");
  CHECK(zero.bytes(3) == bytes);
  CHECK(zero.real(0) == 0.0);
  CHECK(zero.text(0).empty());   // another kind
  CHECK(zero.number(17) == 0);   // no such column
}

TEST_CASE("a value has its number, wherever the statement names it") {
  const test::DatabasePlace place;
  const auto database = opened(place.database("a.db"));
  const Result<Row> row = database->first("SELECT CAST($2 AS VARCHAR(9)), CAST($1 AS VARCHAR(9)), CAST($2 AS VARCHAR(9))",
                                          {std::string("one"), std::string("two")});
  REQUIRE(row);
  CHECK(row->text(0) == "two");
  CHECK(row->text(1) == "one");
  CHECK(row->text(2) == "two");
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const test::DatabasePlace place;
  const auto database = opened(place.database("a.db"));
  REQUIRE(database->script("CREATE TABLE thing (n INTEGER PRIMARY KEY)"));
  {
    Result<Transaction> transaction = Transaction::begin(*database);
    REQUIRE(transaction);
    REQUIRE(database->run("INSERT INTO thing (n) VALUES ($1)", {std::int64_t{1}}));
  }
  CHECK(count_of(*database) == 0);
  {
    Result<Transaction> transaction = Transaction::begin(*database);
    REQUIRE(transaction);
    REQUIRE(database->run("INSERT INTO thing (n) VALUES ($1)", {std::int64_t{1}}));
    CHECK_FALSE(database->run("INSERT INTO thing (n) VALUES ($1)", {std::int64_t{1}}));
  }
  CHECK(count_of(*database) == 0);
  Result<Transaction> transaction = Transaction::begin(*database);
  REQUIRE(transaction);
  REQUIRE(database->run("INSERT INTO thing (n) VALUES ($1)", {std::int64_t{1}}));
  REQUIRE(transaction->commit());
  CHECK(count_of(*database) == 1);
}

TEST_CASE("a lock that somebody holds is said to be busy, and can be had afterwards") {
  const test::DatabasePlace place;
  const auto first = opened(place.database("a.db"));
  const auto second = opened(place.database("a.db"));
  REQUIRE(first->script("CREATE TABLE thing (n INTEGER)"));
  {
    Result<Transaction> held = Transaction::begin(*first, Writers::one);
    REQUIRE(held);
    const Result<Transaction> wanted = Transaction::begin(*second, Writers::one);
    REQUIRE_FALSE(wanted);
    CHECK(wanted.error().code == Errc::busy);
    CHECK(second->rows("SELECT n FROM thing"));  // readers go on
  }
  CHECK(Transaction::begin(*second, Writers::one));
}

TEST_CASE("errors of a statement say where and what") {
  const test::DatabasePlace place;
  const auto database = opened(place.database("a.db"));
  const Result<void> done = database->run("SELECT * FROM nothing_of_this_name");
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Errc::io);
  CHECK(done.error().where == database->name());
  CHECK(done.error().got.find("nothing_of_this_name") != std::string::npos);
}

// Of files only.
TEST_CASE("a full database is told from a broken statement") {
  const test::TemporaryFolder folder;
  const auto database = opened(folder.file("a.db"));
  REQUIRE(database->script("CREATE TABLE thing (b BLOB); PRAGMA max_page_count = 20;"));
  const Result<void> done = database->run("INSERT INTO thing (b) VALUES ($1)", {Blob{std::string(1 << 20, 'x')}});
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Errc::over_budget);
}

TEST_CASE("what is no database is refused") {
  const test::TemporaryFolder folder;
  std::ofstream(folder.file("text.db")) << std::string(5000, 'x');
  struct Case {
    std::string path;
    bool create;
    Errc want;
  };
  const Case rows[] = {
      {folder.file("absent.db"), false, Errc::io},
      {folder.file(""), true, Errc::io},
      {folder.file("no/such/folder/a.db"), true, Errc::io},
      {folder.file("text.db"), false, Errc::bad_magic},
  };
  for (const Case& row : rows) {
    CAPTURE(row.path);
    const Result<std::unique_ptr<Database>> database = open_database(row.path, {.create = row.create});
    REQUIRE_FALSE(database);
    CHECK(database.error().code == row.want);
  }
  CHECK(open_database(folder.file("new.db"), {.create = true}));
}

}  // namespace mingcha::screening
