// A registry of its own for each test.
#pragma once

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "screening/registry/case_log.h"
#include "screening/registry/registry.h"
#include "tests/screening/registry/sample_results.h"
#include "tests/screening/database_place.h"

namespace mingcha::test {

class Shelf {
 public:
  Shelf() {
    Result<screening::Registry> opened = screening::Registry::open(place_.database("a.db"), {.create = true});
    REQUIRE(opened);
    registry_.emplace(std::move(*opened));
    const Result<std::int64_t> profile = registry_->profile({"0.1.0", "rules", ""});
    REQUIRE(profile);
    profile_ = *profile;
  }

  /// Enters the result and returns its number.
  std::int64_t put(const screening::PackageResult& result, const reports::AppMetadata& known = {},
                   const std::string& examined_at = "2026-01-05T08:00:00Z") {
    REQUIRE(registry_->store(profile_, result, known, examined_at).value());
    const auto row = database().first(
        "SELECT result.id FROM result JOIN package ON package.id = result.package_id WHERE package.sha256 = $1", {result.sha256});
    REQUIRE(row);
    return row->number(0);
  }

  /// Enters actions on a day, as the same person.
  void act(std::vector<screening::Action> actions, const std::string& day) {
    for (screening::Action& action : actions) {
      action.day = *policies::date_of(day);
      action.recorded_at = day + "T08:00:00Z";
      action.actor = "王检测";
      if (action.kind == screening::ActionKind::restored || action.kind == screening::ActionKind::closed) action.reason = "核实";
    }
    const auto entered = screening::CaseLog(database()).enter(std::move(actions));
    REQUIRE(entered);
    REQUIRE_FALSE(entered->refused);
  }

  screening::Database& database() { return registry_->database(); }

 private:
  DatabasePlace place_;
  std::optional<screening::Registry> registry_;
  std::int64_t profile_ = 0;
};

}  // namespace mingcha::test
