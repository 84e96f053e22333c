// Which clauses of a rule a finding names: those that bind on the day, that this app falls under, and that are about
// what was found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/facts.h"
#include "policies/policy_set.h"

namespace mingcha::judge {

/// Borrows its arguments.
class Citations {
 public:
  /// `as_of`: the day; without one what is in force now.
  Citations(const policies::PolicySet& policies, const Facts& facts, const std::optional<policies::Date>& as_of);

  /// Clause `index` binds on the day.
  bool binds(std::uint32_t index) const { return binds_[index]; }
  /// Clause `index` is certainly not about this app. A type that was guessed makes nothing certain.
  bool certainly_not_meant(std::uint32_t index) const { return not_meant_[index]; }
  /// The clauses of a rule that bind and that this app falls under.
  std::vector<std::uint32_t> of(const policies::Rule& rule) const;
  /// Those of `clauses` that things of `rule` have broken, which `owner` did.
  std::vector<std::uint32_t> named(const std::vector<std::uint32_t>& clauses, const policies::Rule& rule,
                                   const std::vector<std::size_t>& things, std::string_view owner) const;

 private:
  const policies::PolicySet& policies_;
  const Facts& facts_;
  std::vector<bool> binds_, meant_, not_meant_;  ///< by clause
};

}  // namespace mingcha::judge
