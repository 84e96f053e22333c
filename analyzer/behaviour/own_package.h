// Whether a call that asks the system about a package asks about the app itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/outline_reader.h"

namespace mingcha::behaviour {

/// Leaves out uses of rows that name a package where every value that can arrive there is the app's own name: through
/// locals, parameters, fields and results of methods. Where one is not known the use stays.
std::vector<Use> without_own_package(const CatalogueIndex& index, std::vector<Use> uses, OutlineReader& reader);

}  // namespace mingcha::behaviour
