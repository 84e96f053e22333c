// The report for programs: one JSON object per package, schema "mingcha.report/1".
#pragma once

#include <string>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// The object, indented by two spaces, with a line end. Keys stand in the schema's order, arrays in the order
/// of the report, so that equal reports are equal byte for byte. `lang` chooses the language of titles,
/// explanations, remedies, clause texts and steps; `problem` is always in the words of the notices.
std::string json(const judge::Report& report, Lang lang);

}  // namespace mingcha::reports
