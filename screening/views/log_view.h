// What the check of a log says to people.
#pragma once

#include <string>

#include "reports/wording.h"
#include "screening/registry/log_check.h"

namespace mingcha::screening {

/// `name`: of the registry; `noted`: the digest to be found, or empty.
std::string log_text(const LogCheck& check, const std::string& name, const std::string& noted, reports::Lang lang);

}  // namespace mingcha::screening
