#include "screening/registry/registry.h"

#include <catch2/catch.hpp>

#include "tests/screening/registry/sample_results.h"
#include "tests/screening/database_place.h"

namespace mingcha::screening {
namespace {

constexpr const char* kNow = "2026-01-05T08:00:00Z";
const reports::AppMetadata kUnknown;

Registry opened(const test::DatabasePlace& place) {
  Result<Registry> registry = Registry::open(place.database("a.db"), {.create = true});
  REQUIRE(registry);
  return std::move(*registry);
}

std::int64_t profile_of(Registry& registry, const std::string& options = "") {
  const Result<std::int64_t> profile = registry.profile({"0.1.0", "rules", options});
  REQUIRE(profile);
  return *profile;
}

std::int64_t count(Registry& registry, const std::string& table) {
  const Result<Row> row = registry.database().first("SELECT count(*) FROM " + table);
  REQUIRE(row);
  return row->number(0);
}

}  // namespace

TEST_CASE("a package is entered once for a profile, with all that was found in it") {
  const test::DatabasePlace place;
  Registry registry = opened(place);
  const std::int64_t profile = profile_of(registry);
  CHECK(profile_of(registry) == profile);
  const PackageResult result = test::examined("cn.example.weather", 12);
  CHECK_FALSE(registry.held(profile, result.sha256)->has_value());
  CHECK(registry.store(profile, result, kUnknown, kNow).value());
  CHECK_FALSE(registry.store(profile, result, kUnknown, kNow).value());
  REQUIRE(registry.held(profile, result.sha256)->has_value());
  CHECK((*registry.held(profile, result.sha256))->ending == Ending::examined);

  const std::int64_t other = profile_of(registry, "as-of=2020-01-01");
  CHECK(other != profile);
  CHECK_FALSE(registry.held(other, result.sha256)->has_value());
  CHECK(registry.store(other, result, kUnknown, kNow).value());

  struct Want {
    const char* table;
    std::int64_t rows;
  };
  const Want wants[] = {{"app", 1},      {"package", 1},  {"result", 2},     {"report", 2},         {"signer", 1},
                        {"finding", 4},  {"evidence", 4}, {"sdk", 1},        {"sdk_occurrence", 2}, {"collection", 4},
                        {"app_problem", 2}, {"profile", 2}, {"package_signer", 1}};
  for (const Want& want : wants) {
    CAPTURE(want.table);
    CHECK(count(registry, want.table) == want.rows);
  }
}

TEST_CASE("a failure gives way to another attempt, an outcome does not") {
  const test::DatabasePlace place;
  Registry registry = opened(place);
  const std::int64_t profile = profile_of(registry);
  PackageResult failed;
  failed.sha256 = test::examined("cn.example.weather", 12).sha256;
  failed.file = "a.apk";
  failed.ending = Ending::crashed;
  failed.error = "signal 11";
  CHECK(registry.store(profile, failed, kUnknown, kNow).value());
  CHECK((*registry.held(profile, failed.sha256))->ending == Ending::crashed);
  CHECK(registry.store(profile, test::examined("cn.example.weather", 12), kUnknown, kNow).value());
  CHECK((*registry.held(profile, failed.sha256))->ending == Ending::examined);
  CHECK_FALSE(registry.store(profile, failed, kUnknown, kNow).value());
  CHECK((*registry.held(profile, failed.sha256))->ending == Ending::examined);
  CHECK(count(registry, "result") == 1);
}

TEST_CASE("the latest of an app is its newest version, in whatever order versions come") {
  for (const bool ascending : {true, false}) {
    const test::DatabasePlace place;
    Registry registry = opened(place);
    const std::int64_t profile = profile_of(registry);
    PackageResult older = test::examined("cn.example.weather", 1);
    PackageResult newer = test::examined("cn.example.weather", 2);
    newer.findings.pop_back();
    newer.label = "天气 2";
    REQUIRE(registry.store(profile, ascending ? older : newer, kUnknown, kNow));
    REQUIRE(registry.store(profile, ascending ? newer : older, kUnknown, kNow));
    const Result<Row> app = registry.database().first(
        "SELECT app.label, package.version_code FROM app JOIN result ON result.id = app.latest_result_id "
        "JOIN package ON package.id = result.package_id");
    REQUIRE(app);
    CHECK(app->text(0) == "天气 2");
    CHECK(app->number(1) == 2);
    CHECK(count(registry, "app_problem") == 1);
  }
}

TEST_CASE("texts that packages choose cannot break the registry") {
  const test::DatabasePlace place;
  Registry registry = opened(place);
  PackageResult result = test::examined("'; DROP TABLE app; --", 1);
  result.label = std::string("a\0b\xff\xfe", 5) + std::string(1 << 20, 'x');
  result.file = "\xe4\xb8";
  result.findings.front().places.emplace_back("\xed\xa0\x80 \"$1\"");
  result.version_code = -1;
  CHECK(registry.store(profile_of(registry), result, kUnknown, kNow).value());
  const Result<Row> row = registry.database().first("SELECT label, file FROM package");
  REQUIRE(row);
  CHECK(row->text(0).starts_with("a b"));
  CHECK(row->text(0).size() < 20'000);
  CHECK(row->text(1) != result.file);
  CHECK(count(registry, "app") == 1);
}

TEST_CASE("what is known of a package is kept when it is met again without it") {
  const test::DatabasePlace place;
  Registry registry = opened(place);
  const PackageResult result = test::examined("cn.example.weather", 1);
  reports::AppMetadata known;
  known.developer = "某某科技";
  known.region = "安徽";
  REQUIRE(registry.store(profile_of(registry), result, kUnknown, kNow));
  REQUIRE(registry.met_again(result.sha256, "z.apk", known));
  REQUIRE(registry.met_again(result.sha256, "a.apk", kUnknown));
  const Result<Row> row = registry.database().first("SELECT developer, region, source, file FROM package");
  REQUIRE(row);
  CHECK(row->text(0) == "某某科技");
  CHECK(row->text(1) == "安徽");
  CHECK(row->is_null(2));
  CHECK(row->text(3) == "a.apk");
}

}  // namespace mingcha::screening
