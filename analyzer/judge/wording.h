// Texts of findings: a rule's templates with the values of what was found.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "analyzer/judge/facts.h"
#include "policies/rule.h"

namespace mingcha::judge {

/// Fills the placeholders: each stands for the distinct values of its field over all `members` (indices into the
/// rule's subject), in order of appearance, of which the first `kShown` are printed; {count} is their number.
std::string fill(const policies::Template& text, const Facts& facts, std::span<const std::size_t> members,
                 Language language);

inline constexpr std::size_t kShown = 6;

Text fill(const policies::RuleText& text, const Facts& facts, std::span<const std::size_t> members);

}  // namespace mingcha::judge
