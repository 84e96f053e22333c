// What rules may speak of: the subjects of behaviour and their fields. The one table behind the type check of
// conditions, the values that the judge fetches, the placeholders of texts, and docs/rules.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mingcha::policies {

enum class Type : std::uint8_t {
  boolean,
  integer,
  text,
  text_list,
  label,  ///< a name in the language of the report: for placeholders only, never in conditions
};

/// Of what a field tells. The first four are there once; the others are lists.
enum class Scope : std::uint8_t {
  app, app_type, coverage, policy,
  permission, collection, endpoint, sdk, policy_sign,
  permission_request, self_start, subscription, user_means, consent_form, sdk_consent, ad,
  disclosure, denial, listed_sdk, statement, promise,  // of the privacy policy's text
};
inline constexpr std::size_t kScopes = static_cast<std::size_t>(Scope::promise) + 1;

enum class Field : std::uint8_t {
  app_package, app_label, app_version_name, app_min_sdk, app_target_sdk, app_target_sdk_declared, app_debuggable,
  app_allow_backup, app_uses_cleartext_traffic, app_for_children, app_opens_with_login,
  app_type_known, app_type_from, app_type_id, app_type_number, app_type_label, app_type_necessary,
  app_type_needs_no_information, app_type_ids,
  coverage_verdict, coverage_native_libraries,
  policy_known, policy_from, policy_is_policy, policy_simplified_chinese, policy_characters,
  policy_longest_sentence, policy_vague_words,
  permission_name, permission_label, permission_protection, permission_declared, permission_status,
  permission_checkable, permission_max_sdk, permission_used_by, permission_users, permission_apis,
  permission_information, permission_information_label, permission_user_label,
  permission_group, permission_explained, permission_purpose_declared,
  permission_special, permission_baseline,
  collection_information, collection_information_label, collection_sensitive, collection_device_identifier,
  collection_resettable, collection_api, collection_api_label, collection_via, collection_native_reads, collection_owner,
  collection_owner_kind, collection_owner_label, collection_phase, collection_severity, collection_argument,
  collection_background, collection_entry_label, collection_contract, collection_disclosed, collection_shared,
  collection_periodic, collection_period_seconds, collection_starts_itself, collection_through,
  endpoint_host, endpoint_url, endpoint_cleartext, endpoint_local, endpoint_in_code, endpoint_reached,
  endpoint_document, endpoint_source,
  endpoint_owner, endpoint_owner_kind, endpoint_owner_label,
  sdk_id, sdk_label, sdk_vendor, sdk_purpose, sdk_purpose_label, sdk_version, sdk_owner, sdk_listed, sdk_reached,
  sdk_called,
  policy_sign_text, policy_sign_place,
  request_permissions, request_permission_label, request_groups, request_api, request_api_label, request_owner,
  request_owner_kind, request_owner_label, request_phase, request_background, request_entry_label,
  request_explained, request_repeats, request_closes, request_exits, request_asks_again, request_beyond_type,
  request_needed_by_type,
  start_kind, start_by, start_target, start_in_code, start_owner, start_owner_kind, start_owner_label,
  start_phase, start_period_seconds,
  subscription_information, subscription_information_label, subscription_api, subscription_api_label,
  subscription_owner, subscription_owner_kind, subscription_owner_label, subscription_phase,
  subscription_background, subscription_period_seconds, subscription_removed,
  means_kind, means_text, means_strong,
  form_class, form_texts, form_phase, form_has_refuse, form_can_accept, form_not_cancelable, form_implied,
  form_checked_by_default, form_refusal_exits, form_refusal_asks_again, form_started_on_refusal,
  form_started_label,
  contract_sdk, contract_sdk_label, contract_role, contract_api, contract_api_label, contract_owner,
  contract_owner_kind, contract_owner_label, contract_phase, contract_agreed, contract_entry_label,
  contract_starts_collecting,
  ad_kind, ad_by, ad_owner, ad_owner_kind, ad_owner_label, ad_phase,
  disclosure_information, disclosure_information_label, disclosure_term, disclosure_collector, disclosure_purpose,
  disclosure_strength, disclosure_in_code, disclosure_quote,
  denial_information, denial_information_label, denial_quote,
  listed_name, listed_id, listed_vendor, listed_purpose, listed_link, listed_information, listed_present,
  listed_quote,
  statement_topic, statement_value, statement_quote,
  promise_topic, promise_days, promise_working_days, promise_quote,
};

struct FieldRow {
  Field field;
  Scope scope;
  std::string_view name;
  Type type;
  std::string_view about;  ///< one line for docs/rules.md
};

std::span<const FieldRow> fields();
const FieldRow& row_of(Field field);
/// The name under which every subject that is about information has its id or ids.
inline constexpr std::string_view kInformationField = "information";
/// Null when the scope has no such field.
const FieldRow* find_field(Scope scope, std::string_view name);

std::string_view name_of(Scope scope);
std::string_view name_of(Type type);
std::optional<Scope> find_scope(std::string_view name);
/// Names of what is there once, and of the lists, in the order of Scope.
std::span<const std::string_view> global_names();
std::span<const std::string_view> list_names();
/// True for `permission` and those after it.
bool is_list(Scope scope);

}  // namespace mingcha::policies
