// Rules over facts: what one app breaks, with evidence, and a verdict for every clause.
#pragma once

#include <vector>

#include "analyzer/judge/report.h"
#include "policies/policy_set.h"

namespace mingcha::judge {

struct Judgement {
  std::vector<Finding> findings;      ///< by certainty, severity, rule, owner, content; ids "f1", "f2" …
  std::vector<DocumentSummary> documents;
  std::vector<ClauseVerdict> clauses; ///< in the order of the policy set; those that bind
};

/// Judges one app by the clauses that bound on the day `as_of`, or by those that bind now: of documents that are in
/// force, neither drafts nor replaced. `policy`: null when there is no text. The same input gives the same value, whatever the machine.
///
/// A clause is `evident` or `suspected` by its gravest finding; without one it is `not-found` when every rule that
/// cites it could judge this app and its code could be seen, else `manual`.
Judgement judge(const policies::PolicySet& policies, const AppIdentity& app, const behaviour::Behaviour& behaviour,
                const PrivacyPolicy* policy = nullptr, const std::optional<policies::Date>& as_of = std::nullopt);

}  // namespace mingcha::judge
