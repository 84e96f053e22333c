#include "screening/registry/migrations.h"

#include <catch2/catch.hpp>

#include "screening/registry/registry.h"
#include "tests/screening/database_place.h"

namespace mingcha::screening {
namespace {

std::unique_ptr<Database> opened(const std::string& path) {
  Result<std::unique_ptr<Database>> database = open_database(path, {.create = true});
  REQUIRE(database);
  return std::move(*database);
}

}  // namespace

TEST_CASE("an empty database becomes a registry, and stays one") {
  const test::DatabasePlace place;
  const auto database = opened(place.database("a.db"));
  CHECK(schema_version(*database).value() == 0);
  for (int turn = 0; turn < 2; ++turn) {
    REQUIRE(migrate(*database));
    CHECK(schema_version(*database).value() == migrations().size());
  }
  CHECK(database->rows("SELECT name FROM schema_step")->size() == migrations().size());
}

TEST_CASE("a registry of a newer program and a database of others are left alone") {
  const test::DatabasePlace place;
  {
    const auto newer = opened(place.database("newer.db"));
    REQUIRE(migrate(*newer));
    REQUIRE(newer->run("INSERT INTO schema_step (version, name) VALUES (1000, 'later')"));
    const Result<void> done = migrate(*newer);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == Errc::unsupported);
  }
  const auto other = opened(place.database("other.db"));
  REQUIRE(other->script("CREATE TABLE customers (name TEXT)"));
  const Result<void> done = migrate(*other);
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Errc::bad_magic);
  const Result<std::vector<Row>> tables = other->rows(
      test::on_server() ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                        : "SELECT name FROM sqlite_master");
  CHECK(tables->size() == 1);
}

}  // namespace mingcha::screening
