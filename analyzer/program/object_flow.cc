// Follows objects through parameters, fields and results, where a call or callback asks for them; and the
// classes made so far, for where they cannot be followed.
#include <algorithm>

#include "analyzer/program/graph_parts.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;

constexpr std::string_view kIntentClass = "Landroid/content/Intent;";

constexpr std::uint32_t kMaxLooked = 4'096;  // events of a method looked through for the maker of one object

enum Flavour : std::uint64_t { kParameter = 1, kField = 2, kResult = 3 };

std::uint64_t key_of(Flavour flavour, std::uint32_t of, std::uint32_t index = 0) {
  return static_cast<std::uint64_t>(flavour) << 56 | std::uint64_t{index & 0xffffU} << 32 | of;
}

// Object's own methods are overridden everywhere and say nothing about where control goes.
bool is_everywhere(std::string_view name) {
  return name == "toString" || name == "equals" || name == "hashCode" || name == "compareTo" ||
         name == "compare";
}

}  // namespace

void CallGraph::consume(Value value, MethodNode method, Consumer consumer) {
  if (const auto object = object_of(value, method)) return apply(consumer, *object);
  if (value.is(Kind::bound)) consumer.bound = value.type();
  const std::optional<Variable> variable = variable_of(value, method);
  if (!variable) {
    if (!value.is(Kind::integer) && !value.is(Kind::text)) fall_back(consumer);
    return;
  }
  Variable_& v = variables_[*variable];
  v.consumers.push_back(consumer);
  const std::vector<Object> objects = v.objects;
  const bool anything = v.anything;
  for (const Object object : objects) apply(consumer, object);
  if (anything) fall_back(consumer);
}

std::optional<CallGraph::Object> CallGraph::object_of(Value value, MethodNode method) {
  Special special{Special::Kind::intent, method, 0, {}, {}, {}, 0};
  std::uint64_t key = 0;
  switch (value.kind()) {
    case Kind::result: {
      const auto pc = later_call(value, method);
      if (!pc) return std::nullopt;
      special.kind = Special::Kind::wrapper;
      special.pc = *pc;
      key = std::uint64_t{3} << 62 | std::uint64_t{method.value} << 31 | *pc;
      break;
    }
    case Kind::object:
      if (const auto pc = later_call(value, method)) {
        special.kind = Special::Kind::wrapper;
        special.pc = *pc;
        special.type = value.type();
        key = std::uint64_t{3} << 62 | std::uint64_t{method.value} << 31 | *pc;
        break;
      }
      if (linked_.hierarchy.descriptor(value.type()) != kIntentClass) {
        const auto merged = merged_object(value, method);
        return merged ? *merged : value.type().value;
      }
      special.pc = value.pc();
      special.type = value.type();
      key = std::uint64_t{method.value} << 32 | value.pc();
      break;
    case Kind::lambda: {
      const Event* event = find_event(method, value.pc());
      if (event == nullptr) return std::nullopt;
      special.kind = Special::Kind::lambda;
      special.pc = value.pc();
      special.lambda =
          read_lambda(linked_.program, linked_.methods, linked_.methods.class_of(method).dex, event->index);
      special.type = special.lambda.interface;
      if (!special.type.present()) return std::nullopt;
      key = std::uint64_t{method.value} << 32 | value.pc();
      break;
    }
    case Kind::type:
      special.kind = Special::Kind::class_value;
      special.type = value.type();
      key = std::uint64_t{1} << 63 | value.type().value;
      break;
    default:
      return std::nullopt;
  }
  const auto [it, fresh] = special_of_.try_emplace(key, kSpecial + static_cast<Object>(specials_.size()));
  if (fresh) specials_.push_back(special);
  return it->second;
}

// Whether rows with ArgumentIs::wrapped are about objects that this call returns.
bool CallGraph::is_asked_by_row(std::uint32_t dex, std::uint32_t method_idx) const {
  const dex::DexFile& file = linked_.program.dex_files()[dex];
  const TypeId type =
      linked_.program.type(dex, file.proto(file.method({method_idx}).proto_idx).return_type_idx);
  return std::any_of(asked_later_.begin(), asked_later_.end(),
                     [&](TypeId asked) { return linked_.hierarchy.descends(type, asked); });
}

