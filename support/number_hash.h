// A hash for numbers that are put together of two: tables take its low bits, in which one of the two may not show.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mingcha {

struct NumberHash {
  std::size_t operator()(std::uint64_t number) const noexcept {
    constexpr std::uint64_t kOdd = 0x9e37'79b9'7f4a'7c15U;
    const std::uint64_t mixed = (number ^ (number >> 32)) * kOdd;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32));
  }
};

}  // namespace mingcha
