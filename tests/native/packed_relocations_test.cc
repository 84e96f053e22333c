// Groups of packed relocations, written by hand: what each saves, and what is no table.
#include "analyzer/native/packed_relocations.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace mingcha::native {
namespace {

/// "offset/info/addend ..." of at most ten rows, "!" behind them when the table is not sound.
std::string unpacked(const std::vector<std::uint8_t>& numbers, bool has_addends, std::string magic = "APS2") {
  std::vector<std::uint8_t> bytes(magic.begin(), magic.end());
  bytes.insert(bytes.end(), numbers.begin(), numbers.end());
  std::string rows;
  int left = 10;
  const bool sound = unpack_relocations(bytes, has_addends, false, [&](auto offset, auto info, auto addend) {
    rows += fmt::format("{:x}/{:x}", offset, info);
    if (addend) rows += fmt::format("/{:x}", *addend);
    rows += ' ';
    return --left > 0;
  });
  return rows + (sound ? "" : "!");
}

constexpr std::uint8_t kInfo = 1, kDelta = 2, kAddend = 4, kHasAddend = 8;

}  // namespace

TEST_CASE("packed relocations: rows, or refusal") {
  struct Row {
    const char* name;
    std::vector<std::uint8_t> numbers;
    bool has_addends;
    std::string want;
  };
  const Row rows[] = {
      {"none", {0, 0}, false, ""},
      {"nothing in common", {2, 16, 2, 0, 4, 23, 8, 24}, false, "14/17 1c/18 "},
      {"one kind", {2, 16, 2, kInfo, 23, 4, 4}, false, "14/17 18/17 "},
      {"one distance", {3, 16, 3, kDelta, 8, 1, 2, 3}, false, "18/1 20/2 28/3 "},
      {"nothing but their number", {3, 16, 3, kInfo | kDelta, 4, 23}, false, "14/17 18/17 1c/17 "},
      {"backwards", {2, 16, 2, kInfo, 23, 4, 0x78}, false, "14/17 c/17 "},
      {"addends add up", {2, 0, 2, kInfo | kHasAddend, 23, 4, 5, 4, 6}, true, "4/17/5 8/17/b "},
      {"one addend", {2, 0, 2, kInfo | kAddend | kHasAddend, 23, 9, 4, 4}, true, "4/17/9 8/17/9 "},
      {"no addend sets it back", {2, 0, 1, kHasAddend, 4, 23, 5, 1, kInfo, 23, 4}, true, "4/17/5 8/17/0 "},
      {"addends of a form without", {1, 0, 1, kInfo | kHasAddend, 23, 4}, false, "4/17 "},
      {"two groups", {2, 0, 1, kInfo, 23, 4, 1, kInfo, 24, 4}, false, "4/17 8/18 "},
      {"no number", {}, false, "!"},
      {"an empty group", {2, 0, 0, 0, 1, 0, 4, 23}, false, "!"},
      {"a group of more than are left", {2, 0, 3, 0, 4, 23, 4, 23, 4, 23}, false, "!"},
      {"ends in a group", {2, 0, 2, 0, 4, 23, 4}, false, "4/17 !"},
      {"ends between groups", {2, 0, 1, 0, 4, 23}, false, "4/17 !"},
      {"a number of more than 64 bits",
       {0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0, 0},
       false,
       "!"},
      {"millions that cost nothing",
       {0x80, 0x80, 0x80, 8, 0, 0x80, 0x80, 0x80, 8, kInfo | kDelta, 4, 23},
       false,
       "4/17 8/17 c/17 10/17 14/17 18/17 1c/17 20/17 24/17 28/17 !"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(unpacked(row.numbers, row.has_addends) == row.want);
  }
  CHECK(unpacked({1, 0, 1, 0, 4, 23}, false, "APS1") == "!");
  CHECK(unpacked({1, 0, 1, 0, 4, 23}, false, "APS2") == "4/17 ");
}

}  // namespace mingcha::native
