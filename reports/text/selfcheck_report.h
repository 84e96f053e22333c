// A self-assessment for people: every clause of the documents that it goes by, in their order, with verdict,
// findings, remedies and what is left for a person. 80 columns wide.
#pragma once

#include <string>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// The documents are those of the report that say they belong to a self-assessment, in their order.
std::string selfcheck_report(const judge::Report& report, Lang lang);

}  // namespace mingcha::reports
