// What `rules list`, `rules show ID` and `rules check DIR` print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policies/policy_set.h"
#include "support/error.h"

namespace mingcha::policies {

enum class ListingLanguage : std::uint8_t { zh, en };

/// A line for each rule: id, subject, certainty, severity, clauses, problem; ordered by id, with a heading.
std::string list_rules(const PolicySet& policies, ListingLanguage language);

/// One rule whole: what it asks, its texts, and its clauses with their wording. Error: bad_value for an unknown id,
/// `got` naming the nearest one.
Result<std::string> show_rule(const PolicySet& policies, std::string_view id, ListingLanguage language);

/// Every mistake in a folder of own files, in the order of its files; empty when there is none. A folder or file that
/// cannot be read is one of them.
std::vector<Error> check_folder(const std::string& path);

}  // namespace mingcha::policies
