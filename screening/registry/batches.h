// What a paper needs to know beside the reports: its number, and who made and offers the apps.
#pragma once

#include <cstdint>

#include "reports/metadata.h"
#include "screening/database/database.h"
#include "screening/life_cycle/action.h"

namespace mingcha::screening {

/// `batch` with the numbers that follow the last ones of its kind and issuer: in its year, and of all years.
Result<Batch> next_batch(Database& database, Batch batch);

/// Developer, source, filing number and region of a result's package; empty where they are not known.
Result<reports::AppMetadata> metadata_of(Database& database, std::int64_t result_id);

}  // namespace mingcha::screening
