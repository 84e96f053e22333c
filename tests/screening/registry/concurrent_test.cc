// Several connections at once, each in a thread of its own.
#include <atomic>
#include <catch2/catch.hpp>
#include <functional>
#include <thread>

#include "screening/registry/migrations.h"
#include "screening/registry/registry.h"
#include "tests/screening/database_place.h"
#include "tests/screening/registry/sample_results.h"

namespace mingcha::screening {
namespace {

constexpr const char* kNow = "2026-01-05T08:00:00Z";

void at_once(unsigned threads, const std::function<void(unsigned)>& work) {
  std::vector<std::thread> all;
  for (unsigned i = 0; i < threads; ++i) all.emplace_back(work, i);
  for (std::thread& thread : all) thread.join();
}

// As a screening does: what is busy is tried again.
bool stored(Registry& registry, const PackageResult& result, std::atomic<int>& entered) {
  const Result<std::int64_t> profile = registry.profile({"0.1.0", "rules", ""});
  if (!profile) return false;
  for (int turn = 0; turn < 100; ++turn) {
    const Result<bool> done = registry.store(*profile, result, {}, kNow);
    if (done) {
      entered += *done ? 1 : 0;
      return true;
    }
    if (done.error().code != Errc::busy) return false;
  }
  return false;
}

std::vector<std::string> texts(Database& database, const char* sql) {
  std::vector<std::string> found;
  const std::vector<Row> rows = database.rows(sql).value();
  for (const Row& row : rows) found.push_back(row.text(0) + " " + std::to_string(row.number(1)));
  return found;
}

}  // namespace

TEST_CASE("many that open an empty database at once make one registry of it") {
  const test::DatabasePlace place;
  const std::string name = place.database("a.db");
  std::atomic<int> opened = 0;
  at_once(8, [&](unsigned) { opened += Registry::open(name, {.create = true}) ? 1 : 0; });
  CHECK(opened == 8);
  const auto database = open_database(name, {});
  REQUIRE(database);
  CHECK((*database)->rows("SELECT version FROM schema_step")->size() == migrations().size());
  CHECK((*database)->rows("SELECT id FROM log_head")->size() == 1);
}

TEST_CASE("the same packages and packages of the same apps, stored at once, are there once") {
  constexpr unsigned kWriters = 4, kVersions = 12;
  const char* const kApps[] = {"cn.example.weather", "cn.example.maps"};
  const test::DatabasePlace place;
  const std::string name = place.database("a.db");
  REQUIRE(Registry::open(name, {.create = true}));
  std::atomic<int> entered = 0, failed = 0;
  at_once(kWriters, [&](unsigned writer) {
    Result<Registry> registry = Registry::open(name, {});
    if (!registry) {
      ++failed;
      return;
    }
    for (unsigned i = 0; i < kVersions * 2; ++i) {  // each writer in another order
      const unsigned at = (writer % 2 == 0 ? i : kVersions * 2 - 1 - i);
      PackageResult result = test::examined(kApps[(at + writer / 2) % 2], 1 + at / 2);
      if (at / 2 % 2 == 1) result.findings.pop_back();
      if (!stored(*registry, result, entered)) ++failed;
    }
  });
  CHECK(failed == 0);
  CHECK(entered == 2 * kVersions);
  const auto database = open_database(name, {});
  REQUIRE(database);
  CHECK(texts(**database, "SELECT package, evident + suspected FROM app ORDER BY package") ==
        std::vector<std::string>{"cn.example.maps 1", "cn.example.weather 1"});
  CHECK(texts(**database, "SELECT app.package, p.version_code FROM app JOIN result r ON r.id = app.latest_result_id "
                          "JOIN package p ON p.id = r.package_id ORDER BY app.package") ==
        std::vector<std::string>{"cn.example.maps 12", "cn.example.weather 12"});
  struct Want {
    const char* table;
    std::int64_t rows;
  };
  const Want wants[] = {{"app", 2},           {"package", 2 * kVersions}, {"result", 2 * kVersions}, {"report", 2 * kVersions},
                        {"finding", 3 * kVersions}, {"app_problem", 2},   {"app_sdk", 2},            {"profile", 1},
                        {"signer", 1}};
  for (const Want& want : wants) {
    CAPTURE(want.table);
    CHECK((*database)->first("SELECT count(*) FROM " + std::string(want.table))->number(0) == want.rows);
  }
}

}  // namespace mingcha::screening
