// What `mingcha --version` prints.
#pragma once

#include <string>
#include <string_view>

#include "reports/texts.h"
#include "screening/workers/sandbox.h"

namespace mingcha::cli {

/// The program's version and the rule set's digest; what workers are confined by, where that is not seccomp.
std::string version_text(std::string_view rules_sha256, screening::Confinement confinement, reports::Lang lang);

}  // namespace mingcha::cli
