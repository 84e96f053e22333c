// The registry's schema, step by step. A step that was once published never changes; what comes later is a new step.
#pragma once

#include <span>
#include <string_view>

#include "screening/database/database.h"

namespace mingcha::screening {

struct Migration {
  std::string_view name;        ///< of what it brings
  std::string_view sql;         ///< statements in the common words, see in_dialect()
  std::string_view sqlite = {}, postgresql = {};  ///< what only one engine understands, run after them
};

/// In the order in which they are applied; the version of a registry is how many it has.
std::span<const Migration> migrations() noexcept;

/// Brings a database to the newest version, each step in a transaction of its own; what is there stays. Several programs
/// may do so at once.
/// Errors: unsupported for a registry that a newer program made; those of the database.
Result<void> migrate(Database& database);

/// How many steps it has; 0 for an empty database.
/// Errors: bad_magic for a database with tables but no registry, and those of the database.
Result<std::size_t> schema_version(Database& database);

}  // namespace mingcha::screening
