// The machines that Android runs native code of.
#pragma once

#include <cstdint>
#include <string_view>

namespace mingcha::native {

enum class Machine : std::uint8_t { arm, arm64, x86, x86_64 };

inline bool is_64_bits(Machine machine) noexcept {
  return machine == Machine::arm64 || machine == Machine::x86_64;
}

/// "arm", "arm64", "x86", "x86_64".
std::string_view name_of(Machine machine) noexcept;

}  // namespace mingcha::native
