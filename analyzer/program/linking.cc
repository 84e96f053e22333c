// Links the events of an outline: calls to their targets, callbacks to their registration, intents to
// components.
#include <algorithm>

#include "analyzer/program/callback_targets.h"
#include "analyzer/program/constants.h"
#include "analyzer/program/graph_parts.h"
#include "analyzer/program/names.h"
#include "support/mutf8.h"

namespace mingcha::program {
namespace {

using policies::IntentRole;
using policies::StoreRole;
using Kind = Value::Kind;

EdgeKind kind_of(policies::HopKind kind) {
  switch (kind) {
    case policies::HopKind::callback:
      return EdgeKind::callback;
    case policies::HopKind::thread:
      return EdgeKind::thread;
    case policies::HopKind::component:
      return EdgeKind::component;
  }
  return EdgeKind::callback;
}

// What the texts of a class name: classes of the app, and what may be methods of theirs.
struct NamedByTexts {
  std::vector<std::string_view> classes;  // descriptors
  std::vector<std::string_view> texts;    // that are no class
};

NamedByTexts named_by_texts(const LinkedProgram& linked, ClassId owner) {
  constexpr std::size_t kMaxClasses = 16, kMaxTexts = 64;  // a class with more is a table of something else
  NamedByTexts named;
  const dex::DexFile& file = linked.program.dex_of(linked.program[owner]);
  const auto add = [](std::vector<std::string_view>& list, std::string_view item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
  };
  for (MethodNode m = linked.methods.first(owner); m < linked.methods.end(owner); ++m.value) {
    const Result<dex::CodeItem> code = dex::CodeItem::read(file, linked.methods[m].code_off);
    if (linked.methods[m].code_off == 0 || !code) continue;
    for (std::uint32_t pc = 0; pc < code->insns.size();) {
      const std::uint32_t width = dex::width_at(code->insns, pc);
      if (width == 0) break;
      const auto opcode = static_cast<std::uint8_t>(code->insns[pc]);
      const std::uint32_t at = pc;
      pc += width;
      if (opcode != 0x1a && opcode != 0x1b) continue;  // const-string, const-string/jumbo
      const std::uint32_t index = dex::Instruction(code->insns, at).index();
      if (index >= file.string_ids_size()) continue;
      const std::string_view text = file.string({index});
      const auto type = text.find('.') == std::string_view::npos
                            ? std::nullopt
                            : linked.program.find_type(descriptor_from_name(utf8_from_mutf8(text)));
      if (type && linked.program.definition(*type).present()) {
        add(named.classes, linked.program.descriptor(*type));
      } else {
        add(named.texts, text);
      }
    }
  }
  if (named.classes.size() > kMaxClasses || named.texts.size() > kMaxTexts) return {};
  return named;
}

// Whether a call starts several intents at once.
bool takes_array(const dex::DexFile& file, const Event& event, const policies::IntentApi& row) {
  const dex::TypeList parameters = file.parameters(file.proto(file.method({event.index}).proto_idx));
  const std::size_t receiver = event.kind == Event::Kind::invoke_static ? 0 : 1;
  const bool is_parameter = row.intent && *row.intent >= receiver && *row.intent - receiver < parameters.size();
  return is_parameter && file.type(parameters[static_cast<std::uint32_t>(*row.intent - receiver)]).starts_with('[');
}

}  // namespace

std::optional<double> seconds(const Known& value, policies::PeriodUnit unit, std::string_view time_unit) {
  if (!value.is_number() || value.number <= 0) return std::nullopt;
  const auto number = static_cast<double>(value.number);
  struct Row {
    std::string_view name;
    double factor;
  };
  static constexpr Row kUnits[] = {{"NANOSECONDS", 1e-9}, {"MICROSECONDS", 1e-6}, {"MILLISECONDS", 1e-3},
                                   {"SECONDS", 1},        {"MINUTES", 60},        {"HOURS", 3600},
                                   {"DAYS", 86400}};
  switch (unit) {
    case policies::PeriodUnit::microseconds:
      return number * 1e-6;
    case policies::PeriodUnit::milliseconds:
      return number * 1e-3;
    case policies::PeriodUnit::seconds:
      return number;
    case policies::PeriodUnit::minutes:
      return number * 60;
    case policies::PeriodUnit::duration:
      return std::nullopt;
    case policies::PeriodUnit::time_unit:
      for (const Row& row : kUnits) {
        if (row.name == time_unit) return number * row.factor;
      }
  }
  return std::nullopt;
}

void CallGraph::link(MethodNode method, const std::optional<Kept>& before) {
  const Kept kept = kept_[kept_of_[method.value] - 1];
  const dex::DexFile& file = linked_.methods.dex_of(method);
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  if (!before) note_result_callback(method);
  bool reflects = false;
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event event = events_[i];
    if (before && was_linked(event, *before)) {
      renew_write(method, i);
      continue;
    }
    switch (event.kind) {
      case Event::Kind::make: {
        const TypeId type = linked_.program.type(dex, {event.index});
        instantiate(type);
        if (const ClassId own = linked_.program.definition(type); own.present())
          initialise_class(method, own, i);
        break;
      }
      case Event::Kind::touch:
        initialise_class(method, linked_.fields[linked_.fields.resolve(dex, event.index)].owner, i);
        break;
      case Event::Kind::write: {
        const FieldNode field = linked_.fields.resolve(dex, event.index);
        if (linked_.fields[field].is(dex::kAccStatic))
          initialise_class(method, linked_.fields[field].owner, i);
        const std::string_view type_name = file.type(file.field({event.index}).type_idx);
        const bool is_word = type_name == "Ljava/lang/String;" && linked_.fields[field].is(dex::kAccStatic);
        const bool is_object = type_name[0] == 'L';
        if (is_object) write_object(method, i);
        if (is_flag(type_name, linked_.fields[field]) || is_mode(type_name, linked_.fields[field]) || is_word ||
            (is_object && is_choice(linked_, enum_class_, field))) {
          write_field(method, i);
        } else {
          field_writes_[field.value].emplace_back(method, i);
          const auto known = variable_by_key_.find(std::uint64_t{2} << 56 | field.value);
          if (known != variable_by_key_.end()) flow(values_[event.values], method, known->second);
        }
        break;
      }
      case Event::Kind::give_back: {
        const auto known = variable_by_key_.find(std::uint64_t{3} << 56 | method.value);
        if (known != variable_by_key_.end()) flow(values_[event.values], method, known->second);
        break;
      }
      case Event::Kind::invoke_custom:
        if (const auto lambda = object_of({Kind::lambda, event.pc}, method)) {
          const Special& made = specials_[*lambda - kSpecial];
          if (!made.lambda.body.present()) break;
          lambdas_of_[made.type.value].push_back(*lambda);
          if (const auto it = groups_on_.find(made.type.value); it != groups_on_.end()) {
            for (const std::uint32_t g : it->second) join_group(g, *lambda, made.lambda.body);
          }
        }
        break;
      default: {
        const Model model = linked_.models[dex][event.index];
        reflects = reflects || model == Model::method_invoke || model == Model::new_instance;
        link_invoke(method, i);
      }
    }
  }
  if (reflects) link_reflection(method);
  link_resources(method);
  link_native_calls(method);
}

