// Each statement reads one index, made for it: see statistics_schema.cc.
#include "screening/registry/statistics.h"

#include <algorithm>
#include <map>

namespace mingcha::screening {
namespace {

constexpr std::string_view kTotals = R"sql(
SELECT certainty, coverage, CAST(sum(apps) AS BIGINT) FROM (
  SELECT month, certainty, coverage, count(*) AS apps FROM app WHERE latest_result_id IS NOT NULL
  GROUP BY month, certainty, coverage) AS c
GROUP BY certainty, coverage
)sql";

// PostgreSQL's sums are of a wider type, hence the casts. The inner statement counts rows by the columns of
// an index and nothing else; what there is to tell apart is told by few rows then.
struct GroupingRow {
  Grouping grouping;
  std::string_view
      sql;  ///< id, name, certainty or nothing, apps, and of SDKs those where it reads before consent
};
constexpr GroupingRow kGroupings[] = {
    {Grouping::problem, R"sql(
SELECT term.name, term.name, CASE WHEN c.evident > 0 THEN 'evident' ELSE 'suspected' END, c.apps
FROM (SELECT problem_term, evident, count(*) AS apps FROM app_problem GROUP BY problem_term, evident) AS c
JOIN term ON term.id = c.problem_term
)sql"},
    {Grouping::sdk, R"sql(
SELECT sdk.name, sdk.title, c.certainty, c.apps, CASE WHEN c.before_consent > 0 THEN c.apps ELSE 0 END
FROM (
  SELECT sdk_id, certainty, before_consent, CAST(sum(apps) AS BIGINT) AS apps FROM (
    SELECT sdk_id, version, certainty, before_consent, count(*) AS apps FROM app_sdk
    GROUP BY sdk_id, version, certainty, before_consent) AS each_version
  GROUP BY sdk_id, certainty, before_consent) AS c
JOIN sdk ON sdk.id = c.sdk_id
)sql"},
    {Grouping::type, R"sql(
SELECT app_type, app_type, certainty, count(*) FROM app WHERE latest_result_id IS NOT NULL GROUP BY app_type, certainty
)sql"},
    {Grouping::source, R"sql(
SELECT source, source, certainty, count(*) FROM app WHERE latest_result_id IS NOT NULL GROUP BY source, certainty
)sql"},
    {Grouping::month, R"sql(
SELECT month, month, certainty, count(*) FROM app WHERE latest_result_id IS NOT NULL GROUP BY month, certainty
)sql"},
};

std::string_view statement_of(Grouping grouping) noexcept {
  return std::find_if(std::begin(kGroupings), std::end(kGroupings) - 1,
                      [grouping](const GroupingRow& row) { return row.grouping == grouping; })
      ->sql;
}

}  // namespace

Result<Totals> totals(Database& database) {
  const Result<Row> packages = database.first("SELECT count(*) FROM package");
  if (!packages) return tl::unexpected(packages.error());
  Totals totals;
  totals.packages = packages->number(0);
  const Result<void> done = database.each(kTotals, {}, [&](const Row& row) {
    const std::int64_t apps = row.number(2);
    totals.apps += apps;
    if (row.text(0) == "evident") totals.evident += apps;
    if (row.text(0) == "suspected") totals.suspected += apps;
    if (row.text(0).empty() && row.text(1) != "full") totals.unseen += apps;
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return totals;
}

Result<std::vector<Count>> count_apps(Database& database, Grouping grouping) {
  std::map<std::string, Count> by_id;
  const Result<void> done = database.each(statement_of(grouping), {}, [&](const Row& row) {
    Count& count = by_id[row.text(0)];
    count.id = row.text(0), count.name = row.text(1);
    count.apps += row.number(3);
    if (row.text(2) == "evident") count.evident += row.number(3);
    if (row.text(2) == "suspected") count.suspected += row.number(3);
    if (row.size() > 4) count.before_consent = count.before_consent.value_or(0) + row.number(4);
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  std::vector<Count> counts;
  for (auto& [id, count] : by_id) counts.push_back(std::move(count));
  std::sort(counts.begin(), counts.end(), [grouping](const Count& a, const Count& b) {
    if (grouping == Grouping::month) return a.id > b.id;
    return a.apps != b.apps ? a.apps > b.apps : a.id < b.id;
  });
  return counts;
}

}  // namespace mingcha::screening
