// The parts of the JSON report that say where something is and how it is reached.
#pragma once

#include "analyzer/behaviour/occurrence.h"
#include "reports/json/json_writer.h"

namespace mingcha::reports {

void write(JsonWriter& out, const behaviour::Site& site);
void write(JsonWriter& out, const behaviour::Chain& chain);
/// Writes the key `gates`, or nothing when there are none.
void write_gates(JsonWriter& out, const std::vector<behaviour::Gate>& gates);
/// Writes the keys site, owner, phase, background, chain and gates into an object that is open.
void write_fields(JsonWriter& out, const behaviour::Occurrence& occurrence);

}  // namespace mingcha::reports
