// A second test (复测, 回头看): what became of the findings that an app was told of, in a newer version.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/comparison/comparison.h"
#include "screening/database/database.h"
#include "screening/life_cycle/case.h"

namespace mingcha::screening {

/// One finding that the app was told of, or that the newer version has.
struct TestedFinding {
  reports::Fate fate = reports::Fate::fresh;
  std::string fingerprint, rule, problem, owner, certainty, severity, title;  ///< of the newest result that has it
};

struct SecondTest {
  enum class Verdict : std::uint8_t {
    rectified,      ///< nothing is left of what it was told of
    not_rectified,  ///< something evident is left, or came back
    relapsed,       ///< it had been rectified, and something evident came back
    fresh_only,     ///< it had been rectified or restored, and something else evident is there now
    unsure,         ///< what is left is only suspected, or less of the newer version could be seen: for a person
    unchanged,      ///< it had been rectified or restored, and still is
    no_case,        ///< the app was never told of anything, or its case is closed
  };
  std::string package, label, version_before, version_now;
  Case so_far;
  std::int64_t result_id = 0;                 ///< of the newer version
  std::string package_sha256, report_sha256;  ///< of the same
  std::vector<TestedFinding> findings;        ///< by fate, then by fingerprint; without those that are only suspected now and new
  bool coverage_is_worse = false;
  Verdict verdict = Verdict::no_case;

  std::size_t count(reports::Fate fate) const noexcept;
};

/// "rectified", "not-rectified", "relapsed", "fresh-only", "unsure", "unchanged", "no-case".
std::string_view spell(SecondTest::Verdict verdict) noexcept;

/// Tests the app against what its case waits for. Errors: those of the database and of Case::replay(); bad_index for a
/// result that is not of an app.
Result<SecondTest> second_test(Database& database, std::int64_t result_id);

/// The actions that the verdict leads to, for CaseLog::enter; none where a person must decide or nothing changes. What is new in
/// the newer version is found after it.
std::vector<Action> actions_after(const SecondTest& test);

}  // namespace mingcha::screening
