// What rules may speak of: the subjects of behaviour and their fields. The one table behind the type check of
// conditions, the values that the judge fetches, the placeholders of texts, and docs/rules.md.
#pragma once

#include <cstdint>
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

/// Of what a field tells. `app`, `app_type` and `coverage` are there once; the others are lists.
enum class Scope : std::uint8_t { app, app_type, coverage, permission, collection, endpoint, sdk, policy_sign };
inline constexpr std::size_t kScopes = 8;

enum class Field : std::uint8_t {
  app_package, app_label, app_version_name, app_min_sdk, app_target_sdk, app_target_sdk_declared, app_debuggable,
  app_allow_backup, app_uses_cleartext_traffic,
  app_type_known, app_type_from, app_type_id, app_type_number, app_type_label, app_type_necessary,
  app_type_needs_no_information,
  coverage_verdict, coverage_native_libraries,
  permission_name, permission_label, permission_protection, permission_declared, permission_status,
  permission_checkable, permission_max_sdk, permission_used_by, permission_users, permission_apis,
  permission_information, permission_information_label, permission_user_label,
  collection_information, collection_information_label, collection_sensitive, collection_device_identifier,
  collection_resettable, collection_api, collection_api_label, collection_via, collection_owner,
  collection_owner_kind, collection_owner_label, collection_phase, collection_severity, collection_argument,
  endpoint_host, endpoint_url, endpoint_cleartext, endpoint_local, endpoint_in_code, endpoint_source,
  endpoint_owner, endpoint_owner_kind, endpoint_owner_label,
  sdk_id, sdk_label, sdk_vendor, sdk_purpose, sdk_purpose_label, sdk_version,
  policy_sign_text, policy_sign_place,
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
/// Null when the scope has no such field.
const FieldRow* find_field(Scope scope, std::string_view name);

std::string_view name_of(Scope scope);
std::string_view name_of(Type type);
/// True for `permission` … `policy_sign`.
bool is_list(Scope scope);

}  // namespace mingcha::policies
