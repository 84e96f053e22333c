// Routers: a path leads to the class that the app's route tables say has it. The tables are filled by generated code that
// the router calls by reflection, so they are read when somebody first follows a path.
#include <algorithm>

#include "analyzer/program/graph_parts.h"

namespace mingcha::program {
namespace {

using policies::IntentRole;
using Kind = Value::Kind;

constexpr int kMaxCallsBack = 16;        // of a chain of calls that complete a route
constexpr std::size_t kMaxRoutes = 8'192;  // of one app

}  // namespace

// The routes that the app's tables declare, ordered by path.
void CallGraph::find_routes() {
  if (routes_found_) return;
  routes_found_ = true;
  for (MethodNode m{0}; m.value < linked_.methods.size(); ++m.value) {
    const std::uint32_t dex = linked_.methods.class_of(m).dex;
    const FlowRows* own = linked_.flow.find(dex, linked_.methods[m].method_idx);
    const bool is_table = own != nullptr && own->intent != nullptr && own->intent->role == IntentRole::route_table;
    if (!is_table || linked_.methods[m].code_off == 0) continue;
    const dex::DexFile& file = linked_.methods.dex_of(m);
    const Outline outline = interpreter_->outline(m);
    for (const Event& event : outline.events) {
      const policies::IntentApi* row = intent_row(m, event);
      if (row == nullptr || row->role != IntentRole::declare_route || !row->action) continue;
      const std::span<const Value> operands = outline.operands(event);
      const auto operand = [&](std::optional<std::uint8_t> i) {
        return i && *i < operands.size() ? operands[*i] : Value{};
      };
      const Value path = operand(row->action), type = operand(row->target);
      if (path.is(Kind::text) && type.is(Kind::type) && routes_.size() < kMaxRoutes)
        routes_.emplace_back(file.string({path.index()}), type.type());
    }
  }
  std::sort(routes_.begin(), routes_.end());
}

// The path of a route: what the call is given, or what the call was given that made its receiver.
Value CallGraph::path_of_route(MethodNode method, const Event& call, const policies::IntentApi& row) const {
  const auto operand = [&](const Event& event, std::optional<std::uint8_t> i) {
    return i && *i < event.count ? values_[event.values + *i] : Value{};
  };
  if (row.action) return operand(call, row.action);
  Value route = operand(call, row.intent);
  for (int i = 0; i < kMaxCallsBack && route.is(Kind::result); ++i) {
    const Event* event = find_event(method, route.index());
    if (event == nullptr || event->count == 0) return {};
    const policies::IntentApi* made = intent_row(method, *event);
    if (made != nullptr && made->role == IntentRole::make_route) return operand(*event, made->action);
    route = values_[event->values];
  }
  if (!route.is(Kind::object)) return {};
  const Kept kept = kept_[kept_of_[method.value] - 1];
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event event = events_[i];
    const policies::IntentApi* made = intent_row(method, event);
    const bool is_it = made != nullptr && made->role == IntentRole::make_route && operand(event, made->intent) == route;
    if (is_it) return operand(event, made->action);
  }
  return {};
}

void CallGraph::follow_route(MethodNode method, std::uint32_t number, const policies::IntentApi& row) {
  const Event event = events_[number];
  const StoredScope scope(*this, method);
  Interpreter::Notes notes;
  const Known path = interpreter_->evaluate_name(path_of_route(method, event, row), scope, notes);
  watch(method, notes);
  if (!path.is_text()) return;
  find_routes();
  const auto first = std::lower_bound(routes_.begin(), routes_.end(), path.text,
                                      [](const auto& route, std::string_view wanted) { return route.first < wanted; });
  for (auto route = first; route != routes_.end() && route->first == path.text; ++route) {
    const TypeId type = route->second;
    if (type.value < linked_.program.type_count() && linked_.program.definition(type).present())
      start(method, number, row, type);
  }
}

}  // namespace mingcha::program
