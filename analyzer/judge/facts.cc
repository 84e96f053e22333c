// One switch per scope; a test asks for every field of the schema.
#include "analyzer/judge/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace mingcha::judge {
namespace {

using behaviour::Coverage;
using behaviour::PermissionStatus;
using behaviour::Via;
using policies::Field;
using policies::Scope;
using policies::Type;
using enum policies::Field;

// Names as the JSON report prints them.
std::string_view word(Coverage::Verdict verdict) {
  static constexpr std::string_view kWords[] = {"full", "degraded", "unknown"};
  return kWords[static_cast<std::size_t>(verdict)];
}
std::string_view word(PermissionStatus status) {
  static constexpr std::string_view kWords[] = {"used", "unused", "undeclared"};
  return kWords[static_cast<std::size_t>(status)];
}
std::string_view word(policies::Baseline baseline) {
  static constexpr std::string_view kWords[] = {"", "core", "extended", "beyond"};
  return kWords[static_cast<std::size_t>(baseline)];
}
std::string_view word(Via via) {
  static constexpr std::string_view kWords[] = {"call",     "field", "uri",        "settings", "property",
                                                "file",     "reflection", "native", "shell"};
  return kWords[static_cast<std::size_t>(via)];
}

FieldValue number(std::int64_t value) { return number_value(value); }
FieldValue text(std::string_view value) { return {0, value, nullptr}; }
FieldValue list(const std::vector<std::string>& value) { return list_value(value); }
const privacy_policy::PolicyText kNoText;

/// The parts of "10.1.2.3", or nothing.
bool parse_ipv4(std::string_view host, std::array<int, 4>& parts) {
  const char* at = host.data();
  const char* const end = host.data() + host.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto [next, error] = std::from_chars(at, end, parts[i]);
    if (error != std::errc{} || parts[i] < 0 || parts[i] > 255) return false;
    at = next;
    if (i == 3) return at == end;
    if (at == end || *at != '.') return false;
    ++at;
  }
  return false;
}

}  // namespace

std::string short_api(std::string_view api) {
  const std::size_t arrow = api.find(";->");
  if (!api.starts_with('L') || arrow == std::string_view::npos) return std::string(api);
  const std::string_view class_name = api.substr(1, arrow - 1);
  std::string out(class_name.substr(class_name.rfind('/') + 1));
  std::replace(out.begin(), out.end(), '$', '.');
  const std::string_view member = api.substr(arrow + 3);
  const std::string_view name = member.substr(0, member.find_first_of("(:"));
  return name == "<init>" ? out : out.append(".").append(name);
}

bool is_local_host(std::string_view host) {
  if (host == "localhost" || host.ends_with(".local") || host.ends_with(".localhost")) return true;
  if (host.starts_with('[')) host = host.substr(1, host.find(']') - 1);
  if (host == "::1" || host.starts_with("fe80:") || host.starts_with("fc") || host.starts_with("fd"))
    return host.find(':') != std::string_view::npos;
  std::array<int, 4> part{};
  if (!parse_ipv4(host, part)) return false;
  return part[0] == 127 || part[0] == 10 || part[0] == 0 || (part[0] == 192 && part[1] == 168) ||
         (part[0] == 172 && part[1] >= 16 && part[1] <= 31) || (part[0] == 169 && part[1] == 254);
}

std::vector<std::string> entry_words(const behaviour::Chain& chain) {
  if (chain.empty()) return {};
  return {short_api(chain.front().class_name + "->" + chain.front().method)};
}

