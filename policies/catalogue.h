// The facts: sensitive APIs, permissions, SDKs, personal-information items, app types, platform classes. Read from
// `policies/facts/*.tsv`, held as views into the tables' text.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policies/conduct.h"
#include "policies/consent.h"
#include "policies/flow.h"
#include "policies/techniques.h"

namespace mingcha::policies {

/// Index into Catalogue::information.
struct InformationIdx {
  std::uint32_t value;
  friend auto operator<=>(const InformationIdx&, const InformationIdx&) = default;
};

/// One personal-information item: a row of pi_categories.tsv.
struct Information {
  std::string_view id;  ///< "imei"
  std::string_view name_zh, name_en;
  std::string_view gbt35273_class;
  bool sensitive = false;       ///< GB/T 35273-2020 annex B
  bool device_identifier = false;  ///< identifies the device or its parts
  bool resettable = true;          ///< false: IMEI, MAC, serial …
};

/// One permission that a use needs, within a range of API levels of the phone.
struct PermissionTerm {
  std::string_view permission;  ///< "android.permission.READ_PHONE_STATE"
  int min_api = 1;
  int max_api = std::numeric_limits<int>::max();
};

/// What a use needs: any one of the alternatives, each of them whole. Empty = nothing. On a phone whose API level
/// lies outside a term's range the term asks for nothing.
struct PermissionNeed {
  std::vector<std::vector<PermissionTerm>> any_of;
  /// True when the use fails without the permission. False: the use explains why a permission is declared, but it
  /// may well go without one (a picker, an own file, an insert), so its absence proves nothing.
  bool certain = true;
  bool empty() const noexcept { return any_of.empty(); }
};

enum class ApiKind : std::uint8_t {
  call, field, uri, settings_key, system_property, file_path, intent_action, shell_command, native_symbol,
};

enum class Severity : std::uint8_t { info, low, medium, high };

/// One row of sensitive_apis.tsv.
struct SensitiveApi {
  ApiKind kind;
  std::string_view class_descriptor;  ///< call and field: "Landroid/telephony/TelephonyManager;"
  std::string_view member;            ///< name; else the literal itself ("secure:android_id"), see `find_literal`
  std::string_view descriptor;        ///< "()Ljava/lang/String;", field type, or "*" for any
  std::vector<InformationIdx> information;
  PermissionNeed permission;
  Severity severity = Severity::info;
  /// True when a use is a collection: it has information and is neither a callback that an app overrides nor an
  /// `info` row.
  bool collects = false;
  bool callback = false;     ///< the app overrides it and the platform calls it
  /// The use depends on an argument: 0-based argument register position (receiver counted for instance methods),
  /// whose constant must be one of the catalogue's literals of kind `argument_kind`
  /// (Settings.Secure.getString -> settings_key, ContentResolver.query -> uri, Runtime.exec -> shell_command …).
  std::optional<std::uint8_t> argument;
  ApiKind argument_kind = ApiKind::call;
  /// The use asks about the package that this argument register names: about the app itself it is no collection.
  std::optional<std::uint8_t> package;
  /// native_symbol: only a call whose `argument` is this number is meant.
  std::optional<std::int64_t> number;
  bool is_static = false;    ///< call: the first argument register is no receiver
  std::string_view settings_table;   ///< settings_key carriers: "secure", "system" or "global"
};

/// How far the functions of an app type ask for a permission: its basic function, a common further one, or none.
enum class Baseline : std::uint8_t { unsaid, core, extended, beyond };

struct Permission {
  std::string_view name;
  std::string_view base_level;     ///< "dangerous", "normal", "signature", …
  std::string_view label_zh, label_en;
  std::string_view group;
  int api_added = 1;
  std::optional<int> removed_after;
  bool special_access = false;
  /// True when every ordinary way to use the permission has a row among the sensitive APIs, so that a declaration
  /// without any such use is worth a finding.
  bool checkable = false;
  std::vector<InformationIdx> information;
};

struct Sdk {
  std::string_view id;  ///< "umeng_analytics"
  std::string_view name_zh, name_en, vendor;
  /// "push"; "library" is code that acts for its caller alone (AndroidX, Kotlin, OkHttp …): what it could read is
  /// no collection of its own.
  std::string_view purpose;
  std::string_view purpose_zh;
  std::vector<std::string_view> package_prefixes;  ///< dotted, without a trailing dot
  std::vector<std::string_view> classes;           ///< dotted; survive obfuscation
  std::vector<std::string_view> native_libraries;  ///< "(.*)" stands for any text
  std::vector<std::string_view> meta_data_keys;
  std::vector<std::string_view> hosts;
};

struct AppType {
  int number = 0;            ///< 1 to 39, 国信办秘字〔2021〕14号
  std::string_view id, name_zh, name_en;
  std::vector<InformationIdx> necessary;
  bool needs_no_information = false;
  // By which a package is guessed to be of the type.
  std::vector<std::string_view> label_keywords, package_keywords;
  std::vector<std::string_view> classes;       ///< part of a component's simple class name
  std::vector<std::string_view> sdk_purposes;  ///< as Sdk::purpose
  // Permissions and permission groups, of permission_baseline.tsv.
  std::vector<std::string_view> core_permissions, extended_permissions;
};

/// The platform's class hierarchy, as far as the catalogue needs it: framework classes are not in the package.
struct PlatformClass {
  std::string_view descriptor;
  std::string_view superclass;
  std::vector<std::string_view> interfaces;
};

/// A text by which an app betrays that it has a privacy policy.
struct PolicyTrace {
  /// UI string; address; resource, asset or class name; name of a file that may hold a policy's text, best first; what
  /// such a text says somewhere.
  enum class Place : std::uint8_t { text, url, name, file, says };
  Place place;
  std::string_view value;  ///< lower case for all but text
};

/// A word of an app's name that tells whom the app is for.
struct AudienceWord {
  std::string_view word;  ///< lower case
  bool children = false;  ///< false: the app is for others, whatever else its name says ("儿童医院")
};

/// A call that loads a native library, a row of library_loads.tsv.
struct LibraryLoad {
  std::string_view class_descriptor, member, descriptor;
  std::uint8_t argument = 0;  ///< register position of the name
  bool is_path = false;       ///< of a file, "/data/app/libx.so"; false: "x" stands for "libx.so"
};

struct Catalogue {
  std::vector<Information> information;
  std::vector<SensitiveApi> apis;
  std::vector<Permission> permissions;  ///< ordered by name
  std::vector<Sdk> sdks;
  std::vector<AppType> app_types;
  /// Permissions and groups that lie beyond every type whose row does not name them. A permission that stands here by
  /// its own name is not covered by its group.
  std::vector<std::string_view> beyond_types;
  std::vector<PlatformClass> platform_classes;
  std::vector<PolicyTrace> policy_traces;
  std::vector<LibraryLoad> library_loads;
  std::vector<AudienceWord> audience_words;
  /// Hosts that occur in identifiers (XML namespaces, schema names) and are never contacted; lower case.
  std::vector<std::string_view> identifier_hosts;
  /// How addresses end that are pages and files to look at, not services that take data; lower case, with the dot.
  std::vector<std::string_view> document_suffixes;
  /// Callbacks, lifecycles, stores, intents.
  Flow flow;
  /// Words, names and SDK methods of consent.
  Consent consent;
  /// Permission requests, self-start, means of the user, ads.
  Conduct conduct;
  /// What keeps code elsewhere than in dex files.
  Techniques packers, frameworks;
  /// Calls that load other code.
  std::vector<CodeLoader> code_loaders;
  std::vector<KnownLoader> known_loaders;
  /// What scripts of frameworks call.
  std::vector<Bridge> bridges;

