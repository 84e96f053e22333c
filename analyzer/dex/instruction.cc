// Widths of the payloads that stand between the instructions: tables of switches and array contents.
#include "analyzer/dex/instruction.h"

namespace mingcha::dex {

std::uint32_t payload_width_at(CodeUnits code, std::uint32_t pc) noexcept {
  const std::uint32_t left = code.size() - pc;
  if (left < 2) return 0;
  std::uint64_t width = 0;  // 64 bits: a hostile array size times its element width does not wrap
  switch (code[pc]) {
    case kPackedSwitchPayload:
      width = 4 + std::uint64_t{code[pc + 1]} * 2;
      break;
    case kSparseSwitchPayload:
      width = 2 + std::uint64_t{code[pc + 1]} * 4;
      break;
    case kFillArrayDataPayload: {
      if (left < 4) return 0;
      const std::uint64_t size = code[pc + 2] | (std::uint64_t{code[pc + 3]} << 16);
      width = 4 + (size * code[pc + 1] + 1) / 2;
      break;
    }
    default:
      return 0;
  }
  return width <= left ? static_cast<std::uint32_t>(width) : 0;
}

}  // namespace mingcha::dex
