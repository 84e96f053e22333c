// What code that runs writes to locations, and who must be looked at again for it.
#include <algorithm>

#include "analyzer/program/graph_parts.h"
#include "analyzer/program/names.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;
using policies::StoreRole;

// Whether a location can hold more than before.
bool add_value(std::vector<Known>& values, const Known& value, bool& anything) {
  constexpr std::size_t kMaxValues = 6;
  const auto is_same = [&](const Known& known) { return known.same_value(value); };
  if (anything || std::any_of(values.begin(), values.end(), is_same)) return false;
  anything = !value.is_constant() || values.size() == kMaxValues;
  if (!anything) values.push_back(value);
  return true;
}

constexpr std::uint32_t kMaxPassedDepth = 4;  // callers above a method that writes under a key it is given

}  // namespace

void CallGraph::watch(MethodNode method, const Interpreter::Notes& notes) {
  bool is_stale = false;  // what it consulted has changed while others of its round were linked
  for (const Location& location : notes.consulted) {
    const auto known = static_cast<std::uint32_t>(location_states_.size());
    const std::uint32_t number = number_of(location);
    if (number == known && location.kind == Location::Kind::field) asked_first_.push_back({location.number});
    LocationState& state = location_states_[number];
    if (watching_.insert(std::uint64_t{number} << 32 | method.value).second) state.watchers.push_back(method);
    is_stale = is_stale || (state.changed_in == round_ && round_ != 0);
  }
  // Nothing is worked out again then; who asked is asked for by the phases.
  if (everything_open_) return;
  for (const MethodNode asked : notes.asked) {
    if (asking_.insert(std::uint64_t{asked.value} << 32 | method.value).second)
      argument_watchers_[asked.value].push_back(method);
    const std::uint32_t newest = in_head_[asked.value];
    is_stale = is_stale || (newest != kNone && newest >= round_edges_);
  }
  if (is_stale) renew({method});
}

// What was written to fields of objects before anybody asked for them.
void CallGraph::look_at_writes() {
  while (!asked_first_.empty()) {
    const FieldNode field = asked_first_.back();
    asked_first_.pop_back();
    const auto it = field_writes_.find(field.value);
    if (it == field_writes_.end()) continue;
    const auto writes = it->second;
    for (const auto& [method, event] : writes) write_object(method, event);
  }
}

void CallGraph::renew(const std::vector<MethodNode>& methods) {
  for (const MethodNode method : methods) {
    if (!reached_[method.value] || is_waiting_[method.value]) continue;
    wait_in_frontier(method.value | kAgain);
  }
}

const CallGraph::LocationState* CallGraph::find_state(const Location& location) const {
  const auto it = location_number_.find(location);
  return it == location_number_.end() ? nullptr : &location_states_[it->second];
}

std::uint32_t CallGraph::number_of(const Location& location) {
  const auto number = static_cast<std::uint32_t>(location_states_.size());
  const auto [it, fresh] = location_number_.try_emplace(location, number);
  if (fresh) location_states_.emplace_back();
  return it->second;
}

// Whether a location may hold anything now.
bool CallGraph::is_open(const Location& location) const {
  if (replay_ == Replay::none) return everything_open_;
  const bool forced = std::find(forced_.begin(), forced_.end(), location) != forced_.end();
  return forced == (replay_ == Replay::opens);
}

Known CallGraph::contents(const Location& location, const Known& initial) const {
  if (is_open(location)) {
    const bool forced = replay_ == Replay::opens;
    if (!forced && location.kind == Location::Kind::field) {
      // A constant of the build never changes.
      const Field& field = linked_.fields[{location.number}];
      const bool constant =
          field.is(dex::kAccStatic) && field.is(dex::kAccFinal) && !field_initials_.contains(location.number);
      if (constant) return initial;
    }
    return {};
  }
  const LocationState* state = find_state(location);
  if (state == nullptr || !state->written) return initial;
  if (state->value.same_value(initial)) return initial;
  // A box that nobody filled yet may have been filled with what it would have said anyway.
  const Known either = join(state->value, initial);
  return either.kind == Known::Kind::unset ? Known{either.kind, 0, {}, {}} : Known{};
}

Known CallGraph::initial(FieldNode field) const {
  const auto it = field_initials_.find(field.value);
  return it != field_initials_.end() ? it->second : first_value(field);
}

Known CallGraph::first_value(FieldNode field) const {
  if (!linked_.fields[field].is(dex::kAccStatic)) return Known::of(linked_.first_numbers.of(field));
  const std::string_view text = linked_.fields.initial_text(field);
  return text.empty() ? Known::of(linked_.fields.initial_number(field)) : Known::of(text);
}

