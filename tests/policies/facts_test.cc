// The built-in facts hang together: ids that exist, keys that do not repeat, prefixes that do not contradict.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "policies/catalogue_loader.h"
#include "policies/policy_set.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const Catalogue& facts() {
  static const Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  return set->catalogue();
}

template <class Rows, class Key>
void check_unique(const char* table, const Rows& rows, Key key) {
  std::set<std::string> seen;
  for (const auto& row : rows) {
    CAPTURE(table, key(row));
    CHECK(seen.insert(std::string(key(row))).second);
  }
}

std::string key_of(const SensitiveApi& api) {
  return std::to_string(static_cast<int>(api.kind)) + std::string(api.class_descriptor) + "->" +
         std::string(api.member) + std::string(api.descriptor);
}

const SensitiveApi* find_call(std::string_view class_descriptor, std::string_view member) {
  const auto at = std::find_if(facts().apis.begin(), facts().apis.end(), [&](const SensitiveApi& api) {
    return api.class_descriptor == class_descriptor && api.member == member;
  });
  return at == facts().apis.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("no key repeats") {
  check_unique("information", facts().information, [](const Information& row) { return row.id; });
  check_unique("permissions", facts().permissions, [](const Permission& row) { return row.name; });
  check_unique("apis", facts().apis, key_of);
  check_unique("sdks", facts().sdks, [](const Sdk& row) { return row.id; });
  check_unique("app types", facts().app_types, [](const AppType& row) { return row.id; });
  check_unique("platform classes", facts().platform_classes, [](const PlatformClass& row) { return row.descriptor; });
  check_unique("document suffixes", facts().document_suffixes, [](std::string_view suffix) { return suffix; });
  check_unique("identifier hosts", facts().identifier_hosts, [](std::string_view host) { return host; });
}

TEST_CASE("a package prefix belongs to one SDK and is a package") {
  std::set<std::string_view> seen;
  for (const Sdk& sdk : facts().sdks) {
    CAPTURE(sdk.id);
    CHECK_FALSE(sdk.name_zh.empty());
    CHECK_FALSE(sdk.purpose.empty());
    for (const std::string_view prefix : sdk.package_prefixes) {
      CAPTURE(prefix);
      CHECK(seen.insert(prefix).second);
      CHECK(prefix.find_first_of("/; $*") == std::string_view::npos);
      CHECK(prefix.size() >= 2);
      CHECK(prefix != "com");
      CHECK(prefix != "android");
    }
  }
}

TEST_CASE("the 39 app types are numbered and the 13 that need nothing are marked") {
  std::set<int> numbers;
  int without = 0;
  for (const AppType& type : facts().app_types) {
    numbers.insert(type.number);
    if (type.needs_no_information) ++without;
    CHECK(type.necessary.empty() == type.needs_no_information);
  }
  CHECK(*numbers.begin() == 1);
  CHECK(*numbers.rbegin() == 39);
  CHECK(numbers.size() == 39);
  CHECK(without == 13);
  for (const char* name : {"38", "utility", "实用工具类", "实用工具", "utilities"})
    if (std::string(name) != "utilities") CHECK(facts().find_app_type(name) != nullptr);
  CHECK(facts().find_app_type("40") == nullptr);
  CHECK(facts().find_app_type("") == nullptr);
}

TEST_CASE("permissions are ordered, and only dangerous ones that an API needs are checkable") {
  CHECK(std::is_sorted(facts().permissions.begin(), facts().permissions.end(),
                       [](const Permission& a, const Permission& b) { return a.name < b.name; }));
  std::set<std::string_view> needed;
  for (const SensitiveApi& api : facts().apis)
    for (const auto& alternative : api.permission.any_of)
      for (const PermissionTerm& term : alternative) needed.insert(term.permission);
  for (const Permission& permission : facts().permissions) {
    CAPTURE(permission.name);
    if (!permission.checkable) continue;
    CHECK(permission.base_level == "dangerous");
    CHECK(needed.count(permission.name) == 1);
    CHECK_FALSE(permission.label_zh.empty());
    CHECK_FALSE(permission.label_en.empty());
  }
}

TEST_CASE("how far an app type asks for a permission") {
  struct Row {
    const char* type;
    const char* permission;
    Baseline baseline;
  };
  const Row rows[] = {
      {"map_navigation", "android.permission.ACCESS_FINE_LOCATION", Baseline::core},
      {"map_navigation", "android.permission.ACCESS_BACKGROUND_LOCATION", Baseline::extended},
      {"game", "android.permission.READ_EXTERNAL_STORAGE", Baseline::extended},
      {"game", "android.permission.READ_CONTACTS", Baseline::beyond},
      {"game", "android.permission.INTERNET", Baseline::unsaid},
      // Named apart from their groups, which these types may want.
      {"news", "android.permission.ACCESS_BACKGROUND_LOCATION", Baseline::beyond},
      {"food_delivery", "android.permission.CALL_PHONE", Baseline::extended},
      {"food_delivery", "android.permission.READ_PHONE_STATE", Baseline::beyond},
      {"security", "android.permission.READ_PHONE_STATE", Baseline::extended},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type, row.permission);
    const AppType* type = facts().find_app_type(row.type);
    const Permission* permission = facts().find_permission(row.permission);
    REQUIRE(type != nullptr);
    REQUIRE(permission != nullptr);
    CHECK(facts().baseline_of(*permission, *type) == row.baseline);
  }
}

