// A call chain as a drawing that is also a list: one box a method, the arrow before it says how it is entered, and a
// branch that holds the code up stands where it is passed. Long chains keep their beginning and their end.
#include <algorithm>

#include "analyzer/behaviour/place_text.h"
#include "reports/html/sections.h"

namespace mingcha::reports {
namespace {

using behaviour::Gate;
using behaviour::Hop;
using behaviour::HopKind;

constexpr std::size_t kFirstHops = 4;
constexpr std::size_t kLastHops = 5;
constexpr std::size_t kGates = 3;
constexpr std::size_t kLongestPlace = 250;

HtmlMessage edge_of(HopKind kind) {
  switch (kind) {
    case HopKind::entry: return HtmlMessage::edge_entry;
    case HopKind::call: return HtmlMessage::edge_call;
    case HopKind::virtual_: return HtmlMessage::edge_virtual;
    case HopKind::callback: return HtmlMessage::edge_callback;
    case HopKind::thread: return HtmlMessage::edge_thread;
    case HopKind::reflection: return HtmlMessage::edge_reflection;
    case HopKind::component: return HtmlMessage::edge_component;
  }
  return HtmlMessage::edge_call;
}

void write_hop(const Hop& hop, HtmlWriter& out) {
  out.raw("<li class=\"").raw(spell(hop.kind)).raw("\"><span class=\"edge\">").word(edge_of(hop.kind));
  if (!hop.by.empty()) out.raw(" · ").text(hop.by, 40);
  out.wrap("</span><div class=\"box\"><b>", short_place_text(hop), "</b><code>");
  out.text(place_text(hop), kLongestPlace).raw("</code></div></li>\n");
}

void write_gate(const Gate& gate, HtmlWriter& out) {
  out.raw("<li class=\"gate\"><span class=\"edge\">").word(HtmlMessage::edge_gate);
  out.wrap("</span><div class=\"box\"><b>", gate.waits_for, "</b><code>");
  const Hop branch{gate.branch.class_name, gate.branch.method, gate.branch.offset, HopKind::call, {}};
  out.text(place_text(branch), kLongestPlace).raw("</code></div></li>\n");
}

bool stands_in(const Gate& gate, const Hop& hop) {
  return gate.branch.class_name == hop.class_name && gate.branch.method == hop.method;
}

void write_end(const Happening& happening, const ReportIndex& index, HtmlWriter& out) {
  out.raw("<li class=\"end\"><span class=\"edge\">").word(HtmlMessage::edge_end);
  out.wrap("</span><div class=\"box\"><b>", short_api(happening.what), "</b>");
  if (!happening.information.empty()) out.wrap("<span>", index.information(happening.information), "</span>");
  out.raw("</div></li>\n");
}

}  // namespace

void write_chain(const Happening& happening, const ReportIndex& index, HtmlWriter& out) {
  const behaviour::Chain& chain = *happening.chain;
  std::vector<const Gate*> waiting;
  if (happening.gates != nullptr) {
    for (const Gate& gate : *happening.gates)
      if (waiting.size() < kGates) waiting.push_back(&gate);
  }
  const auto pass_gates = [&](const Hop* hop) {
    for (const Gate*& gate : waiting) {
      if (gate == nullptr || (hop != nullptr && !stands_in(*gate, *hop))) continue;
      write_gate(*gate, out);
      gate = nullptr;
    }
  };
  const bool cut = chain.size() > kFirstHops + kLastHops + 1;
  out.raw("<ol class=\"chain\">\n");
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (cut && i == kFirstHops) {
      const std::size_t left = chain.size() - kFirstHops - kLastHops;
      out.raw("<li class=\"cut\"><span class=\"edge\">").say(HtmlMessage::hops_left_out, left).raw("</span></li>\n");
      i = chain.size() - kLastHops;
    }
    write_hop(chain[i], out);
    pass_gates(&chain[i]);
  }
  pass_gates(nullptr);
  write_end(happening, index, out);
  out.raw("</ol>\n");
}

}  // namespace mingcha::reports
