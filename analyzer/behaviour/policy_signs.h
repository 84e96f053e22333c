// Signs that the app has a privacy policy: texts, addresses and names that mention one.
#pragma once

#include <vector>

#include "analyzer/behaviour/observe.h"

namespace mingcha::behaviour {

/// The first few signs, ordered by content; empty = none anywhere. Resources are searched first, then names of
/// entries, then the strings of the dex files: the search ends with the place that has some.
std::vector<PolicySign> find_policy_signs(const App& app, const CatalogueIndex& index);

}  // namespace mingcha::behaviour
