// The registry of a laboratory: which packages were examined, what was found in them, and what became of their apps. Its tables
// and the questions they answer are in docs/registry.md.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzer/judge/report.h"
#include "reports/metadata.h"
#include "screening/database/database.h"
#include "screening/registry/package_result.h"

namespace mingcha::screening {

/// By what a package was examined. Results of two profiles stand beside each other.
struct Profile {
  std::string tool_version, rules_sha256;
  std::string options;  ///< those that decide what is found, as one line
};

/// What the registry has of a package under one profile.
struct Held {
  Ending ending = Ending::examined;
  unsigned attempts = 0;
  std::size_t evident = 0, suspected = 0;  ///< findings
  bool seen_whole = true;                  ///< the coverage is full
};

/// One connection to a registry; not for several threads. Errors are those of the database.
class Registry {
 public:
  /// Opens the registry and brings its tables to the newest version.
  static Result<Registry> open(const std::string& name, const OpenOptions& options);

  /// The number of a profile, which is entered when it is new.
  Result<std::int64_t> profile(const Profile& profile);

  /// What is held of the package with this digest. Absent: nothing.
  Result<std::optional<Held>> held(std::int64_t profile, std::string_view sha256);

  /// Enters one package with all that was found in it, as one transaction. False: somebody else has entered it
  /// meanwhile, and it stays as it is. A failure that is held is replaced. `examined_at`: "2026-01-05T08:00:00Z".
  Result<bool> store(std::int64_t profile, const PackageResult& result, const reports::AppMetadata& known,
                     std::string_view examined_at);

  /// A package that is held was met again: under this name, with this metadata.
  Result<void> met_again(std::string_view sha256, std::string_view file, const reports::AppMetadata& known);

  /// The whole report of a result. Absent: there is none.
  /// Errors: also those of read_report(), and bad_value for one that is not what was entered.
  Result<std::optional<judge::Report>> report(std::int64_t result_id);

  Database& database() noexcept { return *database_; }

 private:
  explicit Registry(std::unique_ptr<Database> database) noexcept : database_(std::move(database)) {}

  Result<std::int64_t> term(const std::string& name);
  Result<void> know_names(const PackageResult& result);
  Result<std::int64_t> enter_package(const PackageResult& result, const reports::AppMetadata& known,
                                     std::optional<std::int64_t> app);
  Result<void> enter_signers(std::int64_t package, const PackageResult& result);
  Result<void> enter_details(std::int64_t id, const PackageResult& result);
  Result<void> enter_findings(std::int64_t id, const PackageResult& result);
  Result<void> choose_latest(std::int64_t app);
  Result<void> take_over(std::int64_t app, std::int64_t result);

  std::unique_ptr<Database> database_;
  // Numbers that are known; both are bounded by the rule set, and emptied should they grow beyond reason.
  std::unordered_map<std::string, std::int64_t> terms_, sdks_;
};

}  // namespace mingcha::screening
