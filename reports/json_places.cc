#include "reports/json_places.h"

namespace mingcha::reports {
namespace {

constexpr Name<behaviour::Phase> kPhases[] = {
    {behaviour::Phase::before_consent, "before-consent"}, {behaviour::Phase::gated, "gated"},
    {behaviour::Phase::user_action, "user-action"},       {behaviour::Phase::after_consent, "after-consent"},
    {behaviour::Phase::unreached, "unreached"},           {behaviour::Phase::unknown, "unknown"},
};
constexpr Name<behaviour::HopKind> kHops[] = {
    {behaviour::HopKind::entry, "entry"},           {behaviour::HopKind::call, "call"},
    {behaviour::HopKind::virtual_, "virtual"},      {behaviour::HopKind::callback, "callback"},
    {behaviour::HopKind::thread, "thread"},         {behaviour::HopKind::reflection, "reflection"},
    {behaviour::HopKind::component, "component"},
};

}  // namespace

std::string_view phase_name(behaviour::Phase phase) { return name_of(kPhases, phase); }

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
    out.field("edge", name_of(kHops, hop.kind));
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
  out.field("phase", phase_name(occurrence.phase));
  out.field("background", occurrence.background);
  out.key("chain"), write(out, occurrence.chain);
  write_gates(out, occurrence.gates);
}

}  // namespace mingcha::reports
