#include "analyzer/behaviour/request_repeats.h"

#include <algorithm>
#include <string_view>

namespace mingcha::behaviour {
namespace {

using program::Edge;
using program::EdgeKind;
using program::MethodNode;

// Methods of activities and fragments that run whenever the page comes to the front.
struct FrontMethod {
  std::string_view name, signature;
};
constexpr FrontMethod kFront[] = {{"onResume", "()V"},
                                  {"onPostResume", "()V"},
                                  {"onResumeFragments", "()V"},
                                  {"onStart", "()V"},
                                  {"onRestart", "()V"},
                                  {"onWindowFocusChanged", "(Z)V"}};
constexpr std::string_view kPages[] = {"Landroid/app/Activity;", "Landroid/app/Fragment;",
                                       "Landroidx/fragment/app/Fragment;", "Landroid/support/v4/app/Fragment;"};

}  // namespace

RequestRepeats::RequestRepeats(const Evidence& evidence, MethodReader& reader, const PermissionChecks& checks)
    : evidence_(evidence), reader_(reader), checks_(checks) {
  const program::LinkedProgram& linked = evidence.reachability.linked();
  const program::CallGraph& graph = evidence.reachability.graph();
  const std::vector<Edge>& edges = graph.edges();
  std::vector<program::Selector> selectors;
  for (const FrontMethod& front : kFront) selectors.push_back(linked.methods.selector(front.name, front.signature));
  const auto is_page = [&](program::TypeId type) {
    return std::any_of(std::begin(kPages), std::end(kPages), [&](std::string_view page) {
      const auto base = linked.hierarchy.find(page);
      return base && linked.hierarchy.descends(type, *base);
    });
  };
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < linked.methods.size(); ++i) {
    if (!graph.reached({i})) continue;
    if (std::find(selectors.begin(), selectors.end(), linked.methods.selector({i})) == selectors.end()) continue;
    const std::uint32_t in = graph.first_in(i);
    if (in != dex::kNoIndex && is_page(linked.methods.type_of({i}))) starts.push_back(in);
  }
  if (starts.empty()) return;
  from_front_ = std::make_unique<program::Paths>(graph, starts, [&](std::uint32_t e) {
    return !edges[e].needs_user && edges[e].kind != EdgeKind::component;
  });
}

bool RequestRepeats::repeats(const NamedRequest& request) const {
  if (!from_front_ || !from_front_->reaches(request.method)) return false;
  const std::vector<Edge> way = from_front_->to(request.method);
  if (way.size() > kMaxDistance + 1) return false;  // the first leads to the page's method
  for (std::size_t i = 1; i < way.size(); ++i) {
    if (remembers({way[i].from}, way[i].pc)) return false;
  }
  if (remembers(request.method, request.pc)) return false;
  return std::none_of(request.through.begin(), request.through.end(),
                      [&](const HandedOn& next) { return remembers(next.method, next.pc); });
}

bool RequestRepeats::remembers(MethodNode method, std::uint32_t before) const {
  const MethodNotes& notes = reader_.of(method);
  return std::any_of(notes.tests.begin(), notes.tests.end(), [&](const MethodNotes::Test& test) {
    if (test.pc >= before) return false;
    if (test.operand.empty()) return test.with_zero;
    return std::any_of(test.operand.begin(), test.operand.end(),
                       [&](const Origin& value) { return may_remember(method, value); });
  });
}

bool RequestRepeats::may_remember(MethodNode method, const Origin& value) const {
  const program::LinkedProgram& linked = evidence_.reachability.linked();
  const std::uint32_t dex = linked.methods.class_of(method).dex;
  const dex::DexFile& file = linked.program.dex_files()[dex];
  const auto index = static_cast<std::uint32_t>(value.number);
  if (value.kind == Origin::Kind::held) {
    if (index >= file.field_ids_size()) return true;
    const dex::FieldId field = file.field({index});
    return file.type(field.type_idx).size() == 1 && file.name(field) != "SDK_INT";
  }
  if (value.kind != Origin::Kind::returned || index >= file.method_ids_size()) return false;
  if (checks_.contains({dex, index})) return false;
  const program::FlowRows* rows = linked.flow.find(dex, index);
  if (rows != nullptr && rows->store != nullptr) return true;
  const MethodNode target = linked.methods.resolve(dex, index);
  const dex::ProtoIdx proto = file.method({index}).proto_idx;
  const bool is_answer = file.type(file.proto(proto).return_type_idx).size() == 1;
  return target.present() && is_answer && !asks_for_permission(target, 0);
}

bool RequestRepeats::asks_for_permission(MethodNode method, int depth) const {
  static constexpr int kMaxCalls = 1;
  const program::LinkedProgram& linked = evidence_.reachability.linked();
  const std::uint32_t dex = linked.methods.class_of(method).dex;
  for (const MethodNotes::Call& call : reader_.of(method).calls) {
    if (checks_.contains({dex, call.method_idx})) return true;
    const MethodNode target = linked.methods.resolve(dex, call.method_idx);
    if (target.present() && depth < kMaxCalls && asks_for_permission(target, depth + 1)) return true;
  }
  return false;
}

}  // namespace mingcha::behaviour