TEST_CASE("rows of APIs say what they do") {
  for (const SensitiveApi& api : facts().apis) {
    CAPTURE(key_of(api));
    CHECK(api.collects != (api.information.empty() || api.callback));
    if (api.collects) CHECK(api.severity != Severity::info);
    if (api.argument) CHECK(api.collects == api.number.has_value());
    const bool on_class = api.kind == ApiKind::call || api.kind == ApiKind::field;
    CHECK(api.class_descriptor.empty() != on_class);
    if (api.kind == ApiKind::uri) CHECK(api.member.starts_with("content://"));
  }
}

TEST_CASE("a carrier's argument lies in its descriptor") {
  for (const SensitiveApi& api : facts().apis) {
    if (!api.argument || api.kind != ApiKind::call) continue;
    CAPTURE(key_of(api));
    // No carrier has an argument of two registers before the one that decides.
    std::size_t arguments = api.is_static ? 0 : 1;
    for (std::size_t at = 1; at < api.descriptor.size() && api.descriptor[at] != ')'; ++at) {
      while (api.descriptor[at] == '[') ++at;
      if (api.descriptor[at] == 'L') at = api.descriptor.find(';', at);
      ++arguments;
    }
    CHECK(*api.argument < arguments);
  }
}

TEST_CASE("every platform class of the APIs has its parents, up to Object") {
  std::set<std::string_view> known;
  for (const PlatformClass& row : facts().platform_classes) known.insert(row.descriptor);
  for (const PlatformClass& row : facts().platform_classes) {
    CAPTURE(row.descriptor);
    CHECK((row.superclass.empty() ? row.descriptor == "Ljava/lang/Object;" : known.count(row.superclass) == 1));
    std::string_view at = row.descriptor;
    int steps = 0;
    while (at != "Ljava/lang/Object;" && steps < 20) {
      const auto parent = std::find_if(facts().platform_classes.begin(), facts().platform_classes.end(),
                                       [&](const PlatformClass& each) { return each.descriptor == at; });
      REQUIRE(parent != facts().platform_classes.end());
      at = parent->superclass;
      ++steps;
    }
    CHECK(steps < 20);
  }
  for (const SensitiveApi& api : facts().apis) {
    CAPTURE(api.class_descriptor);
    const bool platform = (api.class_descriptor.starts_with("Landroid/") || api.class_descriptor.starts_with("Ljava/")) &&
                          !api.class_descriptor.starts_with("Landroid/support/");
    if (platform) CHECK(known.count(api.class_descriptor) == 1);
  }
}

TEST_CASE("what is certain to need a permission, and what only explains one") {
  const SensitiveApi* device_id = find_call("Landroid/telephony/TelephonyManager;", "getDeviceId");
  REQUIRE(device_id != nullptr);
  REQUIRE(device_id->permission.any_of.size() == 1);
  CHECK(device_id->permission.certain);
  CHECK(device_id->permission.any_of[0][0].permission == "android.permission.READ_PHONE_STATE");
  CHECK(device_id->permission.any_of[0][0].max_api == 28);
  const SensitiveApi* location = find_call("Landroid/location/LocationManager;", "getLastKnownLocation");
  REQUIRE(location != nullptr);
  CHECK(location->permission.any_of.size() == 2);
  const SensitiveApi* contacts = find_call("Landroid/provider/ContactsContract$Contacts;", "CONTENT_URI");
  REQUIRE(contacts != nullptr);
  CHECK_FALSE(contacts->permission.certain);  // also read for a picker, which needs none
  CHECK(find_call("Landroid/content/Context;", "startService") == nullptr);
}

TEST_CASE("traces of a privacy policy name one") {
  for (const PolicyTrace& trace : facts().policy_traces) {
    CAPTURE(trace.value);
    for (const std::string_view generic : {"协议", "agreement", "terms", "policy", "隐私", "protocol"})
      if (trace.place != PolicyTrace::Place::url && trace.place != PolicyTrace::Place::file) CHECK(trace.value != generic);
    if (trace.place == PolicyTrace::Place::text) continue;
    CHECK(std::none_of(trace.value.begin(), trace.value.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  }
}

TEST_CASE("identifiers that the user cannot change are marked") {
  for (const char* id : {"imei", "meid", "imsi", "iccid", "serial", "mac", "bt_mac"}) {
    CAPTURE(id);
    const auto index = facts().find_information(id);
    REQUIRE(index);
    CHECK(facts()[*index].device_identifier);
    CHECK_FALSE(facts()[*index].resettable);
  }
  CHECK(facts()[*facts().find_information("oaid")].resettable);
  CHECK_FALSE(facts()[*facts().find_information("contacts")].device_identifier);
}
