#include "policies/schema.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mingcha::policies {
namespace {

constexpr std::string_view kScopeNames[] = {
    "app", "app_type", "coverage", "policy", "permission", "collection", "endpoint", "sdk", "policy_sign",
    "permission_request", "self_start", "subscription", "user_means", "consent_form", "sdk_consent", "ad",
    "disclosure", "denial", "listed_sdk", "statement", "promise"};
static_assert(std::size(kScopeNames) == kScopes);
constexpr Scope kFirstList = Scope::permission;
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
    {app_for_children, Scope::app, "for_children", Type::boolean,
     "its name or its policy says that it is made for children"},
    {app_opens_with_login, Scope::app, "opens_with_login", Type::boolean,
     "the page that the launcher opens is named as user_means.tsv names pages of login"},
    {app_type_known, Scope::app_type, "known", Type::boolean, "the app's type was given or guessed"},
    {app_type_from, Scope::app_type, "from", Type::text, "\"option\", \"guess\" or \"\""},
    {app_type_id, Scope::app_type, "id", Type::text, "id of app_types.tsv"},
    {app_type_number, Scope::app_type, "number", Type::integer, "1 to 39, 0 when not known"},
    {app_type_label, Scope::app_type, "label", Type::label, "name of the type"},
    {app_type_necessary, Scope::app_type, "necessary", Type::text_list, "information ids of its necessary information"},
    {app_type_needs_no_information, Scope::app_type, "needs_no_information", Type::boolean,
     "its basic function needs no personal information"},
    {app_type_ids, Scope::app_type, "ids", Type::text_list, "ids of all types that were given, or of the guessed one"},
    {coverage_verdict, Scope::coverage, "verdict", Type::text, "\"full\", \"degraded\" or \"unknown\""},
    {coverage_native_libraries, Scope::coverage, "native_libraries", Type::integer, "native libraries in the package"},
    {policy_known, Scope::policy, "known", Type::boolean, "a privacy policy text was given or found in the package"},
    {policy_from, Scope::policy, "from", Type::text, "\"option\", \"package\" or \"\""},
    {policy_is_policy, Scope::policy, "is_policy", Type::boolean,
     "the text has a policy's title or says what is collected"},
    {policy_simplified_chinese, Scope::policy, "simplified_chinese", Type::boolean,
     "the text is in simplified Chinese"},
    {policy_characters, Scope::policy, "characters", Type::integer, "its length without spaces"},
    {policy_longest_sentence, Scope::policy, "longest_sentence", Type::integer, "in characters"},
    {policy_vague_words, Scope::policy, "vague_words", Type::integer, "等, 包括但不限于, 可能 in sentences about collecting"},
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
    {permission_group, Scope::permission, "group", Type::text, "permission group: \"PHONE\", \"LOCATION\" …"},
    {permission_explained, Scope::permission, "explained", Type::boolean, "the policy text names it or what it opens"},
    {permission_purpose_declared, Scope::permission, "purpose_declared", Type::boolean,
     "the manifest states a purpose (T/TAF 076)"},
    {permission_special, Scope::permission, "special", Type::boolean, "granted on a page of the settings, not in a dialog"},
    {permission_baseline, Scope::permission, "baseline", Type::text,
     "for the app's type, see permission_baseline.tsv: \"core\", \"extended\", \"beyond\", or \"\" when nothing is said"},
    {collection_information, Scope::collection, "information", Type::text, "information id"},
    {collection_information_label, Scope::collection, "information_label", Type::label, "its name"},
    {collection_sensitive, Scope::collection, "sensitive", Type::boolean, "sensitive by GB/T 35273-2020 annex B"},
    {collection_device_identifier, Scope::collection, "device_identifier", Type::boolean, "identifies the device"},
    {collection_resettable, Scope::collection, "resettable", Type::boolean, "false: the user cannot change it"},
    {collection_api, Scope::collection, "api", Type::text, "descriptor, or the literal"},
    {collection_api_label, Scope::collection, "api_label", Type::label, "short form: TelephonyManager.getImei"},
    {collection_via, Scope::collection, "via", Type::text,
     "\"call\", \"field\", \"uri\", \"settings\", \"property\", \"file\", \"reflection\", \"native\" or \"shell\""},
    {collection_native_reads, Scope::collection, "native_reads", Type::text,
     "of native code: \"property\", \"file\", \"shell\", another function of the \"system\", or \"java\"; else \"\""},
    {collection_owner, Scope::collection, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {collection_owner_kind, Scope::collection, "owner_kind", Type::text,
     "\"app\", \"sdk\", \"library\" (code that acts for its caller alone) or \"unknown\""},
    {collection_owner_label, Scope::collection, "owner_label", Type::label, "name of the owner"},
    {collection_phase, Scope::collection, "phase", Type::text,
     "\"before-consent\", \"gated\", \"user-action\", \"after-consent\", \"unreached\" or \"unknown\""},
    {collection_severity, Scope::collection, "severity", Type::text, "of the API's row: \"high\", \"medium\" or \"low\""},
    {collection_argument, Scope::collection, "argument", Type::text, "the constant that decided, or \"\""},
    {collection_background, Scope::collection, "background", Type::boolean, "also reached with no page in between"},
    {collection_entry_label, Scope::collection, "entry_label", Type::label,
     "where its shortest chain begins: App.onCreate"},
    {collection_contract, Scope::collection, "contract", Type::text,
     "the SDK's own method by which the app starts it; \"\" for code that is reached itself"},
    {collection_disclosed, Scope::collection, "disclosed", Type::text,
     "in the policy text: \"clear\", \"vague\", \"omitted\" or \"contradicted\"; \"\" without one"},
    {collection_shared, Scope::collection, "shared", Type::text,
     "the same for the owner's entry in the list of third parties"},
    {collection_periodic, Scope::collection, "periodic", Type::boolean, "a timer, alarm, job or loop runs it again and again"},
    {collection_period_seconds, Scope::collection, "period_seconds", Type::integer,
     "how often, rounded up; 0 when not constant"},
    {collection_starts_itself, Scope::collection, "starts_itself", Type::boolean,
     "its chain begins in a component of its own SDK: the app need not call it"},
    {collection_through, Scope::collection, "through", Type::text_list,
     "rows of edges.tsv by which its chain goes on: \"javascript-interface\" …"},
    {endpoint_host, Scope::endpoint, "host", Type::text, "host name or address"},
    {endpoint_url, Scope::endpoint, "url", Type::text, "the address as it is in the package"},
    {endpoint_cleartext, Scope::endpoint, "cleartext", Type::boolean, "http: and the app's configuration permits it"},
    {endpoint_local, Scope::endpoint, "local", Type::boolean, "loopback, private or link-local address"},
    {endpoint_in_code, Scope::endpoint, "in_code", Type::boolean, "a method refers to it"},
    {endpoint_reached, Scope::endpoint, "reached", Type::boolean, "some method that refers to it can run"},
    {endpoint_document, Scope::endpoint, "document", Type::boolean, "its path ends like that of a page or file to look at"},
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
    {sdk_owner, Scope::sdk, "owner", Type::text, "as the owner of a collection: \"sdk:<id>\""},
    {sdk_listed, Scope::sdk, "listed", Type::boolean, "the policy text names it"},
    {sdk_reached, Scope::sdk, "reached", Type::boolean, "some of its code can run"},
    {sdk_called, Scope::sdk, "called", Type::boolean, "code of others than its vendor leads to it"},
    {policy_sign_text, Scope::policy_sign, "text", Type::text, "the text that names a privacy policy"},
    {policy_sign_place, Scope::policy_sign, "place", Type::text, "\"resources\", \"dex\" or an entry's name"},
    {request_permissions, Scope::permission_request, "permissions", Type::text_list,
     "permissions asked for; empty when not constant"},
    {request_permission_label, Scope::permission_request, "permission_label", Type::label,
     "their names in the phone's settings"},
    {request_groups, Scope::permission_request, "groups", Type::text_list, "their permission groups"},
    {request_api, Scope::permission_request, "api", Type::text, "descriptor"},
    {request_api_label, Scope::permission_request, "api_label", Type::label,
     "short form: Activity.requestPermissions"},
    {request_owner, Scope::permission_request, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {request_owner_kind, Scope::permission_request, "owner_kind", Type::text,
     "\"app\", \"sdk\", \"library\" or \"unknown\""},
    {request_owner_label, Scope::permission_request, "owner_label", Type::label, "name of the owner"},
    {request_phase, Scope::permission_request, "phase", Type::text, "as of a collection"},
    {request_background, Scope::permission_request, "background", Type::boolean,
     "also reached with no page in between"},
    {request_entry_label, Scope::permission_request, "entry_label", Type::label, "where its chain begins"},
    {request_explained, Scope::permission_request, "explained", Type::boolean, "the app says why before it asks"},
    {request_repeats, Scope::permission_request, "repeats", Type::boolean, "asked whenever a page comes to the front"},
    {request_closes, Scope::permission_request, "closes", Type::boolean, "a denial closes the page"},
    {request_exits, Scope::permission_request, "exits", Type::boolean, "a denial ends the app"},
    {request_asks_again, Scope::permission_request, "asks_again", Type::boolean, "a denial makes it ask again"},
    {request_beyond_type, Scope::permission_request, "beyond_type", Type::text_list,
     "those of its permissions whose baseline is \"beyond\""},
    {request_needed_by_type, Scope::permission_request, "needed_by_type", Type::text_list,
     "those of its permissions whose baseline is \"core\""},
    {start_kind, Scope::self_start, "kind", Type::text,
     "\"boot\", \"alarm\", \"starts-other-app\" …, see self_start.tsv"},
    {start_by, Scope::self_start, "by", Type::text, "the action, component, permission or method that shows it"},
    {start_target, Scope::self_start, "target", Type::text, "package of the other app, or \"\""},
    {start_in_code, Scope::self_start, "in_code", Type::boolean, "a call in code, not the manifest"},
    {start_owner, Scope::self_start, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {start_owner_kind, Scope::self_start, "owner_kind", Type::text, "\"app\", \"sdk\", \"library\" or \"unknown\""},
    {start_owner_label, Scope::self_start, "owner_label", Type::label, "name of the owner"},
    {start_phase, Scope::self_start, "phase", Type::text, "as of a collection; \"\" in the manifest"},
    {start_period_seconds, Scope::self_start, "period_seconds", Type::integer,
     "of alarms and jobs; 0 when not constant"},
    {subscription_information, Scope::subscription, "information", Type::text, "information id"},
    {subscription_information_label, Scope::subscription, "information_label", Type::label, "its name"},
    {subscription_api, Scope::subscription, "api", Type::text, "descriptor"},
    {subscription_api_label, Scope::subscription, "api_label", Type::label, "short form: Activity.requestPermissions"},
    {subscription_owner, Scope::subscription, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {subscription_owner_kind, Scope::subscription, "owner_kind", Type::text,
     "\"app\", \"sdk\", \"library\" or \"unknown\""},
    {subscription_owner_label, Scope::subscription, "owner_label", Type::label, "name of the owner"},
    {subscription_phase, Scope::subscription, "phase", Type::text, "as of a collection"},
    {subscription_background, Scope::subscription, "background", Type::boolean,
     "also reached with no page in between"},
    {subscription_period_seconds, Scope::subscription, "period_seconds", Type::integer,
     "the interval asked for, rounded up; 0 when not constant"},
    {subscription_removed, Scope::subscription, "removed", Type::boolean, "it is taken back somewhere"},
    {means_kind, Scope::user_means, "kind", Type::text, "\"account-removal\", \"ads-switch\" …, see user_means.tsv"},
    {means_text, Scope::user_means, "text", Type::text, "what shows it"},
    {means_strong, Scope::user_means, "strong", Type::boolean, "says it by itself"},
    {form_class, Scope::consent_form, "class", Type::text, "descriptor of its class"},
    {form_texts, Scope::consent_form, "texts", Type::text_list, "texts that mark it"},
    {form_phase, Scope::consent_form, "phase", Type::text, "as of a collection"},
    {form_has_refuse, Scope::consent_form, "has_refuse", Type::boolean, "the user can say no"},
    {form_can_accept, Scope::consent_form, "can_accept", Type::boolean, "an accepting callback was found"},
    {form_not_cancelable, Scope::consent_form, "not_cancelable", Type::boolean, "it cannot be left"},
    {form_implied, Scope::consent_form, "implied", Type::boolean, "consent is taken for granted"},
    {form_checked_by_default, Scope::consent_form, "checked_by_default", Type::boolean,
     "a box beside the text is checked from the start"},
    {form_refusal_exits, Scope::consent_form, "refusal_exits", Type::boolean, "refusing ends the app"},
    {form_refusal_asks_again, Scope::consent_form, "refusal_asks_again", Type::boolean, "refusing makes it ask again"},
    {form_started_on_refusal, Scope::consent_form, "started_on_refusal", Type::text_list,
     "SDKs that refusing starts all the same"},
    {form_started_label, Scope::consent_form, "started_label", Type::label, "their names"},
    {contract_sdk, Scope::sdk_consent, "sdk", Type::text, "id of sdks.tsv"},
    {contract_sdk_label, Scope::sdk_consent, "sdk_label", Type::label, "its name"},
    {contract_role, Scope::sdk_consent, "role", Type::text,
     "\"preinit\", \"init\", \"show\", \"grant\", \"switch\", \"personal\", \"autostart\""},
    {contract_api, Scope::sdk_consent, "api", Type::text, "descriptor"},
    {contract_api_label, Scope::sdk_consent, "api_label", Type::label, "short form: Activity.requestPermissions"},
    {contract_owner, Scope::sdk_consent, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {contract_owner_kind, Scope::sdk_consent, "owner_kind", Type::text,
     "\"app\", \"sdk\", \"library\" or \"unknown\""},
    {contract_owner_label, Scope::sdk_consent, "owner_label", Type::label, "name of the owner"},
    {contract_phase, Scope::sdk_consent, "phase", Type::text, "as of a collection"},
    {contract_agreed, Scope::sdk_consent, "agreed", Type::text, "\"true\", \"false\", or \"\" when not constant"},
    {contract_entry_label, Scope::sdk_consent, "entry_label", Type::label, "where its chain begins"},
    {contract_starts_collecting, Scope::sdk_consent, "starts_collecting", Type::boolean,
     "an init that nothing holds back before consent"},
    {ad_kind, Scope::ad, "kind", Type::text, "\"shake\", \"hide-icon\" …, see ads.tsv"},
    {ad_by, Scope::ad, "by", Type::text, "what shows it"},
    {ad_owner, Scope::ad, "owner", Type::text, "\"app\", \"sdk:<id>\" or \"unknown\""},
    {ad_owner_kind, Scope::ad, "owner_kind", Type::text, "\"app\", \"sdk\", \"library\" or \"unknown\""},
    {ad_owner_label, Scope::ad, "owner_label", Type::label, "name of the owner"},
    {ad_phase, Scope::ad, "phase", Type::text, "as of a collection; \"\" outside code"},
    {disclosure_information, Scope::disclosure, "information", Type::text, "information id"},
    {disclosure_information_label, Scope::disclosure, "information_label", Type::label, "its name"},
    {disclosure_term, Scope::disclosure, "term", Type::text, "the word that names it"},
    {disclosure_collector, Scope::disclosure, "collector", Type::text, "\"app\", \"sdk:<id>\" or a name as written"},
    {disclosure_purpose, Scope::disclosure, "purpose", Type::text, "as written, or \"\""},
    {disclosure_strength, Scope::disclosure, "strength", Type::text, "\"clear\" or \"vague\""},
    {disclosure_in_code, Scope::disclosure, "in_code", Type::boolean, "some code that runs collects it"},
    {disclosure_quote, Scope::disclosure, "quote", Type::text, "the sentence"},
    {denial_information, Scope::denial, "information", Type::text, "information id"},
    {denial_information_label, Scope::denial, "information_label", Type::label, "its name"},
    {denial_quote, Scope::denial, "quote", Type::text, "the sentence"},
    {listed_name, Scope::listed_sdk, "name", Type::text, "as written"},
    {listed_id, Scope::listed_sdk, "id", Type::text, "of sdks.tsv, or \"\""},
    {listed_vendor, Scope::listed_sdk, "vendor", Type::text, "as written, or \"\""},
    {listed_purpose, Scope::listed_sdk, "purpose", Type::text, "as written, or \"\""},
    {listed_link, Scope::listed_sdk, "link", Type::text, "address of its own policy, or \"\""},
    {listed_information, Scope::listed_sdk, "information", Type::text_list, "information ids"},
    {listed_present, Scope::listed_sdk, "present", Type::boolean, "the package holds it"},
    {listed_quote, Scope::listed_sdk, "quote", Type::text, "the row or paragraph"},
    {statement_topic, Scope::statement, "topic", Type::text,
     "\"retention\", \"withdrawal\" …, a topic of `policy -f json`"},
    {statement_value, Scope::statement, "value", Type::text, "name, number or date, where it has one"},
    {statement_quote, Scope::statement, "quote", Type::text, "the sentence"},
    {promise_topic, Scope::promise, "topic", Type::text, "\"account-removal\", \"correction\", \"complaint\" …"},
    {promise_days, Scope::promise, "days", Type::integer, "the promised time"},
    {promise_working_days, Scope::promise, "working_days", Type::boolean, "working days, otherwise calendar days"},
    {promise_quote, Scope::promise, "quote", Type::text, "the sentence"},
};

/// row_of() indexes by the enumerator.
constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(kFields); ++i)
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  return static_cast<std::size_t>(promise_quote) + 1 == std::size(kFields);
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
bool is_list(Scope scope) { return scope >= kFirstList; }

std::optional<Scope> find_scope(std::string_view name) {
  const auto at = std::find(std::begin(kScopeNames), std::end(kScopeNames), name);
  if (at == std::end(kScopeNames)) return std::nullopt;
  return static_cast<Scope>(at - std::begin(kScopeNames));
}

std::span<const std::string_view> global_names() {
  return std::span(kScopeNames).first(static_cast<std::size_t>(kFirstList));
}
std::span<const std::string_view> list_names() {
  return std::span(kScopeNames).subspan(static_cast<std::size_t>(kFirstList));
}

}  // namespace mingcha::policies
