// The part of the interpreter that works out values: constants, stored choices, answers of small methods.
#include <algorithm>
#include <charconv>
#include <utility>

#include "analyzer/program/frame.h"
#include "analyzer/program/lambda.h"
#include "analyzer/program/table_names.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;
using policies::StoreRole;

constexpr std::size_t kMaxConsulted = 256;  // locations that one outline is renewed for
// Classes with more static fields hold the ids of resources, and their initial values are slow to get at.
constexpr std::uint32_t kMaxFlagPosition = 48;
constexpr std::size_t kMaxArguments = 16;  // of a call whose answer is worked out

// "0" and "null" are 0, other numbers themselves, the rest a text.
Known parse_default(std::string_view text) {
  if (text == "null") return Known::of(0);
  if (text == "exception") return {};
  if (text == "empty") return {Known::Kind::empty, 0, {}, {}};
  if (text == "other") return {Known::Kind::foreign, 0, {}, {}};
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && !text.empty()) return Known::of(number);
  return Known::of(text);
}

// A component that is made for the first time has no saved state. Source: Activity, Fragment.
bool is_saved_state(const Methods& methods, MethodNode method, std::uint32_t index) {
  static constexpr std::string_view kMakers[] = {"onCreate",     "onPostCreate",  "onActivityCreated",
                                                 "onCreateView", "onViewCreated", "onCreateDialog"};
  const std::string_view name = methods.name(method);
  if (!name.starts_with("on") || std::find(std::begin(kMakers), std::end(kMakers), name) == std::end(kMakers))
    return false;
  const dex::DexFile& file = methods.dex_of(method);
  const dex::TypeList parameters = file.parameters(file.proto(file.method({methods[method].method_idx}).proto_idx));
  return index > 0 && index <= parameters.size() && file.type(parameters[index - 1]) == "Landroid/os/Bundle;" &&
         index == parameters.size();
}

// An argument whose value can matter to an answer, and is cheap to have.
bool is_worth_passing(Value value) {
  return value.is(Kind::integer) || value.is(Kind::object) || value.is(Kind::boxed) || value.is(Kind::text) || value.is(Kind::known) || value.is(Kind::param) ||
         value.is(Kind::field) || value.is(Kind::result);
}

}  // namespace

bool is_flag(std::string_view type, const Field& field) {
  return type == "Z" || type == "Ljava/lang/Boolean;" ||
         (type == "I" && field.is(dex::kAccStatic) && field.position < kMaxFlagPosition);
}

bool is_mode(std::string_view type, const Field& field) {
  return type == "I" && !field.is(dex::kAccStatic) && !field.is(dex::kAccFinal);
}

bool can_be_answer(std::string_view type) {
  if (type.size() == 1) return type != "V" && type != "F" && type != "D";
  return type == "Ljava/lang/Boolean;" || type == "Ljava/lang/String;" || type == "Ljava/lang/Integer;" ||
         type == "Ljava/lang/Object;" || type == "Ljava/lang/Long;" || type == "Ljava/io/File;" ||
         type == "Landroid/database/Cursor;" || type.ends_with("/Preferences$Key;");
}

Known Interpreter::evaluate(Value value, const Scope& scope, Notes& notes) {
  std::swap(notes_, notes);
  steps_ = 0;
  Known known = evaluate(value, scope, std::uint32_t{0});
  std::swap(notes_, notes);
  return known;
}

Known Interpreter::evaluate_name(Value value, const Scope& scope, Notes& notes) {
  std::swap(notes_, notes);
  steps_ = 0;
  Known known = evaluate_name(value, scope, std::uint32_t{0});
  std::swap(notes_, notes);
  return known;
}

