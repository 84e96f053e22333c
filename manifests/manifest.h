// The AndroidManifest.xml of one app as a value: what the package declares about itself.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/error.h"

namespace mingcha::manifests {

/// One <data> element of an intent filter; empty where the attribute is absent.
struct IntentData {
  std::string scheme, host, port, path, mime_type;
};

struct IntentFilter {
  std::vector<std::string> actions;
  std::vector<std::string> categories;
  std::vector<IntentData> data;
  std::optional<int> priority;
};

struct MetaData {
  std::string name;
  std::string value;     ///< android:value, references resolved to text where they lead to a string
  std::string resource;  ///< android:resource as "@0x7f010001" or the resolved file path; empty when absent
};

enum class ComponentKind : std::uint8_t { activity, activity_alias, service, receiver, provider };

struct Component {
  ComponentKind kind;
  std::string name;                    ///< class name with dots, completed by the package: "cn.a.Main"
  std::string target_activity;         ///< of an alias; completed like `name`
  std::optional<bool> exported;        ///< as written; see `is_exported`
  bool enabled = true;
  std::string permission;
  std::string process;                 ///< completed (":push" becomes "cn.a:push"); empty = the app's own
  std::vector<IntentFilter> intent_filters;
  std::vector<MetaData> meta_data;
  std::vector<std::string> authorities;  ///< of a provider, split at ';'
  std::optional<int> init_order;         ///< of a provider
  std::string foreground_service_type;   ///< of a service, as aapt prints the flags ("0x8")
  bool direct_boot_aware = false;

  /// What the platform makes of it: as written, else true when there is an intent filter
  /// (providers: exported by default below target SDK 17).
  bool is_exported(int target_sdk) const;
};

struct UsesPermission {
  std::string name;
  std::optional<int> max_sdk;  ///< android:maxSdkVersion
  bool sdk23_only = false;     ///< <uses-permission-sdk-23>
};

struct DefinedPermission {
  std::string name;
  std::string protection_level;  ///< as written, numeric values as "0x1"
};

struct Queries {
  std::vector<std::string> packages;
  std::vector<IntentFilter> intents;
  std::vector<std::string> provider_authorities;
};

struct Manifest {
  std::string package;
  std::string split;                  ///< name of the split, empty for a base
  std::string version_name;
  std::optional<std::int64_t> version_code;  ///< versionCodeMajor in the upper 32 bits
  std::optional<int> min_sdk;         ///< absent = 1
  std::optional<int> target_sdk;      ///< absent = min_sdk
  std::optional<int> max_sdk;
  std::string shared_user_id;

  bool has_application = false;
  std::string application_class;      ///< completed; empty when the platform's own is used
  std::string app_component_factory;  ///< completed
  std::map<std::string, std::string> labels;  ///< locale ("" = default, "zh") -> text
  std::vector<std::string> icons;     ///< resolved file paths inside the package, best density first
  std::string process;
  bool has_code = true;               ///< android:hasCode
  bool debuggable = false;
  bool allow_backup = true;
  bool persistent = false;
  bool test_only = false;
  bool request_legacy_external_storage = false;
  std::optional<bool> uses_cleartext_traffic;
  std::string network_security_config;  ///< resolved file path inside the package; or empty
  std::string full_backup_content, data_extraction_rules;

  std::vector<UsesPermission> uses_permissions;      ///< in document order
  std::vector<DefinedPermission> defined_permissions;
  std::vector<std::string> uses_features, uses_libraries;
  Queries queries;
  std::vector<MetaData> meta_data;                   ///< of <application>
  std::vector<Component> components;                 ///< in document order

  int effective_min_sdk() const { return min_sdk.value_or(1); }
  int effective_target_sdk() const { return target_sdk.value_or(effective_min_sdk()); }
};

class BinaryXml;
class Resources;

/// Reads the manifest's tree; strings and files by `resources`. Unknown elements are passed over.
/// Errors: bad_value when the root is no <manifest> or the package name is missing.
Result<Manifest> read_manifest(const BinaryXml& xml, const Resources& resources);

}  // namespace mingcha::manifests
