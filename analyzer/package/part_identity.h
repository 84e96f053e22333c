// What a part's manifest says of its place in the app.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "support/budget.h"
#include "support/bytes.h"

namespace mingcha::package {

struct PartIdentity {
  std::string package;
  std::string split;                  ///< empty for a base
  std::uint32_t version_code = 0;     ///< 0 when not given
};

/// Nothing when the manifest cannot be read as far as its root element. What is odd about it is left to those who
/// read it whole.
std::optional<PartIdentity> identify(Bytes manifest, const Budget& budget);

}  // namespace mingcha::package
