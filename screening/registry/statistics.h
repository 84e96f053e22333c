// How many apps have what, over the latest result of each app.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "screening/database/database.h"

namespace mingcha::screening {

/// By what apps are counted.
enum class Grouping : std::uint8_t { problem, sdk, type, source, month };

struct Totals {
  std::int64_t packages = 0;   ///< that were met, whatever became of them
  std::int64_t apps = 0;       ///< with a result
  std::int64_t evident = 0;    ///< apps with evident findings
  std::int64_t suspected = 0;  ///< apps with suspected findings only
  std::int64_t unseen = 0;     ///< apps without findings, of whose code a part was not seen
};
/// Findings that are accepted never count.
Result<Totals> totals(Database& database);

/// One group of apps.
struct Count {
  std::string id;         ///< of a problem its name, of an SDK its id, of a month "2026-01"; empty: not known
  std::string name;       ///< for people
  std::int64_t apps = 0;  ///< in the group: with the problem, with the SDK, of the type
  std::int64_t evident =
      0;  ///< of these with evident findings: of the problem, of the SDK's own code, of any kind
  std::int64_t suspected = 0;                  ///< of these with suspected ones only
  std::optional<std::int64_t> before_consent;  ///< by SDK: where it reads before consent
};
/// The largest groups first, then by id; months from the newest.
Result<std::vector<Count>> count_apps(Database& database, Grouping grouping);

}  // namespace mingcha::screening
