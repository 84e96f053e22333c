#include "screening/registry/batches.h"

namespace mingcha::screening {

Result<Batch> next_batch(Database& database, Batch batch) {
  const Result<Row> last = database.first(
      "SELECT COALESCE(max(CASE WHEN year = $3 THEN number ELSE 0 END), 0), COALESCE(max(total), 0) FROM batch "
      "WHERE kind = $1 AND issuer = $2",
      {std::string(spell(batch.kind)), batch.issuer, std::int64_t{batch.year}});
  if (!last) return tl::unexpected(last.error());
  batch.number = static_cast<std::uint32_t>(last->number(0)) + 1;
  batch.total = static_cast<std::uint32_t>(last->number(1)) + 1;
  return batch;
}

Result<reports::AppMetadata> metadata_of(Database& database, std::int64_t result_id) {
  const Result<Row> row = database.first(
      "SELECT p.developer, p.source, p.filing_number, p.region, p.app_type FROM result r JOIN package p ON p.id = r.package_id "
      "WHERE r.id = $1",
      {result_id});
  if (!row) return tl::unexpected(row.error());
  reports::AppMetadata known;
  known.developer = row->text(0);
  known.source = row->text(1);
  known.filing_number = row->text(2);
  known.region = row->text(3);
  known.app_type = row->text(4);
  return known;
}

}  // namespace mingcha::screening
