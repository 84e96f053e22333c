// What a registry knows of one app, and which apps are waited for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "screening/database/database.h"
#include "screening/life_cycle/case.h"

namespace mingcha::screening {

/// One result of one package of an app.
struct VersionResult {
  std::string version_name, file, sha256, developer, source;
  std::optional<std::int64_t> version_code;
  std::string outcome, error, coverage, examined_at, rules_sha256, report_sha256;
  std::int64_t evident = 0, suspected = 0;
  bool latest = false;  ///< the one that speaks for the app
};

struct CaseHistory {
  std::string package, label;
  std::vector<VersionResult> versions;  ///< by version code, then as they were examined
  std::vector<Action> actions;
  Case so_far;
};

/// Package names that `name` may mean: itself, or else the apps with that label, in order.
Result<std::vector<std::string>> apps_named(Database& database, const std::string& name);

/// `package`: one that apps_named() gave. Errors: those of the database and of Case::replay().
Result<CaseHistory> case_history(Database& database, const std::string& package);

/// What the latest result of an app found, but what is accepted: for an action that is based on it.
struct LatestFindings {
  std::string package_sha256, report_sha256;
  std::vector<std::string> fingerprints;  ///< ascending
};
/// All empty where there is no result.
Result<LatestFindings> latest_findings(Database& database, const std::string& package);

/// An app that somebody waits for.
struct DueCase {
  std::string package, label, developer;
  State state = State::none;
  policies::Date since, deadline;
  std::int64_t relapses = 0;
};
/// All apps with a deadline up to `last`, the earliest first, then by package name.
Result<std::vector<DueCase>> due_cases(Database& database, const policies::Date& last);

}  // namespace mingcha::screening
