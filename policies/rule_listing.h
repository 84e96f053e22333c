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

/// A line for each rule: id, subject, certainty, severity, problem, clauses; ordered by id, with a heading. Then a line
/// for each document: first and last day, status, clauses and how many of them rules serve, title.
std::string list_rules(const PolicySet& policies, ListingLanguage language);

/// One entry whole, by its id: a rule with what it asks, its texts and the wording of its clauses; a clause with its
/// wording, where it stands, how it is judged and by which rules; a document with its clauses; a problem with its
/// spellings. Error: bad_value for an unknown id, `got` naming the nearest one.
Result<std::string> show_entry(const PolicySet& policies, std::string_view id, ListingLanguage language);

/// The ids that show_entry() knows: rules, clauses, documents, problems. Valid while `policies` lives.
std::vector<std::string_view> ids_of_entries(const PolicySet& policies);

/// Every mistake in a folder of own files, in the order of its files; empty when there is none. A folder or file that
/// cannot be read is one of them.
std::vector<Error> check_folder(const std::string& path);

}  // namespace mingcha::policies