// Whether an edge calls back a collector, with the values of a flow.
bool CallGraph::is_collected(const Edge& edge) const {
  if (edge.kind != EdgeKind::callback || edge.event == kNone || edge.from == kNone || is_group(edge.from))
    return false;
  const Event& event = events_[edge.event];
  if (!event.is_invoke() || event.kind == Event::Kind::invoke_custom) return false;
  const FlowRows* rows = linked_.flow.find(linked_.methods.class_of({edge.from}).dex, event.index);
  return rows != nullptr && rows->store != nullptr && rows->store->role == policies::StoreRole::collect;
}

bool CallGraph::visit_calls(MethodNode method, const VisitCall& visit) const {
  for (std::uint32_t e = in_head_[method.value]; e != kNone; e = edges_[e].next_in) {
    const Edge& edge = edges_[e];
    if (replay_ != Replay::none && e >= first_part_) continue;
    if (edge.from != kNone && is_group(edge.from)) {
      for (const auto& [from, event] : groups_[edge.from - linked_.methods.size()].subscribers) {
        if (!visit(StoredScope(*this, from), events_[event], Passing::arguments)) return false;
      }
      continue;
    }
    const bool passes =
        edge.event != kNone && (edge.kind == EdgeKind::call || edge.kind == EdgeKind::virtual_);
    const Passing passing = passes ? Passing::arguments : Passing::elements;
    if (!passes && !is_collected(edge)) return false;
    if (!visit(StoredScope(*this, {edge.from}), events_[edge.event], passing)) return false;
  }
  return true;
}

bool CallGraph::may_be(const Location& location, const Known& constant) const {
  if (location.kind == Location::Kind::merged) {
    const auto numbers = merged_numbers({location.number});
    return !numbers || !constant.is_number() ||
           std::find(numbers->begin(), numbers->end(), constant.number) != numbers->end();
  }
  const LocationState* state = find_state(location);
  if (location.kind == Location::Kind::action) {
    const bool is_sent = state != nullptr && state->written && !state->anything;
    if (is_open(location) || !is_sent || !constant.is_text()) return true;
    return std::any_of(state->values.begin(), state->values.end(),
                       [&](const Known& value) { return value.same_value(constant); });
  }
  const bool is_known = location.kind == Location::Kind::field && state != nullptr && state->written &&
                        !state->anything && !is_open(location);
  // Numbers may have been taken out of their boxes since.
  const auto fits = [&](const Known& value) {
    const auto is_numeric = [](const Known& k) { return k.is_number() || k.is_boxed(); };
    return is_numeric(value) && is_numeric(constant) ? value.number == constant.number : value.same_value(constant);
  };
  if (!is_known || fits(initial({location.number}))) return true;
  return std::any_of(state->values.begin(), state->values.end(), fits);
}

void CallGraph::write_field(MethodNode method, std::uint32_t number) {
  const Event event = events_[number];
  const FieldNode field = linked_.fields.resolve(linked_.methods.class_of(method).dex, event.index);
  Interpreter::Notes notes;
  const StoredScope scope(*this, method);
  const Known value = interpreter_->evaluate(values_[event.values], scope, notes);
  watch(method, notes);
  const Location location{Location::Kind::field, field.value, {}};
  const std::string_view name = linked_.methods.name(method);
  const bool makes = linked_.methods[method].owner == linked_.fields[field].owner &&
                     name == (linked_.fields[field].is(dex::kAccStatic) ? "<clinit>" : "<init>");
  const bool is_constant = value.is_constant() && value.by.empty();
  const dex::DexFile& file = linked_.methods.dex_of(method);
  if (is_mode(file.type(file.field({event.index}).type_idx), linked_.fields[field])) {
    // What is not known tells nothing of a mode: whoever sets one sets a constant.
    const bool is_first = makes && value.same_value(initial(field));
    if (is_constant ? !is_first : !value.by.empty()) write(location, method, event.pc, value);
    return;
  }
  if (makes && is_constant && !field_initials_.contains(field.value)) {
    const bool differs = !value.same_value(initial(field));
    field_initials_[field.value] = value;
    touch(field);
    if (differs && !everything_open_) {
      LocationState& state = location_states_[number_of(location)];
      state.changed_in = round_;
      renew(std::vector<MethodNode>(state.watchers));
    }
    return;
  }
  write(location, method, event.pc, value);
}

bool CallGraph::is_null_at_first(FieldNode field) const {
  return !object_written_[field.value] && can_be_null_at_first(field);
}

// A constant of the build never changes; everything else may, once all is open.
Known CallGraph::first_contents(FieldNode field, const Known& initial) const {
  const Field& f = linked_.fields[field];
  return everything_open_ && !(f.is(dex::kAccStatic) && f.is(dex::kAccFinal)) ? Known{} : initial;
}