// The place of the call that made the object to be asked later: of its constructor, or the one that returned
// it.
std::optional<std::uint32_t> CallGraph::later_call(Value value, MethodNode method) const {
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  const auto is_later = [&](const Event& event) {
    if (!event.is_invoke() || event.kind == Event::Kind::invoke_custom) return false;
    const FlowRows* rows = linked_.flow.find(dex, event.index);
    return rows != nullptr && std::any_of(rows->edges.begin(), rows->edges.end(),
                                          [](const policies::ImplicitEdge* row) { return row->later; });
  };
  if (value.is(Kind::result)) {
    const Event* event = find_event(method, value.index());
    if (event == nullptr || !is_later(*event)) return std::nullopt;
    // Where the library's code is in the package and no row says by which call the object is asked, the code
    // does.
    if (event->target.present() && !is_asked_by_row(dex, event->index)) return std::nullopt;
    return event->pc;
  }
  // The app's own classes are called as what they are.
  const bool is_own =
      value.type().value < linked_.program.type_count() && linked_.program.definition(value.type()).present();
  if (is_own || kept_of_[method.value] == 0) return std::nullopt;
  const Kept& kept = kept_[kept_of_[method.value] - 1];
  if (kept.event_count > kMaxLooked) return std::nullopt;
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event& event = events_[i];
    if (event.kind == Event::Kind::invoke_direct && event.count > 0 && values_[event.values] == value &&
        is_later(event)) {
      return event.pc;
    }
  }
  return std::nullopt;
}

std::optional<CallGraph::Variable> CallGraph::variable_of(Value value, MethodNode method) {
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  switch (value.kind()) {
    case Kind::param:
      return demand(key_of(kParameter, method.value, value.index()));
    case Kind::field: {
      const FieldNode field = linked_.fields.resolve(dex, value.index());
      if (!field.present()) return std::nullopt;
      return demand(key_of(kField, field.value));
    }
    case Kind::result: {
      const Event* event = find_event(method, value.index());
      if (event == nullptr || !event->is_invoke()) return std::nullopt;
      // A method that completes an intent gives it back.
      if (event->kind != Event::Kind::invoke_custom) {
        const FlowRows* rows = linked_.flow.find(dex, event->index);
        if (rows != nullptr && rows->intent != nullptr && rows->intent->intent &&
            rows->intent->role != policies::IntentRole::get_action && *rows->intent->intent < event->count) {
          const Value intent = values_[event->values + *rows->intent->intent];
          if (!(intent == value)) return variable_of_completed(intent, method);
        }
      }
      if (!event->target.present()) return std::nullopt;
      const MethodNode target =
          event->is_virtual() ? linked_.methods.sole_target(event->target) : event->target;
      if (!target.present()) return std::nullopt;
      return demand(key_of(kResult, target.value));
    }
    default:
      return std::nullopt;
  }
}

// The variable of an object that a method gave back as it came: one of its own, so that objects made here fit
// too.
std::optional<CallGraph::Variable> CallGraph::variable_of_completed(Value value, MethodNode method) {
  for (int i = 0; i < 16; ++i) {
    if (const auto object = object_of(value, method)) {
      const std::uint64_t key = std::uint64_t{4} << 56 | *object;
      const auto [it, fresh] = variable_by_key_.try_emplace(key, static_cast<Variable>(variables_.size()));
      if (fresh) {
        variables_.emplace_back();
        variables_.back().objects.push_back(*object);
      }
      return it->second;
    }
    if (!value.is(Kind::result)) return variable_of(value, method);
    const Event* event = find_event(method, value.index());
    const FlowRows* rows = event == nullptr || event->kind == Event::Kind::invoke_custom
                               ? nullptr
                               : linked_.flow.find(linked_.methods.class_of(method).dex, event->index);
    if (rows == nullptr || rows->intent == nullptr || !rows->intent->intent ||
        *rows->intent->intent >= event->count) {
      return variable_of(value, method);
    }
    value = values_[event->values + *rows->intent->intent];
  }
  return std::nullopt;
}