void CallGraph::link_resources(MethodNode method) {
  auto use = std::lower_bound(resource_uses_.begin(), resource_uses_.end(), method,
                              [](const ResourceUse& u, MethodNode m) { return u.method < m; });
  for (; use != resource_uses_.end() && use->method == method; ++use) {
    if (use->linked || !may_run(method, use->pc)) continue;
    use->linked = true;
    Edge edge;
    edge.from = method.value;
    edge.pc = use->pc;
    edge.kind = EdgeKind::callback;
    edge.by = kLayout;
    if (!use->type.present()) {
      link_click(edge, use->on_click);
      continue;
    }
    instantiate(use->type);
    edge.receiver = use->type.value;
    for (const policies::CallbackMethod& callback : use->lifecycle->methods) {
      edge.needs_user = callback.trigger == policies::Trigger::user;
      for (const MethodNode target :
           callback_targets(linked_.program, linked_.hierarchy, linked_.methods, use->type, callback)) {
        edge.to = target.value;
        add_edge(edge);
      }
    }
  }
}

// The click calls the method of this name on the activity around the view: the class that inflates the layout
// where it has one, else any activity of the manifest that has.
void CallGraph::link_click(Edge edge, std::string_view name) {
  edge.needs_user = true;
  const Selector selector = linked_.methods.selector(name, "(Landroid/view/View;)V");
  const MethodNode own = linked_.methods.dispatch(linked_.methods.type_of({edge.from}), selector);
  if (own.present()) {
    edge.to = own.value;
    add_edge(edge);
    return;
  }
  for (const Click& click : clicks_on_activities(selector)) {
    edge.to = click.target.value;
    edge.receiver = click.activity.value;
    add_edge(edge);
  }
}

