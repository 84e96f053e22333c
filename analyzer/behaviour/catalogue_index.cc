#include "analyzer/behaviour/catalogue_index.h"

#include <algorithm>
#include <array>

#include "analyzer/behaviour/conduct_matcher.h"
#include "analyzer/behaviour/consent_matcher.h"
#include "analyzer/behaviour/native_matcher.h"
#include "analyzer/program/names.h"

namespace mingcha::behaviour {
namespace {

using policies::ApiKind;
using program::descriptor_from_name;

template <class Map>
int find_in(const Map& map, std::string_view key) {
  const auto it = map.find(key);
  return it == map.end() ? -1 : static_cast<int>(it->second);
}

}  // namespace

bool is_platform_name(std::string_view descriptor) {
  static constexpr std::array<std::string_view, 6> kPlatform = {
      "Landroid/", "Ljava/", "Ljavax/", "Ldalvik/", "Lcom/android/internal/", "Llibcore/"};
  // Libraries that apps bring with them under names that look alike.
  static constexpr std::array<std::string_view, 6> kLibraries = {
      "Landroid/support/", "Landroid/arch/",   "Landroid/databinding/",
      "Ljavax/inject/",    "Ljavax/annotation/", "Ljavax/measure/"};
  const auto begins = [&](std::string_view prefix) { return descriptor.starts_with(prefix); };
  return std::any_of(kPlatform.begin(), kPlatform.end(), begins) &&
         std::none_of(kLibraries.begin(), kLibraries.end(), begins);
}

CatalogueIndex::CatalogueIndex(const policies::Catalogue& catalogue) : catalogue_(&catalogue), flow_(catalogue) {
  calls_.resize(1);
  fields_.resize(1);
  marks_of_.resize(1);
  class_of_row_.assign(catalogue.apis.size(), -1);
  for (ApiRow row = 0; row < catalogue.apis.size(); ++row) {
    const policies::SensitiveApi& api = catalogue.apis[row];
    if (api.kind != ApiKind::call && api.kind != ApiKind::field) continue;
    class_of_row_[row] = number_class(api.class_descriptor);
    const Symbol symbol = intern(api.member);
    (api.kind == ApiKind::call ? calls_ : fields_)[symbol].push_back(row);
  }
  add_marks();
  for (std::uint32_t i = 0; i < catalogue.sdks.size(); ++i) {
    for (const std::string_view prefix : catalogue.sdks[i].package_prefixes) sdk_packages_.try_emplace(prefix, i);
    for (const std::string_view key : catalogue.sdks[i].meta_data_keys) sdk_meta_data_.try_emplace(key, i);
    for (const std::string_view name : catalogue.sdks[i].classes) {
      sdk_classes_.emplace_back(descriptor_from_name(name), static_cast<int>(i));
    }
  }
  for (std::uint32_t i = 0; i < catalogue.platform_classes.size(); ++i) {
    platform_classes_.try_emplace(catalogue.platform_classes[i].descriptor, i);
  }
  for (const std::string_view host : catalogue.identifier_hosts) identifier_hosts_.try_emplace(host, 1U);
}

CatalogueIndex::~CatalogueIndex() = default;

const ConsentMatcher& CatalogueIndex::consent() const {
  std::call_once(consent_once_, [&] { consent_ = std::make_unique<const ConsentMatcher>(catalogue_->consent); });
  return *consent_;
}

const ConductMatcher& CatalogueIndex::conduct() const {
  std::call_once(conduct_once_, [&] { conduct_ = std::make_unique<const ConductMatcher>(catalogue_->conduct); });
  return *conduct_;
}

const NativeMatcher& CatalogueIndex::native() const {
  std::call_once(native_once_, [&] { native_ = std::make_unique<const NativeMatcher>(*this); });
  return *native_;
}

Symbol CatalogueIndex::intern(std::string_view name) {
  const auto [it, fresh] = symbols_.try_emplace(name, static_cast<Symbol>(calls_.size()));
  if (fresh) {
    calls_.emplace_back();
    fields_.emplace_back();
    marks_of_.emplace_back();
    filter_.set(bucket(name));
  }
  return it->second;
}

int CatalogueIndex::number_class(std::string_view descriptor) {
  const auto next = static_cast<std::uint32_t>(api_classes_.size());
  return static_cast<int>(api_classes_.try_emplace(descriptor, next).first->second);
}

void CatalogueIndex::add_marks() {
  const auto add_all = [&](MarkTable table, const auto& rows, const auto& is_method, const auto& argument_of) {
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      const auto& row = rows[i];
      const std::optional<bool> is_override = is_method(row);
      if (!is_override) continue;
      marks_of_[intern(row.member)].push_back(static_cast<MarkRow>(marks_.size()));
      marks_.push_back({table, i, row.class_descriptor, row.member, row.descriptor, argument_of(row), *is_override});
      class_of_mark_.push_back(number_class(row.class_descriptor));
    }
  };
  const auto called = [](const auto&) { return std::optional<bool>(false); };
  const auto by_place = [](const policies::Sign& sign) -> std::optional<bool> {
    if (sign.place == policies::SignPlace::call) return false;
    if (sign.place == policies::SignPlace::override_) return true;
    return std::nullopt;
  };
  const auto argument = [](const auto& row) { return row.argument; };
  const policies::Conduct& conduct = catalogue_->conduct;
  const auto told = [](const policies::PermissionApi& row) -> std::optional<bool> {
    return row.step == policies::PermissionStep::result || row.step == policies::PermissionStep::denied;
  };
  add_all(MarkTable::permission_request, conduct.permission_apis, told,
          [](const policies::PermissionApi& row) { return row.permission; });
  add_all(MarkTable::self_start, conduct.self_start, by_place, argument);
  add_all(MarkTable::ad, conduct.ads, by_place, argument);
  add_all(MarkTable::contract, catalogue_->consent.contracts, called, argument);
  // What these are given is looked at later, with the whole graph at hand.
  const auto none = [](const auto&) { return std::optional<std::uint8_t>(); };
  const auto names_package = [](const policies::IntentApi& row) {
    return row.package ? std::optional<bool>(false) : std::nullopt;
  };
  add_all(MarkTable::intent, catalogue_->flow.intents, names_package, none);
  add_all(MarkTable::subscription, conduct.subscriptions, called, none);
  add_all(MarkTable::library_load, catalogue_->library_loads, called,
          [](const policies::LibraryLoad& row) { return std::optional<std::uint8_t>(row.argument); });
  add_all(MarkTable::code_loader, catalogue_->code_loaders, called, argument);
}

