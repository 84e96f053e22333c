// What persons answered to the clauses that a package alone does not decide, and how an earlier assessment judged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "policies/complaint.h"

namespace mingcha::judge {

/// Reads a file of answers:
///
///     [[answer]]
///     clause = "191号:1.3"
///     result = "pass"            # pass, fail or not-applicable
///     note = "设置页两次点击可达"   # optional, as `by` and `date` ("2026-11-20")
///
/// `clauses`: those of the report; an answer to another one, a second answer to one, and what is no answer are
/// complaints.
std::vector<Answer> read_answers(std::string_view file, std::string_view text,
                                 const std::vector<ClauseVerdict>& clauses, policies::Complaints& complaints);

/// Puts each answer to its clause. A person's result stands beside the verdict and never replaces it.
void add_answers(std::vector<Answer> answers, std::vector<ClauseVerdict>& clauses);

}  // namespace mingcha::judge