// Worked out once for each name: an app has as many layouts as activities.
const std::vector<CallGraph::Click>& CallGraph::clicks_on_activities(Selector selector) {
  const auto [at, is_new] = clicks_.try_emplace(selector);
  std::vector<Click>& clicks = at.value();
  if (!is_new) return clicks;
  for (const manifests::Component& component : manifest_->components) {
    if (component.kind != manifests::ComponentKind::activity) continue;
    const auto type = linked_.program.find_type(descriptor_from_name(component.name));
    if (!type) continue;
    const MethodNode target = linked_.methods.dispatch(*type, selector);
    if (target.present()) clicks.push_back({*type, target});
  }
  return clicks;
}

// What a location is given is worked out again: the value may say less now.
void CallGraph::renew_write(MethodNode method, std::uint32_t number) {
  const Event event = events_[number];
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  if (event.kind == Event::Kind::write) {
    const FieldNode field = linked_.fields.resolve(dex, event.index);
    const dex::DexFile& file = linked_.methods.dex_of(method);
    const std::string_view type = file.type(file.field({event.index}).type_idx);
    if (is_flag(type, linked_.fields[field]) || is_mode(type, linked_.fields[field])) {
      write_field(method, number);
    } else if (type[0] == 'L') {
      write_object(method, number);
    }
  } else if (event.is_invoke() && event.kind != Event::Kind::invoke_custom) {
    const FlowRows* rows = linked_.flow.find(dex, event.index);
    if (rows != nullptr && rows->store != nullptr && rows->store->role == StoreRole::write) {
      write_store(method, number, *rows->store);
    }
  }
}

// True when an earlier outline of the method had the same event with the same operands.
bool CallGraph::was_linked(const Event& event, const Kept& before) const {
  const auto begin = events_.begin() + before.events;
  const auto end = begin + before.event_count;
  auto old =
      std::lower_bound(begin, end, event.pc, [](const Event& e, std::uint32_t pc) { return e.pc < pc; });
  for (; old != end && old->pc == event.pc; ++old) {
    if (old->kind != event.kind || old->index != event.index || old->count != event.count) continue;
    bool same = true;
    for (std::uint32_t i = 0; i < event.count; ++i) {
      same = same && values_[old->values + i] == values_[event.values + i];
    }
    if (same) return true;
  }
  return false;
}

void CallGraph::link_invoke(MethodNode method, std::uint32_t number) {
  const Event event = events_[number];
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  if (const FlowRows* rows = linked_.flow.find(dex, event.index)) link_rows(method, number, *rows);
  if (event.is_virtual()) {
    link_virtual(method, number);
    return;
  }
  if (!event.target.present()) return;
  if (event.kind == Event::Kind::invoke_static) {
    initialise_class(method, linked_.methods[event.target].owner, number);
  }
  Edge edge;
  edge.from = method.value;
  edge.to = event.target.value;
  edge.pc = event.pc;
  edge.event = number;
  add_edge(edge);
}

// What makes a call run that calls a callback itself. On an object of its own the code runs it by itself.
policies::Trigger CallGraph::trigger_of(MethodNode method, const Event& event) const {
  const FlowRows* rows = linked_.flow.find(linked_.methods.class_of(method).dex, event.index);
  const bool by_itself = rows == nullptr || rows->callback == nullptr || values_[event.values].is(Kind::object) ||
                         is_on_this(method, event);
  return by_itself ? policies::Trigger::automatic : rows->callback->trigger;
}

bool CallGraph::is_on_this(MethodNode method, const Event& event) const {
  const Value receiver = values_[event.values];
  return receiver.is(Kind::param) && receiver.index() == 0 && !linked_.methods[method].is(dex::kAccStatic);
}

// What the code says of the object that a call is on: on Derived.start() nothing but a Derived starts.
TypeId CallGraph::type_of_receiver(MethodNode method, const Event& event) const {
  if (is_on_this(method, event)) return linked_.methods.type_of(method);
  const dex::DexFile& file = linked_.methods.dex_of(method);
  return linked_.program.type(linked_.methods.class_of(method).dex, file.method({event.index}).class_idx);
}

