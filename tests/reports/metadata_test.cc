#include "reports/metadata.h"

#include <catch2/catch.hpp>

#include "reports/csv/csv_reader.h"

using namespace mingcha;
using namespace mingcha::reports;

TEST_CASE("CSV is read as RFC 4180 says and as spreadsheets save it") {
  using Cells = std::vector<std::vector<std::string>>;
  struct Row {
    const char* name;
    std::string_view text;
    Cells want;
  };
  const Row rows[] = {
      {"nothing", "", {}},
      {"one record", "a,b", {{"a", "b"}}},
      {"last line end", "a,b\n", {{"a", "b"}}},
      {"CRLF and CR", "a\r\nb\rc", {{"a"}, {"b"}, {"c"}}},
      {"empty cells", ",\n", {{"", ""}}},
      {"empty last cell", "a,", {{"a", ""}}},
      {"blank lines", "\n\na\n\n", {{"a"}}},
      {"byte-order mark",
       "\xef\xbb\xbf"
       "a,b",
       {{"a", "b"}}},
      {"quotes", "\"a,b\",\"c\"\"d\",\"\"", {{"a,b", "c\"d", ""}}},
      {"line break within quotes", "\"a\r\nb\",c", {{"a\r\nb", "c"}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto records = read_csv(row.text, "m.csv");
    REQUIRE(records);
    Cells cells;
    for (const CsvRecord& record : *records) cells.push_back(record.cells);
    CHECK(cells == row.want);
  }
}

TEST_CASE("broken metadata is refused with its line") {
  struct Row {
    const char* name;
    std::string_view text;
    const char* where;
    const char* got;
  };
  const Row rows[] = {
      {"open quote", "file\n\"a\nb", "m.csv:2", "a quote is never closed"},
      {"text after a quote", "file\n\"a\"b", "m.csv:2", "text after a closing quote"},
      {"GBK", "file\n\xcc\xec\xc6\xf8.apk", "m.csv:2", "not UTF-8; save the file as \"CSV UTF-8\""},
      {"empty", "", "m.csv:1", "no header row"},
      {"no key column", "developer,source\na,b", "m.csv:1",
       "no column \"file\" (文件) or \"package\" (包名)"},
      {"row without a key", "file,developer\na.apk,x\n,y", "m.csv:3", "neither a file nor a package"},
      {"one key twice", "file\na.apk\na.apk", "m.csv:3", "\"a.apk\" stands twice"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto metadata = Metadata::read(row.text, "m.csv");
    REQUIRE_FALSE(metadata);
    CHECK(metadata.error().code == Errc::syntax);
    CHECK(metadata.error().where == row.where);
    CHECK(metadata.error().got == row.got);
  }
}

TEST_CASE("metadata is found by file first, then by package") {
  const auto metadata = Metadata::read(
      "备注,文件, 包名 ,应用开发者,应用来源,App备案号,属地\n"
      "x,weather.apk,cn.a,甲公司,商店一,京ICP备1号-1A,北京\n"
      "y,,cn.a,乙公司,商店二,,\n"
      "z,other.apk,,丙公司\n",
      "m.csv");
  REQUIRE(metadata);
  CHECK(metadata->of("weather.apk", "cn.a").developer == "甲公司");
  CHECK(metadata->of("weather.apk", "cn.a").filing_number == "京ICP备1号-1A");
  CHECK(metadata->of("renamed.apk", "cn.a").developer == "乙公司");
  CHECK(metadata->of("renamed.apk", "cn.a").source == "商店二");
  CHECK(metadata->of("other.apk", "cn.b").developer == "丙公司");
  CHECK(metadata->of("other.apk", "cn.b").source.empty());
  CHECK(metadata->of("none.apk", "cn.none").developer.empty());
  CHECK(metadata->has_filing_numbers());
  CHECK(metadata->has_regions());

  const auto english = Metadata::read("Package,Developer,Filing_Number\ncn.a,A Ltd,\n", "m.csv");
  REQUIRE(english);
  CHECK(english->of("", "cn.a").developer == "A Ltd");
  CHECK_FALSE(english->has_filing_numbers());
  CHECK_FALSE(english->has_regions());
}
