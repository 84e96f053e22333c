#include "reports/json/json_places.h"

namespace mingcha::reports {

void write(JsonWriter& out, const behaviour::Site& site) {
  out.begin_object();
  out.field("dex", site.dex);
  out.field("class", site.class_name);
  out.field("method", site.method);
  out.field("offset", site.offset);
  out.field("line", site.line);
  out.end_object();
}

void write(JsonWriter& out, const behaviour::Chain& chain) {
  out.begin_array();
  for (const behaviour::Hop& hop : chain) {
    out.begin_object();
    out.field("class", hop.class_name);
    out.field("method", hop.method);
    out.field("offset", hop.offset);
    out.field("edge", behaviour::spell(hop.kind));
    if (!hop.by.empty()) out.field("by", hop.by);
    out.end_object();
  }
  out.end_array();
}

void write_gates(JsonWriter& out, const std::vector<behaviour::Gate>& gates) {
  if (gates.empty()) return;
  out.key("gates"), out.begin_array();
  for (const behaviour::Gate& gate : gates) {
    out.begin_object();
    out.field("waits_for", gate.waits_for);
    out.key("branch"), write(out, gate.branch);
    out.end_object();
  }
  out.end_array();
}

void write_fields(JsonWriter& out, const behaviour::Occurrence& occurrence) {
  out.key("site"), write(out, occurrence.site);
  out.field("owner", occurrence.owner);
  out.field("phase", behaviour::spell(occurrence.phase));
  out.field("background", occurrence.background);
  out.key("chain"), write(out, occurrence.chain);
  write_gates(out, occurrence.gates);
}

}  // namespace mingcha::reports
