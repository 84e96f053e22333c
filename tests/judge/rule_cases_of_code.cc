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