CallGraph::Variable CallGraph::demand(std::uint64_t key) {
  const auto [it, fresh] = variable_by_key_.try_emplace(key, static_cast<Variable>(variables_.size()));
  if (fresh) {
    variables_.emplace_back();
    to_fill_.push_back(key);
  }
  return it->second;
}

void CallGraph::fill(Variable variable, std::uint64_t key) {
  const auto of = static_cast<std::uint32_t>(key);
  const auto index = static_cast<std::uint32_t>(key >> 32) & 0xffffU;
  switch (key >> 56) {
    case kParameter:
      watched_parameters_[of].emplace_back(index, variable);
      for (std::uint32_t e = in_head_[of]; e != kNone; e = edges_[e].next_in)
        flow_in(Edge(edges_[e]), index, variable);
      return;
    case kField: {
      const auto it = field_writes_.find(of);
      if (it == field_writes_.end()) return;
      const auto writes = it->second;
      for (const auto& [method, event] : writes) flow(values_[events_[event].values], method, variable);
      return;
    }
    default: {
      const Method& method = linked_.methods[{of}];
      if (method.code_off == 0) return flow_anything(variable);
      const std::uint32_t i = kept_of_[of];
      if (i == 0) return;
      const Kept kept = kept_[i - 1];
      for (std::uint32_t e = kept.events; e < kept.events + kept.event_count; ++e) {
        if (events_[e].kind == Event::Kind::give_back) flow(values_[events_[e].values], {of}, variable);
      }
    }
  }
}

void CallGraph::flow(Value value, MethodNode method, Variable to) {
  if (const auto object = object_of(value, method)) return add_object(to, *object);
  if (const auto from = variable_of(value, method)) return add_flow(*from, to);
  if (!value.is(Kind::integer) && !value.is(Kind::text)) flow_anything(to);
}

void CallGraph::add_object(Variable variable, Object object) {
  Variable_& v = variables_[variable];
  if (std::find(v.objects.begin(), v.objects.end(), object) != v.objects.end()) return;
  if (v.objects.size() >= kMaxObjects) {
    if (v.objects.size() == kMaxObjects) ++wide_sites_;
    return;
  }
  v.objects.push_back(object);
  arrivals_.emplace_back(variable, object);
}

void CallGraph::add_flow(Variable from, Variable to) {
  if (from == to) return;
  if (!flows_.insert(std::uint64_t{from} << 32 | to).second) return;
  Variable_& v = variables_[from];
  v.to.push_back(to);
  const std::vector<Object> objects = v.objects;
  const bool anything = v.anything;
  for (const Object object : objects) add_object(to, object);
  if (anything) flow_anything(to);
}

void CallGraph::flow_anything(Variable variable) {
  std::vector<Variable> waiting{variable};
  while (!waiting.empty()) {
    Variable_& v = variables_[waiting.back()];
    waiting.pop_back();
    if (v.anything) continue;
    v.anything = true;
    waiting.insert(waiting.end(), v.to.begin(), v.to.end());
    const std::vector<Consumer> consumers = v.consumers;
    for (const Consumer& consumer : consumers) fall_back(consumer);
  }
}

// What arrives in an argument register over one edge.
void CallGraph::flow_in(const Edge& edge, std::uint32_t index, Variable to) {
  if (edge.from != kNone && is_group(edge.from)) {
    const Group& g = groups_[edge.from - linked_.methods.size()];
    if (index == 0) {
      for (const auto& [type, target] : g.members) {
        if (target.value == edge.to) add_object(to, type.value);
      }
      return;
    }
    const auto subscribers = g.subscribers;
    for (const auto& [method, event] : subscribers) {
      const Event& call = events_[event];
      if (index < call.count) flow(values_[call.values + index], method, to);
    }
    return;
  }
  if (index == 0 && edge.receiver != kNone) return add_object(to, edge.receiver);
  const bool passes_arguments =
      edge.event != kNone && (edge.kind == EdgeKind::call || edge.kind == EdgeKind::virtual_);
  if (!passes_arguments) return flow_anything(to);
  const Event event = events_[edge.event];
  if (index < event.count) flow(values_[event.values + index], {edge.from}, to);
}

