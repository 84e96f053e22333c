// Fields of the schema: each is fetched, and the values are the ones of behaviour.
#include "analyzer/judge/facts.h"

#include <catch2/catch.hpp>

#include "tests/judge/sample.h"

using namespace mingcha;
using namespace mingcha::judge;
using policies::FieldRow;
using policies::Type;

namespace {

/// An app in which every field has a value that differs from an absent one.
struct Full {
  AppIdentity app = sample::app_of_type("women_health", "option");
  behaviour::Behaviour behaviour;
  PrivacyPolicy policy;
  Full() {
    app.label = "儿童天气";
    app.version_name = "1.2";
    app.debuggable = true;
    app.uses_cleartext_traffic = true;
    // 39 has necessary information, 21 needs none; both fields cannot be set at once.
    behaviour.coverage.native_libraries = 3;
    behaviour::PermissionUse use =
        sample::permission("android.permission.READ_CONTACTS", behaviour::PermissionStatus::used);
    use.max_sdk = 28;
    use.used_by = {"app", "sdk:androidx"};
    use.apis = {"x"};
    behaviour.permissions = {use, sample::permission("android.permission.SYSTEM_ALERT_WINDOW",
                                                     behaviour::PermissionStatus::unused)};
    behaviour.first_pages = {"Lcn/a/LoginActivity;"};
    behaviour::Collection read = sample::collection("c1", "location_fine", "sdk:jpush");
    read.argument = "android_id";
    behaviour.collections = {read, sample::collection("c2", "imei", "app")};
    behaviour.endpoints = {sample::endpoint("10.0.0.1", "app", true)};
    behaviour.endpoints[0].document = true;
    behaviour.sdks = {{"jpush", "极光推送", "JPush", "极光", "push", "推送", "4.8", {}, {}, true, true}};
    behaviour.policy_signs = {{"隐私政策", "resources"}};
    fill_conduct();
    fill_policy();
  }

  void fill_conduct() {
    behaviour::Conduct& conduct = behaviour.conduct;
    const behaviour::Occurrence at{behaviour.collections[0].site,
                                   "sdk:jpush",
                                   behaviour::Phase::before_consent,
                                   true,
                                   {{"Lcn/example/weather/App;", "onCreate()V", 0, behaviour::HopKind::entry, ""}},
                                   {}};
    behaviour.collections[0].background = true;
    behaviour.collections[0].chain = at.chain;
    behaviour.collections[0].periodic = true;
    behaviour.collections[0].period_seconds = 1.5;
    behaviour::Collection& driven = behaviour.collections.emplace_back(sample::collection("c3", "imei", "sdk:jpush"));
    driven.chain = {{"Lcn/jpush/android/Boot;", "onReceive()V", 1, behaviour::HopKind::entry, ""},
                    {"Lcn/jpush/a;", "a()V", 2, behaviour::HopKind::callback, "handler-post"}};
    behaviour.collections[0].contract = "Lcn/jpush/android/api/JPushInterface;->init(Landroid/content/Context;)V";
    behaviour.collections[0].native = {"lib/x86/libx.so", "sub_10", 16, "open", {"/proc/net/arp"}, "file"};
    behaviour::PermissionRequest request;
    request.permissions = {"android.permission.READ_CONTACTS"};
    behaviour::PermissionRequest need;
    need.permissions = {"android.permission.CAMERA"};
    need.at = at;
    request.api = "La/B;->c()V";
    request.at = at;
    request.explained = request.repeats = true;
    request.on_denial = {behaviour::OnDenial::closes, behaviour::OnDenial::exits, behaviour::OnDenial::asks_again};
    conduct.permission_requests = {request, need};
    conduct.permission_purposes = {{"android.permission.READ_CONTACTS", "用于添加好友", "x"}};
    conduct.self_starts = {{"s1", "starts-other-app", "La/B;->c()V", "", "com.other", "sdk:jpush", at, 0.5}};
    conduct.subscriptions = {{"u1", "location_fine", "La/B;->c()V", at, 1.0, true}};
    conduct.user_means = {{"login", "登录", "resources", true}};
    behaviour::ConsentForm form;
    form.class_name = "La/Form;";
    form.texts = {"隐私政策"};
    form.has_refuse = form.not_cancelable = form.implied = form.checked_by_default = true;
    form.accepts = {at.site};
    form.on_refusal = {behaviour::OnDenial::exits, behaviour::OnDenial::asks_again};
    form.started_on_refusal = {"jpush"};
    conduct.consent_forms = {form};
    conduct.sdk_consent = {{"jpush", "init", "La/B;->c()V", at, true, true}};
    conduct.ads = {{"a1", "shake", "摇一摇", "sdk:jpush", at}};
  }