bool CallGraph::can_be_null_at_first(FieldNode field) const {
  const Field& f = linked_.fields[field];
  if (linked_.first_numbers.is_object_set(field)) return false;
  const Class& owner = linked_.fields.class_of(field);
  if (!f.is(dex::kAccStatic)) return is_single(owner.type);
  const dex::FieldId id = linked_.program.dex_of(owner).field({f.field_idx});
  if (id.class_idx == id.type_idx) return false;  // made when it is asked for
  return linked_.fields.initial_text(field).empty();
}

// Components, and classes that keep an object of themselves.
void CallGraph::find_singles() {
  single_.resize(linked_.program.type_count());
  for (std::uint32_t i = 0; i < linked_.fields.size(); ++i) {
    const Field& field = linked_.fields[{i}];
    if (!field.is(dex::kAccStatic) || field.is(dex::kAccEnum)) continue;
    const Class& owner = linked_.fields.class_of({i});
    const dex::FieldId id = linked_.program.dex_of(owner).field({field.field_idx});
    if (id.class_idx == id.type_idx) single_[owner.type.value] = true;
  }
  const auto add = [&](const std::string& name) {
    const auto type = linked_.program.find_type(descriptor_from_name(name));
    if (type && type->value < single_.size()) single_[type->value] = true;
  };
  for (const manifests::Component& component : manifest_->components) add(component.name);
  add(manifest_->application_class);
}

// Objects that no code makes are made by others, out of what is not seen: their fields can hold anything.
bool CallGraph::release_unmade() {
  bool any = false;
  std::vector<MethodNode> watchers;
  for (const auto& [location, number] : location_number_) {
    if (location.kind != Location::Kind::field) continue;
    const FieldNode field{location.number};
    const TypeId owner = linked_.fields.class_of(field).type;
    const bool is_made = linked_.fields[field].is(dex::kAccStatic) || made_[owner.value];
    if (is_made || object_written_[field.value]) continue;
    const dex::DexFile& file = linked_.program.dex_of(linked_.fields.class_of(field));
    const std::string_view type = file.type(file.field({linked_.fields[field].field_idx}).type_idx);
    if (type[0] != 'L' || is_flag(type, linked_.fields[field])) continue;
    object_written_[field.value] = true;
    touch(field);
    any = true;
    LocationState& state = location_states_[number];
    state.changed_in = round_;
    watchers.insert(watchers.end(), state.watchers.begin(), state.watchers.end());
  }
  std::sort(watchers.begin(), watchers.end());
  renew(watchers);
  return any;
}

// Something else than null in a field of objects.
void CallGraph::write_object(MethodNode method, std::uint32_t number) {
  const Event event = events_[number];
  const FieldNode field = linked_.fields.resolve(linked_.methods.class_of(method).dex, event.index);
  const Location location{Location::Kind::field, field.value, {}};
  const Value value = values_[event.values];
  if (object_written_[field.value] || (value.is(Kind::integer) && value.number() == 0)) return;
  const auto known = location_number_.find(location);
  const bool is_asked = known != location_number_.end();
  if (everything_open_) {
    if (is_asked) writes_.push_back({location, method, event.pc, {}});
    return;
  }
  if (value.is(Kind::field) || value.is(Kind::result) || value.is(Kind::known)) {
    // Looked at when somebody asks (look_at_writes): few do.
    if (!is_asked) return;
    Interpreter::Notes notes;
    const Known written = interpreter_->evaluate(value, StoredScope(*this, method), notes);
    watch(method, notes);
    if (written.is_number() && written.number == 0) return;
  }
  object_written_[field.value] = true;
  touch(field);
  if (!is_asked) return;
  LocationState& state = location_states_[number_of(location)];
  state.changed_in = round_;
  renew(std::vector<MethodNode>(state.watchers));
}

void CallGraph::write_cell(MethodNode method, std::uint32_t number, const policies::StoreApi& row) {
  const Event event = events_[number];
  const std::uint32_t at = row.key_argument.value_or(0);
  if (at >= event.count || !values_[event.values + at].is(Kind::field)) return;
  const FieldNode field =
      linked_.fields.resolve(linked_.methods.class_of(method).dex, values_[event.values + at].index());
  if (!field.present()) return;
  Known value = row.role == StoreRole::cell_write && !row.value_argument ? Known::of(0) : Known{};
  if (row.value_argument && *row.value_argument < event.count) {
    Interpreter::Notes notes;
    value = interpreter_->evaluate(values_[event.values + *row.value_argument], StoredScope(*this, method), notes);
    watch(method, notes);
  }
  write({Location::Kind::content, field.value, {}}, method, event.pc, value);
}

