// The keys of the JSON report that say what an app does besides collecting.
#pragma once

#include "analyzer/behaviour/conduct.h"
#include "reports/json/json_writer.h"

namespace mingcha::reports {

/// Writes its keys into the report's object.
void write_conduct(JsonWriter& out, const behaviour::Conduct& conduct);

}  // namespace mingcha::reports