  void fill_policy() {
    privacy_policy::PolicyText& text = policy.text;
    policy.from = "option";
    text.disclosures = {{"location_fine", "位置", "sdk:jpush", "推送", "", "", privacy_policy::Strength::vague, false,
                         {3, "收集位置"}}};
    text.denials = {{"contacts", {9, "不收集通讯录"}}};
    text.sdks = {{"极光推送", "jpush", "极光", "推送", "https://a.cn", {"location_fine"}, {12, "极光推送"}}};
    text.permissions = {{"android.permission.READ_CONTACTS", "添加好友", {20, "通讯录权限"}}};
    text.statements = {{privacy_policy::Topic::updated, "2026-01-05", {30, "更新日期"}}};
    text.promises = {{privacy_policy::Topic::account_removal, 15, true, {40, "15个工作日"}}};
    text.quality = {500, 480, 0, 20, 60, 3, true, true};
  }
};

bool is_empty(const FieldRow& row, const FieldValue& value) {
  switch (row.type) {
    case Type::boolean:
    case Type::integer: return value.number == 0;
    case Type::text: return value.text.empty();
    case Type::text_list: return value.list == nullptr || value.list->empty();
    case Type::label: break;
  }
  return true;
}

}  // namespace

TEST_CASE("every field of the schema is fetched") {
  const Full full;
  const Facts facts(sample::built_in(), full.app, full.behaviour, &full.policy);
  const AppIdentity shop = sample::app_of_type("online_payment", "option");
  const Facts other(sample::built_in(), shop, full.behaviour, &full.policy);
  for (const FieldRow& row : policies::fields()) {
    CAPTURE(policies::name_of(row.scope), row.name);
    bool seen = false;
    for (std::size_t i = 0; i < facts.count(row.scope); ++i) {
      if (row.type == Type::label) {
        for (const Language language : {Language::zh, Language::en})
          for (const std::string& word : facts.words(row.field, i, language)) seen = seen || !word.empty();
      } else {
        seen = seen || !is_empty(row, facts.value(row.field, i)) || !is_empty(row, other.value(row.field, i));
      }
    }
    CHECK(seen);
  }
}

TEST_CASE("owners are told apart from libraries that act for their caller") {
  const Full full;
  const Facts facts(sample::built_in(), full.app, full.behaviour);
  CHECK(*facts.value(policies::Field::permission_users, 0).list == std::vector<std::string>{"app"});
  CHECK(facts.value(policies::Field::collection_owner_kind, 0).text == "sdk");
  CHECK(facts.value(policies::Field::collection_owner_kind, 1).text == "app");
}

TEST_CASE("an API is printed by class and member") {
  CHECK(short_api("Landroid/telephony/TelephonyManager;->getImei(I)Ljava/lang/String;") == "TelephonyManager.getImei");
  CHECK(short_api("Landroid/provider/CallLog$Calls;->CONTENT_URI:Landroid/net/Uri;") == "CallLog.Calls.CONTENT_URI");
  CHECK(short_api("Landroid/media/AudioRecord;-><init>(IIIII)V") == "AudioRecord");
  CHECK(short_api("content://sms/inbox") == "content://sms/inbox");
}

TEST_CASE("local addresses are known") {
  struct Row {
    const char* host;
    bool local;
  };
  const Row rows[] = {{"localhost", true},   {"127.0.0.1", true},   {"10.0.2.2", true},    {"172.16.0.1", true},
                      {"172.32.0.1", false}, {"192.168.0.9", true}, {"192.169.0.9", false}, {"169.254.1.1", true},
                      {"8.8.8.8", false},    {"[::1]", true},       {"fdsafe.cn", false},  {"fd00::1", true},
                      {"printer.local", true}, {"10.example.cn", false}, {"1.2.3.4.5", false}, {"", false}};
  for (const Row& row : rows) {
    CAPTURE(row.host);
    CHECK(is_local_host(row.host) == row.local);
  }
}