void CallGraph::link_virtual(MethodNode method, std::uint32_t number) {
  const Event event = events_[number];
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  const FlowRows* rows = linked_.flow.find(dex, event.index);
  const bool is_callback = rows != nullptr && rows->callback != nullptr;
  if (!event.target.present() && !is_callback) return;
  if (event.count == 0) return;
  const Value receiver = values_[event.values];
  if (event.target.present() && !receiver.is(Kind::object)) {
    // What is abstract runs only on objects that somebody made.
    const MethodNode sole = linked_.methods[event.target].is(dex::kAccAbstract)
                                ? MethodNode{}
                                : linked_.methods.sole_target(event.target);
    if (sole.present()) {
      Edge edge;
      edge.from = method.value;
      edge.to = sole.value;
      edge.pc = event.pc;
      edge.event = number;
      edge.set_trigger(trigger_of(method, event));
      add_edge(edge);
      return;
    }
  }
  consume(receiver, method, {Consumer::Does::dispatch, method, number, {}, nullptr, nullptr});
}

void CallGraph::link_rows(MethodNode method, std::uint32_t number, const FlowRows& rows) {
  const Event event = events_[number];
  for (const policies::ImplicitEdge* row : rows.edges) {
    if (row->argument_is == policies::ArgumentIs::event || (row->later && row->is_bus)) {
      note_handover(method, number, *row);
    } else if (!row->later) {
      register_callback(method, number, *row);
    }
  }
  if (rows.store != nullptr && rows.store->role == StoreRole::write) write_store(method, number, *rows.store);
  if (rows.store != nullptr && (rows.store->role == StoreRole::cell_write || rows.store->role == StoreRole::cell_swap))
    write_cell(method, number, *rows.store);
  if (rows.intent == nullptr) return;
  const policies::IntentApi& intent = *rows.intent;
  const auto operand = [&](std::optional<std::uint8_t> i) {
    return i && *i < event.count ? values_[event.values + *i] : Value{};
  };
  if (is_start(intent.role) && takes_array(linked_.methods.dex_of(method), event, intent)) {
    // Arrays are not followed: all intents that the method makes.
    const Kept kept = kept_[kept_of_[method.value] - 1];
    for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
      if (events_[i].kind != Event::Kind::make) continue;
      const std::uint32_t dex = linked_.methods.class_of(method).dex;
      const Value made = Value::object(linked_.program.type(dex, {events_[i].index}), events_[i].pc);
      consume(made, method, {Consumer::Does::start, method, number, {}, nullptr, &intent});
    }
  } else if (is_start(intent.role)) {
    consume(operand(intent.intent), method, {Consumer::Does::start, method, number, {}, nullptr, &intent});
  } else if (intent.role == IntentRole::set_result || intent.role == IntentRole::get_result) {
    note_result(method, event, intent);
  } else if (intent.role == IntentRole::start_route) {
    follow_route(method, number, intent);
  } else if (intent.role == IntentRole::pause) {
    const std::pair pause(method, event.pc);
    if (std::find(pauses_.begin(), pauses_.end(), pause) == pauses_.end()) pauses_.push_back(pause);
  } else if (intent.role == IntentRole::alarm) {
    // The PendingIntent says what the alarm starts: its intent, looked at where it was made.
    const Value pending = operand(intent.pending);
    const Event* made = pending.is(Kind::result) ? find_event(method, pending.index()) : nullptr;
    if (made == nullptr) return;
    const FlowRows* made_by = linked_.flow.find(linked_.methods.class_of(method).dex, made->index);
    if (made_by == nullptr || made_by->intent == nullptr || !made_by->intent->intent) return;
    if (*made_by->intent->intent >= made->count) return;
    consume(values_[made->values + *made_by->intent->intent], method,
            {Consumer::Does::start, method, number, {}, nullptr, made_by->intent});
  }
}

