// A need is missing only when no alternative that an app from a store can hold is declared: a call guarded for
// newer systems must not accuse the app of what older ones needed, nor the other way round.
#include "analyzer/behaviour/permissions.h"

#include <algorithm>
#include <map>
#include <set>

#include "analyzer/behaviour/collections.h"

namespace mingcha::behaviour {
namespace {

using policies::PermissionTerm;
using Alternative = std::vector<PermissionTerm>;

constexpr std::size_t kMaxSites = 5;

bool is_grantable(const CatalogueIndex& index, std::string_view permission) {
  const policies::Permission* row = index.catalogue().find_permission(permission);
  return row != nullptr && (row->base_level == "dangerous" || row->base_level == "normal" || row->special_access);
}

class PermissionObserver {
 public:
  PermissionObserver(const App& app, const CatalogueIndex& index, Owners& owners)
      : app_(app), index_(index), owners_(owners) {
    for (const manifests::UsesPermission& declared : app.manifest.uses_permissions) declare(declared);
  }

  std::vector<PermissionUse> run(const std::vector<Use>& uses) {
    for (const Use& use : uses) {
      add_use(use, index_.api(use.row));
      if (use.carrier != use.row) add_use(use, index_.api(use.carrier));
    }
    std::vector<PermissionUse> out;
    for (auto& [name, permission] : permissions_) out.push_back(finish(permission));
    return out;
  }

 private:
  struct Seen {
    PermissionUse use;
    std::set<std::string> owners, apis;
    std::set<Place> places;
  };

  void declare(const manifests::UsesPermission& declared) {
    PermissionUse& use = entry(declared.name).use;
    use.declared = true;
    use.max_sdk = declared.max_sdk;
  }

  Seen& entry(const std::string& name) {
    const auto [it, fresh] = permissions_.try_emplace(name);
    if (fresh) describe(it->second.use, name);
    return it->second;
  }

  void describe(PermissionUse& use, const std::string& name) const {
    use.name = name;
    const policies::Permission* row = index_.catalogue().find_permission(name);
    if (row == nullptr) return;
    use.protection = row->base_level;
    use.label_zh = row->label_zh;
    use.label_en = row->label_en;
    use.checkable = row->checkable;
    for (const policies::InformationIdx i : row->information) use.information.emplace_back(index_.catalogue()[i].id);
  }

  bool is_declared(std::string_view name) const {
    const auto it = permissions_.find(std::string(name));
    if (it != permissions_.end() && it->second.use.declared) return true;
    // The platform grants reading to whoever may write (PackageParser, implicit permissions).
    return name == "android.permission.READ_EXTERNAL_STORAGE" && is_declared("android.permission.WRITE_EXTERNAL_STORAGE");
  }

  // Applies on some phone that can run the app.
  bool applies(const Alternative& alternative) const {
    return std::all_of(alternative.begin(), alternative.end(), [&](const PermissionTerm& term) {
      return term.max_api >= app_.manifest.effective_min_sdk() && is_grantable(index_, term.permission);
    });
  }

  bool holds(const Alternative& alternative) const {
    return std::all_of(alternative.begin(), alternative.end(),
                       [&](const PermissionTerm& term) { return is_declared(term.permission); });
  }

  void add_use(const Use& use, const policies::SensitiveApi& api) {
    const Alternative* missing = nullptr;
    bool met = false;
    for (const Alternative& alternative : api.permission.any_of) {
      for (const PermissionTerm& term : alternative) {
        if (is_declared(term.permission)) record(use, api, term, PermissionStatus::used);
      }
      if (!applies(alternative)) continue;
      met = met || holds(alternative);
      if (missing == nullptr) missing = &alternative;
    }
    if (met || missing == nullptr || !api.permission.certain) return;
    for (const PermissionTerm& term : *missing) {
      if (!is_declared(term.permission)) record(use, api, term, PermissionStatus::undeclared);
    }
  }

  void record(const Use& use, const policies::SensitiveApi& api, const PermissionTerm& term, PermissionStatus status) {
    const bool implied = !permissions_.contains(std::string(term.permission));
    Seen& seen = entry(implied && status == PermissionStatus::used ? "android.permission.WRITE_EXTERNAL_STORAGE"
                                                                   : std::string(term.permission));
    seen.use.status = status;
    const dex::DexFile& file = app_.program.dex_files()[use.place.dex];
    seen.owners.insert(owners_.owner_of(file.type(file.class_def(use.place.class_def).class_idx)));
    seen.apis.insert(spell(api));
    seen.places.insert(use.place);
  }

  PermissionUse finish(Seen& seen) const {
    PermissionUse use = std::move(seen.use);
    use.used_by.assign(seen.owners.begin(), seen.owners.end());
    use.apis.assign(seen.apis.begin(), seen.apis.end());
    for (const Place& place : seen.places) {
      if (use.sites.size() == kMaxSites) break;
      use.sites.push_back(site_of(app_, place));
    }
    std::sort(use.sites.begin(), use.sites.end());
    return use;
  }

  const App& app_;
  const CatalogueIndex& index_;
  Owners& owners_;
  std::map<std::string, Seen> permissions_;
};

}  // namespace

std::vector<PermissionUse> observe_permissions(const App& app, const CatalogueIndex& index,
                                               const std::vector<Use>& uses, Owners& owners) {
  return PermissionObserver(app, index, owners).run(uses);
}

}  // namespace mingcha::behaviour