Known Interpreter::evaluate(Value value, const Scope& scope, std::uint32_t depth) {
  switch (value.kind()) {
    case Kind::unknown:
    case Kind::bound:
    case Kind::one_of:
      return {};
    case Kind::integer:
      return Known::of(value.number());
    case Kind::boxed:
      return Known::boxed(value.primitive(), value.boxed_number());
    case Kind::text:
      return Known::of(linked_.program.dex_files()[scope.dex()].string({value.index()}));
    case Kind::type:
    case Kind::lambda:
      return {Known::Kind::object, 0, {}, {}};
    case Kind::object:
      return Known::made_at(scope.method(), value.pc(), value.type());
    case Kind::param: {
      for (const auto& [index, number] : assumed_.parameters) {
        if (depth == 0 && index == value.index()) return assume(number);
      }
      const Known* passed = scope.argument(value.index());
      return passed != nullptr ? *passed : passed_by_callers(scope.method(), value.index(), depth + 1);
    }
    case Kind::known:
      return scope.known(value.index());
    case Kind::result: {
      const Event* event = scope.event_at(value.index());
      return event == nullptr ? Known{} : evaluate_call(*event, scope, depth);
    }
    case Kind::field: {
      const FieldNode field = linked_.fields.resolve(scope.dex(), value.index());
      if (!field.present()) return {};
      const dex::DexFile& file = linked_.program.dex_files()[scope.dex()];
      const std::string_view type = file.type(file.field({value.index()}).type_idx);
      const bool may_be_merged = type == "I" && linked_.fields[field].is(dex::kAccFinal) &&
                                 !linked_.fields[field].is(dex::kAccStatic);
      if (may_be_merged) return number_of_merged(field);
      if (is_flag(type, linked_.fields[field]))
        return read({Location::Kind::field, field.value, {}}, world_->initial(field));
      if (is_mode(type, linked_.fields[field])) return read_mode(field);
      if (type == "Ljava/lang/String;" && linked_.fields[field].is(dex::kAccFinal)) {
        const std::string_view text = linked_.fields.initial_text(field);
        if (!text.empty()) return Known::of(text);
      }
      return type[0] == 'L' ? evaluate_object(field, value, scope, depth) : Known{};
    }
  }
  return {};
}

// A number that constructors set to something else than 0 stands for a choice. Counters and sizes begin with 0: they
// change by what is worked out, and nothing is known of them.
Known Interpreter::read_mode(FieldNode field) {
  const Known initial = world_->initial(field);
  const Known known = read({Location::Kind::field, field.value, {}}, initial);
  return initial.is_something() ? known : Known{};
}

// Which of the merged classes runs, where the field says that.
Known Interpreter::number_of_merged(FieldNode field) {
  if (assumed_.merged && assumed_.merged->first == field) return assume(assumed_.merged->second);
  if (!world_->is_merged(field)) return {};
  const Known known = read({Location::Kind::merged, field.value, {}}, {});
  const auto numbers = world_->merged_numbers(field);
  if (!numbers || numbers->size() != 1) return known;
  Known only = Known::of(numbers->front());
  only.by = known.by;
  return only;
}

// Depends on something, so that ways that are not taken are noted.
Known Interpreter::assume(std::int64_t number) {
  Known known = Known::of(number);
  known.by.add({Location::Kind::unnamed, 0, "assumed"});
  return known;
}

Known Interpreter::read(const Location& location, const Known& initial) {
  std::vector<Location>& consulted = notes_.consulted;
  ++notes_.reads;
  const bool known = std::find(consulted.begin(), consulted.end(), location) != consulted.end();
  if (!known) {
    if (consulted.size() >= kMaxConsulted) return {};
    consulted.push_back(location);
  }
  Known out = world_->contents(location, initial);
  out.by.add(location);
  return out;
}

// Takes over what a known answer stands on. Nothing is known where that is too much.
Known Interpreter::note(const Notes& notes, const Known& known) {
  notes_.reads += notes.reads;
  for (const MethodNode method : notes.asked) {
    if (std::find(notes_.asked.begin(), notes_.asked.end(), method) == notes_.asked.end())
      notes_.asked.push_back(method);
  }
  std::vector<Location>& consulted = notes_.consulted;
  for (const Location& location : notes.consulted) {
    if (std::find(consulted.begin(), consulted.end(), location) != consulted.end()) continue;
    if (consulted.size() >= kMaxConsulted) return {};
    consulted.push_back(location);
  }
  return known;
}

