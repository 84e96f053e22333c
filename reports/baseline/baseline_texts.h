// The words about baselines, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::reports {

enum class BaselineMessage : std::uint8_t {
  head,           ///< of a file to be filled in
  heading,        ///< file, day, count
  accepted,       ///< reason, approver, day
  expired,        ///< fingerprint, rule, day
  unmatched,      ///< fingerprint, rule
  entry,          ///< problem, title
  entry_place,    ///< owner, first place
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(BaselineMessage message, Lang lang) noexcept;

}  // namespace mingcha::reports
