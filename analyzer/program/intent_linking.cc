// Links intents to the components that they start.
#include <algorithm>

#include "analyzer/program/callback_targets.h"
#include "analyzer/program/graph_parts.h"
#include "analyzer/program/names.h"
#include "support/mutf8.h"

namespace mingcha::program {
namespace {

using policies::IntentRole;
using Kind = Value::Kind;

constexpr std::size_t kMaxIntentTargets = 8;

manifests::ComponentKind component_of(IntentRole role) {
  switch (role) {
    case IntentRole::start_service:
    case IntentRole::bind_service:
    case IntentRole::pending_service:
      return manifests::ComponentKind::service;
    case IntentRole::send_broadcast:
    case IntentRole::pending_broadcast:
      return manifests::ComponentKind::receiver;
    default:
      return manifests::ComponentKind::activity;
  }
}

std::string_view lifecycle_of(manifests::ComponentKind kind) {
  switch (kind) {
    case manifests::ComponentKind::service:
      return "service";
    case manifests::ComponentKind::receiver:
      return "receiver";
    case manifests::ComponentKind::provider:
      return "provider";
    default:
      return "activity";
  }
}

}  // namespace

bool is_start(IntentRole role) {
  switch (role) {
    case IntentRole::start_activity:
    case IntentRole::start_service:
    case IntentRole::bind_service:
    case IntentRole::send_broadcast:
    case IntentRole::pending_activity:
    case IntentRole::pending_service:
    case IntentRole::pending_broadcast:
      return true;
    default:
      return false;
  }
}

// Dotted names of the classes that a ComponentName made in the method stands for.
std::vector<std::string> CallGraph::names_of_component(MethodNode method, Value value) {
  std::vector<std::string> names;
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  const StoredScope scope(*this, method);
  Interpreter::Notes notes;
  const Kept kept = kept_[kept_of_[method.value] - 1];
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event event = events_[i];
    const bool can_be = event.is_invoke() && event.kind != Event::Kind::invoke_custom && event.count > 0;
    const FlowRows* rows = can_be ? linked_.flow.find(dex, event.index) : nullptr;
    if (rows == nullptr || rows->intent == nullptr || rows->intent->role != IntentRole::make_component)
      continue;
    const Value self = values_[event.values];
    const bool is_made_here =
        value.is(Kind::object) ? self == value : value.is(Kind::result) && value.index() == event.pc;
    if (!is_made_here) continue;
    const policies::IntentApi& made = *rows->intent;
    if (made.target && *made.target < event.count) {
      const Value target = values_[event.values + *made.target];
      if (target.is(Kind::type))
        names.push_back(dotted_from_descriptor(linked_.program.descriptor(target.type())));
    }
    if (made.name && *made.name < event.count) {
      const Known name = interpreter_->evaluate_name(values_[event.values + *made.name], scope, notes);
      if (name.is_text()) names.push_back(utf8_from_mutf8(name.text));
    }
  }
  watch(method, notes);
  return names;
}

void CallGraph::start_component(const Consumer& consumer, Object object) {
  if (object < kSpecial) return;
  const Special special = specials_[object - kSpecial];
  if (special.kind != Special::Kind::intent) return;
  for (const std::string& name : targets_of_intent(special.method, special.pc, *consumer.intent)) {
    const auto type = linked_.program.find_type(descriptor_from_name(name));
    if (!type || !linked_.program.definition(*type).present()) continue;
    const bool is_pending = consumer.intent->role == IntentRole::pending_service ||
                            consumer.intent->role == IntentRole::pending_broadcast;
    const policies::IntentApi* used_by = intent_row(consumer.from, events_[consumer.event]);
    const bool by_alarm = used_by != nullptr && used_by->role == IntentRole::alarm;
    // What only the user fires counts when everything is open.
    if (!is_pending || by_alarm) send_actions(consumer, special, *type);
    start(consumer.from, consumer.event, *consumer.intent, *type);
  }
}