// Each answer is worked out with notes of its own, so that it is the same whether it was kept or not.
template <class Work>
Known Interpreter::remembered(Question question, const Work& work) {
  if (!remembers_ || assumed_.any()) return work();
  question.max_depth = max_depth_;
  const std::optional<Answer> kept = ahead_ ? memo_.find_settled(question) : memo_.find(question);
  if (kept && steps_ + kept->steps <= kMaxSteps) {
    steps_ += kept->steps;
    return note(kept->notes, kept->value);
  }
  Notes outer = std::exchange(notes_, {});
  const std::uint32_t steps = steps_;
  const Known known = work();
  Notes own = std::exchange(notes_, std::move(outer));
  Known out = note(own, known);
  const bool was_cut = kept || steps_ > kMaxSteps;
  const bool may_change = ahead_ && !own.empty();
  if (!was_cut && !may_change) memo_.add(question, known, std::move(own), steps_ - steps);
  return out;
}

// The same constant at every call site, or nothing.
Known Interpreter::passed_by_callers(MethodNode method, std::uint32_t index, std::uint32_t depth) {
  if (depth > max_depth_) return {};
  if (is_saved_state(linked_.methods, method, index))
    return read({Location::Kind::unnamed, 0, "saved state"}, Known::of(0));
  return remembered({Question::Kind::passed, method.value, index, depth, 0, {}},
                    [&] { return join_passed(method, index, depth); });
}

Known Interpreter::join_passed(MethodNode method, std::uint32_t index, std::uint32_t depth) {
  Known all;
  std::uint32_t calls = 0;
  const auto visit = [&](const Scope& caller, const Event& call, World::Passing passing) {
    const std::span<const Value> operands = caller.operands(call);
    if (index >= operands.size() || ++calls > kMaxCallers) return false;
    const Known passed = passing == World::Passing::arguments ? evaluate_name(operands[index], caller, depth)
                                                              : collected(index, call, caller, depth);
    all = calls == 1 ? passed : join(all, passed);
    return all.kind != Known::Kind::unknown || !all.by.empty();
  };
  const bool whole = world_->visit_calls(method, visit);
  if (!whole) all = {Known::Kind::unknown, 0, {}, all.by};
  // What differs already will differ for ever: further calls only matter to what is the same so far.
  const bool may_change = all.kind != Known::Kind::unknown || (whole && calls == 0);
  std::vector<MethodNode>& asked = notes_.asked;
  if (may_change && std::find(asked.begin(), asked.end(), method) == asked.end()) asked.push_back(method);
  return all;
}