int CatalogueIndex::api_class(std::string_view descriptor) const { return find_in(api_classes_, descriptor); }

std::optional<ApiRow> CatalogueIndex::literal(ApiKind kind, std::string_view text, std::string_view table) const {
  const policies::SensitiveApi* row = catalogue_->find_literal(kind, text, table);
  if (row == nullptr) return std::nullopt;
  return static_cast<ApiRow>(row - catalogue_->apis.data());
}

int CatalogueIndex::sdk_of_package(std::string_view dotted) const {
  while (!dotted.empty()) {
    const int sdk = find_in(sdk_packages_, dotted);
    if (sdk >= 0) return sdk;
    const std::size_t dot = dotted.rfind('.');
    if (dot == std::string_view::npos) return -1;
    dotted = dotted.substr(0, dot);
  }
  return -1;
}

int CatalogueIndex::sdk_of_meta_data(std::string_view name) const { return find_in(sdk_meta_data_, name); }

bool CatalogueIndex::is_document(std::string_view url) const {
  const std::size_t host = std::min(url.find("://"), url.size() - 3) + 3;
  const std::size_t slash = url.find('/', host);
  if (slash == std::string_view::npos) return false;
  const std::string_view path = url.substr(slash, url.find_first_of("?#", slash) - slash);
  const auto ends = [&](std::string_view suffix) {
    return path.size() > suffix.size() &&
           std::equal(suffix.rbegin(), suffix.rend(), path.rbegin(), [](char a, char b) {
             return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + ('a' - 'A')) : b);
           });
  };
  const auto& suffixes = catalogue_->document_suffixes;
  return std::any_of(suffixes.begin(), suffixes.end(), ends);
}

bool CatalogueIndex::is_identifier_host(std::string_view host) const { return find_in(identifier_hosts_, host) >= 0; }

const policies::PlatformClass* CatalogueIndex::platform_class(std::string_view descriptor) const {
  const int i = find_in(platform_classes_, descriptor);
  return i < 0 ? nullptr : &catalogue_->platform_classes[static_cast<std::size_t>(i)];
}

}  // namespace mingcha::behaviour
