// Apps that break the rules of collections, permissions, manifest and network, and their near twins.
#include "tests/judge/rule_cases.h"

namespace mingcha::judge::sample {
namespace {

using behaviour::Coverage;
using behaviour::PermissionStatus;
using behaviour::Phase;

constexpr const char* kCamera = "android.permission.CAMERA";
constexpr const char* kContacts = "android.permission.READ_CONTACTS";
constexpr const char* kPhone = "android.permission.READ_PHONE_STATE";

behaviour::Collection& last(Subject& s) { return s.behaviour.collections.back(); }

void collects_every(Subject& s, double seconds, bool background, const char* owner = "app") {
  s.collects("imei", owner);
  last(s).periodic = true;
  last(s).period_seconds = seconds;
  last(s).background = background;
}

void collects_via(Subject& s, const char* information, behaviour::Via via) {
  s.collects(information, "app");
  last(s).via = via;
}

void collects_natively(Subject& s, const char* information, const char* reads) {
  collects_via(s, information, behaviour::Via::native);
  last(s).native = {"lib/arm64-v8a/libx.so", "sub_1b48", 0x1b48, {}, {}, reads};
}

/// A read of an SDK whose chain begins in `first`.
void runs_from(Subject& s, const char* first) {
  s.collects("imei", "sdk:jpush", "high", Phase::before_consent);
  last(s).chain = {{first, "onCreate()Z", 3, behaviour::HopKind::entry, ""}};
}

void reads_for_pages(Subject& s, const char* by) {
  s.collects("contacts", "app");
  last(s).chain = {{"La/Main;", "onCreate()V", 3, behaviour::HopKind::entry, ""},
                   {"La/Bridge;", "read()V", 1, behaviour::HopKind::callback, by}};
}

void declares(Subject& s, const char* name, PermissionStatus status = PermissionStatus::used) {
  s.behaviour.permissions.push_back(permission(name, status));
  s.behaviour.permissions.back().used_by = {"app"};
}

constexpr const char* kQueryAll = "android.permission.QUERY_ALL_PACKAGES";
constexpr const char* kOverlay = "android.permission.SYSTEM_ALERT_WINDOW";

const Case kCases[] = {
    {"permission-declared-unused", "never used",
     [](Subject& s) { s.behaviour.permissions = {permission(kContacts, PermissionStatus::unused)}; }, 1},
    {"permission-declared-unused", "used",
     [](Subject& s) { s.behaviour.permissions = {permission(kContacts, PermissionStatus::used)}; }},
    {"permission-declared-unused", "use cannot be seen",
     [](Subject& s) {
       s.behaviour.permissions = {permission("android.permission.BODY_SENSORS", PermissionStatus::unused)};
     }},
    {"permission-declared-unused", "not dangerous",
     [](Subject& s) {
       s.behaviour.permissions = {permission("android.permission.INTERNET", PermissionStatus::unused)};
       s.behaviour.permissions[0].checkable = true;
     }},
    {"permission-declared-unused", "packed code",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kContacts, PermissionStatus::unused)};
       s.behaviour.coverage.verdict = Coverage::Verdict::unknown;
     }},
    {"permission-declared-unused", "camera of an app with native code",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kCamera, PermissionStatus::unused)};
       s.behaviour.coverage.native_libraries = 1;
     }},
    {"permission-declared-unused", "camera of an app without native code",
     [](Subject& s) { s.behaviour.permissions = {permission(kCamera, PermissionStatus::unused)}; }, 1},
    {"permission-declared-unused", "only for phones that the app does not run on",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kContacts, PermissionStatus::unused)};
       s.behaviour.permissions[0].max_sdk = 18;
     }},

    {"permission-used-undeclared", "called by the app",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kPhone, PermissionStatus::undeclared)};
       s.behaviour.permissions[0].used_by = {"app"};
     },
     1},
    {"permission-used-undeclared", "called by a support library alone",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kPhone, PermissionStatus::undeclared)};
       s.behaviour.permissions[0].used_by = {"sdk:androidx"};
     }},
    {"permission-used-undeclared", "called by code of nobody known alone",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kPhone, PermissionStatus::undeclared)};
       s.behaviour.permissions[0].used_by = {"unknown"};
     }},
    {"permission-used-undeclared", "called by code of nobody known and an SDK",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kPhone, PermissionStatus::undeclared)};
       s.behaviour.permissions[0].used_by = {"sdk:acra", "unknown"};
     },
     1},
    {"permission-used-undeclared", "declared",
     [](Subject& s) {
       s.behaviour.permissions = {permission(kPhone, PermissionStatus::used)};
       s.behaviour.permissions[0].used_by = {"app"};
     }},
    {"permission-used-undeclared", "a permission without personal information",
     [](Subject& s) {
       s.behaviour.permissions = {permission("android.permission.ACCESS_NETWORK_STATE", PermissionStatus::undeclared)};
       s.behaviour.permissions[0].used_by = {"app"};
     }},

    {"target-sdk-below-23", "22 with a dangerous permission",
     [](Subject& s) {
       s.app.target_sdk = 22;
       s.behaviour.permissions = {permission(kContacts, PermissionStatus::used)};
     },
     1, Certainty::evident},
    {"target-sdk-below-23", "23",
     [](Subject& s) {
       s.app.target_sdk = 23;
       s.behaviour.permissions = {permission(kContacts, PermissionStatus::used)};
     }},
    {"target-sdk-below-23", "22 without a permission to grant",
     [](Subject& s) {
       s.app.target_sdk = 22;
       s.behaviour.permissions = {permission("android.permission.INTERNET", PermissionStatus::used)};
     }},

    {"debuggable-release", "debuggable", [](Subject& s) { s.app.debuggable = true; }, 1, Certainty::evident},
    {"debuggable-release", "not debuggable", [](Subject& s) { s.app.debuggable = false; }},

    {"permanent-device-identifier", "IMEI, by app and SDK, from three places",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app"), collection("c2", "imei", "app"),
                                  collection("c3", "imei", "sdk:jpush")};
     },
     2},
    {"permanent-device-identifier", "IMEI on a path that runs",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.collections[0].phase = Phase::before_consent;
     },
     1, Certainty::evident},
    {"permanent-device-identifier", "an identifier that can be reset",
     [](Subject& s) { s.behaviour.collections = {collection("c1", "oaid", "app")}; }},
    {"permanent-device-identifier", "code that never runs",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.collections[0].phase = Phase::unreached;
     }},
    {"permanent-device-identifier", "in a library that acts for its caller",
     [](Subject& s) { s.behaviour.collections = {collection("c1", "imei", "sdk:utilcode")}; }},

    {"information-beyond-app-type", "a utility that locates",
     [](Subject& s) {
       s.app = app_of_type("utility", "option");
       s.behaviour.collections = {collection("c1", "location_fine", "app")};
     },
     1},
    {"information-beyond-app-type", "a map that locates",
     [](Subject& s) {
       s.app = app_of_type("map_navigation", "option");
       s.behaviour.collections = {collection("c1", "location_fine", "app")};
     }},
    {"information-beyond-app-type", "a type that was guessed",
     [](Subject& s) {
       s.app = app_of_type("utility", "guess");
       s.behaviour.collections = {collection("c1", "location_fine", "app")};
     }},
    {"information-beyond-app-type", "no type",
     [](Subject& s) { s.behaviour.collections = {collection("c1", "location_fine", "app")}; }},
    {"information-beyond-app-type", "the model of the phone",
     [](Subject& s) {
       s.app = app_of_type("utility", "option");
       s.behaviour.collections = {collection("c1", "device_info", "app", "low")};
     }},

    {"contents-read-without-action", "contacts as the app starts", [](Subject& s) { s.collects("contacts", "app"); }, 1},
    {"contents-read-without-action", "the clipboard by an SDK", [](Subject& s) { s.collects("clipboard", "sdk:jpush"); }, 1},
    {"contents-read-without-action", "contacts on a click",
     [](Subject& s) { s.collects("contacts", "app", "high", Phase::user_action); }},
    {"contents-read-without-action", "one package", [](Subject& s) { s.collects("installed_apps", "app", "low"); }},
    {"contents-read-without-action", "the place", [](Subject& s) { s.collects("location_fine", "app"); }},
    {"frequent-collection", "every thirty seconds", [](Subject& s) { collects_every(s, 30, false); }, 1},
    {"frequent-collection", "every hour", [](Subject& s) { collects_every(s, 3600, false); }},
    {"frequent-collection", "a loop of unknown length",
     [](Subject& s) {
       collects_every(s, 30, false);
       last(s).period_seconds.reset();
     }},
    {"frequent-background-collection", "every five minutes", [](Subject& s) { collects_every(s, 300, true, "sdk:jpush"); }, 1},
    {"frequent-background-collection", "every quarter of an hour", [](Subject& s) { collects_every(s, 900, true); }},
    {"frequent-background-collection", "on a page", [](Subject& s) { collects_every(s, 300, false); }},
    {"identifier-read-around-the-system", "a file", [](Subject& s) { collects_via(s, "mac", behaviour::Via::file); }, 1},
    {"identifier-read-around-the-system", "a call", [](Subject& s) { collects_via(s, "mac", behaviour::Via::call); }},
    {"identifier-read-around-the-system", "a file, by native code",
     [](Subject& s) { collects_natively(s, "mac", "file"); }, 1},
    {"identifier-read-around-the-system", "the interface itself, by native code",
     [](Subject& s) { collects_natively(s, "mac", "java"); }},
    {"identifier-read-around-the-system", "an identifier that can be reset",
     [](Subject& s) { collects_via(s, "oaid", behaviour::Via::reflection); }},
    {"sdk-starts-itself", "from its own provider", [](Subject& s) { runs_from(s, "Lcn/jpush/android/Boot;"); }, 1},
    {"sdk-starts-itself", "from the app", [](Subject& s) { runs_from(s, "Lcn/example/weather/App;"); }},
    {"sdk-starts-itself", "from a package that begins alike", [](Subject& s) { runs_from(s, "Lcn/jpush/androidx/Boot;"); }},
    {"sdk-starts-itself", "from the first page of its demonstration",
     [](Subject& s) {
       runs_from(s, "Lcn/jpush/android/Demo;");
       s.behaviour.first_pages = {"Lcn/jpush/android/Demo;"};
     }},
    {"system-log-read", "as the app starts", [](Subject& s) { s.collects("crash_log", "app", "low"); }, 1},
    {"system-log-read", "on a click", [](Subject& s) { s.collects("crash_log", "app", "low", Phase::user_action); }},
    {"web-page-gets-information", "through a bridge", [](Subject& s) { reads_for_pages(s, "javascript-interface"); }, 1},
    {"web-page-gets-information", "through a handler", [](Subject& s) { reads_for_pages(s, "handler-post"); }},

    {"permission-beyond-app-type", "a player that uses contacts",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       declares(s, kContacts);
     },
     1},
    {"permission-beyond-app-type", "a messenger that uses contacts",
     [](Subject& s) {
       s.app = app_of_type("instant_messaging", "option");
       declares(s, kContacts);
     }},
    {"permission-beyond-app-type", "a type that was guessed",
     [](Subject& s) {
       s.app = app_of_type("online_av", "guess");
       declares(s, kContacts);
     }},
    {"permission-beyond-app-type", "for old phones",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       declares(s, kContacts);
       s.behaviour.permissions[0].max_sdk = 28;
     }},
    {"special-permission-not-explained", "a policy that is silent",
     [](Subject& s) {
       s.tells();
       declares(s, kOverlay);
     },
     1},
    {"special-permission-not-explained", "a policy that tells",
     [](Subject& s) {
       s.tells().permissions = {{kOverlay, "悬浮窗", {8, "原文"}}};
       declares(s, kOverlay);
     }},
    {"app-list-permission-unused", "nothing reads the list",
     [](Subject& s) { declares(s, kQueryAll, PermissionStatus::unused); }, 1},
    {"app-list-permission-unused", "the list is read",
     [](Subject& s) {
       declares(s, kQueryAll, PermissionStatus::unused);
       s.collects("installed_apps", "app");
     }},
    {"permission-purpose-incomplete", "one of two",
     [](Subject& s) {
       declares(s, kContacts);
       declares(s, kCamera);
       s.conduct().permission_purposes = {{kCamera, "用于扫码", "x"}};
     },
     1, Certainty::evident},
    {"permission-purpose-incomplete", "both",
     [](Subject& s) {
       declares(s, kContacts);
       declares(s, kCamera);
       s.conduct().permission_purposes = {{kCamera, "用于扫码", "x"}, {kContacts, "用于添加好友", "y"}};
     }},
    {"permission-purpose-incomplete", "neither", [](Subject& s) { declares(s, kContacts); }},

    {"login-before-everything", "a player that opens with a login",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       s.behaviour.first_pages = {"Lcn/example/weather/LoginActivity;"};
     },
     1},
    {"login-before-everything", "and lets guests in",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       s.behaviour.first_pages = {"Lcn/example/weather/LoginActivity;"};
       s.offers("guest-mode");
     }},
    {"login-before-everything", "a shop",
     [](Subject& s) {
       s.app = app_of_type("online_shopping", "option");
       s.behaviour.first_pages = {"Lcn/example/weather/LoginActivity;"};
     }},
    {"login-before-everything", "a player that opens with a list",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       s.behaviour.first_pages = {"Lcn/example/weather/MainActivity;"};
     }},

    {"cleartext-endpoint", "http in code that reads IMEI",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.endpoints = {endpoint("log.example.cn", "app", true), endpoint("b.example.cn", "app", true)};
     },
     1},
    {"cleartext-endpoint", "https",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.endpoints = {endpoint("log.example.cn", "app", false)};
     }},
    {"cleartext-endpoint", "code that cannot run",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.endpoints = {endpoint("log.example.cn", "app", true)};
       s.behaviour.endpoints[0].reached = false;
     }},
    {"cleartext-endpoint", "a page to look at",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.endpoints = {endpoint("www.example.cn", "app", true)};
       s.behaviour.endpoints[0].document = true;
     }},
    {"cleartext-endpoint", "another owner reads",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "sdk:jpush")};
       s.behaviour.endpoints = {endpoint("log.example.cn", "app", true)};
     }},
    {"cleartext-endpoint", "a private address",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.endpoints = {endpoint("192.168.1.4", "app", true)};
     }},
    {"cleartext-endpoint", "a link in a text",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "imei", "app")};
       s.behaviour.endpoints = {endpoint("log.example.cn", "app", true)};
       s.behaviour.endpoints[0].site.reset();
       s.behaviour.endpoints[0].reached = false;
     }},

    {"no-privacy-policy", "collects and names none",
     [](Subject& s) { s.behaviour.collections = {collection("c1", "contacts", "app")}; }, 1},
    {"no-privacy-policy", "names one",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "contacts", "app")};
       s.behaviour.policy_signs = {{"隐私政策", "resources"}};
     }},
    {"no-privacy-policy", "given apart from the package",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "contacts", "app")};
       s.tells();
     }},
    {"no-privacy-policy", "collects nothing to speak of",
     [](Subject& s) { s.behaviour.collections = {collection("c1", "device_info", "app", "low")}; }},
    {"no-privacy-policy", "packed code",
     [](Subject& s) {
       s.behaviour.collections = {collection("c1", "contacts", "app")};
       s.behaviour.coverage.verdict = Coverage::Verdict::unknown;
     }},
};

}  // namespace

std::span<const Case> cases_of_code() { return kCases; }

}  // namespace mingcha::judge::sample
