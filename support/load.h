// Little-endian numbers at a place that is already known to lie inside the data. Each is one load on a machine that is
// little-endian itself: g++ 12 would make two of `at[0] | at[1] << 8`.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace mingcha {

inline std::uint16_t load_u2(const std::uint8_t* at) noexcept {
  std::uint16_t value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::little) return value;
  return static_cast<std::uint16_t>(value << 8 | value >> 8);
}
inline std::uint32_t load_u4(const std::uint8_t* at) noexcept {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::little) return value;
  return std::uint32_t{load_u2(at)} | std::uint32_t{load_u2(at + 2)} << 16;
}
inline std::uint64_t load_u8(const std::uint8_t* at) noexcept {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::little) return value;
  return std::uint64_t{load_u4(at)} | std::uint64_t{load_u4(at + 4)} << 32;
}

}  // namespace mingcha
