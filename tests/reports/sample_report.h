// Reports made by hand, as the judge would hand them over.
#pragma once

#include "analyzer/judge/report.h"

namespace mingcha {

/// A weather app with one evident and one suspected finding, an SDK, an endpoint and full coverage.
judge::Report weather_report();

/// An app of which nothing was judged: no findings, the given coverage.
judge::Report silent_report(behaviour::Coverage::Verdict verdict);

}  // namespace mingcha