void CallGraph::register_callback(MethodNode method, std::uint32_t number,
                                  const policies::ImplicitEdge& row) {
  using policies::ArgumentIs;
  const Event event = events_[number];
  const Consumer consumer{Consumer::Does::call_back, method, number, {}, &row, nullptr, false};
  // A type says what becomes of an object only where the code that takes it is not in the package.
  if (!flow_->is_row(row) && event.target.present()) return;
  if (row.argument_is == ArgumentIs::subclasses) {
    call_back_subclasses(consumer);
    return;
  }
  if (row.argument_is == ArgumentIs::result) {
    if (event.target.present()) consume({Kind::result, event.pc}, method, consumer);
    return;
  }
  // Rows made of a type count from the parameters as an instance method has them.
  const bool is_typed =
      row.descriptor == "*" && event.kind == Event::Kind::invoke_static && !flow_->is_row(row);
  const std::uint32_t argument = is_typed ? row.argument - 1U : row.argument;
  if (argument >= event.count) return;
  const Value value = values_[event.values + argument];
  if (row.argument_is == ArgumentIs::class_name) {
    const StoredScope scope(*this, method);
    Interpreter::Notes notes;
    const Known name = interpreter_->evaluate_name(value, scope, notes);
    watch(method, notes);
    if (name.is_text()) call_back_class(consumer, utf8_from_mutf8(name.text));
  } else if (row.argument_is == ArgumentIs::component_name) {
    for (const std::string& name : names_of_component(method, value)) call_back_class(consumer, name);
  } else if (row.argument_is == ArgumentIs::elements) {
    fall_back(consumer);
  } else {
    consume(value, method, consumer);
  }
}

void CallGraph::call_back_class(const Consumer& consumer, const std::string& dotted) {
  const auto type = linked_.program.find_type(descriptor_from_name(dotted));
  if (type) {
    if (const auto object = object_of({Kind::type, type->value}, consumer.from)) call_back(consumer, *object);
  }
}

// Whoever lists the classes in a file of its own makes one object of each that can be made.
void CallGraph::call_back_subclasses(const Consumer& consumer) {
  const auto base = linked_.hierarchy.find(consumer.row->callback_class);
  if (!base) return;
  std::vector<TypeId> below(linked_.hierarchy.children(*base).begin(), linked_.hierarchy.children(*base).end());
  std::uint32_t made = 0;
  for (std::size_t i = 0; i < below.size() && i < Hierarchy::kMaxVisited; ++i) {
    const auto more = linked_.hierarchy.children(below[i]);
    below.insert(below.end(), more.begin(), more.end());
    const ClassId own = below[i].value < linked_.program.type_count() ? linked_.program.definition(below[i]) : ClassId{};
    if (!own.present()) continue;
    const Class& defined = linked_.program[own];
    const auto flags = linked_.program.dex_of(defined).class_def(defined.class_def).access_flags;
    if ((flags & (dex::kAccAbstract | dex::kAccInterface)) != 0) continue;
    if (made++ == kMaxObjects) {
      ++wide_sites_;
      return;
    }
    if (const auto object = object_of({Kind::type, below[i].value}, consumer.from)) call_back(consumer, *object);
  }
}

void CallGraph::apply(const Consumer& consumer, Object object) {
  switch (consumer.does) {
    case Consumer::Does::dispatch:
      return dispatch(consumer, object);
    case Consumer::Does::call_back:
      return call_back(consumer, object);
    case Consumer::Does::start:
      return start_component(consumer, object);
  }
}

void CallGraph::dispatch(const Consumer& consumer, Object object) {
  const Event event = events_[consumer.event];
  const std::uint32_t dex = linked_.methods.class_of(consumer.from).dex;
  Edge edge;
  edge.from = consumer.from.value;
  edge.pc = event.pc;
  edge.kind = EdgeKind::virtual_;
  edge.set_trigger(trigger_of(consumer.from, event));
  TypeId type{object};
  if (object >= kSpecial) {
    const Special& special = specials_[object - kSpecial];
    const dex::DexFile& file = linked_.methods.dex_of(consumer.from);
    if (special.kind == Special::Kind::lambda) {
      if (!special.lambda.body.present()) return;
      if (file.name(file.method({event.index})) != special.lambda.method_name) return;
      edge.to = special.lambda.body.value;
      add_edge(edge);
      return;
    }
    if (special.kind != Special::Kind::merged) return;
    type = special.type;
  }
  // Behind a cast only what the cast lets through arrives. Platform classes are not asked: not all are known.
  const dex::DexFile& file = linked_.methods.dex_of(consumer.from);
  const TypeId named = linked_.program.type(dex, file.method({event.index}).class_idx);
  const bool is_own = linked_.program.definition(named).present();
  if (is_own && !linked_.hierarchy.descends(type, named)) return;
  const MethodNode target = linked_.methods.dispatch(type, linked_.methods.selector(dex, event.index));
  if (!target.present()) return;
  edge.to = target.value;
  edge.event = consumer.event;
  edge.receiver = object;
  add_edge(edge);
}

