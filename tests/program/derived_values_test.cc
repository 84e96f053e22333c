// What follows from texts and numbers, and what does not.
#include "analyzer/program/derived_values.h"

#include <catch2/catch.hpp>

using namespace mingcha;
using policies::Derived;
using program::Known;

namespace {

Known foreign() { return {Known::Kind::foreign, 0, {}, {}}; }

Known behind(Known value, std::string_view key) {
  value.by.add({program::Location::Kind::stored, 0, key});
  return value;
}

std::string spell(const Known& value) {
  switch (value.kind) {
    case Known::Kind::unknown: return "?";
    case Known::Kind::number: return std::to_string(value.number);
    case Known::Kind::text: return "\"" + std::string(value.text) + "\"";
    case Known::Kind::boxed: return std::string(value.text) + std::to_string(value.number);
    case Known::Kind::unset: return "unset";
    case Known::Kind::constant: return "constant";
    case Known::Kind::made: return "made";
    case Known::Kind::object: return "object";
    case Known::Kind::empty: return "empty";
    case Known::Kind::foreign: return "foreign";
  }
  return {};
}

}  // namespace

TEST_CASE("a value is derived where its arguments tell") {
  struct Row {
    Derived how;
    Known first, second;
    const char* want;
    std::string_view returns = "I";
  };
  const Known null = Known::of(0), none{};
  const Row rows[] = {
      {Derived::length, Known::of("abc"), none, "3"},
      {Derived::length, Known::of("\xe5\x90\x8c"), none, "?"},  // units of a text outside ASCII are not counted
      {Derived::length, null, none, "?"},
      {Derived::length, foreign(), none, "foreign"},
      {Derived::is_empty, Known::of(""), none, "1"},
      {Derived::is_empty, Known::of(" "), none, "0"},
      {Derived::is_empty, null, none, "1"},
      {Derived::is_empty, none, none, "?"},
      {Derived::is_blank, Known::of(" "), none, "1"},
      {Derived::is_digits, Known::of("12"), none, "1"},
      {Derived::is_digits, Known::of("1.2"), none, "0"},
      {Derived::starts_with, Known::of("agreed"), Known::of("agree"), "1"},
      {Derived::starts_with, Known::of("agree"), Known::of("agreed"), "0"},
      {Derived::starts_with, foreign(), Known::of("ok"), "0"},
      {Derived::starts_with, foreign(), none, "?"},
      {Derived::ends_with, Known::of("disagreed"), Known::of("agreed"), "1"},
      {Derived::contains, Known::of("a,b"), Known::of("b"), "1"},
      {Derived::contains, Known::of("a,b"), Known::of("c"), "0"},
      {Derived::contains, Known::of("a,b"), none, "?"},
      {Derived::index_of, Known::of("a,b"), Known::of("b"), "2"},
      {Derived::index_of, Known::of("a,b"), Known::of("c"), "-1"},
      {Derived::order, Known::of("2000"), Known::of("2019"), "-1"},
      {Derived::order, Known::of(3), Known::of(2), "1"},
      {Derived::smaller, Known::of(3), Known::of(2), "2"},
      {Derived::larger, Known::of(3), Known::of(2), "3"},
      {Derived::parsed_number, Known::of("12"), none, "12"},
      {Derived::parsed_number, Known::of("12"), none, "Ljava/lang/Integer;12", "Ljava/lang/Integer;"},
      {Derived::parsed_number, Known::of("twelve"), none, "?"},
      {Derived::parsed_number, foreign(), none, "foreign"},
      {Derived::parsed_boolean, Known::of("TRUE"), none, "1"},
      {Derived::parsed_boolean, Known::of("1"), none, "0"},
      {Derived::parsed_boolean, null, none, "0"},
      {Derived::trimmed, Known::of(" a "), none, "\"a\""},
      {Derived::box, Known::of(0), none, "Ljava/lang/Boolean;0", "Ljava/lang/Boolean;"},
      {Derived::box, none, none, "object", "Ljava/lang/Boolean;"},
      {Derived::unbox, Known::boxed('Z', 1), none, "1", "Z"},
      {Derived::unbox, none, none, "?", "Z"},
      {Derived::is_null, null, none, "1"},
      {Derived::is_null, Known::boxed('Z', 0), none, "0"},
      {Derived::is_not_null, Known::of(""), none, "1"},
      {Derived::is_not_null, none, none, "?"},
      {Derived::nothing, none, none, "empty"},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.how), spell(row.first), spell(row.second));
    const Known got = program::derive(row.how, row.first, row.second, row.returns);
    CHECK(spell(got) == row.want);
  }
}

TEST_CASE("what is derived depends on what it was derived from, known or not") {
  const Known first = behind(Known{}, "a"), second = behind(Known::of("x"), "b");
  CHECK(program::derive(Derived::contains, first, second, "Z").by.size() == 2);
  CHECK(program::calculate(0x90, behind(Known::of(1), "a"), second).by.size() == 2);
}

TEST_CASE("arithmetic as the platform does it") {
  struct Row {
    std::uint8_t opcode;
    std::int64_t left, right;
    const char* want;
  };
  constexpr std::int64_t kMinInt = -2147483648LL, kMaxInt = 2147483647;
  const Row rows[] = {
      {0x90, 1, 2, "3"},          {0x90, kMaxInt, 1, "-2147483648"}, {0x91, 1, 2, "-1"},
      {0x92, 3, 4, "12"},         {0x93, 7, 2, "3"},                 {0x93, 7, 0, "?"},
      {0x93, kMinInt, -1, "-2147483648"},                            {0x94, 7, 4, "3"},
      {0x94, 7, 0, "?"},          {0x94, kMinInt, -1, "0"},          {0x95, 6, 3, "2"},
      {0x96, 6, 3, "7"},          {0x97, 6, 3, "5"},                 {0x98, 1, 33, "2"},
      {0x99, -4, 1, "-2"},        {0x9a, -4, 1, "2147483646"},       {0x9b, kMaxInt, 1, "2147483648"},
      {0xa3, 1, 33, "8589934592"}, {0x8f, 1, 1, "?"},                {0xa6, 1, 1, "?"},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.opcode), row.left, row.right);
    CHECK(spell(program::calculate(row.opcode, Known::of(row.left), Known::of(row.right))) == row.want);
  }
}

TEST_CASE("an instruction that calculates is told by its plain form") {
  struct Row {
    std::uint8_t opcode, want;
    bool has_literal, in_place, swapped;
  };
  const Row rows[] = {
      {0x90, 0x90, false, false, false}, {0xa5, 0xa5, false, false, false}, {0xb0, 0x90, false, true, false},
      {0xc5, 0xa5, false, true, false},  {0xd1, 0x91, true, false, true},   {0xd7, 0x97, true, false, false},
      {0xd8, 0x90, true, false, false},  {0xe2, 0x9a, true, false, false},  {0x8f, 0, false, false, false},
      {0xa6, 0, false, false, false},    {0xc6, 0, false, false, false},    {0xe3, 0, false, false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.opcode));
    const program::Calculation got = program::calculation_of(row.opcode);
    CHECK(got.opcode == row.want);
    CHECK(got.has_literal == row.has_literal);
    CHECK(got.in_place == row.in_place);
    CHECK(got.swapped == row.swapped);
  }
}
