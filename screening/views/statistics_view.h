// The statistics of a registry as tables.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "reports/answers/answer_table.h"
#include "screening/registry/statistics.h"
#include "screening/views/rule_names.h"

namespace mingcha::screening {

/// Totals, and a table for each grouping.
/// Errors: those of the database.
Result<reports::Answer> statistics_answer(Database& database, std::span<const Grouping> groupings,
                                          const RuleNames& names);

/// The first rows of each table; how many there are besides is told in its place.
reports::Answer shortened(reports::Answer answer, std::size_t most_rows);

/// "problem", as the command line spells it; nothing for another word.
std::optional<Grouping> grouping_of(std::string_view word) noexcept;

}  // namespace mingcha::screening
