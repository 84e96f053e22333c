#include "analyzer/behaviour/packers.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/scripts.h"
#include "analyzer/behaviour/techniques.h"

namespace mingcha::behaviour {
namespace {

// What is in the dex files of a packed app is the packer's, or methods without their code.
ReasonKind reason_of(policies::TechniqueKind kind) {
  switch (kind) {
    case policies::TechniqueKind::packer: return ReasonKind::packed;
    case policies::TechniqueKind::protector: return ReasonKind::protected_;
    case policies::TechniqueKind::obfuscator: return ReasonKind::obfuscated;
    case policies::TechniqueKind::framework:
    case policies::TechniqueKind::hot_fix:
    case policies::TechniqueKind::plugin_engine:
    case policies::TechniqueKind::mini_program: return ReasonKind::code_replaceable;
  }
  return ReasonKind::packed;
}

policies::TechniqueKind kind_of(const TechniqueUse& use, const policies::Techniques& table) {
  const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& r) { return r.id == use.id; });
  return row == table.rows.end() ? policies::TechniqueKind::packer : row->kind;
}

}  // namespace

std::vector<TechniqueUse> observe_packers(const App& app, const CatalogueIndex& index, Reasons& reasons) {
  const policies::Techniques& table = index.catalogue().packers;
  std::vector<TechniqueUse> found = find_techniques(app, table);
  for (const TechniqueUse& use : found) reasons.add(reason_of(kind_of(use, table)), app.manifest.package, use.id);
  return found;
}

std::vector<TechniqueUse> observe_frameworks(const App& app, const CatalogueIndex& index, ThreadPool& pool,
                                             std::vector<Collection>& collections, Reasons& reasons) {
  constexpr std::size_t kEntriesKept = 8;
  std::vector<TechniqueUse> found = find_techniques(app, index.catalogue().frameworks);
  SearchedScripts scripts = search_scripts(app, index, found, pool);
  for (std::size_t i = 0; i < found.size(); ++i) {
    TechniqueUse& use = found[i];
    if (use.code.empty()) {
      // An engine adds to an app that is there; a framework without its code is an app that is somewhere else.
      if (kind_of(use, index.catalogue().frameworks) == policies::TechniqueKind::framework)
        reasons.add(ReasonKind::framework_code, app.manifest.package, fmt::format("{}: not in the package", use.id));
      else
        reasons.add(ReasonKind::code_replaceable, app.manifest.package, use.id);
      continue;
    }
    const std::uint32_t searched = scripts.searched[i];
    const std::uint32_t named = scripts.named[i];
    const std::string by_names = named == 0 ? std::string() : fmt::format(", {} by names", named);
    reasons.add(ReasonKind::framework_code, use.code.front(),
                fmt::format("{}: {} searched{}, {} not read", use.id, searched, by_names,
                            use.code_count - searched - named));
    if (use.code.size() > kEntriesKept) use.code.resize(kEntriesKept);
  }
  add_collections(std::move(scripts.collections), collections);
  return found;
}

}  // namespace mingcha::behaviour
