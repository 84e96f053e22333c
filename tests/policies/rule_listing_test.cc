#include "policies/rule_listing.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const PolicySet& built_in() {
  static const Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  return *set;
}

/// Checks that the entry shows all of these pieces.
void check_shown(std::string_view id, ListingLanguage language, const std::vector<std::string_view>& pieces) {
  CAPTURE(id);
  const Result<std::string> shown = show_entry(built_in(), id, language);
  REQUIRE(shown);
  for (const std::string_view piece : pieces) {
    CAPTURE(piece, *shown);
    CHECK(shown->find(piece) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("rules and documents are listed, one line each") {
  const std::string list = list_rules(built_in(), ListingLanguage::zh);
  CHECK(std::count(list.begin(), list.end(), '\n') ==
        static_cast<std::ptrdiff_t>(built_in().rules().size() + built_in().documents().size()) + 3);
  for (const Rule& rule : built_in().rules()) CHECK(list.find("\n" + std::string(rule.id) + " ") != std::string::npos);
  CHECK(list.find("2017-06-01  2025-12-31  replaced") != std::string::npos);
  CHECK(list.find("191号 《App违法违规收集使用个人信息行为认定方法》") != std::string::npos);
}

TEST_CASE("a rule is shown whole in both languages") {
  const Rule& rule = built_in().rules().front();
  check_shown(rule.id, ListingLanguage::zh,
              {rule.id, built_in().problems()[rule.problem].zh, rule.title.zh_source, rule.remedy.zh_source,
               built_in().clauses()[rule.clauses[0]].id});
  check_shown(rule.id, ListingLanguage::en, {rule.explanation.en_source});
  CHECK(show_entry(built_in(), rule.id, ListingLanguage::en)->find(rule.explanation.zh_source) == std::string::npos);
}

TEST_CASE("a clause is shown with document, wording, reach, times, rules and what a person does") {
  const Clause* clause = built_in().find_clause("191号:3.1");
  REQUIRE(clause != nullptr);
  check_shown("191号:3.1", ListingLanguage::zh,
              {"《App违法违规收集使用个人信息行为认定方法》", "国信办秘字〔2019〕191号", "三、未经用户同意收集使用个人信息",
               clause->zh, "施行日期: 2019-11-28", "状态: 现行", "静态可判断程度: 部分", "文字依据: 转载文本",
               "检查方式: 行为检测", clause->manual_zh});
  check_shown("191号:3.1", ListingLanguage::en, {clause->zh, clause->en, "in force from: 2019-11-28", clause->manual_en});
  check_shown("191号:4.1", ListingLanguage::en, {"permission-declared-unused", "memory, to be checked"});
  check_shown("网络安全法:41", ListingLanguage::zh, {"有效至: 2025-12-31", "后为: 网络安全法(2025):43", "已被取代"});
  check_shown("T/TAF 077.2", ListingLanguage::zh, {"对应标准: YD/T 4177.2", "施行日期: 2020"});
  check_shown("14号:18", ListingLanguage::zh, {"适用条件: \"game\" in app_type.ids"});
  check_shown("T/TAF 077.4", ListingLanguage::en, {"about: contacts"});
  check_shown("T/TAF 078.1:5.3", ListingLanguage::en, {"binds: SDKs"});
  check_shown("个人信息保护法:66", ListingLanguage::zh, {"法律责任: 拒不改正的"});
  check_shown("164号:6", ListingLanguage::en, {"scenarios:", "Told, but starts before consent"});
}

TEST_CASE("a document shows its clauses, a problem its spellings") {
  check_shown("337号", ListingLanguage::zh, {"337号:1  私自收集个人信息", "337号:8  账号注销难", "发布日期: 2019-10-31"});
  check_shown("permission-abuse", ListingLanguage::zh, {"不给权限不让用", "permission-declared-unused"});
  check_shown("账号注销难", ListingLanguage::en, {"problem:", "未提供账号注销"});
}

TEST_CASE("an unknown id is refused with the nearest one") {
  for (const std::string_view id : {built_in().rules().front().id, std::string_view("个人信息保护法:13")}) {
    const Result<std::string> shown = show_entry(built_in(), std::string(id.substr(0, id.size() - 1)) + "?", ListingLanguage::en);
    REQUIRE_FALSE(shown);
    CHECK(shown.error().code == Errc::bad_value);
    CHECK(shown.error().got.find("did you mean ") != std::string::npos);
  }
}
