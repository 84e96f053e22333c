#include "analyzer/behaviour/entry_points.h"

#include <algorithm>

#include "analyzer/program/callback_targets.h"
#include "analyzer/program/names.h"

namespace mingcha::behaviour {
namespace {

using manifests::Component;
using manifests::ComponentKind;
using Starts = EntryPoint::Starts;

constexpr std::string_view kStartup = "androidx.startup";  // the meta-data's value that marks an initializer

bool has(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

bool is_launcher(const Component& component) {
  return std::any_of(component.intent_filters.begin(), component.intent_filters.end(),
                     [](const auto& filter) {
                       return has(filter.actions, "android.intent.action.MAIN") &&
                              (has(filter.categories, "android.intent.category.LAUNCHER") ||
                               has(filter.categories, "android.intent.category.LEANBACK_LAUNCHER"));
                     });
}

void add_providers(const manifests::Manifest& manifest, std::vector<EntryPoint>& out) {
  std::vector<const Component*> providers;
  for (const Component& component : manifest.components) {
    if (component.kind == ComponentKind::provider && component.enabled) providers.push_back(&component);
  }
  std::stable_sort(providers.begin(), providers.end(), [](const Component* a, const Component* b) {
    return a->init_order.value_or(0) > b->init_order.value_or(0);
  });
  for (const Component* provider : providers)
    out.push_back({provider->name, "provider", Starts::by_itself, true});
}

void add_initializers(const manifests::Manifest& manifest, std::vector<EntryPoint>& out) {
  for (const Component& component : manifest.components) {
    if (component.kind != ComponentKind::provider || !component.enabled) continue;
    for (const manifests::MetaData& data : component.meta_data) {
      if (data.value == kStartup) out.push_back({data.name, "initializer", Starts::by_itself, true});
    }
  }
}

// A component is driven as what the manifest says it is, and as what its class descends from: a job service
// is a service too.
bool drives(const policies::Lifecycle& lifecycle, const EntryPoint& entry, program::TypeId type,
            const program::Hierarchy& hierarchy) {
  if (lifecycle.id == entry.lifecycle) return true;
  return std::any_of(lifecycle.classes.begin(), lifecycle.classes.end(), [&](std::string_view descriptor) {
    const auto base = hierarchy.find(descriptor);
    return base && hierarchy.descends(type, *base);
  });
}

void add_class(const EntryPoint& entry, const program::LinkedProgram& linked, const policies::Flow& flow,
               program::CallGraph& graph) {
  const auto type = linked.program.find_type(program::descriptor_from_name(entry.class_name));
  if (!type || !linked.program.definition(*type).present()) return;
  std::vector<program::MethodNode> added;
  for (const policies::Lifecycle& lifecycle : flow.lifecycles) {
    if (!drives(lifecycle, entry, *type, linked.hierarchy)) continue;
    for (const policies::CallbackMethod& callback : lifecycle.methods) {
      const bool by_user = callback.trigger == policies::Trigger::user;
      for (const program::MethodNode method :
           program::callback_targets(linked.program, linked.hierarchy, linked.methods, *type, callback)) {
        if (std::find(added.begin(), added.end(), method) != added.end()) continue;
        added.push_back(method);
        const bool is_static = linked.methods[method].is(dex::kAccStatic);
        program::CallGraph::Entry how;
        how.needs_user = entry.starts == Starts::by_user || (entry.starts == Starts::by_itself && by_user);
        how.background = entry.starts == Starts::by_others;
        how.from_outside = entry.exported;
        graph.add_entry(method, is_static ? program::TypeId{} : *type, how);
      }
    }
  }
}

std::string_view lifecycle_of(const Component& component) {
  switch (component.kind) {
    case ComponentKind::service:
      return "service";
    case ComponentKind::receiver:
      return "receiver";
    case ComponentKind::provider:
      return "provider";
    default:
      return "activity";
  }
}

}  // namespace

std::vector<EntryPoint> entry_points(const manifests::Manifest& manifest) {
  std::vector<EntryPoint> out;
  add_providers(manifest, out);
  if (!manifest.application_class.empty())
    out.push_back({manifest.application_class, "application", Starts::by_itself, true});
  add_initializers(manifest, out);
  std::vector<std::string> launched;
  for (const Component& component : manifest.components) {
    const bool is_activity =
        component.kind == ComponentKind::activity || component.kind == ComponentKind::activity_alias;
    if (!is_activity || !component.enabled || !is_launcher(component)) continue;
    const std::string& name = component.target_activity.empty() ? component.name : component.target_activity;
    if (has(launched, name)) continue;
    launched.push_back(name);
    out.push_back({name, "activity", Starts::by_itself, true});
  }
  const int target_sdk = manifest.effective_target_sdk();
  for (const Component& component : manifest.components) {
    if (!component.enabled || component.kind == ComponentKind::provider) continue;
    if (component.kind == ComponentKind::activity_alias || has(launched, component.name)) continue;
    const Starts starts = component.kind == ComponentKind::activity ? Starts::by_user : Starts::by_others;
    out.push_back({component.name, lifecycle_of(component), starts, component.is_exported(target_sdk)});
  }
  return out;
}

void add_automatic_entries(const std::vector<EntryPoint>& entries, const program::LinkedProgram& linked,
                           const policies::Flow& flow, program::CallGraph& graph) {
  for (const EntryPoint& entry : entries) {
    if (entry.starts == Starts::by_itself) add_class(entry, linked, flow, graph);
  }
}

void add_other_entries(const std::vector<EntryPoint>& entries, const program::LinkedProgram& linked,
                       const policies::Flow& flow, program::CallGraph& graph) {
  for (const EntryPoint& entry : entries) {
    if (entry.starts != Starts::by_itself) add_class(entry, linked, flow, graph);
  }
}

}  // namespace mingcha::behaviour
