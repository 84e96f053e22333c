// One finding with all that it rests on: facts, ways, the words of the law, and the code.
#pragma once

#include <string>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// Text of 80 columns, but for code. `finding` is one of the report's. Code is printed where the report carries exhibits.
std::string explanation(const judge::Report& report, const judge::Finding& finding, Lang lang);

}  // namespace mingcha::reports
