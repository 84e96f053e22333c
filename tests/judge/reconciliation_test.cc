// The policy's text against the code: each way to tell of something, and the near twin that does not.
#include "analyzer/judge/reconciliation.h"

#include <catch2/catch.hpp>

#include "tests/judge/sample.h"

using namespace mingcha;
using namespace mingcha::judge;
using privacy_policy::Disclosure;
using privacy_policy::ListedSdk;
using privacy_policy::Strength;

namespace {

Disclosure told(const char* information, const char* collector, Strength strength = Strength::clear) {
  Disclosure out;
  out.information = information;
  out.collector = collector;
  out.strength = strength;
  return out;
}

ListedSdk listed(const char* id, std::vector<std::string> information) {
  ListedSdk out;
  out.id = id;
  out.information = std::move(information);
  return out;
}

behaviour::SdkUse sdk(const char* id) {
  const policies::Sdk* row = sample::built_in().catalogue().find_sdk(id);
  behaviour::SdkUse out;
  out.id = id;
  out.name_zh = row->name_zh;
  out.name_en = row->name_en;
  out.vendor = row->vendor;
  return out;
}

struct Case {
  const char* name;
  const char* owner;
  PrivacyPolicy policy;
  Told disclosed, shared;
};

PrivacyPolicy policy(std::vector<Disclosure> disclosures, std::vector<ListedSdk> sdks = {},
                     std::vector<privacy_policy::Denial> denials = {}, const char* text = "") {
  PrivacyPolicy out;
  out.text.disclosures = std::move(disclosures);
  out.text.sdks = std::move(sdks);
  out.text.denials = std::move(denials);
  out.document.text = text;
  return out;
}

}  // namespace

TEST_CASE("a collection of the IMEI is found in the text, or not") {
  const Case cases[] = {
      {"named", "app", policy({told("imei", "app")}), Told::clear, Told::unknown},
      {"by a wide word", "app", policy({told("imei", "app", Strength::vague)}), Told::vague, Told::unknown},
      {"by both", "app", policy({told("imei", "app", Strength::vague), told("imei", "app")}), Told::clear,
       Told::unknown},
      {"another item", "app", policy({told("imsi", "app")}), Told::omitted, Told::unknown},
      {"denied", "app", policy({}, {}, {{"imei", {}}}), Told::contradicted, Told::unknown},
      {"another item denied", "app", policy({}, {}, {{"contacts", {}}}), Told::omitted, Told::unknown},
      {"denied here and told there", "app", policy({told("imei", "app")}, {}, {{"imei", {}}}), Told::clear,
       Told::unknown},
      {"by an SDK that is named with it", "sdk:jpush", policy({told("imei", "sdk:jpush")}), Told::clear, Told::clear},
      {"by an SDK whose row has it", "sdk:jpush", policy({}, {listed("jpush", {"imei"})}), Told::vague, Told::vague},
      {"by an SDK whose row has other items", "sdk:jpush", policy({}, {listed("jpush", {"oaid"})}), Told::omitted,
       Told::omitted},
      {"by an SDK when only the app is said to", "sdk:jpush", policy({told("imei", "app")}), Told::clear,
       Told::unlisted},
      {"by an SDK whose name stands somewhere", "sdk:jpush", policy({}, {}, {}, "我们使用极光推送服务。"),
       Told::omitted, Told::omitted},
      {"by another SDK", "sdk:jpush", policy({told("imei", "sdk:getui")}), Told::clear, Told::unlisted},
  };
  for (const Case& row : cases) {
    CAPTURE(row.name);
    behaviour::Behaviour behaviour;
    behaviour.collections = {sample::collection("c1", "imei", row.owner)};
    const Reconciliation out = reconcile(sample::built_in().catalogue(), behaviour, &row.policy);
    CHECK(out.collections[0] == row.disclosed);
    CHECK(out.shared[0] == row.shared);
  }
}

TEST_CASE("without a text nothing is told and nothing is omitted") {
  behaviour::Behaviour behaviour;
  behaviour.collections = {sample::collection("c1", "imei", "sdk:jpush")};
  behaviour.sdks = {sdk("jpush")};
  const Reconciliation out = reconcile(sample::built_in().catalogue(), behaviour, nullptr);
  CHECK(out.collections[0] == Told::unknown);
  CHECK(out.shared[0] == Told::unknown);
  CHECK(spell(out.collections[0]).empty());
  CHECK_FALSE(out.sdks_listed[0]);
}

TEST_CASE("an SDK is listed by its row, its name or its vendor's") {
  struct Row {
    const char* name;
    PrivacyPolicy policy;
    bool want;
  };
  const Row rows[] = {
      {"row", policy({}, {listed("jpush", {})}), true},
      {"another's row", policy({}, {listed("getui", {})}), false},
      {"name in the text", policy({}, {}, {}, "消息推送由极光推送提供"), true},
      {"half of the name", policy({}, {}, {}, "推送消息"), false},
      {"English name in other letters", policy({}, {}, {}, "we use the jpush sdk"), true},
      {"vendor", policy({}, {}, {}, "深圳市和讯华谷信息技术有限公司（极光）"), true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    behaviour::Behaviour behaviour;
    behaviour.sdks = {sdk("jpush")};
    CHECK(reconcile(sample::built_in().catalogue(), behaviour, &row.policy).sdks_listed[0] == row.want);
  }
}

TEST_CASE("what the text says is looked for in the code") {
  behaviour::Behaviour behaviour;
  behaviour.collections = {sample::collection("c1", "imei", "app"), sample::collection("c2", "contacts", "app")};
  behaviour.collections[1].phase = behaviour::Phase::unreached;
  behaviour.sdks = {sdk("jpush")};
  const PrivacyPolicy text = policy({told("imei", "app"), told("contacts", "app"), told("sms", "app")},
                                    {listed("jpush", {}), listed("getui", {}), listed("", {})});
  const Reconciliation out = reconcile(sample::built_in().catalogue(), behaviour, &text);
  CHECK(out.disclosures_in_code == std::vector<bool>{true, false, false});
  CHECK(out.listed_present == std::vector<bool>{true, false, false});
}

TEST_CASE("a permission is explained by its name or its label") {
  behaviour::Behaviour behaviour;
  behaviour.permissions = {
      sample::permission("android.permission.READ_CONTACTS", behaviour::PermissionStatus::used),
      sample::permission("android.permission.CAMERA", behaviour::PermissionStatus::used)};
  PrivacyPolicy text;
  text.text.permissions = {{"android.permission.CAMERA", "扫码", {}}};
  CHECK(reconcile(sample::built_in().catalogue(), behaviour, &text).permissions_explained ==
        std::vector<bool>{false, true});
  text.document.text = "权限：" + behaviour.permissions[0].label_zh;
  CHECK(reconcile(sample::built_in().catalogue(), behaviour, &text).permissions_explained ==
        std::vector<bool>{true, true});
}
