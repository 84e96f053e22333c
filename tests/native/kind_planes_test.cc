#include "analyzer/native/kind_planes.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

namespace mingcha::native {
namespace {

constexpr std::uint64_t kSeed = 7;

std::vector<std::uint8_t> random_bytes(std::mt19937_64& random, std::size_t count) {
  std::vector<std::uint8_t> bytes(count);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
  return bytes;
}

template <unsigned Bits, std::size_t Size>
void check_kinds(std::size_t count, std::mt19937_64& random) {
  std::array<std::uint8_t, Size> kinds{};
  for (std::size_t i = 1; i < Size; ++i) kinds[i] = random() & 31;
  const std::vector<std::uint8_t> code = random_bytes(random, count);
  for (std::size_t at = 0; at < code.size(); at += Bits / 8 * 64) {
    std::array<std::uint64_t, 5> expected{};
    for (std::size_t i = 0; i < 64 && at + (i + 1) * (Bits / 8) <= code.size(); ++i) {
      const std::uint8_t* instruction = &code[at + i * (Bits / 8)];
      std::uint64_t bits = 0;
      for (std::size_t byte = 0; byte < Bits / 8; ++byte) bits |= std::uint64_t{instruction[byte]} << (8 * byte);
      for (std::size_t p = 0; p < 5; ++p)
        expected[p] |= std::uint64_t{kinds[bits * Size >> Bits]} >> p << 63 >> 63 << i;
    }
    CAPTURE(count, at);
    CHECK(kind_planes<Bits, 5>(code, at, kinds) == expected);
  }
}

}  // namespace

TEST_CASE("instructions are told apart by their first bits, to the end of the code") {
  std::mt19937_64 random(kSeed);
  for (const std::size_t count : {1, 2, 3, 4, 7, 127, 128, 130, 255, 256, 257, 1023, 4096}) {
    check_kinds<32, 1 << 10>(count, random);
    check_kinds<32, 1 << 12>(count, random);
    check_kinds<16, 1 << 12>(count, random);
    check_kinds<8, 1 << 8>(count, random);
  }
}

TEST_CASE("second halves are found over runs of any length and over the ends of words") {
  std::mt19937_64 random(kSeed);
  for (const unsigned in_eight : {0, 1, 4, 7, 8}) {
    bool open = false, expected_open = false;
    for (int word = 0; word < 500; ++word) {
      std::uint64_t pairs = 0, expected = 0;
      for (unsigned i = 0; i < 64; ++i) pairs |= std::uint64_t{random() % 8 < in_eight} << i;
      for (unsigned i = 0; i < 64; ++i) {
        expected |= std::uint64_t{expected_open} << i;
        expected_open = !expected_open && (pairs >> i & 1) != 0;
      }
      CAPTURE(in_eight, word);
      CHECK(second_units(pairs, open) == expected);
      CHECK(open == expected_open);
    }
  }
}

}  // namespace mingcha::native
