#include "analyzer/behaviour/inflated_views.h"

#include <tsl/robin_map.h>

#include <algorithm>

#include "analyzer/program/names.h"

namespace mingcha::behaviour {
namespace {

using program::ResourceUse;

// Uses of one document, the method and place still open.
std::vector<ResourceUse> read(std::uint32_t id, const Layouts& layouts, const program::LinkedProgram& linked,
                              const policies::Lifecycle& view, const policies::Lifecycle& fragment) {
  std::vector<ResourceUse> uses;
  const auto add = [&](std::string_view name, const policies::Lifecycle& lifecycle) {
    const auto type = linked.program.find_type(program::descriptor_from_name(name));
    if (!type || !linked.program.definition(*type).present()) return;
    const bool known =
        std::any_of(uses.begin(), uses.end(), [&](const ResourceUse& u) { return u.type == *type; });
    if (!known) uses.push_back({{}, 0, *type, &lifecycle, {}});
  };
  for (const ShownView& shown : layouts.shown_views(id)) {
    if (shown.deferred) continue;
    const manifests::View& v = *shown.view;
    if (v.kind == manifests::ViewKind::view && v.class_prefix.empty() && !v.name.empty()) add(v.name, view);
    if (!v.fragment.empty()) add(v.fragment, fragment);
    if (!v.on_click.empty()) uses.push_back({{}, 0, {}, nullptr, v.on_click});
  }
  return uses;
}

}  // namespace

std::vector<ResourceUse> inflated_views(const std::vector<NamedConstant>& constants, const Layouts& layouts,
                                        const program::LinkedProgram& linked, const policies::Flow& flow) {
  std::vector<ResourceUse> out;
  const policies::Lifecycle* view = flow.find_lifecycle("view");
  const policies::Lifecycle* fragment = flow.find_lifecycle("fragment");
  if (view == nullptr || fragment == nullptr) return out;
  tsl::robin_map<std::uint32_t, std::vector<ResourceUse>> by_layout;
  const std::vector<std::uint32_t>& ids = layouts.ids();
  for (const NamedConstant& constant : constants) {
    if (constant.is_string || !std::binary_search(ids.begin(), ids.end(), constant.value)) continue;
    const auto [it, fresh] = by_layout.try_emplace(constant.value);
    if (fresh) it.value() = read(constant.value, layouts, linked, *view, *fragment);
    const program::MethodNode method = linked.methods.own(constant.place.dex, constant.place.method_idx);
    if (!method.present()) continue;
    for (ResourceUse use : it->second) {
      use.method = method;
      use.pc = constant.place.pc;
      out.push_back(use);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const ResourceUse& a, const ResourceUse& b) {
    return std::pair(a.method, a.pc) < std::pair(b.method, b.pc);
  });
  return out;
}

}  // namespace mingcha::behaviour
