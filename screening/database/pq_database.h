// PostgreSQL through its own library, libpq.
#pragma once

#include <memory>
#include <string>

#include "screening/database/database.h"

namespace mingcha::screening {

/// See open_postgresql().
Result<std::unique_ptr<Database>> open_pq_database(const std::string& address, const OpenOptions& options);

}  // namespace mingcha::screening