void CallGraph::drain() {
  while (!to_fill_.empty() || !arrivals_.empty()) {
    if (!to_fill_.empty()) {
      const std::uint64_t key = to_fill_.front();
      to_fill_.pop_front();
      fill(variable_by_key_.at(key), key);
      continue;
    }
    const auto [variable, object] = arrivals_.front();
    arrivals_.pop_front();
    const std::vector<Variable> to = variables_[variable].to;
    for (const Variable next : to) add_object(next, object);
    const std::vector<Consumer> consumers = variables_[variable].consumers;
    for (const Consumer& consumer : consumers) apply(consumer, object);
  }
}

void CallGraph::instantiate(TypeId type) {
  if (type.value >= made_.size() || made_[type.value]) return;
  made_[type.value] = true;
  if (type.value >= linked_.program.type_count() || !linked_.program.definition(type).present()) return;
  find_merged(type);
  std::vector<TypeId> above;
  linked_.hierarchy.append_supertypes(type, above);
  for (const TypeId super : above) {
    made_under_[super.value].push_back(type);
    const auto it = groups_on_.find(super.value);
    if (it == groups_on_.end()) continue;
    const auto waiting = it->second;
    for (const std::uint32_t g : waiting) join_group(g, type);
  }
}

// The object was not followed: every class made so far, and from now on, that fits.
void CallGraph::fall_back(const Consumer& consumer) {
  const Event event = events_[consumer.event];
  const std::uint32_t dex = linked_.methods.class_of(consumer.from).dex;
  const dex::DexFile& file = linked_.methods.dex_of(consumer.from);
  Edge edge;
  edge.from = consumer.from.value;
  edge.pc = event.pc;
  edge.event = consumer.event;
  if (consumer.does == Consumer::Does::start) return;
  if (consumer.does == Consumer::Does::dispatch) {
    const dex::MethodId id = file.method({event.index});
    TypeId type = linked_.program.type(dex, id.class_idx);
    if (consumer.bound.present() && linked_.hierarchy.descends(consumer.bound, type)) type = consumer.bound;
    edge.kind = EdgeKind::virtual_;
    edge.set_trigger(trigger_of(consumer.from, event));
    subscribe(consumer, type, linked_.methods.selector(dex, event.index), file.name(id), edge);
    return;
  }
  const policies::ImplicitEdge& row = *consumer.row;
  if (row.argument_is != policies::ArgumentIs::object && row.argument_is != policies::ArgumentIs::elements)
    return;
  TypeId type = linked_.hierarchy.find(row.callback_class).value_or(TypeId{});
  if (row.argument == 0 && row.argument_is == policies::ArgumentIs::object && event.count > 0 &&
      event.kind != Event::Kind::invoke_static) {
    const TypeId receiver = type_of_receiver(consumer.from, event);
    if (type.present() && linked_.hierarchy.descends(receiver, type)) type = receiver;
  }
  if (consumer.bound.present() && (!type.present() || linked_.hierarchy.descends(consumer.bound, type))) {
    type = consumer.bound;
  }
  if (!type.present()) return;
  edge.by = number_of(row);
  edge.kind = row.kind == policies::HopKind::thread      ? EdgeKind::thread
              : row.kind == policies::HopKind::component ? EdgeKind::component
                                                         : EdgeKind::callback;
  edge.background = row.background;
  for (const policies::CallbackMethod& callback : row.callbacks) {
    if (callback.descriptor == "*") continue;
    edge.set_trigger(callback.trigger);
    subscribe(consumer, type, linked_.methods.selector(callback.name, callback.descriptor), callback.name,
              edge);
  }
}

