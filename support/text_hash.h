// A fast hash for names. Seeded at each start, so that a package cannot be built to make all its names collide;
// nothing may therefore be printed in the order of a hash table.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace mingcha {

/// Hashes text eight bytes at a time by folded 64-bit multiplications.
struct TextHash {
  std::size_t operator()(std::string_view text) const noexcept {
    std::uint64_t hash = kSeed ^ text.size();
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) hash = fold(hash ^ word(at, 8));
    if (left > 0) hash = fold(hash ^ word(at, left));
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }

 private:
  static std::uint64_t word(const char* at, std::size_t size) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, at, size);
    return value;
  }
  static std::uint64_t fold(std::uint64_t value) noexcept {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(value ^ kSeed) * 0x9e37'79b9'7f4a'7c15U;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  }
  static const std::uint64_t kSeed;
};

}  // namespace mingcha
