#include "reports/text/columns.h"

#include <catch2/catch.hpp>

using namespace mingcha::reports;

TEST_CASE("width counts columns, not bytes or characters") {
  struct Row {
    std::string_view text;
    std::size_t want;
  };
  const Row rows[] = {
      {"", 0},         {"abc", 3},        {"天气", 4},       {"，", 2}, {"ｱ", 1}, {"한국", 4}, {"e\u0301", 1},
      {"a\u200bb", 2}, {"\U0001f600", 2}, {"\U00020000", 2}, {"—…", 2}, {"é", 1}, {"（）", 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(width_of(row.text) == row.want);
  }
}

TEST_CASE("clip marks what it cuts and never splits a character") {
  CHECK(clip("abcdef", 6) == "abcdef");
  CHECK(clip("abcdef", 5) == "abcd…");
  CHECK(clip("天气预报", 8) == "天气预报");
  CHECK(clip("天气预报", 7) == "天气预…");
  CHECK(clip("天气预报", 6) == "天气…");
  CHECK(clip("", 3) == "");
}

TEST_CASE("wrap breaks where a reader would") {
  using Lines = std::vector<std::string>;
  struct Row {
    const char* name;
    std::string_view text;
    std::size_t width;
    Lines want;
  };
  const Row rows[] = {
      {"empty", "", 10, {""}},
      {"fits", "one two", 10, {"one two"}},
      {"spaces", "one two three", 8, {"one two", "three"}},
      {"between ideographs", "违规收集个人信息", 8, {"违规收集", "个人信息"}},
      {"odd width", "违规收集个人信息", 7, {"违规收", "集个人", "信息"}},
      {"no full stop at the start", "违规收集。个人", 8, {"违规收", "集。个人"}},
      {"no bracket at the end", "违规收（集个人）", 8, {"违规收", "（集个", "人）"}},
      {"Latin word in Chinese", "读取 IMEI 标识", 8, {"读取", "IMEI 标", "识"}},
      {"descriptor",
       "Landroid/telephony/TelephonyManager;",
       20,
       {"Landroid/telephony/", "TelephonyManager;"}},
      {"no place to break", "aaaaaaaaaaaa", 5, {"aaaaa", "aaaaa", "aa"}},
      {"only spaces", "      ", 3, {""}},
      {"run of spaces", "ab      cd", 4, {"ab", "cd"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(wrap(row.text, row.width) == row.want);
  }
}

TEST_CASE("wrap never exceeds the width and loses nothing but spaces") {
  const std::string text =
      "应用调用getDeviceId读取IMEI（见 "
      "Landroid/telephony/TelephonyManager;->getDeviceId()），该标识与设备终身绑定。"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\U0001f600\U0001f600 end";
  const auto without_spaces = [](std::string s) {
    std::erase(s, ' ');
    return s;
  };
  for (std::size_t width = 2; width < 90; ++width) {
    CAPTURE(width);
    std::string joined;
    for (const std::string& line : wrap(text, width)) {
      CHECK(width_of(line) <= width);
      joined += line;
    }
    CHECK(without_spaces(joined) == without_spaces(text));
  }
}
