// Which action may follow which state: one table.
#pragma once

#include <cstdint>
#include <string_view>
#include <tl/expected.hpp>

#include "screening/life_cycle/action.h"

namespace mingcha::screening {

/// Why an action is refused. The first ones stand in the table, the others follow from what an action holds.
enum class Refusal : std::uint8_t {
  nothing_found, already, not_told, notice_first, is_noticed, is_mended, is_delisted, not_delisted, reoffend_first,
  no_actor, no_reason, no_day, day_before_last, deadline_before_day, deadline_misplaced,
};
inline constexpr std::size_t kRefusalCount = 15;

struct RefusalText {
  std::string_view zh, en;
};
const RefusalText& text_of(Refusal refusal) noexcept;

/// The state after an action.
tl::expected<State, Refusal> after(State state, ActionKind kind) noexcept;

}  // namespace mingcha::screening
