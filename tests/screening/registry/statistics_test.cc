#include "screening/registry/statistics.h"

#include <catch2/catch.hpp>

#include "screening/registry/statistics_schema.h"
#include "tests/screening/registry/crowd.h"

namespace mingcha::screening {

TEST_CASE("apps are counted by their latest results") {
  test::Shelf shelf;
  test::put_crowd(shelf);
  const Result<Totals> all = totals(shelf.database());
  REQUIRE(all);
  CHECK(all->packages == 7);
  CHECK(all->apps == 5);
  CHECK(all->evident == 1);
  CHECK(all->suspected == 1);
  CHECK(all->unseen == 1);

  struct Wanted {
    std::string id, name;
    std::int64_t apps, evident, suspected;
    std::optional<std::int64_t> before_consent;
  };
  struct Table {
    Grouping grouping;
    std::vector<Wanted> rows;
  };
  const Table tables[] = {
      {Grouping::problem,
       {{"违规收集个人信息", "违规收集个人信息", 2, 1, 1, {}}, {"明文传输", "明文传输", 1, 0, 1, {}}}},
      {Grouping::sdk, {{"umeng", "友盟", 4, 1, 1, 1}}},
      {Grouping::type, {{"天气", "天气", 3, 1, 1, {}}, {"地图", "地图", 2, 0, 0, {}}}},
      {Grouping::source,
       {{"", "", 2, 0, 0, {}}, {"应用宝", "应用宝", 2, 1, 1, {}}, {"华为", "华为", 1, 0, 0, {}}}},
      {Grouping::month, {{"2026-02", "2026-02", 4, 0, 1, {}}, {"2026-01", "2026-01", 1, 1, 0, {}}}},
  };
  for (const Table& table : tables) {
    CAPTURE(static_cast<int>(table.grouping));
    const Result<std::vector<Count>> counts = count_apps(shelf.database(), table.grouping);
    REQUIRE(counts);
    REQUIRE(counts->size() == table.rows.size());
    for (std::size_t i = 0; i < counts->size(); ++i) {
      const Count& count = (*counts)[i];
      const Wanted& want = table.rows[i];
      CAPTURE(want.name);
      CHECK(count.id == want.id);
      CHECK(count.name == want.name);
      CHECK(count.apps == want.apps);
      CHECK(count.evident == want.evident);
      CHECK(count.suspected == want.suspected);
      CHECK(count.before_consent == want.before_consent);
    }
  }
}

TEST_CASE("an empty registry counts nothing") {
  test::Shelf shelf;
  CHECK(totals(shelf.database())->apps == 0);
  for (const Grouping grouping :
       {Grouping::problem, Grouping::sdk, Grouping::type, Grouping::source, Grouping::month})
    CHECK(count_apps(shelf.database(), grouping)->empty());
}

TEST_CASE("a type that somebody entered stands before a guess") {
  test::Shelf shelf;
  reports::AppMetadata known;
  known.app_type = "学习教育";
  PackageResult guessed = test::examined("cn.example.a", 1);
  guessed.app_type = "天气";
  shelf.put(guessed, known);
  PackageResult other = test::examined("cn.example.b", 1);
  other.app_type = "天气";
  shelf.put(other);
  const Result<std::vector<Count>> counts = count_apps(shelf.database(), Grouping::type);
  REQUIRE(counts);
  REQUIRE(counts->size() == 2);
  CHECK((*counts)[0].id == "天气");
  CHECK((*counts)[1].id == "学习教育");
}

TEST_CASE("what is counted follows when an app gets a newer version") {
  test::Shelf shelf;
  shelf.put(test::examined("cn.example.a", 1));
  CHECK(count_apps(shelf.database(), Grouping::problem)->size() == 2);
  CHECK(count_apps(shelf.database(), Grouping::sdk)->front().evident == 1);
  PackageResult mended = test::examined("cn.example.a", 2);
  mended.findings.clear();
  mended.collections.clear();
  shelf.put(mended);
  CHECK(count_apps(shelf.database(), Grouping::problem)->empty());
  const Count sdk = count_apps(shelf.database(), Grouping::sdk)->front();
  CHECK(sdk.apps == 1);
  CHECK(sdk.evident == 0);
  CHECK(sdk.before_consent == 0);
  CHECK(totals(shelf.database())->evident == 0);
}

// The tables of a registry that an earlier program has filled are made from its results.
TEST_CASE("a registry from before these tables counts as one that was filled with them") {
  test::Shelf shelf;
  test::put_crowd(shelf);
  Database& database = shelf.database();
  const char* const tables[] = {
      "SELECT owner_term, information_term, phase_term, app_id FROM app_collection ORDER BY 1, 2, 3, 4",
      "SELECT owner_term, problem_term, app_id, evident FROM app_finding ORDER BY 1, 2, 3",
      "SELECT app_id, sdk_id, certainty FROM app_sdk ORDER BY 1, 2",
      "SELECT id, certainty, month, coverage FROM app ORDER BY 1"};
  const auto read = [&] {
    std::string all;
    for (const char* sql : tables)
      REQUIRE(database.each(sql, {}, [&](const Row& row) {
        for (std::size_t i = 0; i < row.size(); ++i)
          all += row.is_null(i)        ? "-|"
                 : row.text(i).empty() ? std::to_string(row.number(i)) + "|"
                                       : row.text(i) + "|";
        all += '\n';
        return true;
      }));
    return all;
  };
  const std::string filled = read();
  REQUIRE(database.script(
      "DROP TABLE app_collection; DROP TABLE app_finding; DROP INDEX app_by_type; DROP INDEX app_by_source;"
      "DROP INDEX app_by_month; ALTER TABLE app DROP COLUMN certainty; ALTER TABLE app DROP COLUMN month;"
      "ALTER TABLE app DROP COLUMN coverage;"
      "DROP INDEX app_sdk_sdk; ALTER TABLE app_sdk DROP COLUMN certainty;"
      "CREATE INDEX app_sdk_sdk ON app_sdk (sdk_id, version, before_consent, evident);"
      "CREATE INDEX collection_owner ON collection (owner_term, information_term, phase_term, result_id)"));
  for (const std::string_view step : {kStatisticsTables, kAppCoverage})
    REQUIRE(database.script(in_dialect(step, database.dialect())));
  CHECK(read() == filled);
}

}  // namespace mingcha::screening
