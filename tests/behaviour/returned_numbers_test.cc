// Constants that a method returns, over all ways that lead to a return.
#include "analyzer/behaviour/returned_numbers.h"

#include <catch2/catch.hpp>

using namespace mingcha;

namespace {

std::vector<std::int64_t> numbers_of(const std::vector<std::uint16_t>& units) {
  std::vector<std::uint8_t> bytes;
  for (const std::uint16_t unit : units) {
    bytes.push_back(static_cast<std::uint8_t>(unit & 0xffU));
    bytes.push_back(static_cast<std::uint8_t>(unit >> 8));
  }
  dex::CodeItem code{};
  code.insns = dex::CodeUnits(bytes);
  return behaviour::returned_numbers(code, {});
}

}  // namespace

TEST_CASE("what a method returns is looked for backwards from its returns") {
  struct Row {
    const char* name;
    std::vector<std::uint16_t> units;
    std::vector<std::int64_t> want;
  };
  const Row rows[] = {
      {"a constant", {0x1012, 0x000f}, {1}},
      {"the last of two", {0x1012, 0x2012, 0x000f}, {2}},
      {"another register's", {0x1012, 0x2112, 0x000f}, {1}},
      {"moved", {0x1112, 0x1001, 0x000f}, {1}},
      // if-eqz v1, +3; const/4 v0, 3; return v0; const/4 v0, 2; return v0
      {"two ways, two returns", {0x0138, 0x0004, 0x3012, 0x000f, 0x2012, 0x000f}, {2, 3}},
      // const/4 v0, 1; if-eqz v1, +3; const/4 v0, 3; return v0
      {"two ways, one return", {0x1012, 0x0138, 0x0003, 0x3012, 0x000f}, {1, 3}},
      {"a call's answer", {0x1012, 0x000a, 0x000f}, {}},
      {"the upper half of a wide constant", {0x0016, 0x0001, 0x010f}, {}},
      {"a loop that never writes it", {0x0128, 0x0138, 0xffff, 0x000f}, {}},
      {"nothing", {0x000e}, {}},
      {"broken code", {0x1012, 0x0015}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(numbers_of(row.units) == row.want);
  }
}