void CallGraph::call_back(const Consumer& consumer, Object object) {
  const policies::ImplicitEdge& row = *consumer.row;
  if (row.argument_is == policies::ArgumentIs::wrapped && !consumer.unwrapped) {
    if (object < kSpecial || specials_[object - kSpecial].kind != Special::Kind::wrapper) return;
    unwrap(consumer, specials_[object - kSpecial]);
    return;
  }
  Edge edge;
  edge.from = consumer.from.value;
  edge.pc = events_[consumer.event].pc;
  edge.event = consumer.event;
  edge.kind = kind_of(row.kind);
  edge.by = number_of(row);
  edge.background = row.background;
  std::optional<double> period;
  const auto add = [&](MethodNode target, const policies::CallbackMethod& callback) {
    edge.to = target.value;
    edge.set_trigger(callback.trigger);
    const std::uint32_t number = add_edge(edge);
    // What registers itself again from its own callback runs for ever.
    const bool again = edge.to == edge.from;
    if (row.periodic || again) periods_[number] = period_of_row(consumer, again).value_or(0);
  };
  TypeId type{object};
  const bool is_merged = object >= kSpecial && specials_[object - kSpecial].kind == Special::Kind::merged;
  if (is_merged) type = specials_[object - kSpecial].type;
  if (object >= kSpecial && !is_merged) {
    const Special special = specials_[object - kSpecial];
    if (special.kind == Special::Kind::lambda) {
      for (const policies::CallbackMethod& callback : row.callbacks) {
        if (callback.name == special.lambda.method_name && special.lambda.body.present()) {
          add(special.lambda.body, callback);
        }
      }
      return;
    }
    if (special.kind != Special::Kind::class_value) return;
    if (row.argument_is != policies::ArgumentIs::class_constant &&
        row.argument_is != policies::ArgumentIs::subclasses &&
        row.argument_is != policies::ArgumentIs::class_name &&
        row.argument_is != policies::ArgumentIs::component_name) {
      return;
    }
    type = special.type;
    instantiate(type);
    edge.receiver = type.value;
    if (const auto own = linked_.program.definition(type); own.present())
      initialise_class(consumer.from, own, consumer.event);
  } else {
    const bool is_object = row.argument_is == policies::ArgumentIs::object ||
                           row.argument_is == policies::ArgumentIs::result || consumer.unwrapped;
    if (!is_object) return;
    edge.receiver = object;
  }
  if (type.value >= linked_.program.type_count()) return;
  for (const policies::CallbackMethod& callback : row.callbacks) {
    for (const MethodNode target :
         callback_targets(linked_.program, linked_.hierarchy, linked_.methods, type, callback)) {
      add(target, callback);
    }
  }
}

// What a call was given that made an object to be asked later: asked now.
void CallGraph::unwrap(Consumer consumer, const Special& wrapper) {
  const Event* event = find_event(wrapper.method, wrapper.pc);
  if (event == nullptr) return;
  const FlowRows* rows = linked_.flow.find(linked_.methods.class_of(wrapper.method).dex, event->index);
  if (rows == nullptr) return;
  consumer.unwrapped = true;
  for (const policies::ImplicitEdge* later : rows->edges) {
    if (later->later && later->argument < event->count) {
      consume(values_[event->values + later->argument], wrapper.method, consumer);
    }
  }
}

std::uint16_t CallGraph::number_of(const policies::ImplicitEdge& row) {
  const auto [it, fresh] =
      number_of_row_.try_emplace(&row, static_cast<std::uint16_t>(kFirstRow + rows_.size()));
  if (fresh) rows_.push_back(&row);
  return it->second;
}

// The register position of a delay: the only long among the arguments of methods that post something.
std::optional<std::uint8_t> CallGraph::delay_argument(const dex::DexFile& file, const Event& event) {
  const dex::TypeList parameters = file.parameters(file.proto(file.method({event.index}).proto_idx));
  std::uint8_t position = event.kind == Event::Kind::invoke_static ? 0 : 1;
  for (std::uint32_t i = 0; i < parameters.size(); ++i) {
    const std::string_view type = file.type(parameters[i]);
    if (type == "J") return position;
    position = static_cast<std::uint8_t>(position + (type == "D" ? 2 : 1));
  }
  return std::nullopt;
}

