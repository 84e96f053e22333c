// Little-endian numbers at a place that is already known to lie inside the data. The compiler turns each of
// these into one load.
#pragma once

#include <cstdint>

namespace mingcha::dex {

inline std::uint32_t load_u2(const std::uint8_t* at) noexcept {
  return static_cast<std::uint32_t>(at[0] | (at[1] << 8));
}
inline std::uint32_t load_u4(const std::uint8_t* at) noexcept {
  return load_u2(at) | (load_u2(at + 2) << 16);
}

}  // namespace mingcha::dex