  const Information& operator[](InformationIdx idx) const { return information[idx.value]; }
  std::optional<InformationIdx> find_information(std::string_view id) const;
  const Permission* find_permission(std::string_view name) const;
  const Sdk* find_sdk(std::string_view id) const;
  /// By number ("24"), id or Chinese name.
  const AppType* find_app_type(std::string_view name) const;

  /// What the table says of a permission for apps of `type`.
  Baseline baseline_of(const Permission& permission, const AppType& type) const;

  /// The literal row that `text` (a constant found in code) falls under, or null. Only kinds other than call and
  /// field. system_property and intent_action: equal. settings_key: "table:text" is the row. uri: equal, or
  /// below it (followed by '/', '?' or '#'; a row that ends in '_' is any beginning). file_path: equal; below it
  /// when the row ends in '/'; a row without a leading '/' is the end of a path; one '*' between two '/' is any name;
  /// the names of shared storage are read as "/sdcard". shell_command: the same words first; "getprop NAME" and
  /// "cat FILE" fall under NAME and FILE when no row says more. The longest row wins.
  const SensitiveApi* find_literal(ApiKind kind, std::string_view text, std::string_view table = {}) const;
  /// Indices of the literal rows, ordered by kind and text; made by the loader.
  std::vector<std::uint32_t> literal_order;
};

}  // namespace mingcha::policies
