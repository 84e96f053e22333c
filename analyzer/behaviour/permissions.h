// Declared permissions against the uses that need them.
#pragma once

#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/observe.h"
#include "analyzer/behaviour/owners.h"

namespace mingcha::behaviour {

/// Ordered by name: every declared permission, and those that a use needs and the manifest lacks.
std::vector<PermissionUse> observe_permissions(const App& app, const CatalogueIndex& index,
                                               const std::vector<Use>& uses, Owners& owners);

}  // namespace mingcha::behaviour
