#include "support/mutf8.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace mingcha;

TEST_CASE("utf8_from_mutf8 always gives valid UTF-8") {
  struct Row { const char* name; std::string in, want; };
  const Row rows[] = {
      {"ascii", "abc", "abc"},
      {"chinese", "明察", "明察"},
      {"NUL in two bytes", "a\xc0\x80z", std::string("a\0z", 3)},
      {"surrogate pair", "\xed\xa0\xbd\xed\xb8\x80", "\xf0\x9f\x98\x80"},
      {"lone high surrogate", "\xed\xa0\xbd!", "\xef\xbf\xbd!"},
      {"lone low surrogate", "\xed\xb8\x80", "\xef\xbf\xbd"},
      {"cut sequence", "\xe6\x98", "\xef\xbf\xbd\xef\xbf\xbd"},
      {"stray continuation", "\x80", "\xef\xbf\xbd"},
      {"overlong slash", "\xc0\xaf", "\xef\xbf\xbd"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(utf8_from_mutf8(row.in) == row.want);
  }
}

TEST_CASE("utf8_from_utf16le joins pairs and drops an odd byte") {
  const std::vector<std::uint8_t> smile{0x3d, 0xd8, 0x00, 0xde, 0x41};
  CHECK(utf8_from_utf16le(smile) == "\xf0\x9f\x98\x80");
  const std::vector<std::uint8_t> lone{0x3d, 0xd8, 0x41, 0x00};
  CHECK(utf8_from_utf16le(lone) == "\xef\xbf\xbd" "A");
}

TEST_CASE("valid_utf8 keeps good text and replaces the rest") {
  CHECK(valid_utf8("天气 ok") == "天气 ok");
  CHECK(valid_utf8("\xff\xfe") == "\xef\xbf\xbd\xef\xbf\xbd");
  CHECK(valid_utf8("\xed\xa0\xbd") == "\xef\xbf\xbd");
  CHECK(valid_utf8("\xc0\x80") == "\xef\xbf\xbd");
}

TEST_CASE("utf16_length counts code units") {
  CHECK(utf16_length("abc") == 3);
  CHECK(utf16_length("明察") == 2);
  CHECK(utf16_length("\xf0\x9f\x98\x80") == 2);
}
