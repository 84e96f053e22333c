// Which known SDKs are inside the app.
#pragma once

#include <vector>

#include "analyzer/behaviour/observe.h"
#include "analyzer/behaviour/owners.h"

namespace mingcha::behaviour {

class Reachability;

/// Ordered by id; each with how it was recognised, and whether the graph, which has grown whole, reaches its code.
std::vector<SdkUse> observe_sdks(const App& app, const CatalogueIndex& index, const Reachability& reachability,
                                 Owners& owners);

/// True when a file name fits a pattern in which "(.*)" stands for any text.
bool fits_pattern(std::string_view name, std::string_view pattern);

}  // namespace mingcha::behaviour
