// Reads back what an earlier run wrote as JSON. Such a file may come from anyone: every field is checked by type and
// range, keys that are not known are passed over, and keys that older versions did not write may be absent.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "support/error.h"

namespace mingcha::reports {

/// Largest file of reports that is read, in bytes.
inline constexpr std::size_t kLargestReport = 256U << 20;

/// A whole report of schema "mingcha.report/1", so that writing it again in its own language gives the same bytes. The
/// texts are in one language there: they stand for both. The report owns all that its views borrow. Not in the JSON,
/// and so not in the report: the icon, the privacy policy, the pages that the launcher opens.
/// Errors: syntax for what is no JSON, bad_magic for another schema, bad_value for a field that is missing or not what
/// it should be, over_budget beyond kLargestReport. `where` is `name` with the field's path:
/// "old.json: clauses[3].verdict".
Result<judge::Report> read_report(std::string_view json, std::string_view name);

/// The same for a file of one report, or of an array of them as `scan -f json A B` prints it.
Result<std::vector<judge::Report>> read_reports(std::string_view json, std::string_view name);

/// Verdict by clause id of a report; nothing else of it is looked at. Errors as above.
Result<std::map<std::string, std::string, std::less<>>> read_clause_verdicts(std::string_view json, std::string_view name);

}  // namespace mingcha::reports
