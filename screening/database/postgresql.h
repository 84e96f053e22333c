// The engine for several machines: a server of PostgreSQL. What speaks to it is a module, loaded at the first address of a
// server, since its library loads some thirty others.
#pragma once

#include <memory>
#include <string>

#include "screening/database/database.h"

namespace mingcha::screening {

/// What the module "postgresql" gives.
struct Postgresql {
  Result<std::unique_ptr<Database>> (*open)(const std::string& address, const OpenOptions& options) noexcept;
};

/// See open_database(). Errors: those of load_module() too; bad_value for an address that cannot be read.
Result<std::unique_ptr<Database>> open_postgresql(const std::string& address, const OpenOptions& options);

}  // namespace mingcha::screening
