// The law and the facts, loaded: what the rest of the program asks.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "policies/catalogue.h"
#include "policies/complaint.h"
#include "policies/embedded.h"
#include "support/error.h"

namespace mingcha::policies {

/// All policy files in one value. Owns the texts of own files; everything it hands out is valid while it lives and
/// is not added to. Move-only. Reading it from several threads is safe.
class PolicySet {
 public:
  /// The files inside the program. Errors: none in a program that passed its tests.
  static Result<PolicySet> built_in();
  /// As `built_in` over other files (tests); `names` as embedded_files() has them.
  static Result<PolicySet> from_files(const std::vector<PolicyFile>& files);

  PolicySet(PolicySet&&) noexcept = default;
  PolicySet& operator=(PolicySet&&) noexcept = default;

  const Catalogue& catalogue() const noexcept { return catalogue_; }
  /// 64 hexadecimal digits over all policy bytes, in a fixed order.
  const std::string& rules_sha256() const noexcept { return rules_sha256_; }

 private:
  PolicySet() = default;

  Catalogue catalogue_;
  std::string rules_sha256_;
};

}  // namespace mingcha::policies
