// The manifest's tree read as PackageParser reads it: attributes by resource id, class names completed by the
// package, the first <application> counts, unknown elements are passed over. Unlike PackageParser it takes text by
// reference everywhere, and a component without a name is kept out rather than refused.
#include "manifests/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "manifests/attribute_value.h"
#include "manifests/binary_xml.h"
#include "manifests/framework_attributes.h"
#include "manifests/resources.h"

namespace mingcha::manifests {
namespace {

constexpr int kDevelopmentSdk = 10'000;  // VMRuntime.SDK_VERSION_CUR_DEVELOPMENT: what a code name stands for
constexpr std::string_view kMainAction = "android.intent.action.MAIN";
constexpr std::string_view kLauncherCategory = "android.intent.category.LAUNCHER";

struct ComponentRow {
  std::string_view element;
  ComponentKind kind;
};
constexpr std::array kComponents = {
    ComponentRow{"activity", ComponentKind::activity}, ComponentRow{"activity-alias", ComponentKind::activity_alias},
    ComponentRow{"service", ComponentKind::service},   ComponentRow{"receiver", ComponentKind::receiver},
    ComponentRow{"provider", ComponentKind::provider},
};

const Attribute* find(const Element& element, FrameworkAttribute wanted) {
  return element.attribute(wanted.id, wanted.name);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end != 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

class ManifestReader {
 public:
  ManifestReader(const BinaryXml& xml, const Resources& resources) : xml_(xml), resources_(resources) {}

  Result<Manifest> run();

 private:
  // ---- values. All text goes through `keep`: references can make a small file spell out a huge one.
  std::string keep(std::string text);
  std::string text(const Element& element, FrameworkAttribute wanted);
  std::string plain(const Element& element, std::string_view name);
  bool flag(const Element& element, FrameworkAttribute wanted, bool otherwise);
  std::optional<bool> flag(const Element& element, FrameworkAttribute wanted);
  std::optional<int> number(const Element& element, FrameworkAttribute wanted);
  std::optional<int> sdk(const Element& element, FrameworkAttribute wanted);
  std::string flags_text(const Element& element, FrameworkAttribute wanted);
  std::vector<std::string> files(const Element& element, FrameworkAttribute wanted);
  std::string file(const Element& element, FrameworkAttribute wanted);
  std::string class_name(std::string name);
  std::string process(const Element& element);
  std::map<std::string, std::string> labels(const Element& element);

  // ---- elements
  void read_root();
  void read_child(const Element& element);
  void read_uses_permission(const Element& element, bool sdk23_only);
  void read_permission(const Element& element);
  void read_uses_sdk(const Element& element);
  void read_queries(const Element& element);
  void read_application(const Element& element);
  void read_application_child(const Element& element);
  void read_component(const Element& element, ComponentKind kind);
  void read_service_and_provider(const Element& element, Component& component);
  IntentFilter read_intent_filter(const Element& element);
  IntentData read_data(const Element& element);
  void read_meta_data(const Element& element, std::vector<MetaData>& list);
  void fall_back_to_launcher_label(const Element& application);

  template <class Visit>
  void for_each_child(const Element& element, Visit&& visit) {
    for (const std::uint32_t child : element.children) visit(xml_.elements()[child]);
  }

  const BinaryXml& xml_;
  const Resources& resources_;
  Manifest manifest_;
  std::size_t kept_bytes_ = 0;
};

Result<Manifest> ManifestReader::run() {
  const Element& root = xml_.root();
  if (root.name != "manifest") {
    return fail(Errc::bad_value, "manifest", 0, fmt::format("root <{}>", root.name.substr(0, 80)));
  }
  read_root();
  if (manifest_.package.empty()) return fail(Errc::bad_value, "manifest: package", 0, "missing");
  for_each_child(root, [this](const Element& child) { read_child(child); });
  if (kept_bytes_ > BinaryXml::kMaxTextBytes) return fail(Errc::over_budget, "manifest: text", 0, "");
  return std::move(manifest_);
}

// ---- values

std::string ManifestReader::keep(std::string value) {
  kept_bytes_ += value.size();
  return kept_bytes_ <= BinaryXml::kMaxTextBytes ? std::move(value) : std::string();
}

std::string ManifestReader::text(const Element& element, FrameworkAttribute wanted) {
  const Attribute* attribute = find(element, wanted);
  if (attribute == nullptr || attribute->value.type == TypedValue::null) return {};
  return keep(text_of(*attribute, resources_));
}

std::string ManifestReader::plain(const Element& element, std::string_view name) {
  const Attribute* attribute = element.attribute(0, name);
  if (attribute == nullptr) return {};
  return keep(attribute->text.empty() ? text_of(*attribute, resources_) : std::string(attribute->text));
}

std::optional<bool> ManifestReader::flag(const Element& element, FrameworkAttribute wanted) {
  const Attribute* attribute = find(element, wanted);
  return attribute == nullptr ? std::nullopt : boolean_of(*attribute, resources_);
}

bool ManifestReader::flag(const Element& element, FrameworkAttribute wanted, bool otherwise) {
  return flag(element, wanted).value_or(otherwise);
}

std::optional<int> ManifestReader::number(const Element& element, FrameworkAttribute wanted) {
  const Attribute* attribute = find(element, wanted);
  return attribute == nullptr ? std::nullopt : integer_of(*attribute, resources_);
}

std::optional<int> ManifestReader::sdk(const Element& element, FrameworkAttribute wanted) {
  const std::optional<int> value = number(element, wanted);
  if (value) return value;
  return text(element, wanted).empty() ? std::nullopt : std::optional<int>(kDevelopmentSdk);
}

// Flags and enumerations: numbers in hexadecimal, text as written.
std::string ManifestReader::flags_text(const Element& element, FrameworkAttribute wanted) {
  const Attribute* attribute = find(element, wanted);
  if (attribute == nullptr) return {};
  const TypedValue value = resources_.resolve(attribute->value);
  return value.is_integer() ? fmt::format("0x{:x}", value.data) : text(element, wanted);
}

std::vector<std::string> ManifestReader::files(const Element& element, FrameworkAttribute wanted) {
  const Attribute* attribute = find(element, wanted);
  if (attribute == nullptr || attribute->value.type == TypedValue::null) return {};
  std::vector<std::string> paths;
  if (attribute->value.is_reference()) {
    for (std::string& path : resources_.files(attribute->value.data)) paths.push_back(keep(std::move(path)));
  } else if (!attribute->text.empty()) {
    paths.push_back(keep(std::string(attribute->text)));
  }
  return paths;
}

std::string ManifestReader::file(const Element& element, FrameworkAttribute wanted) {
  std::vector<std::string> paths = files(element, wanted);
  return paths.empty() ? std::string() : std::move(paths.front());
}

// Source: ParsingUtils.buildClassName.
std::string ManifestReader::class_name(std::string name) {
  if (name.empty()) return name;
  if (name.front() == '.') return keep(manifest_.package + name);
  if (name.find('.') == std::string::npos) return keep(manifest_.package + "." + name);
  return name;
}

std::string ManifestReader::process(const Element& element) {
  std::string name = text(element, framework_attribute("process"));
  return !name.empty() && name.front() == ':' ? keep(manifest_.package + name) : name;
}

std::map<std::string, std::string> ManifestReader::labels(const Element& element) {
  const Attribute* attribute = find(element, framework_attribute("label"));
  if (attribute == nullptr || attribute->value.type == TypedValue::null) return {};
  std::map<std::string, std::string> found;
  if (attribute->value.is_reference()) {
    for (auto& [locale, label] : resources_.strings(attribute->value.data)) found[locale] = keep(std::move(label));
  }
  if (found.empty() && !attribute->value.is_reference()) found[""] = text(element, framework_attribute("label"));
  return found;
}

// ---- elements

void ManifestReader::read_root() {
  const Element& root = xml_.root();
  manifest_.package = plain(root, "package");
  manifest_.split = plain(root, "split");
  manifest_.version_name = text(root, framework_attribute("versionName"));
  manifest_.shared_user_id = text(root, framework_attribute("sharedUserId"));
  const std::optional<int> code = number(root, framework_attribute("versionCode"));
  const std::optional<int> major = number(root, framework_attribute("versionCodeMajor"));
  if (!code && !major) return;
  const auto bits = [](int half) { return std::uint64_t{static_cast<std::uint32_t>(half)}; };
  manifest_.version_code = static_cast<std::int64_t>(bits(major.value_or(0)) << 32 | bits(code.value_or(0)));
}

void ManifestReader::read_child(const Element& element) {
  struct Row {
    std::string_view element;
    void (ManifestReader::*read)(const Element&);
  };
  static constexpr Row kRows[] = {
      {"application", &ManifestReader::read_application}, {"permission", &ManifestReader::read_permission},
      {"queries", &ManifestReader::read_queries},         {"uses-sdk", &ManifestReader::read_uses_sdk},
  };
  for (const Row& row : kRows) {
    if (element.name == row.element) return (this->*row.read)(element);
  }
  if (element.name == "uses-permission") read_uses_permission(element, /*sdk23_only=*/false);
  if (element.name == "uses-permission-sdk-23" || element.name == "uses-permission-sdk-m") {
    read_uses_permission(element, /*sdk23_only=*/true);
  }
  if (element.name == "uses-feature") {
    std::string name = text(element, framework_attribute("name"));
    if (!name.empty()) manifest_.uses_features.push_back(std::move(name));
  }
}

void ManifestReader::read_uses_permission(const Element& element, bool sdk23_only) {
  UsesPermission permission;
  permission.name = text(element, framework_attribute("name"));
  permission.max_sdk = number(element, framework_attribute("maxSdkVersion"));
  permission.sdk23_only = sdk23_only;
  if (!permission.name.empty()) manifest_.uses_permissions.push_back(std::move(permission));
}

void ManifestReader::read_permission(const Element& element) {
  DefinedPermission permission{text(element, framework_attribute("name")),
                               flags_text(element, framework_attribute("protectionLevel"))};
  if (!permission.name.empty()) manifest_.defined_permissions.push_back(std::move(permission));
}

void ManifestReader::read_uses_sdk(const Element& element) {
  manifest_.min_sdk = sdk(element, framework_attribute("minSdkVersion"));
  manifest_.target_sdk = sdk(element, framework_attribute("targetSdkVersion"));
  manifest_.max_sdk = number(element, framework_attribute("maxSdkVersion"));
}

void ManifestReader::read_queries(const Element& element) {
  for_each_child(element, [this](const Element& child) {
    if (child.name == "package") {
      std::string name = text(child, framework_attribute("name"));
      if (!name.empty()) manifest_.queries.packages.push_back(std::move(name));
    } else if (child.name == "intent") {
      manifest_.queries.intents.push_back(read_intent_filter(child));
    } else if (child.name == "provider") {
      for (std::string& part : split(text(child, framework_attribute("authorities")), ';')) {
        manifest_.queries.provider_authorities.push_back(std::move(part));
      }
    }
  });
}

void ManifestReader::read_application(const Element& element) {
  if (manifest_.has_application) return;
  manifest_.has_application = true;
  manifest_.application_class = class_name(text(element, framework_attribute("name")));
  manifest_.app_component_factory = class_name(text(element, framework_attribute("appComponentFactory")));
  manifest_.labels = labels(element);
  manifest_.icons = files(element, framework_attribute("icon"));
  manifest_.process = process(element);
  manifest_.has_code = flag(element, framework_attribute("hasCode"), true);
  manifest_.debuggable = flag(element, framework_attribute("debuggable"), false);
  manifest_.allow_backup = flag(element, framework_attribute("allowBackup"), true);
  manifest_.persistent = flag(element, framework_attribute("persistent"), false);
  manifest_.test_only = flag(element, framework_attribute("testOnly"), false);
  manifest_.request_legacy_external_storage =
      flag(element, framework_attribute("requestLegacyExternalStorage"), false);
  manifest_.uses_cleartext_traffic = flag(element, framework_attribute("usesCleartextTraffic"));
  manifest_.network_security_config = file(element, framework_attribute("networkSecurityConfig"));
  manifest_.full_backup_content = file(element, framework_attribute("fullBackupContent"));
  manifest_.data_extraction_rules = file(element, framework_attribute("dataExtractionRules"));
  for_each_child(element, [this](const Element& child) { read_application_child(child); });
  if (manifest_.labels.empty()) fall_back_to_launcher_label(element);
}

void ManifestReader::read_application_child(const Element& element) {
  for (const ComponentRow& row : kComponents) {
    if (element.name == row.element) return read_component(element, row.kind);
  }
  if (element.name == "meta-data") read_meta_data(element, manifest_.meta_data);
  if (element.name == "uses-library") {
    std::string name = text(element, framework_attribute("name"));
    if (!name.empty()) manifest_.uses_libraries.push_back(std::move(name));
  }
}

void ManifestReader::read_component(const Element& element, ComponentKind kind) {
  Component component;
  component.kind = kind;
  component.name = class_name(text(element, framework_attribute("name")));
  if (component.name.empty()) return;
  component.target_activity = class_name(text(element, framework_attribute("targetActivity")));
  component.exported = flag(element, framework_attribute("exported"));
  component.enabled = flag(element, framework_attribute("enabled"), true);
  component.permission = text(element, framework_attribute("permission"));
  component.process = process(element);
  component.direct_boot_aware = flag(element, framework_attribute("directBootAware"), false);
  read_service_and_provider(element, component);
  for_each_child(element, [&](const Element& child) {
    if (child.name == "intent-filter") component.intent_filters.push_back(read_intent_filter(child));
    if (child.name == "meta-data") read_meta_data(child, component.meta_data);
  });
  manifest_.components.push_back(std::move(component));
}

void ManifestReader::read_service_and_provider(const Element& element, Component& component) {
  if (component.kind == ComponentKind::service) {
    component.foreground_service_type = flags_text(element, framework_attribute("foregroundServiceType"));
  }
  if (component.kind == ComponentKind::provider) {
    component.authorities = split(text(element, framework_attribute("authorities")), ';');
    component.init_order = number(element, framework_attribute("initOrder"));
  }
}

IntentFilter ManifestReader::read_intent_filter(const Element& element) {
  IntentFilter filter;
  filter.priority = number(element, framework_attribute("priority"));
  for_each_child(element, [&](const Element& child) {
    if (child.name == "action") filter.actions.push_back(text(child, framework_attribute("name")));
    if (child.name == "category") filter.categories.push_back(text(child, framework_attribute("name")));
    if (child.name == "data") filter.data.push_back(read_data(child));
  });
  return filter;
}

IntentData ManifestReader::read_data(const Element& element) {
  IntentData data;
  data.scheme = text(element, framework_attribute("scheme"));
  data.host = text(element, framework_attribute("host"));
  data.port = text(element, framework_attribute("port"));
  data.mime_type = text(element, framework_attribute("mimeType"));
  constexpr FrameworkAttribute kPaths[] = {framework_attribute("path"), framework_attribute("pathPrefix"),
                                           framework_attribute("pathPattern")};
  for (const FrameworkAttribute& path : kPaths) {
    if (data.path.empty()) data.path = text(element, path);
  }
  return data;
}

void ManifestReader::read_meta_data(const Element& element, std::vector<MetaData>& list) {
  MetaData data;
  data.name = text(element, framework_attribute("name"));
  data.value = text(element, framework_attribute("value"));
  if (const Attribute* resource = find(element, framework_attribute("resource"))) {
    data.resource = file(element, framework_attribute("resource"));
    if (data.resource.empty()) data.resource = spell(resource->value);
  }
  if (!data.name.empty()) list.push_back(std::move(data));
}

// Without a label of its own an app is shown by its launcher activity's.
void ManifestReader::fall_back_to_launcher_label(const Element& application) {
  const auto has = [](const std::vector<std::string>& names, std::string_view wanted) {
    return std::find(names.begin(), names.end(), wanted) != names.end();
  };
  for (const std::uint32_t index : application.children) {
    const Element& activity = xml_.elements()[index];
    if (activity.name != "activity" && activity.name != "activity-alias") continue;
    for (const std::uint32_t child : activity.children) {
      if (xml_.elements()[child].name != "intent-filter") continue;
      const IntentFilter filter = read_intent_filter(xml_.elements()[child]);
      if (!has(filter.actions, kMainAction) || !has(filter.categories, kLauncherCategory)) continue;
      manifest_.labels = labels(activity);
      if (!manifest_.labels.empty()) return;
    }
  }
}

}  // namespace

bool Component::is_exported(int target_sdk) const {
  constexpr int kProvidersPrivateSince = 17;
  const bool otherwise =
      kind == ComponentKind::provider ? target_sdk < kProvidersPrivateSince : !intent_filters.empty();
  return exported.value_or(otherwise);
}

Result<Manifest> read_manifest(const BinaryXml& xml, const Resources& resources) {
  return ManifestReader(xml, resources).run();
}

}  // namespace mingcha::manifests
