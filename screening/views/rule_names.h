// What the rule set calls that of which a registry has ids.
#pragma once

#include <string>
#include <string_view>

#include "policies/policy_set.h"
#include "reports/texts.h"

namespace mingcha::screening {

/// Names in one language; the id, or the Chinese name, where there is no other. Borrows the policy set.
class RuleNames {
 public:
  RuleNames(const policies::PolicySet& policies, reports::Lang lang) noexcept
      : policies_(policies), lang_(lang) {}

  std::string information(std::string_view id) const;
  /// `problem`: as a registry has it, in the words of the notices.
  std::string problem(std::string_view problem) const;
  /// `phase` and `certainty`: as reports spell them.
  std::string phase(std::string_view phase) const;
  std::string certainty(std::string_view certainty) const;

  reports::Lang lang() const noexcept { return lang_; }

 private:
  const policies::PolicySet& policies_;
  reports::Lang lang_;
};

}  // namespace mingcha::screening
