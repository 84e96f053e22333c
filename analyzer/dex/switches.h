// The cases of switch instructions.
#pragma once

#include <cstdint>

#include "analyzer/dex/instruction.h"

namespace mingcha::dex {

/// Calls `visit(key, target)` for every case of the packed-switch or sparse-switch at `in`; `target` in code
/// units from the start of the code, not verified. A payload that is none or is cut off has no cases. Source:
/// Dalvik bytecode, packed-switch-payload and sparse-switch-payload; targets count from the switch
/// instruction.
template <class Visit>
void for_switch_cases(CodeUnits code, const Instruction& in, const Visit& visit) {
  const std::uint32_t payload = in.target();
  if (payload >= code.size() || width_at(code, payload) == 0) return;
  const std::uint16_t kind = code[payload];
  if (kind != kPackedSwitchPayload && kind != kSparseSwitchPayload) return;
  const auto s4 = [&](std::uint32_t at) {
    return static_cast<std::int32_t>(code[at] | (static_cast<std::uint32_t>(code[at + 1]) << 16));
  };
  const std::uint32_t size = code[payload + 1];
  const bool packed = kind == kPackedSwitchPayload;
  const std::uint32_t first = packed ? payload + 4 : payload + 2 + 2 * size;
  for (std::uint32_t i = 0; i < size; ++i) {
    // Packed keys count up from the first and may wrap, as the platform's do.
    const std::int32_t key = packed
                                 ? static_cast<std::int32_t>(static_cast<std::uint32_t>(s4(payload + 2)) + i)
                                 : s4(payload + 2 + 2 * i);
    visit(key, in.pc() + static_cast<std::uint32_t>(s4(first + 2 * i)));
  }
}

}  // namespace mingcha::dex
