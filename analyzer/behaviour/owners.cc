#include "analyzer/behaviour/owners.h"

#include <algorithm>

#include "analyzer/program/names.h"

namespace mingcha::behaviour {
namespace {

constexpr std::size_t kRootSegments = 3;  // "cn.example.weather": deeper packages of one app differ

bool is_below(std::string_view package, std::string_view root) {
  return package.starts_with(root) && (package.size() == root.size() || package[root.size()] == '.');
}

bool is_launcher(const manifests::Component& component) {
  return std::any_of(component.intent_filters.begin(), component.intent_filters.end(), [](const auto& filter) {
    const auto& categories = filter.categories;
    return std::find(categories.begin(), categories.end(), "android.intent.category.LAUNCHER") != categories.end();
  });
}

// The package of a class descriptor with its slashes; empty for the default package.
std::string_view package_of(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/');
  if (slash == std::string_view::npos || !descriptor.starts_with('L')) return {};
  return descriptor.substr(1, slash - 1);
}

}  // namespace

Owners::Owners(const CatalogueIndex& index, const manifests::Manifest& manifest) : index_(&index) {
  if (!manifest.package.empty()) roots_.push_back(manifest.package);
  add_root(manifest.application_class);
  for (const manifests::Component& component : manifest.components) {
    if (!is_launcher(component)) continue;
    add_root(component.target_activity.empty() ? component.name : component.target_activity);
  }
}

void Owners::add_root(std::string_view dotted_class) {
  const std::size_t last = dotted_class.rfind('.');
  if (last == std::string_view::npos) return;
  const std::string_view package = dotted_class.substr(0, last);
  if (index_->sdk_of_package(package) >= 0 || is_platform_name(program::descriptor_from_name(dotted_class))) return;
  std::size_t end = 0;
  for (std::size_t i = 0; i < kRootSegments && end != std::string_view::npos; ++i) end = package.find('.', end + 1);
  roots_.emplace_back(package.substr(0, end));
}

const std::string& Owners::owner_of(std::string_view descriptor) { return find(descriptor).name; }

int Owners::sdk_of(std::string_view descriptor) { return find(descriptor).sdk; }

const Owners::Owner& Owners::find(std::string_view descriptor) {
  const std::string_view package = package_of(descriptor);
  const auto known = by_package_.find(package);
  if (known != by_package_.end()) return known->second;
  return by_package_.emplace(std::string(package), decide(program::dotted_from_descriptor(package))).first->second;
}

Owners::Owner Owners::decide(std::string_view package) const {
  std::size_t own = 0;
  for (const std::string& root : roots_) {
    if (is_below(package, root)) own = std::max(own, root.size());
  }
  const int sdk = index_->sdk_of_package(package);
  if (sdk >= 0) {
    const policies::Sdk& row = index_->catalogue().sdks[static_cast<std::size_t>(sdk)];
    std::size_t matched = 0;
    for (const std::string_view prefix : row.package_prefixes) {
      if (is_below(package, prefix)) matched = std::max(matched, prefix.size());
    }
    if (matched > own) return {std::string("sdk:").append(row.id), sdk};
  }
  return {own > 0 ? "app" : "unknown", -1};
}

}  // namespace mingcha::behaviour
