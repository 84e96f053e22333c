// Reads [[document]], [[clause]] and [[problem]] tables.
#pragma once

#include "policies/rule.h"
#include "policies/table_reader.h"

namespace mingcha::policies {

Problem read_problem(TableReader& table);

/// Complains of a date that is none and of a replaced document without a last day.
Document read_document(TableReader& table);

/// Complains of a clause whose document is not in `book`, and where a person is needed, but not told what to do.
Clause read_clause(TableReader& table, const RuleBook& book);

}  // namespace mingcha::policies
