#include "support/text_encoding.h"

#include <catch2/catch.hpp>

using namespace mingcha;

TEST_CASE("text files: which encoding, and what they say") {
  struct Row {
    const char* name;
    std::string bytes;
    const char* declared;
    std::string want;
  };
  const Row rows[] = {
      {"UTF-8", "隐私政策", "", "隐私政策"},
      {"UTF-8 with its mark", "\xEF\xBB\xBF隐私", "", "隐私"},
      {"UTF-16, low byte first", std::string("\xFF\xFE\x90\x96\xC1\x79", 6), "", "隐私"},
      {"UTF-16, high byte first", std::string("\xFE\xFF\x96\x90\x79\xC1", 6), "", "隐私"},
      {"GB 2312", "\xD2\xFE\xCB\xBD\xD5\xFE\xB2\xDF", "", "隐私政策"},
      {"GB 18030 of four bytes", "\xD2\xFE\xCB\xBD\x95\x32\x82\x36", "", "隐私\xF0\xA0\x80\x80"},
      {"Big5, when the page says so", "\xC1\xF4\xA8\x70", "Big5", "隱私"},
      {"a broken byte in UTF-8", "隐私\xFF政策：我们如何收集、使用和保护您的个人信息", "",
       "隐私\xEF\xBF\xBD政策：我们如何收集、使用和保护您的个人信息"},
      {"UTF-8 is believed more than what the page says", "隐私", "gbk", "隐私"},
      {"a character cut off at the end of GBK", "\xD2\xFE\xCB\xBD\xD5\xFE\xB2\xDF\xD2\xFE\xCB\xBD\xD5\xFE\xB2\xDF\xD2\xFE\xCB\xBD"
       "\xD5\xFE\xB2\xDF\xD2\xFE\xCB\xBD\xD5\xFE\xB2\xDF\xD2\xFE\xCB\xBD\xD5\xFE\xB2\xDF\xD2", "",
       "隐私政策隐私政策隐私政策隐私政策隐私政策\xEF\xBF\xBD"},
      {"a single NUL among many characters", std::string("the policy of an app, long enough\0.", 35), "",
       "the policy of an app, long enough ."},
      {"nothing", "", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto got = decode_text(as_bytes(row.bytes), "policy.txt", row.declared);
    REQUIRE(got);
    CHECK(*got == row.want);
  }
}

TEST_CASE("files that are no text are refused by what they are") {
  struct Row {
    const char* name;
    std::string bytes;
    const char* got;
  };
  const Row rows[] = {
      {"PDF", "%PDF-1.4 ...", "PDF"},
      {"Word before DOCX", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "OLE"},
      {"RTF", "{\\rtf1\\ansi", "RTF"},
      {"NULs", std::string("a\0b\0c\0d\0", 8), "binary"},
      {"control characters", "\x01\x02\x03\x04 abc", "binary"},
      {"bytes of no encoding", std::string(64, '\xFF'), "binary"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto text = decode_text(as_bytes(row.bytes), "policy.txt");
    REQUIRE_FALSE(text);
    CHECK(text.error().code == Errc::unsupported);
    CHECK(text.error().where == "policy.txt");
    CHECK(text.error().got == row.got);
  }
}
