#include "analyzer/behaviour/explanations.h"

#include <algorithm>

namespace mingcha::behaviour {
namespace {

using policies::ConsentPlace;
using policies::ConsentRole;
using program::Edge;
using program::EdgeKind;
using program::MethodNode;

// Rows of edges.tsv by which a dialog is left without agreeing.
bool leaves(std::string_view row) {
  return row.find("negative") != std::string_view::npos || row.find("neutral") != std::string_view::npos ||
         row.find("cancel") != std::string_view::npos || row.find("dismiss") != std::string_view::npos;
}

}  // namespace

Explanations::Explanations(const Evidence& evidence) : evidence_(evidence) {
  find_words();
  if (methods_.empty() && pages_.empty()) return;
  const program::CallGraph& graph = evidence.reachability.graph();
  const program::LinkedProgram& linked = evidence.reachability.linked();
  const std::vector<Edge>& edges = graph.edges();
  for (const std::uint32_t method : methods_) {
    for (std::uint32_t e = graph.first_out(method); e != dex::kNoIndex; e = edges[e].next_out) {
      if (!graph.is_group(edges[e].to) && linked.methods.name({edges[e].to}) == "<init>") {
        listeners_.insert(linked.methods.type_of({edges[e].to}).value);
      }
    }
  }
  std::vector<std::uint32_t> entries;
  bool any = false;
  for (std::uint32_t e = 0; e < edges.size(); ++e) {
    if (edges[e].kind == EdgeKind::entry) entries.push_back(e);
    any = any || explains(edges[e]);
  }
  if (!any) return;
  unexplained_ = std::make_unique<program::Paths>(graph, entries,
                                                  [&](std::uint32_t e) { return !explains(edges[e]); });
}

bool Explanations::lead_to(MethodNode method) const {
  return unexplained_ && evidence_.reachability.graph().reached(method) && !unexplained_->reaches(method);
}

void Explanations::find_words() {
  const program::LinkedProgram& linked = evidence_.reachability.linked();
  const ConsentTexts& texts = evidence_.texts;
  const std::vector<std::uint32_t>& layouts = texts.layouts().ids();
  for (const NamedConstant& constant : evidence_.scan.constants) {
    const MethodNode method = linked.methods.own(constant.place.dex, constant.place.method_idx);
    if (!method.present() || !evidence_.reachability.graph().reached(method)) continue;
    if (constant.is_string) {
      if (texts.of_string(constant.place.dex, {constant.value}).has(ConsentRole::permission_purpose)) {
        methods_.insert(method.value);
      }
    } else if (!std::binary_search(layouts.begin(), layouts.end(), constant.value)) {
      if (texts.of_resource(constant.value).has(ConsentRole::permission_purpose)) methods_.insert(method.value);
    } else if (texts.of_layout(constant.value).roles.has(ConsentRole::permission_purpose)) {
      pages_.emplace(outermost(linked.hierarchy.descriptor(linked.methods.type_of(method))));
    }
  }
}

bool Explanations::explains(const Edge& edge) const {
  const program::CallGraph& graph = evidence_.reachability.graph();
  const program::LinkedProgram& linked = evidence_.reachability.linked();
  if (edge.from == dex::kNoIndex || graph.is_group(edge.to) || graph.is_group(edge.from)) return false;
  const bool is_click = edge.is_click();
  if (is_click && leaves(graph.name_of(edge.by))) return false;
  const program::TypeId type = linked.methods.type_of({edge.to});
  // A dialog of the app's own hands the click on to a listener that its user made beside the words.
  const bool is_handed_on = edge.kind == EdgeKind::virtual_ && listeners_.contains(type.value) &&
                            is_answer_of_user(edge.from);
  if (!is_click && !is_handed_on) return false;
  const std::string_view name = linked.methods.name({edge.to});
  const ConsentRoles roles = evidence_.texts.matcher().roles_of_name(ConsentPlace::resource_name, name);
  if (roles.has(ConsentRole::refuse) || leaves(name)) return false;
  if (is_handed_on || methods_.contains(edge.from) || listeners_.contains(type.value)) return true;
  return pages_.contains(outermost(linked.hierarchy.descriptor(type))) ||
         pages_.contains(outermost(linked.hierarchy.descriptor(linked.methods.type_of({edge.from}))));
}

bool Explanations::is_answer_of_user(std::uint32_t method) const {
  const program::CallGraph& graph = evidence_.reachability.graph();
  const std::vector<Edge>& edges = graph.edges();
  for (std::uint32_t e = graph.first_in(method); e != dex::kNoIndex; e = edges[e].next_in) {
    if (edges[e].is_click()) return true;
  }
  return false;
}

}  // namespace mingcha::behaviour