Facts::Facts(const policies::PolicySet& policies, const AppIdentity& app, const behaviour::Behaviour& behaviour,
             const PrivacyPolicy* policy)
    : catalogue_(policies.catalogue()),
      app_(app),
      behaviour_(behaviour),
      policy_(policy),
      policy_text_(policy != nullptr ? policy->text : kNoText),
      reconciled_(reconcile(catalogue_, behaviour, policy)) {
  read_types();
  for (const behaviour::PermissionUse& use : behaviour.permissions) {
    std::vector<std::string>& users = users_.emplace_back();
    std::copy_if(use.used_by.begin(), use.used_by.end(), std::back_inserter(users),
                 [&](const std::string& owner) { return owner_kind(owner) != "library"; });
  }
  for (const behaviour::SdkUse& sdk : behaviour.sdks) sdk_owners_.push_back("sdk:" + sdk.id);
  for (const behaviour::Collection& collection : behaviour.collections) {
    std::vector<std::string>& through = through_.emplace_back();
    for (const behaviour::Hop& hop : collection.chain)
      if (!hop.by.empty()) through.push_back(hop.by);
  }
  read_requests();
}

bool Facts::opens_with_login() const {
  const auto& means = catalogue_.conduct.user_means;
  return std::any_of(behaviour_.first_pages.begin(), behaviour_.first_pages.end(), [&](std::string_view page) {
    const std::string_view name = page.substr(0, page.size() - 1);  // without the descriptor's ';'
    return std::any_of(means.begin(), means.end(), [&](const policies::UserMeansSign& sign) {
      return sign.means == policies::UserMeans::login && sign.place == policies::MeansPlace::class_name &&
             sign.strength == policies::ConsentStrength::strong && name.ends_with(sign.value);
    });
  });
}

bool Facts::starts_itself(const behaviour::Collection& collection) const {
  const bool by_sdk = owner_kind(collection.owner) == "sdk" && !collection.chain.empty();
  if (!by_sdk || !collection.contract.empty()) return false;
  std::string first = collection.chain.front().class_name;
  const auto& pages = behaviour_.first_pages;  // the page of an SDK's own demonstration is no start of the SDK
  if (std::find(pages.begin(), pages.end(), first) != pages.end()) return false;
  std::replace(first.begin(), first.end(), '/', '.');
  const auto& prefixes = catalogue_.find_sdk(std::string_view(collection.owner).substr(4))->package_prefixes;
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    return first.size() > prefix.size() + 1 && first.compare(1, prefix.size(), prefix) == 0 &&
           first[prefix.size() + 1] == '.';
  });
}

void Facts::read_types() {
  needs_no_information_ = !app_.types.empty();
  for (const AppIdentity::Type& given : app_.types) {
    type_ids_.push_back(given.id);
    const policies::AppType* type = catalogue_.find_app_type(given.id);
    if (type == nullptr) continue;
    needs_no_information_ = needs_no_information_ && type->needs_no_information;
    for (const policies::InformationIdx index : type->necessary) necessary_.emplace_back(catalogue_[index].id);
  }
}

