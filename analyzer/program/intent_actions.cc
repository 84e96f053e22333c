// Which actions the intents have that code sends to a service or receiver: what the component's code may compare its
// intent's action with.
#include <algorithm>

#include "analyzer/program/graph_parts.h"

namespace mingcha::program {
namespace {

using policies::IntentRole;
using Kind = Value::Kind;

constexpr std::size_t kMaxWalked = 16;  // methods that hand an intent on, for one that asks it

}  // namespace

// The row of intents.tsv that a call means; null for others.
const policies::IntentApi* CallGraph::intent_row(MethodNode method, const Event& event) const {
  if (!event.is_invoke() || event.kind == Event::Kind::invoke_custom) return nullptr;
  const FlowRows* rows = linked_.flow.find(linked_.methods.class_of(method).dex, event.index);
  return rows == nullptr ? nullptr : rows->intent;
}

// Where the intent was made that a value is: methods that complete an intent return it, so that the object is the one
// at the beginning of the chain. kNone where it was not made in the method.
std::uint32_t CallGraph::place_of_intent(MethodNode method, Value value) const {
  for (int i = 0; i < 16 && value.is(Kind::result); ++i) {
    const Event* event = find_event(method, value.index());
    const policies::IntentApi* row = event == nullptr ? nullptr : intent_row(method, *event);
    const bool completes = row != nullptr && row->intent && row->role != IntentRole::get_action;
    if (!completes || *row->intent >= event->count) return kNone;
    value = values_[event->values + *row->intent];
  }
  return value.is(Kind::object) ? value.pc() : kNone;
}

// The component that an intent starts may be given its actions from now on; any, where the intent also goes to code
// that can set another.
void CallGraph::send_actions(const Consumer& consumer, const Special& intent, TypeId component) {
  if (everything_open_) return;
  std::vector<Known> actions;
  const MethodNode method = intent.method;
  const StoredScope scope(*this, method);
  Interpreter::Notes notes;
  bool anything = consumer.from != method;
  const Kept kept = kept_[kept_of_[method.value] - 1];
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count && !anything; ++i) {
    const Event event = events_[i];
    const policies::IntentApi* row = intent_row(method, event);
    if (row == nullptr) {
      const bool leaves = event.kind == Event::Kind::write || event.kind == Event::Kind::give_back ||
                          event.kind == Event::Kind::invoke_custom || event.target.present();
      for (std::uint32_t k = 0; leaves && k < event.count; ++k)
        anything = anything || place_of_intent(method, values_[event.values + k]) == intent.pc;
      continue;
    }
    if (!row->action || !row->intent || *row->intent >= event.count || *row->action >= event.count) continue;
    if (place_of_intent(method, values_[event.values + *row->intent]) != intent.pc) continue;
    const Known action = interpreter_->evaluate_name(values_[event.values + *row->action], scope, notes);
    actions.push_back(action);
    // What depends on the rest of the program may still change.
    anything = !action.is_text() || !notes.consulted.empty() || !notes.asked.empty();
  }
  LocationState& state = location_states_[number_of({Location::Kind::action, component.value, {}})];
  bool grows = !state.written || (anything && !state.anything);
  state.written = true;
  state.anything = state.anything || anything;
  for (const Known& action : actions) {
    const bool known = std::any_of(state.values.begin(), state.values.end(),
                                   [&](const Known& value) { return value.same_value(action); });
    if (known || state.anything) continue;
    state.values.push_back(action);
    grows = true;
  }
  if (!grows) return;
  state.changed_in = round_;
  renew(std::vector<MethodNode>(state.watchers));
}

// The component whose intent an argument is, where it is that of one component alone: handed in by the platform for an
// intent of the app's own, and on by calls.
std::optional<Location> CallGraph::action_of(MethodNode method, std::uint32_t index,
                                             std::vector<MethodNode>& asked) const {
  std::vector<std::pair<MethodNode, std::uint32_t>> walked{{method, index}};
  TypeId component;
  for (std::size_t i = 0; i < walked.size(); ++i) {
    const auto [at, argument] = walked[i];
    asked.push_back(at);
    for (std::uint32_t e = in_head_[at.value]; e != kNone; e = edges_[e].next_in) {
      const Edge& edge = edges_[e];
      if (replay_ != Replay::none && e >= first_part_) continue;
      const bool is_start = edge.kind == EdgeKind::component && edge.by == kIntent;
      if (is_start || edge.kind == EdgeKind::entry) {
        if (component.present() && component.value != edge.receiver) return std::nullopt;
        component = TypeId{edge.receiver};
        continue;
      }
      const bool passes = edge.event != kNone && edge.from != kNone && !is_group(edge.from) &&
                          (edge.kind == EdgeKind::call || edge.kind == EdgeKind::virtual_);
      if (!passes || argument >= events_[edge.event].count) return std::nullopt;
      const Value passed = values_[events_[edge.event].values + argument];
      if (!passed.is(Kind::param) || walked.size() > kMaxWalked) return std::nullopt;
      const std::pair next(MethodNode{edge.from}, passed.index());
      if (std::find(walked.begin(), walked.end(), next) == walked.end()) walked.push_back(next);
    }
  }
  if (!component.present() || component.value >= kSpecial) return std::nullopt;
  return Location{Location::Kind::action, component.value, {}};
}

void CallGraph::note_result(MethodNode method, const Event& event, const policies::IntentApi& row) {
  const bool has_code = row.code && *row.code < event.count;
  result_uses_.push_back({method, event.pc, row.role, has_code ? values_[event.values + *row.code] : Value{}});
}

// A method of the app that a row means is itself one that the platform tells.
void CallGraph::note_result_callback(MethodNode method) {
  const FlowRows* rows = linked_.flow.find(linked_.methods.class_of(method).dex, linked_.methods[method].method_idx);
  const bool is_told = rows != nullptr && rows->intent != nullptr && rows->intent->role == IntentRole::take_result;
  if (is_told) result_uses_.push_back({method, 0, IntentRole::take_result, {}});
}

}  // namespace mingcha::program
