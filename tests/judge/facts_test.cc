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
  Full() {
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
    behaviour.permissions = {use};
    behaviour::Collection read = sample::collection("c1", "location_fine", "sdk:jpush");
    read.argument = "android_id";
    behaviour.collections = {read, sample::collection("c2", "imei", "app")};
    behaviour.endpoints = {sample::endpoint("10.0.0.1", "app", true)};
    behaviour.sdks = {{"jpush", "极光推送", "JPush", "极光", "push", "推送", "4.8", {}, {}}};
    behaviour.policy_signs = {{"隐私政策", "resources"}};
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
  const Facts facts(sample::built_in(), full.app, full.behaviour);
  const AppIdentity shop = sample::app_of_type("online_shopping", "option");
  const Facts other(sample::built_in(), shop, full.behaviour);
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
