// What a baseline did to a report, in words, and a baseline to be filled in.
#pragma once

#include <string>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// Lines for the listing, below an app's findings: those that are accepted, one line each, and entries of the baseline
/// that have expired or match nothing. Empty where no baseline was given.
std::string baseline_section(const judge::Report& report, Lang lang);

/// "已接受：下一版本删除（李，至 2027-03-31）"
std::string accepted_words(const judge::Acceptance& acceptance, Lang lang);

/// An entry for each finding of the report, with a comment that says what it is. What people have to say of it is
/// empty, but for findings that are accepted already: the reader refuses the file until it is filled in.
std::string baseline_entries(const judge::Report& report, Lang lang);

/// What stands before the first entry.
std::string baseline_head(Lang lang);

}  // namespace mingcha::reports
