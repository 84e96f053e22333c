// Reads a condition out of a table.
#pragma once

#include <string_view>

#include "policies/expression.h"
#include "policies/table_reader.h"

namespace mingcha::policies {

/// The condition under `key`, over `subject`; empty when there is none. `source` is set to its text, a view into the
/// text of the table.
/// Complains at the place inside the condition that is wrong.
Expression read_condition(TableReader& table, std::string_view key, Scope subject, std::string_view& source);

}  // namespace mingcha::policies
