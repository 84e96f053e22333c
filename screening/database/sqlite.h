// The engine inside the program: one file, written ahead (WAL), with foreign keys.
#pragma once

#include <memory>
#include <string>

#include "screening/database/database.h"

namespace mingcha::screening {

/// See open_database().
Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, const OpenOptions& options);

}  // namespace mingcha::screening
