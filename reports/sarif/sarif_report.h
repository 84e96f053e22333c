// The report for programs that take the results of any analysis: SARIF 2.1.0 (OASIS, with errata 01).
#pragma once

#include <string>
#include <string_view>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// One package: an object of the log's `runs`, indented, without a line end. Every result names its rule, has a message
/// and at least one location; a finding that is accepted is a suppressed result. Of one finding at most kFlows chains
/// are printed as code flows.
std::string sarif_run(const judge::Report& report, Lang lang);

inline constexpr std::size_t kFlows = 10;

/// What stands before the first run, between two and after the last one of a log.
inline constexpr std::string_view kSarifHead =
    "{\n\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\",\n"
    "\"version\": \"2.1.0\",\n\"runs\": [";
inline constexpr std::string_view kSarifComma = ",";
inline constexpr std::string_view kSarifTail = "]\n}\n";

}  // namespace mingcha::reports
