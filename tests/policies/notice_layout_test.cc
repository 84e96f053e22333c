#include "policies/notice_layout.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace mingcha;
using namespace mingcha::policies;

namespace {

std::string header_of(const std::vector<NoticeColumn>& columns) {
  std::string line;
  for (const NoticeColumn& column : columns) line += (line.empty() ? "" : " / ") + column.header;
  return line;
}

const std::string kGood =
    "[[notice]]\nid = \"a\"\nzh = \"甲\"\nen = \"a\"\nkind = \"listing\"\nissuer = \"甲局\"\ntitle = \"通报\"\n"
    "closing_open = \"完。\"\ncolumns = [\"number=序号\", \"name=应用名称\"]\nsource = \"own\"\nconfidence = \"low\"\n";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("notice layouts: each issuer's header row") {
  const auto layouts = notice_layouts(nullptr);
  REQUIRE(layouts);
  struct Row { const char* name; const char* id; const char* header; };
  const Row rows[] = {
      {"miit-2019", "miit-2019", "序号 / 应用名称 / 应用开发者 / 版本 / 版本来源 / 所涉问题"},
      {"工信部", "miit", "序号 / 应用名称 / 应用开发者 / 应用来源 / 应用版本 / 所涉问题"},
      {"四川", "sichuan-chongqing", "序号 / 应用名称 / App备案号 / 应用开发者 / 应用来源 / 应用版本 / 所涉问题 / 属地"},
      {"guangdong-delisting", "guangdong-delisting",
       "序号 / 应用名称 / 应用开发者 / 应用版本号 / 应用来源 / 所涉问题 / 发现安全隐患数量"},
      {"广东", "guangdong", "序号 / 应用名称 / 公司名称 / 版本号 / 所涉问题"},
      {"安徽", "anhui", "序号 / 应用名称 / 应用开发者 / 应用来源 / 应用版本 / 问题项"},
      {"山东", "shandong", "序号 / 应用名称 / 开发运营者 / 备案编号 / 应用来源 / 应用版本 / 问题项"},
      {"zhejiang-2021", "zhejiang-2021", "序号 / 应用开发者 / 应用名称 / 版本号 / 应用来源 / 所涉问题"},
      {"zhejiang-2023", "zhejiang-2023", "应用类别 / 序号 / 应用名称 / 应用开发者 / 应用来源 / 应用版本 / 所涉问题"},
      {"浙江", "zhejiang", "应用类别 / 序号 / 应用名称 / 应用开发者 / 分发平台 / 应用版本 / 问题类型 / 备案号"},
      {"宁夏", "ningxia", "序号 / 应用名称 / App备案号 / 应用开发者 / 应用来源 / 版本 / 所涉问题"},
      {"网信办", "cac", "编号 / 名称 / 类型 / 运营者 / 版本号 / 主要问题"},
      {"working-group", "working-group", "序号 / App名称 / 安卓版本号 / 运营者 / 存在的问题"},
      {"下架", "delisting", "序号 / 应用名称 / 应用开发者 / 应用来源 / 应用版本 / 所涉问题"},
      {"cverc", "cverc", ""},
      {"cac-grouped", "cac-grouped", ""},
      {"整改通知", "rectification", ""},
      {"复测", "recheck", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const NoticeLayout* layout = find_layout(*layouts, row.name);
    REQUIRE(layout != nullptr);
    CHECK(layout->id == row.id);
    CHECK(header_of(layout->columns) == row.header);
  }
  CHECK(header_of(find_layout(*layouts, "miit")->sdk_columns) ==
        "序号 / SDK名称 / SDK开发者（运营者） / SDK版本 / 所涉问题");
  CHECK(header_of(find_layout(*layouts, "sdk")->sdk_columns) ==
        "序号 / SDK名称 / SDK开发者（运营者） / SDK版本 / 所涉问题 / 集成该SDK的APP");
  CHECK(find_layout(*layouts, "火星") == nullptr);
}

TEST_CASE("notice layouts: a mistake is told with its place") {
  struct Row { const char* name; std::string text; const char* where; };
  const Row rows[] = {
      {"good", kGood, ""},
      {"no title", changed(kGood, "title = \"通报\"\n", ""), "x.toml:1:"},
      {"unknown kind", changed(kGood, "\"listing\"", "\"listings\""), "x.toml:5:8"},
      {"unknown field", changed(kGood, "name=", "names="), "x.toml:9:"},
      {"field without header", changed(kGood, "name=应用名称", "name"), "x.toml:9:"},
      {"no columns", changed(kGood, "columns = [\"number=序号\", \"name=应用名称\"]\n", ""), "x.toml:1:"},
      {"groups without entry", kGood + "form = \"groups\"\n", "x.toml:12:8"},
      {"unknown key", kGood + "colour = \"red\"\n", "x.toml:12:"},
      {"unknown table", changed(kGood, "[[notice]]", "[[rule]]"), "x.toml:1:"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Complaints complaints;
    const auto layouts = read_notice_layouts("x.toml", row.text, complaints);
    if (std::string_view(row.where).empty()) {
      CHECK(complaints.empty());
      CHECK(layouts.size() == 1);
      continue;
    }
    CHECK(layouts.empty());
    REQUIRE_FALSE(complaints.empty());
    CHECK_THAT(complaints.errors().front().where, Catch::StartsWith(row.where));
  }
}

TEST_CASE("notice layouts: own ones are added and replace built-in ones") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "mingcha_notice_layouts";
  fs::remove_all(folder);
  fs::create_directories(folder / "notices");
  std::ofstream(folder / "notices" / "own.toml") << kGood << changed(kGood, "\"a\"", "\"miit\"");
  const std::string path = folder.string();
  const auto layouts = notice_layouts(&path);
  REQUIRE(layouts);
  CHECK(find_layout(*layouts, "a") != nullptr);
  CHECK(find_layout(*layouts, "miit")->title == "通报");
  std::ofstream(folder / "notices" / "own.toml") << "[[notice]]\n";
  CHECK_FALSE(notice_layouts(&path));
  fs::remove_all(folder);
}
