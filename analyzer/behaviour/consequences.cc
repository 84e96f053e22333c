#include "analyzer/behaviour/consequences.h"

#include <algorithm>
#include <optional>

namespace mingcha::behaviour {
namespace {

using program::Edge;
using program::EdgeKind;
using program::MethodNode;

// Actions of the platform's settings pages all begin so. Source: android.provider.Settings.
constexpr std::string_view kSettingsAction = "android.settings.";

std::optional<OnDenial> outcome_of(policies::PermissionStep step) {
  using policies::PermissionStep;
  switch (step) {
    case PermissionStep::request:
    case PermissionStep::start:
      return OnDenial::asks_again;
    case PermissionStep::settings:
      return OnDenial::opens_settings;
    case PermissionStep::finish:
      return OnDenial::closes;
    case PermissionStep::exit:
      return OnDenial::exits;
    default:
      return std::nullopt;
  }
}

}  // namespace

bool CodePart::holds(std::uint32_t pc) const noexcept {
  return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [&](const program::CodeRange& range) {
           return pc >= range.start && pc < range.end;
         });
}

Consequences::Consequences(const Evidence& evidence, MethodReader& reader) : evidence_(evidence), reader_(reader) {
  for (const MarkedCall& marked : evidence.scan.marked) {
    const Mark& mark = evidence.index.mark(marked.mark);
    if (mark.table != MarkTable::permission_request || mark.is_override) continue;
    const auto outcome = outcome_of(evidence.index.catalogue().conduct.permission_apis[mark.row].step);
    const MethodNode method =
        evidence.reachability.linked().methods.own(marked.place.dex, marked.place.method_idx);
    if (outcome && method.present()) marks_[method].emplace_back(marked.place.pc, *outcome);
  }
}

std::vector<OnDenial> Consequences::of(const std::vector<CodePart>& happens,
                                       const std::vector<CodePart>& otherwise) const {
  std::set<OnDenial> out;
  const Reach led_to = reach(happens);
  const Reach other = reach(otherwise);
  for (const CodePart& part : happens) note(part.method, &part, out);
  for (const MethodNode method : led_to.methods) {
    if (!other.methods.contains(method)) note(method, nullptr, out);
  }
  if (led_to.opens_page) out.erase(OnDenial::closes);
  return {out.begin(), out.end()};
}

bool Consequences::leads_to(const CodePart& part, MethodNode method) const {
  return reach({part}).methods.contains(method);
}

Consequences::Reach Consequences::reach(const std::vector<CodePart>& parts) const {
  const program::CallGraph& graph = evidence_.reachability.graph();
  const std::vector<Edge>& edges = graph.edges();
  Reach out;
  std::vector<MethodNode> now, next;
  const auto follow = [&](MethodNode method, const CodePart* part) {
    for (std::uint32_t e = graph.first_out(method.value); e != dex::kNoIndex; e = edges[e].next_out) {
      const Edge& edge = edges[e];
      if (part != nullptr && !part->holds(edge.pc)) continue;
      if (edge.kind == EdgeKind::component && !edge.background) out.opens_page = true;
      const bool leads_on = edge.kind == EdgeKind::call || edge.kind == EdgeKind::virtual_ ||
                            edge.kind == EdgeKind::callback || edge.kind == EdgeKind::thread;
      if (!leads_on || edge.needs_user || graph.is_group(edge.to)) continue;
      if (out.methods.insert({edge.to}).second) next.push_back({edge.to});
    }
  };
  for (const CodePart& part : parts) follow(part.method, &part);
  for (std::uint32_t depth = 1; depth < kMaxDepth && !next.empty(); ++depth) {
    now.swap(next);
    next.clear();
    for (const MethodNode method : now) follow(method, nullptr);
  }
  return out;
}

void Consequences::note(MethodNode method, const CodePart* part, std::set<OnDenial>& out) const {
  if (const auto marks = marks_.find(method); marks != marks_.end()) {
    for (const auto& [pc, outcome] : marks->second) {
      if (part == nullptr || part->holds(pc)) out.insert(outcome);
    }
  }
  for (const MethodNotes::Call& call : reader_.of(method).calls) {
    if (part != nullptr && !part->holds(call.pc)) continue;
    for (const Origins& argument : call.arguments) {
      for (const Origin& value : argument) {
        if (value.kind == Origin::Kind::text && value.text.starts_with(kSettingsAction)) {
          out.insert(OnDenial::opens_settings);
        }
      }
    }
  }
}

}  // namespace mingcha::behaviour
