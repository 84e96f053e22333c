// From a report to what the registry keeps of it, and from there back to the report.
#pragma once

#include <string>
#include <string_view>

#include "analyzer/judge/report.h"
#include "reports/texts.h"
#include "screening/registry/package_result.h"

namespace mingcha::screening {

/// `lang`: of titles and of the kept report. The kept report has no clauses without findings: their texts are most of a
/// report, the same in all of them, and another scan tells their verdicts again.
PackageResult result_of(judge::Report report, reports::Lang lang);

/// A JSON report as gzip (RFC 1952), and back.
std::string packed(std::string_view json);
/// Errors: bad_magic for what is no gzip or ends early; over_budget beyond reports::kLargestReport.
Result<std::string> unpacked(std::string_view gzip);

}  // namespace mingcha::screening