Known Interpreter::evaluate_call(const Event& event, const Scope& scope, std::uint32_t depth) {
  if (event.kind == Event::Kind::invoke_custom || !event.is_invoke()) return {};
  if (const FlowRows* rows = linked_.flow.find(scope.dex(), event.index)) {
    if (rows->views == FlowRows::Views::own_id && assumed_.view_id) return assume(*assumed_.view_id);
    const bool is_own = rows->store != nullptr && rows->store->role == StoreRole::own;
    // An app that answers itself what it is called says something else.
    if (rows->store != nullptr && !(is_own && event.target.present()))
      return evaluate_store(*rows->store, event, scope, depth);
    const bool asks_result = rows->intent != nullptr && rows->intent->role == policies::IntentRole::get_result;
    if (asks_result && assumed_.result_code) return assume(*assumed_.result_code);
    if (rows->intent != nullptr && rows->intent->role == policies::IntentRole::get_action && !event.target.present())
      return evaluate_action(*rows->intent, event, scope, depth);
    for (const policies::ImplicitEdge* edge : rows->edges) {
      if (edge->returns_result) return evaluate_callback(*edge, event, scope, depth);
    }
  }
  if (!event.target.present() || depth >= max_depth_) return {};
  const MethodNode target = target_of(event, scope, depth);
  if (!target.present()) return {};
  const dex::DexFile& file = linked_.methods.dex_of(target);
  const Method& method = linked_.methods[target];
  const dex::ProtoId proto = file.proto(file.method({method.method_idx}).proto_idx);
  const std::string_view returns = file.type(proto.return_type_idx);
  const bool is_constant = returns[0] == 'L' && enum_class_.present() &&
                           linked_.hierarchy.superclass(linked_.program.type(
                               linked_.methods.class_of(target).dex, proto.return_type_idx)) == enum_class_;
  const bool is_other_object = !is_constant && !can_be_answer(returns);
  if (is_other_object && returns[0] != 'L') return {};
  if ((is_constant || is_other_object) && !is_worth_asking(target, is_constant)) return {};
  if (method.is(dex::kAccNative)) {
    if (returns != "Z") return {};
    return read({Location::Kind::native, target.value, {}}, Known::of(0));
  }
  const std::span<const Value> operands = scope.operands(event);
  std::vector<Known> arguments(is_other_object ? 0 : std::min(operands.size(), kMaxArguments));
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (is_worth_passing(operands[i])) arguments[i] = evaluate_name(operands[i], scope, depth + 1);
  }
  if (const std::uint32_t idle = idle_->steps(target, max_depth_ - depth - 1); idle != 0) {
    steps_ += idle - 1;
    return {};
  }
  return answer(target, arguments, depth + 1, false);
}

// What is sent to a component is not known, but which actions its intents can have.
Known Interpreter::evaluate_action(const policies::IntentApi& row, const Event& event, const Scope& scope,
                                   std::uint32_t depth) {
  const std::span<const Value> operands = scope.operands(event);
  if (!row.intent || *row.intent >= operands.size() || depth > 0) return {};
  const Value intent = operands[*row.intent];
  if (!intent.is(Kind::param)) return {};
  std::vector<MethodNode> asked;
  const std::optional<Location> location = world_->action_of(scope.method(), intent.index(), asked);
  for (const MethodNode method : asked) {
    std::vector<MethodNode>& known = notes_.asked;
    if (std::find(known.begin(), known.end(), method) == known.end()) known.push_back(method);
  }
  return location ? read(*location, {}) : Known{};
}

// A value that is compared with a word: static fields can hold one that says what the user chose.
Known Interpreter::evaluate_word(Value value, const Scope& scope, std::uint32_t depth) {
  Known known = evaluate(value, scope, depth);
  if (known.kind != Known::Kind::unknown || !value.is(Kind::field)) return known;
  const FieldNode field = linked_.fields.resolve(scope.dex(), value.index());
  if (!field.present() || !linked_.fields[field].is(dex::kAccStatic)) return known;
  const dex::DexFile& file = linked_.program.dex_files()[scope.dex()];
  if (file.type(file.field({value.index()}).type_idx) != "Ljava/lang/String;") return known;
  return read({Location::Kind::field, field.value, {}}, world_->initial(field));
}

std::optional<Location> location_of(const policies::StoreApi& row, const Known& name) {
  if (!name.is_text()) return Location{Location::Kind::unnamed, 0, row.store};
  if (row.store != "database") return Location{Location::Kind::stored, 0, name.text};
  const TableUse use = table_in(name.text);
  const bool counts = !use.table.empty() && (row.role == StoreRole::write ? use.fills : use.lists);
  if (!counts) return std::nullopt;
  return Location{Location::Kind::table, 0, use.table};
}

