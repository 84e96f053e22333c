// Statistics and the index of SDKs as tables.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/answers/answer_report.h"
#include "screening/views/sdk_view.h"
#include "screening/views/statistics_view.h"

namespace mingcha::screening {
namespace {

using nlohmann::json;
using reports::Lang;

const policies::PolicySet& rules() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  REQUIRE(set);
  return *set;
}

SdkSummary umeng() {
  SdkSummary sdk;
  sdk.id = "umeng", sdk.name = "友盟", sdk.vendor = "Umeng";
  for (int i = 0; i < 7; ++i) sdk.versions.push_back({i == 1 ? "" : "9." + std::to_string(i), 10 - i});
  sdk.apps = 49, sdk.before_consent = 3, sdk.evident = 2, sdk.suspected = 1;
  sdk.information = {"imei", "of-a-rule-set-to-come"}, sdk.early = {"imei"};
  sdk.problems = {"违规收集个人信息"};
  return sdk;
}

}  // namespace

TEST_CASE("groupings are spelled as on the command line") {
  CHECK(grouping_of("problem") == Grouping::problem);
  CHECK(grouping_of("month") == Grouping::month);
  CHECK_FALSE(grouping_of("sdks"));
  CHECK_FALSE(grouping_of(""));
}

TEST_CASE("people see the most frequent versions of an SDK, programs all that have a name") {
  const std::string text =
      reports::answer_text(sdks_answer({umeng()}, RuleNames(rules(), Lang::zh), Reader::person), Lang::zh);
  CHECK(text.find("9.0（10）、版本不明（9）、9.2（8）、9.3（7）、9.4（6）、另有 2 个版本") !=
        std::string::npos);
  CHECK(text.find("收集的个人信息：国际移动设备识别码（IMEI）") != std::string::npos);
  CHECK(text.find("开发者：Umeng") != std::string::npos);
  const json page = json::parse(
      reports::answer_json(sdks_answer({umeng()}, RuleNames(rules(), Lang::en), Reader::program), Lang::en));
  CHECK(page["schema"] == "mingcha.sdks/1");
  const json& sdk = page["sdks"][0];
  CHECK(sdk["versions"] == json{"9.0", "9.2", "9.3", "9.4", "9.5", "9.6"});
  CHECK(sdk["information"] == json{"imei", "of-a-rule-set-to-come"});
  CHECK(sdk["information_names"][1] == "of-a-rule-set-to-come");
  CHECK(sdk["before_consent_apps"] == 3);
  CHECK(sdk["problems"][0] != "违规收集个人信息");
}

TEST_CASE("one SDK as tables: phases and certainty in words, apps beyond the limit counted") {
  SdkDetail detail;
  detail.summary = umeng();
  detail.reads = {{"imei", "before-consent", 3}, {"imei", "a-phase-to-come", 1}};
  detail.problems = {{"违规收集个人信息", 3, 2}};
  detail.apps = {{"cn.example.a", "天气", "1.0", "9.0", "evident", true},
                 {"cn.example.b", "", "", "", "", false}};
  const RuleNames names(rules(), Lang::zh);
  const json page = json::parse(reports::answer_json(sdk_answer(detail, names), Lang::zh));
  CHECK(page["schema"] == "mingcha.sdk/1");
  CHECK(page["sdk"]["apps"] == 49);
  CHECK(page["collects"][0]["phase"] == "before-consent");
  CHECK(page["collects"][0]["phase_name"] == "用户同意前");
  CHECK(page["collects"][1]["phase_name"] == "a-phase-to-come");
  CHECK(page["versions"][1]["version"] == "版本不明");
  CHECK(page["apps"][0]["certainty"] == "evident");
  CHECK(page["apps"][0]["certainty_name"] == "证据明确");
  CHECK(page["apps"][1]["certainty"].is_null());
  CHECK(page["apps"][1]["before_consent"] == false);
  CHECK(page["left_out"]["apps"] == 47);
}

TEST_CASE("what is cut from long tables is told, and short ones stay") {
  reports::Answer answer;
  answer.tables.resize(2);
  answer.tables[0].rows.resize(5);
  answer.tables[0].left_out = 2;
  answer.tables[1].rows.resize(3);
  const reports::Answer cut = shortened(answer, 3);
  CHECK(cut.tables[0].rows.size() == 3);
  CHECK(cut.tables[0].left_out == 4);
  CHECK(cut.tables[1].rows.size() == 3);
  CHECK(cut.tables[1].left_out == 0);
}

}  // namespace mingcha::screening
