// The words around answers, in both languages.
#pragma once

#include <cstdint>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::reports {

enum class AnswerMessage : std::uint8_t {
  yes,
  no,
  table,     ///< title of the column that names the table
  nothing,   ///< instead of rows
  left_out,  ///< rows
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(AnswerMessage message, Lang lang) noexcept;

}  // namespace mingcha::reports