void Facts::read_requests() {
  for (const behaviour::PermissionRequest& request : behaviour_.conduct.permission_requests) {
    std::vector<std::string>& groups = groups_.emplace_back();
    std::vector<std::string>& beyond = beyond_type_.emplace_back();
    std::vector<std::string>& needed = needed_by_type_.emplace_back();
    for (const std::string& name : request.permissions) {
      const policies::Permission* row = catalogue_.find_permission(name);
      if (row != nullptr && !row->group.empty() && row->group != "-") groups.emplace_back(row->group);
      const policies::Baseline baseline = baseline_of(name);
      if (baseline == policies::Baseline::beyond) beyond.push_back(name);
      if (baseline == policies::Baseline::core) needed.push_back(name);
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  }
}

policies::Baseline Facts::baseline_of(std::string_view permission) const {
  const policies::Permission* row = catalogue_.find_permission(permission);
  policies::Baseline best = policies::Baseline::unsaid;
  for (const std::string& id : type_ids_) {
    const policies::AppType* type = catalogue_.find_app_type(id);
    if (row == nullptr || type == nullptr) continue;
    const policies::Baseline each = catalogue_.baseline_of(*row, *type);
    if (best == policies::Baseline::unsaid || each < best) best = each;
  }
  return best;
}

std::size_t Facts::count(Scope scope) const {
  switch (scope) {
    case Scope::app:
    case Scope::app_type:
    case Scope::coverage:
    case Scope::policy: return 1;
    case Scope::permission: return behaviour_.permissions.size();
    case Scope::collection: return behaviour_.collections.size();
    case Scope::endpoint: return behaviour_.endpoints.size();
    case Scope::sdk: return behaviour_.sdks.size();
    case Scope::policy_sign: return behaviour_.policy_signs.size();
    case Scope::permission_request: return behaviour_.conduct.permission_requests.size();
    case Scope::self_start: return behaviour_.conduct.self_starts.size();
    case Scope::subscription: return behaviour_.conduct.subscriptions.size();
    case Scope::user_means: return behaviour_.conduct.user_means.size();
    case Scope::consent_form: return behaviour_.conduct.consent_forms.size();
    case Scope::sdk_consent: return behaviour_.conduct.sdk_consent.size();
    case Scope::ad: return behaviour_.conduct.ads.size();
    case Scope::disclosure: return policy_text_.disclosures.size();
    case Scope::denial: return policy_text_.denials.size();
    case Scope::listed_sdk: return policy_text_.sdks.size();
    case Scope::statement: return policy_text_.statements.size();
    case Scope::promise: return policy_text_.promises.size();
  }
  return 0;
}

std::string_view Facts::owner_kind(std::string_view owner) const {
  if (!owner.starts_with("sdk:")) return owner == "app" ? "app" : "unknown";
  const policies::Sdk* sdk = catalogue_.find_sdk(owner.substr(4));
  return sdk != nullptr && sdk->purpose == "library" ? "library" : "sdk";
}

FieldValue Facts::app_value(Field field) const {
  switch (field) {
    case app_package: return text(app_.package);
    case app_version_name: return text(app_.version_name);
    case app_min_sdk: return number(app_.min_sdk);
    case app_target_sdk: return number(app_.target_sdk);
    case app_target_sdk_declared: return number(app_.target_sdk_declared);
    case app_debuggable: return number(app_.debuggable);
    case app_allow_backup: return number(app_.allow_backup);
    case app_uses_cleartext_traffic: return number(app_.uses_cleartext_traffic.value_or(false));
    case app_for_children: return number(for_children());
    case app_opens_with_login: return number(opens_with_login());
    case app_type_known: return number(!app_.types.empty());
    case app_type_from: return text(app_.types.empty() ? std::string_view() : app_.types.front().from);
    case app_type_id: return text(app_.types.empty() ? std::string_view() : app_.types.front().id);
    case app_type_number: return number(app_.types.empty() ? 0 : app_.types.front().number);
    case app_type_necessary: return list(necessary_);
    case app_type_ids: return list(type_ids_);
    case app_type_needs_no_information: return number(needs_no_information_);
    case coverage_verdict: return text(word(behaviour_.coverage.verdict));
    case coverage_native_libraries: return number(behaviour_.coverage.native_libraries);
    default: return {};  // fields of the lists, and labels
  }
}

FieldValue Facts::permission_value(Field field, const behaviour::PermissionUse& use, std::size_t index) const {
  switch (field) {
    case permission_name: return text(use.name);
    case permission_protection: return text(use.protection);
    case permission_declared: return number(use.declared);
    case permission_status: return text(word(use.status));
    case permission_checkable: return number(use.checkable);
    case permission_max_sdk: return number(use.max_sdk.value_or(0));
    case permission_used_by: return list(use.used_by);
    case permission_users: return list(users_[index]);
    case permission_apis: return list(use.apis);
    case permission_information: return list(use.information);
    case permission_group: {
      const policies::Permission* row = catalogue_.find_permission(use.name);
      return text(row != nullptr ? row->group : std::string_view());
    }
    case permission_explained: return number(reconciled_.permissions_explained[index]);
    case permission_special: {
      const policies::Permission* row = catalogue_.find_permission(use.name);
      return number(row != nullptr && row->special_access);
    }
    case permission_baseline: return text(word(baseline_of(use.name)));
    case permission_purpose_declared: {
      const auto& purposes = behaviour_.conduct.permission_purposes;
      return number(std::any_of(purposes.begin(), purposes.end(), [&](const behaviour::PermissionPurpose& purpose) {
        return purpose.permission == use.name && !purpose.text.empty();
      }));
    }
    default: return {};
  }
}

FieldValue Facts::policy_value(Field field) const {
  const privacy_policy::TextQuality& quality = policy_text_.quality;
  switch (field) {
    case policy_known: return number(policy_ != nullptr);
    case policy_from: return text(policy_ != nullptr ? std::string_view(policy_->from) : std::string_view());
    case policy_is_policy: return number(quality.is_policy);
    case policy_simplified_chinese: return number(quality.simplified_chinese);
    case policy_characters: return number(quality.characters);
    case policy_longest_sentence: return number(quality.longest_sentence);
    case policy_vague_words: return number(quality.vague_words);
    default: return {};
  }
}

FieldValue Facts::collection_value(Field field, std::size_t index) const {
  const behaviour::Collection& collection = behaviour_.collections[index];
  const auto information = [&]() -> const policies::Information* {
    const auto found = catalogue_.find_information(collection.information);
    return found ? &catalogue_[*found] : nullptr;
  };
  switch (field) {
    case collection_information: return text(collection.information);
    case collection_sensitive: return number(information() != nullptr && information()->sensitive);
    case collection_device_identifier: return number(information() != nullptr && information()->device_identifier);
    case collection_resettable: return number(information() == nullptr || information()->resettable);
    case collection_api: return text(collection.api);
    case collection_via: return text(word(collection.via));
    case collection_native_reads: return text(collection.native ? std::string_view(collection.native->reads) : "");
    case collection_owner: return text(collection.owner);
    case collection_owner_kind: return text(owner_kind(collection.owner));
    case collection_phase: return text(spell(collection.phase));
    case collection_severity: return text(collection.severity);
    case collection_argument: return text(collection.argument);
    case collection_background: return number(collection.background);
    case collection_contract: return text(collection.contract);
    case collection_disclosed: return text(spell(reconciled_.collections[index]));
    case collection_shared: return text(spell(reconciled_.shared[index]));
    case collection_periodic: return number(collection.periodic);
    case collection_period_seconds: return number(whole_seconds(collection.period_seconds));
    case collection_starts_itself: return number(starts_itself(collection));
    case collection_through: return list(through_[index]);
    default: return {};
  }
}

FieldValue Facts::endpoint_value(Field field, const behaviour::Endpoint& endpoint) const {
  switch (field) {
    case endpoint_host: return text(endpoint.host);
    case endpoint_url: return text(endpoint.url);
    case endpoint_cleartext: return number(endpoint.cleartext);
    case endpoint_local: return number(is_local_host(endpoint.host));
    case endpoint_in_code: return number(endpoint.site.has_value());
    case endpoint_reached: return number(endpoint.reached);
    case endpoint_document: return number(endpoint.document);
    case endpoint_source: return text(endpoint.source);
    case endpoint_owner: return text(endpoint.owner);
    case endpoint_owner_kind: return text(owner_kind(endpoint.owner));
    default: return {};
  }
}

FieldValue Facts::sdk_value(Field field, std::size_t index) const {
  const behaviour::SdkUse& sdk = behaviour_.sdks[index];
  switch (field) {
    case sdk_id: return text(sdk.id);
    case sdk_vendor: return text(sdk.vendor);
    case sdk_purpose: return text(sdk.purpose);
    case sdk_version: return text(sdk.version ? std::string_view(*sdk.version) : std::string_view());
    case sdk_owner: return text(sdk_owners_[index]);
    case sdk_reached: return number(sdk.reached);
    case sdk_called: return number(sdk.called);
    case sdk_listed: return number(reconciled_.sdks_listed[index]);
    default: return {};
  }
}

FieldValue Facts::value(Field field, std::size_t index) const {
  switch (policies::row_of(field).scope) {
    case Scope::app:
    case Scope::app_type:
    case Scope::coverage: return app_value(field);
    case Scope::policy: return policy_value(field);
    case Scope::permission: return permission_value(field, behaviour_.permissions[index], index);
    case Scope::collection: return collection_value(field, index);
    case Scope::endpoint: return endpoint_value(field, behaviour_.endpoints[index]);
    case Scope::sdk: return sdk_value(field, index);
    case Scope::policy_sign: {
      const behaviour::PolicySign& sign = behaviour_.policy_signs[index];
      return text(field == policy_sign_text ? sign.text : sign.place);
    }
    case Scope::permission_request:
    case Scope::self_start:
    case Scope::subscription:
    case Scope::user_means:
    case Scope::consent_form:
    case Scope::sdk_consent:
    case Scope::ad: return conduct_value(field, index);
    case Scope::disclosure:
    case Scope::denial:
    case Scope::listed_sdk:
    case Scope::statement:
    case Scope::promise: return text_value(field, index);
  }
  return {};
}

std::string Facts::owner_label(std::string_view owner, Language language) const {
  const bool zh = language == Language::zh;
  if (owner == "app") return zh ? "应用自身" : "the app itself";
  const policies::Sdk* sdk = owner.starts_with("sdk:") ? catalogue_.find_sdk(owner.substr(4)) : nullptr;
  if (sdk != nullptr) return std::string(zh ? sdk->name_zh : sdk->name_en);
  return zh ? "来源不明的组件" : "code of unknown origin";
}

std::string Facts::information_label(std::string_view id, Language language) const {
  const auto index = catalogue_.find_information(id);
  if (!index) return std::string(id);
  return std::string(language == Language::zh ? catalogue_[*index].name_zh : catalogue_[*index].name_en);
}

std::vector<std::string> Facts::labels(Field field, std::size_t index, Language language) const {
  const bool zh = language == Language::zh;
  const auto each = [&](const std::vector<std::string>& ids, auto label) {
    std::vector<std::string> out;
    for (const std::string& id : ids) out.push_back((this->*label)(id, language));
    return out;
  };
  switch (field) {
    case app_label: return {app_.label.empty() ? app_.package : app_.label};
    case app_type_label: {
      std::vector<std::string> names;
      for (const AppIdentity::Type& type : app_.types) names.push_back(zh ? type.name_zh : type.name_en);
      return names;
    }
    case permission_label: {
      const behaviour::PermissionUse& use = behaviour_.permissions[index];
      const std::string& label = zh ? use.label_zh : use.label_en;
      return {label.empty() ? use.name : label};
    }
    case permission_information_label:
      return each(behaviour_.permissions[index].information, &Facts::information_label);
    case permission_user_label: return each(users_[index], &Facts::owner_label);
    case collection_information_label:
      return {information_label(behaviour_.collections[index].information, language)};
    case collection_api_label: return {short_api(behaviour_.collections[index].api)};
    case collection_entry_label: return entry_words(behaviour_.collections[index].chain);
    case collection_owner_label: return {owner_label(behaviour_.collections[index].owner, language)};
    case endpoint_owner_label: return {owner_label(behaviour_.endpoints[index].owner, language)};
    case sdk_label: return {zh ? behaviour_.sdks[index].name_zh : behaviour_.sdks[index].name_en};
    case sdk_purpose_label: return {zh ? behaviour_.sdks[index].purpose_zh : behaviour_.sdks[index].purpose};
    default: break;
  }
  return policies::row_of(field).scope < Scope::disclosure ? conduct_labels(field, index, language)
                                                           : text_labels(field, index, language);
}

std::vector<std::string> Facts::words(Field field, std::size_t index, Language language) const {
  const Type type = policies::row_of(field).type;
  if (type == Type::label) return labels(field, index, language);
  const FieldValue found = value(field, index);
  switch (type) {
    case Type::boolean: return {found.number != 0 ? "true" : "false"};
    case Type::integer: return {std::to_string(found.number)};
    case Type::text: return {std::string(found.text)};
    case Type::text_list: return *found.list;
    case Type::label: break;
  }
  return {};
}

}  // namespace mingcha::judge
