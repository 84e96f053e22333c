// A comparison for people, 80 columns wide, and for programs, schema "mingcha.diff/1".
#pragma once

#include <string>

#include "reports/comparison/comparison.h"
#include "reports/texts.h"

namespace mingcha::reports {

std::string comparison_text(const Comparison& comparison, Lang lang);
std::string comparison_json(const Comparison& comparison, Lang lang);

}  // namespace mingcha::reports
