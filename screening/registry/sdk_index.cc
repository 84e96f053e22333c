// An SDK may be in most of a million apps. What is counted is counted within one index; what is only named
// (information, problems) is found by going from one value to the next in an index, whatever the number of
// rows between.
#include "screening/registry/sdk_index.h"

#include <algorithm>
#include <map>

namespace mingcha::screening {
namespace {

constexpr std::string_view kVersions = R"sql(
SELECT sdk.id, sdk.name, sdk.title, sdk.vendor, c.version, c.certainty, c.before_consent, c.apps
FROM (
  SELECT sdk_id, version, certainty, before_consent, count(*) AS apps FROM app_sdk
  GROUP BY sdk_id, version, certainty, before_consent) AS c
JOIN sdk ON sdk.id = c.sdk_id
ORDER BY sdk.id, c.version
)sql";
constexpr std::string_view kVersionsOfOne = R"sql(
SELECT sdk.id, sdk.name, sdk.title, sdk.vendor, c.version, c.certainty, c.before_consent, c.apps
FROM (
  SELECT sdk_id, version, certainty, before_consent, count(*) AS apps FROM app_sdk WHERE sdk_id = $1
  GROUP BY sdk_id, version, certainty, before_consent) AS c
JOIN sdk ON sdk.id = c.sdk_id
ORDER BY sdk.id, c.version
)sql";

constexpr std::string_view kInformation = R"sql(
WITH RECURSIVE reads (sdk, owner, information) AS (
  SELECT sdk.name, term.id, (SELECT min(information_term) FROM app_collection WHERE owner_term = term.id)
  FROM sdk JOIN term ON term.name = 'sdk:' || sdk.name
  UNION ALL
  SELECT sdk, owner, (SELECT min(information_term) FROM app_collection
                      WHERE owner_term = owner AND information_term > information)
  FROM reads WHERE information IS NOT NULL)
SELECT reads.sdk, term.name,
  CASE WHEN EXISTS (
    SELECT 1 FROM app_collection WHERE owner_term = owner AND information_term = information
    AND phase_term = (SELECT id FROM term WHERE name = 'before-consent')) THEN 1 ELSE 0 END
FROM reads JOIN term ON term.id = reads.information ORDER BY 1, 2
)sql";

constexpr std::string_view kProblems = R"sql(
WITH RECURSIVE found (sdk, owner, problem) AS (
  SELECT sdk.name, term.id, (SELECT min(problem_term) FROM app_finding WHERE owner_term = term.id)
  FROM sdk JOIN term ON term.name = 'sdk:' || sdk.name
  UNION ALL
  SELECT sdk, owner, (SELECT min(problem_term) FROM app_finding WHERE owner_term = owner AND problem_term > problem)
  FROM found WHERE problem IS NOT NULL)
SELECT found.sdk, term.name FROM found JOIN term ON term.id = found.problem ORDER BY 1, 2
)sql";

constexpr std::string_view kIdOf =
    "SELECT id FROM sdk WHERE name = $1 OR title = $1 ORDER BY CASE WHEN name = $1 THEN 0 ELSE 1 END, name "
    "LIMIT 1";

constexpr std::string_view kReadsOfOne = R"sql(
SELECT information.name, phase.name, c.apps FROM (
  SELECT information_term, phase_term, count(*) AS apps FROM app_collection
  WHERE owner_term = (SELECT id FROM term WHERE name = $1) GROUP BY information_term, phase_term) AS c
JOIN term AS information ON information.id = c.information_term
JOIN term AS phase ON phase.id = c.phase_term
ORDER BY 1, 2
)sql";

constexpr std::string_view kProblemsOfOne = R"sql(
SELECT term.name, c.apps, c.evident FROM (
  SELECT problem_term, count(*) AS apps, CAST(sum(evident) AS BIGINT) AS evident FROM app_finding
  WHERE owner_term = (SELECT id FROM term WHERE name = $1) GROUP BY problem_term) AS c
JOIN term ON term.id = c.problem_term
ORDER BY 2 DESC, 1
)sql";

constexpr std::string_view kAppsOfOne = R"sql(
SELECT app.package, app.label, app.version_name, c.version, c.certainty, c.before_consent FROM (
  SELECT app_id, version, certainty, before_consent,
    CASE WHEN certainty = 'evident' THEN 2 WHEN certainty = 'suspected' THEN 1 ELSE 0 END AS grade
  FROM app_sdk WHERE sdk_id = $1 ORDER BY grade DESC, before_consent DESC, app_id LIMIT $2) AS c
JOIN app ON app.id = c.app_id
ORDER BY c.grade DESC, c.before_consent DESC, c.app_id
)sql";