void CallGraph::write(const Location& location, MethodNode method, std::uint32_t pc, const Known& value) {
  std::vector<std::uint32_t>& here = writes_at_[std::uint64_t{method.value} << 32 | pc];
  const bool known = std::any_of(here.begin(), here.end(), [&](std::uint32_t i) {
    return writes_[i].location == location && writes_[i].value.same_value(value);
  });
  if (known) return;
  here.push_back(static_cast<std::uint32_t>(writes_.size()));
  writes_.push_back({location, method, pc, value});
  if (everything_open_) return;
  LocationState& state = location_states_[number_of(location)];
  const Known before = state.value;
  const bool was_written = state.written;
  state.value = was_written ? join(state.value, value) : value;
  state.written = true;
  if (location.kind == Location::Kind::field) touch({location.number});
  const bool is_new = add_value(state.values, value, state.anything);
  if (was_written && before.same_value(state.value) && !is_new) return;
  state.changed_in = round_;
  renew(std::vector<MethodNode>(state.watchers));
}

void CallGraph::write_named(const policies::StoreApi& row, const Known& name, const Known& value,
                            MethodNode method, std::uint32_t pc) {
  const std::optional<Location> location = location_of(row, name);
  if (!location) return;
  write(*location, method, pc, value);
  // Reads of tables whose names are not known can be reads of this one.
  if (location->kind == Location::Kind::table)
    write({Location::Kind::unnamed, 0, row.store}, method, pc, value);
}

void CallGraph::write_store(MethodNode method, std::uint32_t number, const policies::StoreApi& row) {
  const Event event = events_[number];
  const auto operand = [&](std::optional<std::uint8_t> i) {
    return i && *i < event.count ? values_[event.values + *i] : Value{};
  };
  Interpreter::Notes notes;
  const StoredScope scope(*this, method);
  const Value key = operand(row.key_argument);
  const Value given = operand(row.value_argument);
  const Known value = row.value_argument ? interpreter_->evaluate(given, scope, notes) : Known::of(1);
  const Known name = interpreter_->evaluate_name(key, scope, notes);
  watch(method, notes);
  const bool is_kept = key.is(Kind::field) && key.owner();
  if (name.is_text() || (!key.is(Kind::param) && !is_kept)) return write_named(row, name, value, method, event.pc);
  // The callers name the key, or the object that keeps it: each of them writes under its own.
  PassedWrite passed{method, event.pc, key.index(), {}, &row, value, std::nullopt, 0};
  if (is_kept) {
    passed.key = *key.owner();
    passed.key_field = linked_.fields.resolve(linked_.methods.class_of(method).dex, key.index());
    if (!passed.key_field.present()) return write_named(row, name, value, method, event.pc);
  }
  if (given.is(Kind::param)) passed.value_parameter = given.index();
  pass_write(method, passed);
}

void CallGraph::pass_write(MethodNode method, const PassedWrite& passed) {
  std::vector<PassedWrite>& writes = passed_writes_[method.value];
  const bool known = std::any_of(writes.begin(), writes.end(), [&](const PassedWrite& w) {
    return w.writer == passed.writer && w.pc == passed.pc && w.key == passed.key;
  });
  if (known) return;
  writes.push_back(passed);
  for (std::uint32_t e = in_head_[method.value]; e != kNone; e = edges_[e].next_in)
    apply_passed(passed, e, passed.depth);
}

void CallGraph::apply_passed(const PassedWrite& passed, std::uint32_t number, std::uint32_t depth) {
  const Edge edge = edges_[number];
  const bool passes = edge.event != kNone && edge.from != kNone && !is_group(edge.from) &&
                      (edge.kind == EdgeKind::call || edge.kind == EdgeKind::virtual_);
  if (!passes) return;
  const Event event = events_[edge.event];
  const MethodNode caller{edge.from};
  const StoredScope scope(*this, caller);
  Interpreter::Notes notes;
  const auto operand = [&](std::uint32_t i) { return i < event.count ? values_[event.values + i] : Value{}; };
  const Value key = operand(passed.key);
  Known value = passed.value;
  std::optional<std::uint32_t> value_parameter;
  if (passed.value_parameter) {
    const Value given = operand(*passed.value_parameter);
    value = interpreter_->evaluate(given, scope, notes);
    if (given.is(Kind::param)) value_parameter = given.index();
  }
  const bool is_kept = passed.key_field.present();
  const Known name = is_kept ? interpreter_->evaluate_kept(key, passed.key_field, scope, notes)
                             : interpreter_->evaluate_name(key, scope, notes);
  watch(caller, notes);
  if (!name.is_text() && key.is(Kind::param) && depth < kMaxPassedDepth) {
    pass_write(caller, {passed.writer, passed.pc, key.index(), passed.key_field, passed.row, value, value_parameter,
                        depth + 1});
  } else {
    write_named(*passed.row, name, value, caller, event.pc);
  }
}

}  // namespace mingcha::program
