// What tells a file from one that a tool chain writes. Collected while it is read, each oddity once.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mingcha::native {

class Oddities {
 public:
  /// `name`: the field or table as the specification spells it, "e_shoff".
  void add(std::string_view name) {
    const auto at = std::lower_bound(names_.begin(), names_.end(), name);
    if (at == names_.end() || *at != name) names_.emplace(at, name);
  }
  /// Ascending.
  const std::vector<std::string>& names() const noexcept { return names_; }

 private:
  std::vector<std::string> names_;
};

}  // namespace mingcha::native