Known Interpreter::evaluate_store(const policies::StoreApi& row, const Event& event, const Scope& scope,
                                  std::uint32_t depth) {
  const std::span<const Value> operands = scope.operands(event);
  const auto operand = [&](std::optional<std::uint8_t> i) {
    return i && *i < operands.size() ? operands[*i] : Value{};
  };
  if (row.role == StoreRole::cell_read || row.role == StoreRole::cell_swap || row.role == StoreRole::wait)
    return evaluate_cell(row, event, scope, depth);
  if (row.role == StoreRole::derive) return evaluate_derived(row, event, scope, depth);
  if (row.role == StoreRole::key) return evaluate_name(operand(row.key_argument), scope, depth);
  if (row.role == StoreRole::ask) {
    if (depth >= max_depth_) return {};
    const Known asked = evaluate(operand(row.key_argument), scope, depth + 1);
    // Of a store as a whole one key is asked for.
    const bool by_key = row.value_argument && asked.kind == Known::Kind::empty && asked.by.size() == 1 &&
                        asked.by.begin()->kind == Location::Kind::unnamed;
    const Known key = by_key ? evaluate_name(operand(row.value_argument), scope, depth) : Known{};
    if (key.is_text()) return read({Location::Kind::stored, 0, key.text}, parse_default(row.default_value));
    Known out = asked.kind == Known::Kind::empty ? parse_default(row.default_value) : Known{};
    out.by = asked.by;
    return out;
  }
  if (row.role == StoreRole::own) {
    // A context made for another package says that one's name.
    const Value of = operand(row.key_argument);
    const Known named = of.is(Kind::result) && depth < max_depth_ ? evaluate(of, scope, depth + 1) : Known{};
    return named.is_text() || linked_.package.empty() ? named : Known::of(linked_.package);
  }
  if (row.role == StoreRole::element) return evaluate_element(operand(row.key_argument), scope, depth);
  if (row.role != StoreRole::read && row.role != StoreRole::contains) return {};
  const Known name = evaluate_name(operand(row.key_argument), scope, depth);
  const std::optional<Location> place = location_of(row, name);
  if (!place) return {};
  const Location location = *place;
  Known initial = Known::of(0);
  if (row.role == StoreRole::read) {
    initial = row.value_argument ? evaluate(operand(row.value_argument), scope, depth)
                                 : parse_default(row.default_value);
  }
  // What is looked for in a text that was taken apart depends on the text.
  const Event* made = !operands.empty() && operands[0].is(Kind::result) ? scope.event_at(operands[0].index()) : nullptr;
  const bool may_be_taken_apart = made != nullptr && row.key_argument != std::optional<std::uint8_t>(0) &&
                                  made->is_invoke() && made->kind != Event::Kind::invoke_custom;
  const FlowRows* maker = may_be_taken_apart ? linked_.flow.find(scope.dex(), made->index) : nullptr;
  if (maker == nullptr || maker->store == nullptr || maker->store->role != StoreRole::key) return read(location, initial);
  const Known whole = evaluate_call(*made, scope, depth);
  const bool says_it = whole.is_text() && (!name.is_text() || whole.text.find(name.text) != std::string_view::npos);
  Known out = whole.kind == Known::Kind::unknown || says_it ? Known{} : read(location, initial);
  out.by.add(whole.by);
  return out;
}

Known Interpreter::evaluate_callback(const policies::ImplicitEdge& row, const Event& event,
                                     const Scope& scope, std::uint32_t depth) {
  const std::span<const Value> operands = scope.operands(event);
  if (row.argument >= operands.size() || row.callbacks.empty() || depth >= max_depth_) return {};
  const Value callback = operands[row.argument];
  MethodNode body;
  if (callback.is(Kind::object)) {
    const policies::CallbackMethod& wanted = row.callbacks.front();
    if (wanted.descriptor == "*") return {};
    body =
        linked_.methods.dispatch(callback.type(), linked_.methods.selector(wanted.name, wanted.descriptor));
  } else if (callback.is(Kind::lambda)) {
    const Event* made = scope.event_at(callback.pc());
    if (made != nullptr) body = read_lambda(linked_.program, linked_.methods, scope.dex(), made->index).body;
  }
  if (!body.present()) return {};
  return answer(body, {}, depth + 1, true);
}

