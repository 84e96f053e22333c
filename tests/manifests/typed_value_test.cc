#include "manifests/typed_value.h"

#include <catch2/catch.hpp>

#include "axml_builder.h"
#include "manifests/attribute_value.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

TEST_CASE("values are spelled as XML source spells them") {
  struct Row { std::uint8_t type; std::uint32_t data; const char* want; };
  const Row rows[] = {
      {0x00, 0, "@null"},           {0x00, 1, "@empty"},           {0x01, 0x7f0b'0001, "@0x7f0b0001"},
      {0x01, 0, "@null"},           {0x02, 0x0101'0003, "?0x01010003"}, {0x03, 5, ""},
      {0x04, 0x3f80'0000, "1.0"},   {0x04, 0xc020'0000, "-2.5"},   {0x05, 0x0000'1001, "16.0dp"},
      {0x05, 0xffff'f000, "-16.0px"}, {0x05, 0x0000'0c02, "12.0sp"}, {0x05, 0x0000'4010, "0.5px"},
      {0x05, 0x0000'010f, "1.0?"},  {0x06, 0x4000'0030, "50.0%"},  {0x06, 0x4000'0031, "50.0%p"},
      {0x07, 0x0201'0000, "@0x02010000"}, {0x10, 0xffff'ffff, "-1"}, {0x10, 42, "42"},
      {0x11, 0x10, "0x10"},         {0x12, 0, "false"},            {0x12, 0xffff'ffff, "true"},
      {0x1c, 0xff00'ff00, "#ff00ff00"}, {0x1d, 0xff12'3456, "#123456"}, {0x1e, 0xff00'ff00, "#f0f0"},
      {0x1f, 0xff11'2233, "#123"},  {0x15, 7, "7"},                {0x09, 3, "(type 0x9)0x3"},
      {0xff, 3, "(type 0xff)0x3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type, row.data);
    CHECK(spell({row.type, row.data}) == row.want);
  }
}

TEST_CASE("integers and booleans as the platform converts them") {
  struct Row { const char* name; std::uint8_t type; std::uint32_t data; const char* text; std::optional<bool> flag; std::optional<int> number; };
  const Row rows[] = {
      {"true", 0x12, 0xffff'ffff, "", true, -1},
      {"any integer but 0", 0x10, 5, "", true, 5},
      {"a colour is an integer, too", 0x1c, 0, "", false, 0},
      {"text true", 0x03, 0, "true", true, {}},
      {"text TRUE", 0x03, 0, "TRUE", true, {}},
      {"text True is false", 0x03, 0, "True", false, {}},
      {"text 1", 0x03, 0, "1", true, 1},
      {"decimal", 0x03, 0, "-26", false, -26},
      {"hexadecimal", 0x03, 0, "0x1F", false, 31},
      {"hash", 0x03, 0, "#ff", false, 255},
      {"octal", 0x03, 0, "017", false, 15},
      {"zero", 0x03, 0, "0", false, 0},
      {"no number", 0x03, 0, "12a", false, {}},
      {"float", 0x04, 0x3f80'0000, "", false, {}},
      {"null", 0x00, 0, "", {}, {}},
      {"a reference that leads nowhere", 0x01, 0x7f01'0000, "", {}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Attribute attribute;
    attribute.value = {row.type, row.data};
    attribute.text = row.text;
    CHECK(boolean_of(attribute, Resources{}) == row.flag);
    CHECK(integer_of(attribute, Resources{}) == row.number);
  }
}
