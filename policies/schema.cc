#include "policies/schema.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mingcha::policies {
namespace {

constexpr std::string_view kScopeNames[kScopes] = {"app",        "app_type", "coverage", "permission",
                                                   "collection", "endpoint", "sdk",      "policy_sign"};
constexpr std::string_view kTypeNames[] = {"bool", "int", "text", "list", "label"};

using enum Field;

constexpr FieldRow kFields[] = {
    {app_package, Scope::app, "package", Type::text, "package name"},
    {app_label, Scope::app, "label", Type::label, "the app's own name"},
    {app_version_name, Scope::app, "version_name", Type::text, "versionName"},
    {app_min_sdk, Scope::app, "min_sdk", Type::integer, "minSdkVersion, 1 when not declared"},
    {app_target_sdk, Scope::app, "target_sdk", Type::integer, "targetSdkVersion, minSdkVersion when not declared"},
    {app_target_sdk_declared, Scope::app, "target_sdk_declared", Type::boolean, "targetSdkVersion is in the manifest"},
    {app_debuggable, Scope::app, "debuggable", Type::boolean, "android:debuggable"},
    {app_allow_backup, Scope::app, "allow_backup", Type::boolean, "android:allowBackup"},
    {app_uses_cleartext_traffic, Scope::app, "uses_cleartext_traffic", Type::boolean,
     "android:usesCleartextTraffic is declared true"},
    {app_type_known, Scope::app_type, "known", Type::boolean, "the app's type was given or guessed"},
    {app_type_from, Scope::app_type, "from", Type::text, "\"option\", \"guess\" or \"\""},
    {app_type_id, Scope::app_type, "id", Type::text, "id of app_types.tsv"},
    {app_type_number, Scope::app_type, "number", Type::integer, "1 to 39, 0 when not known"},
    {app_type_label, Scope::app_type, "label", Type::label, "name of the type"},
    {app_type_necessary, Scope::app_type, "necessary", Type::text_list, "information ids of its necessary information"},
    {app_type_needs_no_information, Scope::app_type, "needs_no_information", Type::boolean,
     "its basic function needs no personal information"},
    {coverage_verdict, Scope::coverage, "verdict", Type::text, "\"full\", \"degraded\" or \"unknown\""},
    {coverage_native_libraries, Scope::coverage, "native_libraries", Type::integer, "native libraries in the package"},
    {permission_name, Scope::permission, "name", Type::text, "\"android.permission.CAMERA\""},
    {permission_label, Scope::permission, "label", Type::label, "name in the phone's settings"},
    {permission_protection, Scope::permission, "protection", Type::text, "\"dangerous\", \"normal\", \"signature\" …"},
    {permission_declared, Scope::permission, "declared", Type::boolean, "it is in the manifest"},
    {permission_status, Scope::permission, "status", Type::text, "\"used\", \"unused\" or \"undeclared\""},
    {permission_checkable, Scope::permission, "checkable", Type::boolean, "a use would be seen in the code"},
    {permission_max_sdk, Scope::permission, "max_sdk", Type::integer, "android:maxSdkVersion, 0 when not declared"},
    {permission_used_by, Scope::permission, "used_by", Type::text_list, "owners whose code uses it"},
    {permission_users, Scope::permission, "users", Type::text_list,
     "owners whose code uses it, without code that acts for its caller alone (owner_kind \"library\")"},
    {permission_apis, Scope::permission, "apis", Type::text_list, "APIs used that need it"},
    {permission_information, Scope::permission, "information", Type::text_list, "information ids that it opens"},
    {permission_information_label, Scope::permission, "information_label", Type::label, "names of that information"},
    {permission_user_label, Scope::permission, "user_label", Type::label, "names of `users`"},
    {collection_information, Scope::collection, "information", Type::text, "information id"},
    {collection_information_label, Scope::collection, "information_label", Type::label, "its name"},
    {collection_sensitive, Scope::collection, "sensitive", Type::boolean, "sensitive by GB/T 35273-2020 annex B"},
    {collection_device_identifier, Scope::collection, "device_identifier", Type::boolean, "identifies the device"},
    {collection_resettable, Scope::collection, "resettable", Type::boolean, "false: the user cannot change it"},
    {collection_api, Scope::collection, "api", Type::text, "descriptor, or the literal"},
    {collection_api_label, Scope::collection, "api_label", Type::label, "short form: TelephonyManager.getImei"},
    {collection_via, Scope::collection, "via", Type::text,
     "\"call\", \"field\", \"uri\", \"settings\", \"property\", \"file\", \"reflection\", \"native\" or \"shell\""},
    {collection_owner, Scope::collection, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {collection_owner_kind, Scope::collection, "owner_kind", Type::text,
     "\"app\", \"sdk\", \"library\" (code that acts for its caller alone) or \"unknown\""},
    {collection_owner_label, Scope::collection, "owner_label", Type::label, "name of the owner"},
    {collection_phase, Scope::collection, "phase", Type::text,
     "\"before-consent\", \"gated\", \"user-action\", \"after-consent\", \"unreached\" or \"unknown\""},
    {collection_severity, Scope::collection, "severity", Type::text, "of the API's row: \"high\", \"medium\" or \"low\""},
    {collection_argument, Scope::collection, "argument", Type::text, "the constant that decided, or \"\""},
    {endpoint_host, Scope::endpoint, "host", Type::text, "host name or address"},
    {endpoint_url, Scope::endpoint, "url", Type::text, "the address as it is in the package"},
    {endpoint_cleartext, Scope::endpoint, "cleartext", Type::boolean, "http: and the app's configuration permits it"},
    {endpoint_local, Scope::endpoint, "local", Type::boolean, "loopback, private or link-local address"},
    {endpoint_in_code, Scope::endpoint, "in_code", Type::boolean, "a method refers to it"},
    {endpoint_source, Scope::endpoint, "source", Type::text, "\"dex\", \"resources\", \"manifest\" or an entry's name"},
    {endpoint_owner, Scope::endpoint, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {endpoint_owner_kind, Scope::endpoint, "owner_kind", Type::text, "\"app\", \"sdk\", \"library\" or \"unknown\""},
    {endpoint_owner_label, Scope::endpoint, "owner_label", Type::label, "name of the owner"},
    {sdk_id, Scope::sdk, "id", Type::text, "id of sdks.tsv"},
    {sdk_label, Scope::sdk, "label", Type::label, "its name"},
    {sdk_vendor, Scope::sdk, "vendor", Type::text, "its vendor"},
    {sdk_purpose, Scope::sdk, "purpose", Type::text, "\"push\", \"ad\", \"stat\", \"library\" …"},
    {sdk_purpose_label, Scope::sdk, "purpose_label", Type::label, "name of the purpose"},
    {sdk_version, Scope::sdk, "version", Type::text, "\"\" when not known"},
    {policy_sign_text, Scope::policy_sign, "text", Type::text, "the text that names a privacy policy"},
    {policy_sign_place, Scope::policy_sign, "place", Type::text, "\"resources\", \"dex\" or an entry's name"},
};

/// row_of() indexes by the enumerator.
constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(kFields); ++i)
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  return static_cast<std::size_t>(policy_sign_place) + 1 == std::size(kFields);
}
static_assert(in_order());

}  // namespace

std::span<const FieldRow> fields() { return kFields; }

const FieldRow& row_of(Field field) { return kFields[static_cast<std::size_t>(field)]; }

const FieldRow* find_field(Scope scope, std::string_view name) {
  const auto at = std::find_if(std::begin(kFields), std::end(kFields),
                               [&](const FieldRow& row) { return row.scope == scope && row.name == name; });
  return at == std::end(kFields) ? nullptr : at;
}

std::string_view name_of(Scope scope) { return kScopeNames[static_cast<std::size_t>(scope)]; }
std::string_view name_of(Type type) { return kTypeNames[static_cast<std::size_t>(type)]; }
bool is_list(Scope scope) { return scope >= Scope::permission; }

}  // namespace mingcha::policies
