#include "support/cursor.h"

#include <catch2/catch.hpp>
#include <optional>
#include <vector>

using mingcha::Cursor;

TEST_CASE("uleb128: value, or refusal") {
  struct Row { const char* name; std::vector<std::uint8_t> bytes; std::optional<std::uint32_t> want; };
  const Row rows[] = {
      {"zero", {0x00}, 0},
      {"one byte", {0x7f}, 0x7f},
      {"two bytes", {0x80, 0x01}, 0x80},
      {"largest", {0xff, 0xff, 0xff, 0xff, 0x0f}, 0xffff'ffff},
      {"ends early", {0x80}, std::nullopt},
      {"six bytes", {0x80, 0x80, 0x80, 0x80, 0x80, 0x00}, std::nullopt},
      {"nothing", {}, std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Cursor c(row.bytes);
    const std::uint32_t got = c.uleb128();
    CHECK(c.ok() == row.want.has_value());
    CHECK(got == row.want.value_or(0));
  }
}

TEST_CASE("sleb128: sign is carried from the last byte") {
  struct Row { std::vector<std::uint8_t> bytes; std::int32_t want; };
  const Row rows[] = {
      {{0x00}, 0}, {{0x01}, 1}, {{0x7f}, -1}, {{0x80, 0x7f}, -128}, {{0xff, 0x00}, 127},
      {{0x80, 0x80, 0x80, 0x80, 0x78}, -2147483647 - 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(Cursor(row.bytes).sleb128() == row.want);
  }
}

TEST_CASE("uleb128p1: zero stands for no index") {
  const std::vector<std::uint8_t> bytes{0x00, 0x05};
  Cursor c(bytes);
  CHECK(c.uleb128p1() == 0xffff'ffff);
  CHECK(c.uleb128p1() == 4);
}

TEST_CASE("numbers are little-endian and the first failure sticks") {
  const std::vector<std::uint8_t> bytes{1, 2, 3, 4, 5, 6, 7};
  Cursor c(bytes);
  CHECK(c.u2() == 0x0201);
  CHECK(c.u4() == 0x0605'0403);
  CHECK(c.u2() == 0);
  CHECK_FALSE(c.ok());
  CHECK(c.pos() == 6);
  CHECK(c.u1() == 0);
  CHECK_FALSE(c.ok());
}

TEST_CASE("seek and align stay inside the data") {
  const std::vector<std::uint8_t> bytes(9);
  Cursor c(bytes, 5);
  c.align(4);
  CHECK(c.pos() == 8);
  c.align(4);
  CHECK(c.pos() == 8);
  c.skip(1);
  c.align(4);
  CHECK_FALSE(c.ok());
  CHECK_FALSE(Cursor(bytes, 10).ok());
}

TEST_CASE("holds does not overflow") {
  const std::vector<std::uint8_t> bytes(8);
  CHECK(mingcha::holds(bytes, 0, 8));
  CHECK(mingcha::holds(bytes, 8, 0));
  CHECK_FALSE(mingcha::holds(bytes, 1, 8));
  CHECK_FALSE(mingcha::holds(bytes, 0xffff'ffff'ffff'ffff, 2));
}
