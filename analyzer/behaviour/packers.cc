#include "analyzer/behaviour/packers.h"

#include "analyzer/behaviour/techniques.h"

namespace mingcha::behaviour {
namespace {

// What is in the dex files of a packed app is the packer's, or methods without their code.
ReasonKind reason_of(policies::TechniqueKind kind) {
  switch (kind) {
    case policies::TechniqueKind::packer: return ReasonKind::packed;
    case policies::TechniqueKind::protector: return ReasonKind::protected_;
    case policies::TechniqueKind::obfuscator: return ReasonKind::obfuscated;
  }
  return ReasonKind::packed;
}

}  // namespace

std::vector<TechniqueUse> observe_packers(const App& app, const CatalogueIndex& index, Reasons& reasons) {
  const policies::Techniques& table = index.catalogue().packers;
  std::vector<TechniqueUse> found = find_techniques(app, table);
  for (const TechniqueUse& use : found) {
    for (const policies::Technique& row : table.rows)
      if (row.id == use.id) reasons.add(reason_of(row.kind), app.manifest.package, use.id);
  }
  return found;
}

}  // namespace mingcha::behaviour