Known Interpreter::evaluate_name(Value value, const Scope& scope, std::uint32_t depth) {
  Known known = evaluate(value, scope, depth);
  if (known.kind != Known::Kind::unknown || !value.is(Kind::field) || depth >= max_depth_) return known;
  const FieldNode field = linked_.fields.resolve(scope.dex(), value.index());
  if (!field.present() || !known.by.empty()) return known;
  const dex::DexFile& file = linked_.program.dex_files()[scope.dex()];
  if (!can_be_answer(file.type(file.field({value.index()}).type_idx))) return known;
  return made_value(field, depth + 1);
}

// What the class initializer (of instance fields: the constructors) leaves in a field.
Known Interpreter::made_value(FieldNode field, std::uint32_t depth) {
  if (const std::uint32_t idle = idle_->steps(field, max_depth_ - depth); idle != 0) {
    steps_ += idle - 1;
    return {};
  }
  return remembered({Question::Kind::made, field.value, 0, depth, 0, {}}, [&] {
    const std::uint32_t reads = notes_.reads, steps = steps_;
    const Known made = value_by_makers(field, depth, false);
    const bool depends = reads != notes_.reads || !made.by.empty() || steps_ > kMaxSteps;
    if (made.kind == Known::Kind::unknown && !depends) idle_->add(field, max_depth_ - depth, steps_ - steps);
    return made;
  });
}

// What they write; or, of a flow that they write, what it emits.
Known Interpreter::value_by_makers(FieldNode field, std::uint32_t depth, bool wants_elements) {
  const Field& f = linked_.fields[field];
  const std::string_view maker = f.is(dex::kAccStatic) ? "<clinit>" : "<init>";
  Known made;
  bool any = false;
  for (MethodNode m = linked_.methods.first(f.owner); m < linked_.methods.end(f.owner); ++m.value) {
    if (linked_.methods.name(m) != maker) continue;
    Frame& nested = frame(depth);
    nested.arguments = {};
    nested.ignores_unknown = false;
    nested.wanted_field = field;
    nested.wants_elements = wants_elements;
    const bool done = prepare(nested, m) && nested.code.insns.size() <= kMaxAnswerUnits && run(nested);
    nested.wanted_field = {};
    if (!done) return {};
    if (!nested.has_written) continue;
    made = any ? join(made, nested.written) : nested.written;
    any = true;
  }
  return made;
}

Known Interpreter::answer(MethodNode method, std::span<const Known> arguments, std::uint32_t depth,
                          bool ignores_unknown) {
  if (depth > max_depth_ || steps_ > kMaxSteps) return {};
  const auto kind = ignores_unknown ? Question::Kind::callback : Question::Kind::answer;
  return remembered({kind, method.value, 0, depth, 0, arguments},
                    [&] { return work_out_answer(method, arguments, depth, ignores_unknown); });
}

Known Interpreter::work_out_answer(MethodNode method, std::span<const Known> arguments, std::uint32_t depth,
                                   bool ignores_unknown) {
  const std::uint32_t reads = notes_.reads;
  Frame& f = frame(depth);
  f.arguments = arguments;
  f.ignores_unknown = ignores_unknown;
  f.wanted_field = {};
  f.asked_parameter = false;
  if (!prepare(f, method)) return {};
  if (f.code.insns.size() > kMaxAnswerUnits) {
    idle_->add(method, kMaxDepthOfFlows, 0);
    return {};
  }
  const std::uint32_t steps = steps_;
  if (!run(f)) return {};
  Known out = f.has_answer ? f.answer : Known{};
  for (const Way& way : f.ways) {
    if (!way.taken && way.why != 0) out.by.add(f.reasons[way.why - 1]);
  }
  f.arguments = {};
  const bool depends = reads != notes_.reads || f.asked_parameter || steps_ > kMaxSteps;
  if (out.kind == Known::Kind::unknown && !depends) {
    idle_->add(method, max_depth_ - depth, steps_ - steps);
  }
  return out;
}

}  // namespace mingcha::program
