// What SDKs do in the apps that carry them, over the latest result of each app.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "screening/database/database.h"

namespace mingcha::screening {

struct SdkVersion {
  std::string version;  ///< empty: not known
  std::int64_t apps = 0;
};

struct SdkSummary {
  std::string id, name, vendor;
  std::vector<SdkVersion> versions;      ///< the most frequent first
  std::int64_t apps = 0;                 ///< that carry it
  std::int64_t before_consent = 0;       ///< of these where it reads before consent
  std::int64_t evident = 0;              ///< of these with evident findings of its own
  std::int64_t suspected = 0;            ///< of these with suspected ones only
  std::vector<std::string> information;  ///< that it reads in some app, pi_id
  std::vector<std::string> early;        ///< of these before consent in some app
  std::vector<std::string> problems;     ///< of its findings in some app
};

/// All SDKs in some app, the most frequent first, then by id.
Result<std::vector<SdkSummary>> sdk_index(Database& database);

/// One item of information that an SDK reads in one phase.
struct SdkRead {
  std::string information, phase;
  std::int64_t apps = 0;
};
struct SdkProblem {
  std::string problem;
  std::int64_t apps = 0;
  std::int64_t evident = 0;  ///< of these
};
struct SdkApp {
  std::string package, label, version_name, sdk_version;
  std::string certainty;        ///< of the surest finding of the SDK's own code; empty without one
  bool before_consent = false;  ///< it reads before consent
};
struct SdkDetail {
  SdkSummary summary;
  std::vector<SdkRead> reads;        ///< by information, then phase
  std::vector<SdkProblem> problems;  ///< the most frequent first
  std::vector<SdkApp> apps;  ///< at most as many as asked for, those with evident findings of the SDK first
};

/// `sdk`: its id, or else its name. Nothing: no app carries it.
Result<std::optional<SdkDetail>> sdk_detail(Database& database, const std::string& sdk,
                                            std::size_t most_apps);

}  // namespace mingcha::screening
