// Whether the app's code is packed, or elsewhere.
#pragma once

#include "analyzer/behaviour/observe.h"

namespace mingcha::behaviour {

/// Packers, protectors and obfuscators by the rows of packers.tsv, ordered by id; each is also a reason.
std::vector<TechniqueUse> observe_packers(const App& app, const CatalogueIndex& index, Reasons& reasons);

/// Frameworks that run code of their own, and engines that replace or add code, by the rows of frameworks.tsv; each is
/// also a reason: where its code lies and how much of it was searched, or that it is not in the package. What
/// scripts collect is added to `collections`.
std::vector<TechniqueUse> observe_frameworks(const App& app, const CatalogueIndex& index, ThreadPool& pool,
                                             std::vector<Collection>& collections, Reasons& reasons);

}  // namespace mingcha::behaviour