void CallGraph::subscribe(const Consumer& consumer, TypeId type, Selector selector, std::string_view name,
                          Edge edge) {
  if (is_everywhere(name) || !type.present() || linked_.hierarchy.descriptor(type) == "Ljava/lang/Object;")
    return;
  // What the user makes run is told apart from what runs by itself: a group of its own.
  const policies::Trigger trigger = edge.by_script    ? policies::Trigger::script
                                    : edge.needs_user ? policies::Trigger::user
                                                      : policies::Trigger::automatic;
  const std::uint32_t number = group(type, selector, name, trigger);
  Group& g = groups_[number];
  if (g.wide) ++wide_sites_;
  g.subscribers.emplace_back(consumer.from, consumer.event);
  edge.to = g.node;
  add_edge(edge);
  if (!edge.needs_user || everything_open_) activate(number);
  for (const std::uint32_t target : std::vector<std::uint32_t>(g.targets)) {
    const auto it = watched_parameters_.find(target);
    if (it == watched_parameters_.end() || edge.by != kPlain) continue;
    const auto watched = it->second;
    const Event event = events_[consumer.event];
    for (const auto& [index, variable] : watched) {
      if (index > 0 && index < event.count) flow(values_[event.values + index], consumer.from, variable);
    }
  }
}

// From now on the targets of a group count as reached.
void CallGraph::activate(std::uint32_t number) {
  Group& g = groups_[number];
  if (g.active) return;
  g.active = true;
  for (const std::uint32_t target : std::vector<std::uint32_t>(g.targets)) {
    Edge edge;
    edge.to = target;
    note_arrival(edge);
    reach(target);
  }
}

std::uint32_t CallGraph::group(TypeId type, Selector selector, std::string_view name, policies::Trigger trigger) {
  const std::uint64_t key = selector ^ (std::uint64_t{type.value} * 0x9e37'79b9'7f4a'7c15U) ^
                            (static_cast<std::uint64_t>(trigger) * 0xc2b2'ae3d'27d4'eb4fU);
  const auto [it, fresh] = group_by_key_.try_emplace(key, static_cast<std::uint32_t>(groups_.size()));
  const std::uint32_t number = it->second;
  if (!fresh) return number;
  Group g;
  g.type = type;
  g.selector = selector;
  g.name = name;
  g.node = node_count();
  groups_.push_back(g);
  out_head_.push_back(kNone);
  out_tail_.push_back(kNone);
  in_head_.push_back(kNone);
  groups_on_[type.value].push_back(number);
  if (const auto made = made_under_.find(type.value); made != made_under_.end()) {
    const auto types = made->second;
    for (const TypeId t : types) join_group(number, t);
  }
  if (const auto made = lambdas_of_.find(type.value); made != lambdas_of_.end()) {
    const auto lambdas = made->second;
    for (const Object lambda : lambdas) join_group(number, lambda, specials_[lambda - kSpecial].lambda.body);
  }
  return number;
}

void CallGraph::join_group(std::uint32_t number, TypeId type) {
  const Selector selector = groups_[number].selector;
  const MethodNode target = linked_.methods.dispatch(type, selector);
  if (target.present()) add_target(number, type, target);
}

void CallGraph::join_group(std::uint32_t number, Object lambda, MethodNode body) {
  if (groups_[number].name == specials_[lambda - kSpecial].lambda.method_name) add_target(number, {}, body);
}

void CallGraph::add_target(std::uint32_t number, TypeId type, MethodNode target) {
  Group& g = groups_[number];
  if (g.wide) return;
  const bool known = std::find(g.targets.begin(), g.targets.end(), target.value) != g.targets.end();
  if (!known && g.targets.size() == kMaxTargets) {
    g.wide = true;
    wide_sites_ += static_cast<std::uint32_t>(g.subscribers.size());
    return;
  }
  if (type.present()) g.members.emplace_back(type, target);
  if (known) {
    const auto it = watched_parameters_.find(target.value);
    if (it == watched_parameters_.end() || !type.present()) return;
    const auto watched = it->second;
    for (const auto& [index, variable] : watched) {
      if (index == 0) add_object(variable, type.value);
    }
    return;
  }
  g.targets.push_back(target.value);
  Edge edge;
  edge.from = g.node;
  edge.to = target.value;
  edge.kind = EdgeKind::virtual_;
  // A group that only the user leads to does not reach by itself.
  edge.needs_user = !g.active;
  add_edge(edge);
}

}  // namespace mingcha::program
