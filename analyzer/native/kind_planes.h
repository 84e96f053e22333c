// Instructions of one size, or bytes, told apart 64 at a time, without a branch for each.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "support/bytes.h"
#include "support/load.h"

namespace mingcha::native {

/// For 64 instructions from `at` on: word p has bit i set where instruction i is of kind p. `code` may end
/// before; what is not there is of no kind. `kinds`: by the upper bits of an instruction of `Bits` bits, a
/// bit for each kind; an instruction of zeros has none.
template <unsigned Bits, std::size_t Planes, std::size_t Size>
std::array<std::uint64_t, Planes> kind_planes(Bytes code, std::size_t at,
                                              const std::array<std::uint8_t, Size>& kinds) {
  static_assert((Bits == 8 || Bits == 16 || Bits == 32) && Planes <= 8 && (Size & (Size - 1)) == 0);
  constexpr std::size_t kBytes = Bits / 8, kTogether = 8, kCount = 64;
  constexpr unsigned kShift = Bits - static_cast<unsigned>(std::countr_zero(Size));
  std::array<std::uint8_t, kCount * kBytes> rest;
  const std::uint8_t* from = code.data() + at;
  if (code.size() - at < rest.size()) {
    rest.fill(0);
    std::copy_n(from, (code.size() - at) / kBytes * kBytes, rest.begin());
    from = rest.data();
  }
  std::array<std::uint64_t, Planes> planes{};
  for (std::size_t group = 0; group < kCount; group += kTogether) {
    std::uint64_t all = 0;  // a byte each
    for (std::size_t i = 0; i < kTogether; ++i) {
      const std::uint8_t* instruction = from + (group + i) * kBytes;
      const std::uint32_t bits = Bits == 8    ? *instruction
                                 : Bits == 16 ? load_u2(instruction)
                                              : load_u4(instruction);
      all |= std::uint64_t{kinds[bits >> kShift]} << (8 * i);
    }
    // The lowest bits of eight bytes side by side: no two products of single bits meet.
    for (std::size_t p = 0; p < Planes; ++p)
      planes[p] |= ((all >> p & 0x0101'0101'0101'0101ULL) * 0x0102'0408'1020'4080ULL) >> 56 << group;
  }
  return planes;
}

/// Calls `each` with the places of the bits, lowest first.
template <class Each>
void each_bit(std::uint64_t bits, const Each& each) {
  for (; bits != 0; bits &= bits - 1) each(static_cast<std::size_t>(std::countr_zero(bits)));
}

/// The bits one place on, behind those of the word before.
inline std::uint64_t one_on(std::uint64_t bits, std::uint64_t before) noexcept {
  return bits << 1 | before >> 63;
}

/// Where some units are the first of two: bits of those that are the second. `pairs`: units that would be a
/// first if they began one. `open`: whether the unit before the first bit is a first of two; set anew for the
/// last bit. Source: G. Langdale and D. Lemire, "Parsing Gigabytes of JSON per Second", 3.1.1, for escaped
/// characters.
inline std::uint64_t second_units(std::uint64_t pairs, bool& open) noexcept {
  constexpr std::uint64_t kEven = 0x5555'5555'5555'5555ULL;
  const std::uint64_t first = open ? 1 : 0;
  pairs &= ~first;
  const std::uint64_t behind = pairs << 1 | first;
  const std::uint64_t begin_odd = pairs & ~kEven & ~behind;
  const std::uint64_t sum = begin_odd + pairs;
  open = sum < pairs;
  return (kEven ^ (sum << 1)) & behind;
}

}  // namespace mingcha::native
