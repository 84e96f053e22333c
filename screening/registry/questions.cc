#include "screening/registry/questions.h"

namespace mingcha::screening {
namespace {

// Most apps have one package, and most of the others one signer: packages that have another one are found first.
constexpr std::string_view kRepackaged = R"sql(
SELECT app.package, p.version_name, p.file, p.sha256, COALESCE(signer.subject, signer.sha256)
FROM (
  SELECT DISTINCT x.id
  FROM (SELECT app_id FROM package WHERE app_id IS NOT NULL GROUP BY app_id HAVING count(*) > 1) AS several
  JOIN package x ON x.app_id = several.app_id
  JOIN package y ON y.app_id = several.app_id AND y.id <> x.id
  JOIN package_signer a ON a.package_id = x.id
  JOIN package_signer b ON b.package_id = y.id AND b.signer_id <> a.signer_id) AS other
JOIN package p ON p.id = other.id
JOIN app ON app.id = p.app_id
JOIN package_signer s ON s.package_id = p.id
JOIN signer ON signer.id = s.signer_id
WHERE EXISTS (
    SELECT 1 FROM package q JOIN package_signer t ON t.package_id = q.id
    WHERE q.app_id = p.app_id AND q.id <> p.id AND COALESCE(q.version_code, -1) <= COALESCE(p.version_code, -1))
  AND NOT EXISTS (
    SELECT 1 FROM package q JOIN package_signer t ON t.package_id = q.id
    JOIN package_signer u ON u.signer_id = t.signer_id AND u.package_id = p.id
    WHERE q.app_id = p.app_id AND q.id <> p.id AND COALESCE(q.version_code, -1) <= COALESCE(p.version_code, -1))
ORDER BY app.package, p.version_code, p.sha256, signer.sha256
)sql";

constexpr std::string_view kAppsWithSdk = R"sql(
SELECT app.package, app.label, app.version_name, app_sdk.version
FROM app_collection
JOIN app ON app.id = app_collection.app_id
LEFT JOIN app_sdk ON app_sdk.app_id = app.id AND app_sdk.sdk_id = (SELECT id FROM sdk WHERE name = $4)
WHERE app_collection.owner_term = (SELECT id FROM term WHERE name = $1)
  AND app_collection.information_term = (SELECT id FROM term WHERE name = $2)
  AND app_collection.phase_term = (SELECT id FROM term WHERE name = $3)
ORDER BY app.package
)sql";

}  // namespace

Result<std::vector<Repackaged>> repackaged(Database& database) {
  std::vector<Repackaged> found;
  const Result<void> done = database.each(kRepackaged, {}, [&](const Row& row) {
    if (found.empty() || found.back().sha256 != row.text(3))
      found.push_back({row.text(0), row.text(1), row.text(2), row.text(3), {}});
    found.back().signers.push_back(row.text(4));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

Result<std::vector<AppWithSdk>> apps_with_sdk(Database& database, const std::string& sdk, const std::string& information,
                                              const std::string& phase) {
  const Value values[] = {"sdk:" + sdk, information, phase, sdk};
  std::vector<AppWithSdk> found;
  const Result<void> done = database.each(kAppsWithSdk, values, [&](const Row& row) {
    found.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

}  // namespace mingcha::screening
