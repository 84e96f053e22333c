// How the app asks for permissions: which at once, when, with what explanation, how often, and what denying leads to.
#pragma once

#include <vector>

#include "analyzer/behaviour/consequences.h"

namespace mingcha::behaviour {

/// Requests by the rows of permission_requests.tsv, ordered by content; one for each place that decides on the
/// permissions. What libraries for permissions do inside is none.
std::vector<PermissionRequest> observe_permission_requests(const Evidence& evidence, MethodReader& reader,
                                                           const Consequences& consequences);

/// <meta-data> of the application named like a permission, ordered by content. Source: T/TAF 076.
std::vector<PermissionPurpose> observe_permission_purposes(const App& app);

}  // namespace mingcha::behaviour
