// Other apps that the app starts: intents for a package that code names and that is not its own.
#pragma once

#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// Kind "starts-other-app", in no order, without ids. Packages of the phone itself (rows of place `package` in
/// self_start.tsv) are none. An intent is followed inside its method, to methods that it is handed to, and to the
/// callers of one that returns it.
std::vector<SelfStart> find_started_apps(const Evidence& evidence);

}  // namespace mingcha::behaviour