bool more_frequent(const SdkVersion& a, const SdkVersion& b) {
  return a.apps != b.apps ? a.apps > b.apps : a.version < b.version;
}

// By the number of the SDK.
using Summaries = std::map<std::int64_t, SdkSummary>;

Result<Summaries> summaries(Database& database, std::string_view sql, std::span<const Value> values) {
  Summaries found;
  const Result<void> done = database.each(sql, values, [&](const Row& row) {
    SdkSummary& sdk = found[row.number(0)];
    sdk.id = row.text(1), sdk.name = row.text(2), sdk.vendor = row.text(3);
    if (sdk.versions.empty() || sdk.versions.back().version != row.text(4))
      sdk.versions.push_back({row.text(4), 0});
    const std::int64_t apps = row.number(7);
    sdk.versions.back().apps += apps, sdk.apps += apps;
    if (row.text(5) == "evident") sdk.evident += apps;
    if (row.text(5) == "suspected") sdk.suspected += apps;
    if (row.number(6) > 0) sdk.before_consent += apps;
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  for (auto& [number, sdk] : found) std::sort(sdk.versions.begin(), sdk.versions.end(), more_frequent);
  return found;
}

Result<void> add_names(Database& database, std::map<std::string, SdkSummary*>& sdks) {
  const Result<void> reads = database.each(kInformation, {}, [&](const Row& row) {
    const auto sdk = sdks.find(row.text(0));
    if (sdk == sdks.end()) return true;
    sdk->second->information.push_back(row.text(1));
    if (row.number(2) != 0) sdk->second->early.push_back(row.text(1));
    return true;
  });
  if (!reads) return reads;
  return database.each(kProblems, {}, [&](const Row& row) {
    if (const auto sdk = sdks.find(row.text(0)); sdk != sdks.end())
      sdk->second->problems.push_back(row.text(1));
    return true;
  });
}

Result<void> add_reads(Database& database, const std::string& owner, SdkDetail& detail) {
  return database.each(kReadsOfOne, std::vector<Value>{owner}, [&](const Row& row) {
    detail.reads.push_back({row.text(0), row.text(1), row.number(2)});
    SdkSummary& sdk = detail.summary;
    if (sdk.information.empty() || sdk.information.back() != row.text(0))
      sdk.information.push_back(row.text(0));
    if (row.text(1) == "before-consent") sdk.early.push_back(row.text(0));
    return true;
  });
}

Result<void> add_problems(Database& database, const std::string& owner, SdkDetail& detail) {
  return database.each(kProblemsOfOne, std::vector<Value>{owner}, [&](const Row& row) {
    detail.problems.push_back({row.text(0), row.number(1), row.number(2)});
    detail.summary.problems.push_back(row.text(0));
    return true;
  });
}

Result<void> add_apps(Database& database, std::int64_t sdk, std::size_t most, SdkDetail& detail) {
  return database.each(
      kAppsOfOne, std::vector<Value>{sdk, static_cast<std::int64_t>(most)}, [&](const Row& row) {
        detail.apps.push_back(
            {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.number(5) > 0});
        return true;
      });
}

}  // namespace

Result<std::vector<SdkSummary>> sdk_index(Database& database) {
  Result<Summaries> found = summaries(database, kVersions, {});
  if (!found) return tl::unexpected(found.error());
  std::map<std::string, SdkSummary*> by_id;
  for (auto& [number, sdk] : *found) by_id[sdk.id] = &sdk;
  if (const Result<void> done = add_names(database, by_id); !done) return tl::unexpected(done.error());
  std::vector<SdkSummary> sdks;
  for (auto& [number, sdk] : *found) sdks.push_back(std::move(sdk));
  std::sort(sdks.begin(), sdks.end(), [](const SdkSummary& a, const SdkSummary& b) {
    return a.apps != b.apps ? a.apps > b.apps : a.id < b.id;
  });
  return sdks;
}

Result<std::optional<SdkDetail>> sdk_detail(Database& database, const std::string& sdk,
                                            std::size_t most_apps) {
  const Result<Row> id = database.first(kIdOf, {sdk});
  if (!id) return tl::unexpected(id.error());
  if (id->size() == 0) return std::nullopt;
  Result<Summaries> found = summaries(database, kVersionsOfOne, std::vector<Value>{id->number(0)});
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return std::nullopt;
  SdkDetail detail;
  detail.summary = std::move(found->begin()->second);
  const std::string owner = "sdk:" + detail.summary.id;
  for (const auto step : {add_reads, add_problems})
    if (const Result<void> done = step(database, owner, detail); !done) return tl::unexpected(done.error());
  if (const Result<void> done = add_apps(database, id->number(0), most_apps, detail); !done)
    return tl::unexpected(done.error());
  return detail;
}

}  // namespace mingcha::screening
