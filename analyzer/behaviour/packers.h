// Whether the app's code is packed.
#pragma once

#include "analyzer/behaviour/observe.h"

namespace mingcha::behaviour {

/// Packers, protectors and obfuscators by the rows of packers.tsv, ordered by id; each is also a reason.
std::vector<TechniqueUse> observe_packers(const App& app, const CatalogueIndex& index, Reasons& reasons);

}  // namespace mingcha::behaviour
