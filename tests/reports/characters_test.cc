#include "reports/characters.h"

#include <catch2/catch.hpp>

using namespace mingcha::reports;

TEST_CASE("visible text cannot command a terminal, and stays readable") {
  struct Row {
    const char* name;
    std::string text, want;
  };
  const Row rows[] = {
      {"plain", "Weather 1.2", "Weather 1.2"},
      {"Chinese", "天气", "天气"},
      {"emoji", "\U0001f600", "\U0001f600"},
      {"escape sequence", "a\x1b[2Jb", "a\\u{1b}[2Jb"},
      {"line break and tab", "a\nb\tc\rd", "a\\u{a}b\\u{9}c\\u{d}d"},
      {"NUL and DEL", std::string("a\0b\x7f", 4), "a\\u{0}b\\u{7f}"},
      {"C1", "a\u009b31mb", "a\\u{9b}31mb"},
      {"override", "a\u202egpj.exe", "a\\u{202e}gpj.exe"},
      {"isolate and marks", "\u2066a\u2069\u200e\u200f\u061c",
       "\\u{2066}a\\u{2069}\\u{200e}\\u{200f}\\u{61c}"},
      {"separators", "a\u2028b\u2029c", "a\\u{2028}b\\u{2029}c"},
      {"broken UTF-8", "a\xff\xc3(b", "a\ufffd\ufffd(b"},
      {"a C1 byte that is no UTF-8",
       "a\x9b"
       "31m",
       "a\ufffd"
       "31m"},
      {"cut sequence at the end", "a\xe5\xa4", "a\ufffd\ufffd"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(visible(row.text) == row.want);
  }
}

TEST_CASE("prose keeps its words when lines are broken in it") {
  CHECK(visible_prose("one\n  two\r\n\tthree \n") == "one two three");
  CHECK(visible_prose("\n\n") == "");
  CHECK(visible_prose("a\x1b[0m\nb") == "a\\u{1b}[0m b");
}

TEST_CASE("CSV cells are quoted by RFC 4180 and never formulas") {
  struct Row {
    const char* name;
    std::string text, want;
  };
  const Row rows[] = {
      {"empty", "", ""},
      {"plain", "天气", "天气"},
      {"comma", "a,b", "\"a,b\""},
      {"quote", "a\"b", "\"a\"\"b\""},
      {"line break stays visible, in one line", "a\r\nb", "a\\u{d}\\u{a}b"},
      {"formula", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
      {"formula with a comma", "=SUM(A1,A2)", "\"'=SUM(A1,A2)\""},
      {"plus", "+1", "'+1"},
      {"minus", "-1", "'-1"},
      {"at", "@SUM(A1)", "'@SUM(A1)"},
      {"tab", "\t=1", "'\\u{9}=1"},
      {"carriage return", "\r=1", "'\\u{d}=1"},
      {"sign inside is no formula", "a=b", "a=b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(csv_cell(row.text) == row.want);
  }
}
