// A report in which every key of the JSON has a value.
#pragma once

#include "analyzer/judge/report.h"

namespace mingcha {

/// The weather app with each kind of conduct, an answered and a compared clause, an accepted finding and a baseline.
judge::Report crowded_report();

}  // namespace mingcha
