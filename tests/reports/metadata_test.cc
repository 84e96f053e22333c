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
      {"empty", "", "m.csv:1", "no header row"},
      {"no key column", "developer,source\na,b", "m.csv:1",
       "no column \"file\" (文件), \"package\" (包名), \"sha256\" or \"name\" (应用名称)"},
      {"row without a key", "file,developer\na.apk,x\n,y", "m.csv:3", "neither a file nor a package"},
      {"one key twice", "file\na.apk\na.apk", "m.csv:3", "\"a.apk\" stands twice"},
      {"one name, two developers", "应用名称,开发者\n天气,甲\n天气,乙", "m.csv:3", "\"天气\" stands twice"},
      {"a name missing", "应用名称,开发者\n天气,甲\n,乙", "m.csv:3", "no app's name"},
      {"a name where another column is the key", "应用名称,包名\n天气,", "m.csv:2", "neither a file nor a package"},
      {"no digest", "sha256\nabc", "m.csv:2", "\"abc\" is no SHA-256"},
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

namespace {

std::string utf16le(std::u16string_view text) {
  std::string bytes = "\xff\xfe";
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xff);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

}  // namespace

TEST_CASE("metadata are read as spreadsheets save them") {
  struct Row {
    const char* name;
    std::string bytes;
  };
  const Row rows[] = {
      {"UTF-8", "包名,开发者\ncn.a,天气\n"},
      {"UTF-8 with its mark", "\xef\xbb\xbf包名,开发者\r\ncn.a,天气\r\n"},
      {"GB 18030", "\xb0\xfc\xc3\xfb,\xbf\xaa\xb7\xa2\xd5\xdf\ncn.a,\xcc\xec\xc6\xf8\n"},
      {"Unicode text: UTF-16 with tabs", utf16le(u"包名\t开发者\r\ncn.a\t天气\r\n")},
      {"semicolons", "包名;开发者\ncn.a;天气\n"},
      {"empty rows at the end", "包名,开发者\ncn.a,天气\n,\n , \n"},
      {"a title above the header", "附件1\n\"关于APP的通报, 2026年\",\n包名,开发者\ncn.a,天气\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto metadata = Metadata::read(row.bytes, "m.csv");
    REQUIRE(metadata);
    CHECK(metadata->of("", "cn.a").developer == "天气");
    CHECK(metadata->of("", "cn.b").developer.empty());
  }
}

TEST_CASE("a workbook is no CSV, and is told from one") {
  for (const std::string_view bytes : {"PK\x03\x04 and so on", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}) {
    const auto metadata = Metadata::read(bytes, "m.xlsx");
    REQUIRE_FALSE(metadata);
    CHECK(metadata.error().code == Errc::unsupported);
    CHECK_THAT(metadata.error().got, Catch::Contains("CSV UTF-8") && Catch::Contains("另存为"));
  }
}

TEST_CASE("every header of the officials' annexes is known") {
  struct Row {
    const char* header;
    std::string AppMetadata::*value;
  };
  const Row rows[] = {
      {"应用开发者", &AppMetadata::developer}, {"开发者", &AppMetadata::developer},
      {"运营者", &AppMetadata::developer},     {"运营者名称", &AppMetadata::developer},
      {"开发运营者", &AppMetadata::developer}, {"公司名称", &AppMetadata::developer},
      {"应用来源", &AppMetadata::source},      {"版本来源", &AppMetadata::source},
      {"分发平台", &AppMetadata::source},      {"样品来源", &AppMetadata::source},
      {"App备案号", &AppMetadata::filing_number}, {"备案编号", &AppMetadata::filing_number},
      {"备案号", &AppMetadata::filing_number}, {"属地", &AppMetadata::region},
      {"应用类别", &AppMetadata::app_type},    {"类型", &AppMetadata::app_type},
  };
  for (const char* name : {"应用名称", "App名称", "名称", "小程序名称"}) {
    for (const Row& row : rows) {
      CAPTURE(name, row.header);
      const auto metadata = Metadata::read(std::string("序号,") + name + "," + row.header + ",所涉问题\n1,天气,甲,无\n", "m.csv");
      REQUIRE(metadata);
      CHECK(metadata->of("a.apk", "cn.a", "", "天气").*row.value == "甲");
      CHECK(metadata->of("a.apk", "cn.a", "", "天 气").*row.value == "");
    }
  }
}

TEST_CASE("an annex keyed by names: further lines of one app are taken, a column that is a key ends it") {
  const auto annex = Metadata::read("序号,应用名称,应用开发者,所涉问题\n1,《天气》,甲,一\n,,,二\n1,天气,甲,三\n2,日历,乙,一\n", "m.csv");
  REQUIRE(annex);
  CHECK(annex->of("", "", "", "天气").developer == "甲");
  CHECK(annex->of("", "", "", "日历").developer == "乙");
  const auto keyed = Metadata::read("包名,应用名称,应用开发者\ncn.a,天气,甲\ncn.b,天气,乙\n", "m.csv");
  REQUIRE(keyed);
  CHECK(keyed->of("", "cn.b", "", "天气").developer == "乙");
  CHECK(keyed->of("", "cn.c", "", "天气").developer.empty());
}

TEST_CASE("a digest counts before a file's name, in letters of either size") {
  const std::string upper(64, 'A'), lower(64, 'a'), other(64, 'b');
  const auto metadata = Metadata::read("SHA-256,文件,开发者\n" + upper + ",a.apk,甲\n,a.apk,乙\n", "m.csv");
  REQUIRE(metadata);
  CHECK(metadata->of("a.apk", "", lower).developer == "甲");
  CHECK(metadata->of("a.apk", "", other).developer == "乙");
}