// Dotted names of the app's classes that an intent made at a place leads to.
std::vector<std::string> CallGraph::targets_of_intent(MethodNode method, std::uint32_t made_at,
                                                      const policies::IntentApi& used_by) {
  std::vector<std::string> names;
  const StoredScope scope(*this, method);
  Interpreter::Notes notes;
  const Kept kept = kept_[kept_of_[method.value] - 1];
  const auto add_text = [&](Value value) {
    const Known name = interpreter_->evaluate_name(value, scope, notes);
    if (name.is_text()) names.push_back(utf8_from_mutf8(name.text));
  };
  const auto add_class = [&](Value value) {
    if (value.is(Kind::type))
      names.push_back(dotted_from_descriptor(linked_.program.descriptor(value.type())));
  };
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count && names.size() < kMaxIntentTargets;
       ++i) {
    const Event event = events_[i];
    const policies::IntentApi* row = intent_row(method, event);
    if (row == nullptr || is_start(row->role)) continue;
    const auto operand = [&](std::optional<std::uint8_t> at) {
      return at && *at < event.count ? values_[event.values + *at] : Value{};
    };
    if (place_of_intent(method, operand(row->intent)) != made_at) continue;
    if (row->target) add_class(operand(row->target));
    if (row->name) add_text(operand(row->name));
    if (row->action) {
      const Known action = interpreter_->evaluate_name(operand(row->action), scope, notes);
      if (action.is_text()) add_by_action(utf8_from_mutf8(action.text), component_of(used_by.role), names);
    }
    if (!row->component) continue;
    for (std::string& name : names_of_component(method, operand(row->component)))
      names.push_back(std::move(name));
  }
  watch(method, notes);
  return names;
}

void CallGraph::add_by_action(const std::string& action, manifests::ComponentKind kind,
                              std::vector<std::string>& names) const {
  for (const manifests::Component& component : manifest_->components) {
    if (component.kind != kind || names.size() >= kMaxIntentTargets) continue;
    const bool takes =
        std::any_of(component.intent_filters.begin(), component.intent_filters.end(), [&](const auto& f) {
          return std::find(f.actions.begin(), f.actions.end(), action) != f.actions.end();
        });
    if (takes) names.push_back(component.name);
  }
}

void CallGraph::start(MethodNode from, std::uint32_t number, const policies::IntentApi& row,
                      TypeId type) {
  const Event event = events_[number];
  const manifests::ComponentKind kind = component_of(row.role);
  const policies::Lifecycle* lifecycle = flow_->flow().find_lifecycle(lifecycle_of(kind));
  if (lifecycle == nullptr) return;
  const FlowRows* at = linked_.flow.find(linked_.methods.class_of(from).dex, event.index);
  const bool by_alarm = at != nullptr && at->intent != nullptr && at->intent->role == IntentRole::alarm;
  const bool is_pending =
      !by_alarm && (row.role == IntentRole::pending_activity || row.role == IntentRole::pending_service ||
                    row.role == IntentRole::pending_broadcast);
  instantiate(type);
  initialise_class(from, linked_.program.definition(type), number);
  Edge edge;
  edge.from = from.value;
  edge.pc = event.pc;
  edge.event = number;
  edge.kind = EdgeKind::component;
  edge.by = kIntent;
  edge.receiver = type.value;
  edge.background = kind != manifests::ComponentKind::activity;
  for (const policies::CallbackMethod& callback : lifecycle->methods) {
    edge.needs_user = is_pending || callback.trigger == policies::Trigger::user;
    for (const MethodNode target :
         callback_targets(linked_.program, linked_.hierarchy, linked_.methods, type, callback)) {
      edge.to = target.value;
      const std::uint32_t added = add_edge(edge);
      if (by_alarm && at->intent->period) periods_[added] = period_of_alarm(from, event, *at->intent->period);
    }
  }
}

// Seconds; 0 = not known.
double CallGraph::period_of_alarm(MethodNode from, const Event& event, std::uint8_t position) {
  if (position >= event.count) return 0;
  Interpreter::Notes notes;
  const StoredScope scope(*this, from);
  const Known value = interpreter_->evaluate(values_[event.values + position], scope, notes);
  return value.is_number() && value.number > 0 ? static_cast<double>(value.number) / 1000.0 : 0;
}

}  // namespace mingcha::program
