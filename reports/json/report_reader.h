// Reads back what an earlier run wrote as JSON, as far as later runs compare themselves with it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "support/error.h"

namespace mingcha::reports {

/// Largest report that is read, in bytes.
inline constexpr std::size_t kLargestReport = 256U << 20;

/// Verdict by clause id of a report of schema "mingcha.report/1". Errors: syntax for what is no JSON, bad_magic for
/// another schema, bad_value for clauses of another form, over_budget beyond kLargestReport. `where` is `name`.
Result<std::map<std::string, std::string, std::less<>>> read_clause_verdicts(std::string_view json, std::string_view name);

}  // namespace mingcha::reports
