#include "reports/text/policy_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/json/policy_json.h"
#include "reports/text/columns.h"
#include "reports/text/policy_texts.h"
#include "tests/reports/golden.h"

using namespace mingcha;
using namespace mingcha::reports;
using namespace mingcha::privacy_policy;

namespace {

judge::PrivacyPolicy weather_policy() {
  judge::PrivacyPolicy policy;
  policy.place = "policy.html";
  policy.sha256 = std::string(64, 'a');
  policy.document.format = Format::html;
  PolicyText& text = policy.text;
  text.disclosures = {
      {"imei", "设备信息", "app", "", "", "", Strength::vague, false, {10, "我们会收集您的设备信息。"}},
      {"imei", "IMEI", "app", "用于统计和安全风控", "", "当您启动应用时", Strength::clear, false, {40, "当您启动应用时，我们会收集 IMEI，用于统计和安全风控。"}},
      {"precise-location", "位置信息", "app", "为您提供所在地的天气预报以及灾害天气的提醒服务", "", "", Strength::clear, true, {90, "位置"}},
      {"android-id", "Android ID", "sdk:umeng.analytics", "统计分析", "SDK本机采集", "", Strength::clear, false, {120, "友盟统计"}},
      {"mac", "MAC地址", "某某推送", "", "", "", Strength::clear, false, {150, "某某推送"}},
  };
  text.denials = {{"contacts", {200, "我们不会收集您的通讯录。"}}, {"contacts", {230, "我们不会读取通讯录。"}}};
  text.sdks = {{"友盟+统计SDK", "umeng.analytics", "友盟同欣（北京）科技有限公司", "统计分析", "https://www.umeng.com/policy", {"android-id", "mac"}, {300, "友盟"}},
               {"某某推送", "", "", "", "", {}, {320, "某某推送"}}};
  text.permissions = {{"android.permission.ACCESS_FINE_LOCATION", "", {400, "位置"}},
                      {"android.permission.ACCESS_FINE_LOCATION", "查询所在地天气", {410, "位置权限"}},
                      {"com.example.permission.PUSH_MESSAGES_OF_THE_SERVICE", "接收推送", {420, "推送"}}};
  text.statements = {{Topic::operator_name, "北京某某科技有限公司", {0, "北京某某科技有限公司"}},
                     {Topic::contact, "privacy@example.cn", {500, "联系"}},
                     {Topic::contact, "privacy@example.cn", {510, "联系"}},
                     {Topic::contact, "010-12345678", {520, "电话"}},
                     {Topic::updated, "2026-01-05", {530, "更新日期"}},
                     {Topic::withdrawal, "", {540, "您可以在设置中撤回同意。"}},
                     {Topic::minors, "", {560, "若您是未满 14 周岁的儿童，请在监护人陪同下阅读。"}}};
  text.promises = {{Topic::account_removal, 15, true, {600, "我们将在 15 个工作日内处理。"}}, {Topic::account_removal, 7, false, {620, "7 天内"}}};
  text.quality = {1200, 1100, 0, 60, 80, 3, true, true};
  return policy;
}

std::string spoken(std::string_view id) {
  if (id == "imei") return "国际移动设备识别码（IMEI）";
  if (id == "sdk:umeng.analytics") return "友盟统计";
  return std::string(id);
}

}  // namespace

TEST_CASE("a policy as text in both languages, within 80 columns") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string report = policy_report(weather_policy(), {}, spoken, lang);
    CHECK(report == golden(lang == Lang::zh ? "policy.zh.txt" : "policy.en.txt", report));
    std::size_t begin = 0;
    for (std::size_t end; (end = report.find('\n', begin)) != std::string::npos; begin = end + 1) {
      CHECK(width_of(std::string_view(report).substr(begin, end - begin)) <= 80);
    }
  }
}

TEST_CASE("a policy as JSON") {
  const std::string json = policy_json(weather_policy(), {}, Lang::zh);
  CHECK(json == golden("policy.json", json));
  const auto object = nlohmann::json::parse(json);
  CHECK(object["operator"] == "北京某某科技有限公司");
  CHECK(object["contact"] == nlohmann::json({"privacy@example.cn", "010-12345678"}));
  CHECK(object["denies"] == nlohmann::json({"contacts"}));
  CHECK(object["removal_days"] == 15);
  CHECK(object["removal_unit"] == "工作日");
  CHECK(object["collects"][3]["collector"] == "umeng.analytics");
  CHECK(object["withdrawal"] == true);
  CHECK(object["complaint"] == false);
  CHECK(object["sdks"][1]["id"].is_null());
}

TEST_CASE("a text that says nothing: null and false, and a word that it is no policy") {
  judge::PrivacyPolicy empty;
  empty.place = "notes.txt";
  const auto object = nlohmann::json::parse(policy_json(empty, {}, Lang::zh));
  for (const char* key : {"operator", "updated", "effective", "removal_days", "removal_unit"}) CHECK(object[key].is_null());
  for (const char* key : {"contact", "collects", "denies", "sdks", "permissions", "findings"}) CHECK(object[key].empty());
  for (const char* key : {"withdrawal", "complaint", "minors", "cross_border", "auto_decision_switch", "separate_consent"}) {
    CHECK(object[key] == false);
  }
  const std::string report = policy_report(empty, {}, spoken, Lang::zh);
  CHECK(report.find(text(PolicyMessage::not_a_policy, Lang::zh).substr(0, 30)) != std::string::npos);
  CHECK(policy_report(weather_policy(), {}, spoken, Lang::zh).find("不像隐私政策") == std::string::npos);
}

TEST_CASE("what a policy holds cannot act on a terminal") {
  judge::PrivacyPolicy policy = weather_policy();
  policy.place = "\x1b[2J.html";
  policy.text.sdks[0].name = "\x1b]0;x\x07";
  CHECK(policy_report(policy, {}, spoken, Lang::zh).find('\x1b') == std::string::npos);
  CHECK(policy_json(policy, {}, Lang::zh).find('\x1b') == std::string::npos);
}

TEST_CASE("findings by the rules stand in both forms, with their sentence") {
  judge::Finding finding;
  finding.rule = "some-rule";
  finding.title = {"承诺时限过长", "Takes too long"};
  finding.clauses = {"191号:6.3"};
  finding.quotes = {{12, "我们将在30日内处理"}};
  const auto object = nlohmann::json::parse(policy_json(weather_policy(), {finding}, Lang::zh));
  REQUIRE(object["findings"].size() == 1);
  CHECK(object["findings"][0]["rule"] == "some-rule");
  CHECK(object["findings"][0]["clauses"] == nlohmann::json{"191号:6.3"});
  CHECK(object["findings"][0]["quote"] == "我们将在30日内处理");
  const std::string report = policy_report(weather_policy(), {finding}, spoken, Lang::zh);
  CHECK(report.find("承诺时限过长") != std::string::npos);
  CHECK(report.find("191号:6.3") != std::string::npos);
}
