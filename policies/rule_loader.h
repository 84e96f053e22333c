// Builds a RuleBook from [[problem]], [[document]], [[clause]] and [[rule]] tables.
#pragma once

#include <vector>

#include "policies/complaint.h"
#include "policies/rule.h"
#include "policies/toml_tables.h"

namespace mingcha::policies {

/// Adds the tables to `book`: first all problems, documents and clauses, then the rules, so that order does
/// not matter. A table with the id of an earlier one replaces it; two tables of one id in `tables` are a complaint.
/// Rules with a mistake are left out.
void add_tables(const std::vector<TomlTable>& tables, RuleBook& book, Complaints& complaints);

}  // namespace mingcha::policies