std::optional<double> CallGraph::period_of_row(const Consumer& consumer, bool again) {
  const policies::ImplicitEdge& row = *consumer.row;
  const Event event = events_[consumer.event];
  std::optional<std::uint8_t> position = row.period_argument;
  if (!position && again) position = delay_argument(linked_.methods.dex_of(consumer.from), event);
  if (!position || *position >= event.count) return std::nullopt;
  Interpreter::Notes notes;
  const StoredScope scope(*this, consumer.from);
  const Known value = interpreter_->evaluate(values_[event.values + *position], scope, notes);
  std::string_view unit;
  if (row.period_unit == policies::PeriodUnit::time_unit && *position + 2U < event.count) {
    const Value v = values_[event.values + *position + 2U];
    const dex::DexFile& file = linked_.methods.dex_of(consumer.from);
    if (v.is(Kind::field)) unit = file.name(file.field({v.index()}));
  }
  return seconds(value, row.period_unit, unit);
}

void CallGraph::link_reflection(MethodNode method) {
  const Class& owner = linked_.methods.class_of(method);
  const dex::DexFile& file = linked_.methods.dex_of(method);
  const Result<dex::CodeItem> code = dex::CodeItem::read(file, linked_.methods[method].code_off);
  if (!code) return;
  const Result<std::vector<dex::TryItem>> tries = dex::read_tries(file, *code);
  Constants constants(file, linked_.models[owner.dex]);
  std::vector<CodeRange> executed;
  if (const Conditions* conditions = everything_open_ ? nullptr : this->conditions(method))
    executed = conditions->executed;
  std::optional<NamedByTexts> named;  // where the names themselves cannot be followed
  constants.run(*code, tries ? *tries : std::vector<dex::TryItem>(), [&](const CallSite& call) {
    if (call.arguments.empty()) return;
    const auto& on = call.arguments[0];
    const bool makes = call.model == Model::new_instance, invokes = call.model == Model::method_invoke;
    if (!makes && !invokes) return;
    const bool runs =
        executed.empty() || std::any_of(executed.begin(), executed.end(), [&](const CodeRange& range) {
          return call.pc >= range.start && call.pc < range.end;
        });
    if (!runs) return;
    const auto known = makes ? program::Constant::Kind::class_ : program::Constant::Kind::method;
    if (on.kind == known) {
      link_reflected(method, call.pc, on.text, makes ? std::string_view("<init>") : on.name);
      return;
    }
    if (!named) named = named_by_texts(linked_, linked_.methods[method].owner);
    const auto first = edges_.size();
    for (const std::string_view type : named->classes) {
      if (makes) link_reflected(method, call.pc, type, "<init>");
      for (const std::string_view text : named->texts) {
        if (invokes) link_reflected(method, call.pc, type, text);
      }
    }
    for (std::size_t e = first; e < edges_.size(); ++e) {
      if (edges_[e].kind == EdgeKind::reflection) edges_[e].by = kLiteralPair;
    }
  });
}

void CallGraph::link_reflected(MethodNode from, std::uint32_t pc, std::string_view descriptor,
                               std::string_view name) {
  const std::optional<TypeId> type = linked_.program.find_type(descriptor);
  if (!type) return;
  if (name == "<init>") instantiate(*type);
  TypeId at = *type;
  for (std::size_t depth = 0; at.present() && at.value < linked_.program.type_count(); ++depth) {
    const ClassId own = linked_.program.definition(at);
    if (!own.present() || depth > Hierarchy::kMaxVisited) return;
    bool found = false;
    for (MethodNode m = linked_.methods.first(own); m < linked_.methods.end(own); ++m.value) {
      if (linked_.methods.name(m) != name) continue;
      found = true;
      Edge edge;
      edge.from = from.value;
      edge.to = m.value;
      edge.pc = pc;
      edge.kind = EdgeKind::reflection;
      edge.by = kReflected;
      if (!linked_.methods[m].is(dex::kAccStatic)) edge.receiver = type->value;
      add_edge(edge);
    }
    if (found || name == "<init>") return;
    at = linked_.hierarchy.superclass(at);
  }
}

}  // namespace mingcha::program
