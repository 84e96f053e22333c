// What `scan --verbose` adds to the listing: when each collection runs and by which way, where the app asks for consent,
// what agreeing writes and which branches test it.
#pragma once

#include <string>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// Lines below an app's findings.
std::string text_details(const judge::Report& report, Lang lang);

}  // namespace mingcha::reports
