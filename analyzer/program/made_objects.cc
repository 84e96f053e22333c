// The part of the interpreter that works out what is known of objects: by where they were made, what their constructor
// was given, and what it keeps of that.
#include <algorithm>

#include "analyzer/dex/code_item.h"
#include "analyzer/program/frame.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;
using policies::Derived;
using policies::StoreRole;

constexpr std::uint32_t kMaxMakerUnits = 2'000;  // code units of a method that is looked at for what it makes
constexpr std::uint8_t kAgetObject = 0x46;
constexpr std::uint32_t kNameArgument = 1, kOrdinalArgument = 2;  // of the constructor of Enum

std::string_view type_of(const LinkedProgram& linked, FieldNode field) {
  const dex::DexFile& file = linked.program.dex_of(linked.fields.class_of(field));
  return file.type(file.field({linked.fields[field].field_idx}).type_idx);
}

}  // namespace

bool is_choice(const LinkedProgram& linked, TypeId enum_class, FieldNode field) {
  const Field& f = linked.fields[field];
  if (f.is(dex::kAccFinal) || !enum_class.present()) return false;
  const Class& owner = linked.fields.class_of(field);
  const dex::DexFile& file = linked.program.dex_of(owner);
  const TypeId type = linked.program.type(owner.dex, file.field({f.field_idx}).type_idx);
  return linked.hierarchy.superclass(type) == enum_class;
}

// Whether a method is short, and gives an enum's constant or what a field holds that is null at first: asking longer
// ones for objects would cost more than it says.
bool Interpreter::is_worth_asking(MethodNode method, bool gives_constant) const {
  constexpr std::uint8_t kIgetObject = 0x54, kSgetObject = 0x62;
  const std::uint32_t code_off = linked_.methods[method].code_off;
  if (code_off == 0) return false;
  const Result<dex::CodeItem> code = dex::CodeItem::read(linked_.methods.dex_of(method), code_off);
  if (!code || code->insns.size() > kMaxObjectAnswerUnits) return false;
  if (gives_constant) return true;
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  for (std::uint32_t pc = 0; pc < code->insns.size();) {
    const std::uint32_t width = dex::width_at(code->insns, pc);
    if (width == 0) return false;
    const dex::Instruction in(code->insns, pc);
    pc += width;
    if (in.opcode() != kIgetObject && in.opcode() != kSgetObject) continue;
    const bool valid = in.index() < linked_.program.dex_files()[dex].field_ids_size();
    const FieldNode field = valid ? linked_.fields.resolve(dex, in.index()) : FieldNode{};
    if (field.present() && !linked_.fields[field].is(dex::kAccFinal) && world_->is_null_at_first(field)) return true;
  }
  return false;
}

// The method that a call runs, where only one can be meant: by the object it is on, if that is known.
MethodNode Interpreter::target_of(const Event& event, const Scope& scope, std::uint32_t depth) {
  if (!event.is_virtual()) return event.target;
  const MethodNode sole = linked_.methods.sole_target(event.target);
  const std::span<const Value> operands = scope.operands(event);
  if (sole.present() || operands.empty()) return sole;
  const FieldNode field = operands[0].is(Kind::field)
                              ? linked_.fields.resolve(scope.dex(), operands[0].index())
                              : FieldNode{};
  if (!field.present() || !linked_.fields[field].is(dex::kAccFinal)) return {};
  const dex::DexFile& file = linked_.program.dex_files()[scope.dex()];
  const dex::ProtoId proto = file.proto(file.method({event.index}).proto_idx);
  if (!can_be_answer(file.type(proto.return_type_idx))) return {};
  const Known on = evaluate_name(operands[0], scope, depth);
  if (on.kind != Known::Kind::made) return {};
  return linked_.methods.dispatch(on.type, linked_.methods.selector(scope.dex(), event.index));
}

void Interpreter::note_construction(Frame& f, MethodNode constructor) {
  const std::vector<Value> arguments = f.arguments_now;  // evaluation of one may call others
  f.constructor = constructor;
  f.constructed.clear();
  for (const Value argument : arguments) f.constructed.push_back(evaluate_name(argument, f, f.depth));
}

// Leaves the constructor and its arguments in the frame of `depth`. False when they were not seen.
bool Interpreter::look_at_making(const Known& made, std::uint32_t depth) {
  if (made.kind != Known::Kind::made || depth > max_depth_ || steps_ > kMaxSteps) return false;
  Frame& f = frame(depth);
  f.arguments = {};
  f.ignores_unknown = false;
  f.wanted_field = {};
  f.constructed.clear();
  f.wanted_object = Value::object(made.type, made.made_pc());
  const bool done = prepare(f, made.maker()) && f.code.insns.size() <= kMaxMakerUnits && run(f);
  f.wanted_object = {};
  return done && !f.constructed.empty();
}

// What the constructor of an object keeps in a field of it.
Known Interpreter::kept_in(const Known& made, FieldNode field, std::uint32_t depth) {
  if (!linked_.fields[field].is(dex::kAccFinal) || !look_at_making(made, depth)) return {};
  const MethodNode constructor = frame(depth).constructor;
  const std::vector<Known> arguments = std::move(frame(depth).constructed);
  if (!constructor.present()) return {};
  Frame& f = frame(depth);
  f.arguments = arguments;
  f.ignores_unknown = false;
  f.wanted_field = field;
  const bool done = prepare(f, constructor) && f.code.insns.size() <= kMaxAnswerUnits && run(f);
  f.wanted_field = {};
  f.arguments = {};
  return done && f.has_written ? f.written : Known{};
}

Known Interpreter::evaluate_kept(Value object, FieldNode field, const Scope& scope, Notes& notes) {
  std::swap(notes_, notes);
  steps_ = 0;
  const Known made = evaluate_name(object, scope, std::uint32_t{0});
  Known kept = kept_in(made, field, 1);
  std::swap(notes_, notes);
  return kept;
}

// What a field of objects holds: a constant of an enum, what the object was made with, or null as long as nobody wrote
// to it.
Known Interpreter::evaluate_object(FieldNode field, Value value, const Scope& scope, std::uint32_t depth) {
  const Field& f = linked_.fields[field];
  if (f.is(dex::kAccFinal)) {
    if (f.is(dex::kAccEnum)) return {Known::Kind::constant, field.value, {}, {}, linked_.fields.class_of(field).type};
    const Known* on = value.owner() && depth > 0 && depth < max_depth_ ? scope.argument(*value.owner()) : nullptr;
    return on != nullptr && on->kind == Known::Kind::made ? kept_in(Known(*on), field, depth + 1) : Known{};
  }
  const Location location{Location::Kind::field, field.value, {}};
  if (is_choice(linked_, enum_class_, field)) return read(location, world_->initial(field));
  return world_->is_null_at_first(field) ? read(location, Known::of(0)) : Known{};
}

// The name or number of a constant, by what its constructor was given.
Known Interpreter::evaluate_constant(Derived how, const Known& constant, std::uint32_t depth) {
  const FieldNode field{static_cast<std::uint32_t>(constant.number)};
  Known out;
  if (depth + 2 <= max_depth_ && look_at_making(made_value(field, depth + 1), depth + 1)) {
    const std::vector<Known>& given = frame(depth + 1).constructed;
    const std::size_t wanted = how == Derived::name ? kNameArgument : kOrdinalArgument;
    if (given.size() > kOrdinalArgument && given[kNameArgument].is_text() && given[kOrdinalArgument].is_number())
      out = given[wanted];
  }
  out.by.add(constant.by);
  return out;
}

// The constants of an enum that the app defines.
std::vector<FieldNode> Interpreter::constants_of(TypeId type) const {
  std::vector<FieldNode> constants;
  const bool is_own = type.present() && type.value < linked_.program.type_count();
  const ClassId own = is_own ? linked_.program.definition(type) : ClassId{};
  if (!own.present()) return constants;
  const Class& c = linked_.program[own];
  const dex::DexFile& file = linked_.program.dex_of(c);
  dex::ClassData data;
  if (!file.read_class_data(file.class_def(c.class_def), data)) return constants;
  for (const dex::EncodedField& field : data.static_fields) {
    const FieldNode node = linked_.fields.resolve(c.dex, field.field_idx.value);
    if ((field.access_flags & dex::kAccEnum) != 0 && node.present()) constants.push_back(node);
  }
  return constants;
}

Known Interpreter::constant_of_name(Value type, const Known& name) const {
  Known out;
  out.by = name.by;
  if (!type.is(Kind::type) || !name.is_text()) return out;
  for (const FieldNode field : constants_of(type.type())) {
    const dex::DexFile& file = linked_.program.dex_of(linked_.fields.class_of(field));
    if (file.name(file.field({linked_.fields[field].field_idx})) != name.text) continue;
    out = {Known::Kind::constant, field.value, {}, name.by, type.type()};
  }
  return out;
}

// values()[ordinal]
Known Interpreter::constant_of_ordinal(const Frame& f, Value values, const Known& ordinal) {
  const Event* event = f.event_at(values.index());
  const bool asks_all = event != nullptr && event->kind == Event::Kind::invoke_static && event->target.present() &&
                        linked_.methods.name(event->target) == "values";
  if (!asks_all || !ordinal.is_number() || f.depth + 3 > max_depth_) return {};
  const TypeId type = linked_.methods.type_of(event->target);
  if (linked_.hierarchy.superclass(type) != enum_class_) return {};
  Known out;
  out.by = ordinal.by;
  for (const FieldNode field : constants_of(type)) {
    const Known constant{Known::Kind::constant, field.value, {}, ordinal.by, type};
    const Known number = evaluate_constant(Derived::ordinal, constant, f.depth);
    if (number.is_number() && number.number == ordinal.number) out = constant;
  }
  return out;
}

// What the object in a field holds: at first what its constructor was given.
Known Interpreter::evaluate_cell(const policies::StoreApi& row, const Event& event, const Scope& scope,
                                 std::uint32_t depth) {
  const std::span<const Value> operands = scope.operands(event);
  const std::size_t at = row.key_argument.value_or(0);
  if (at >= operands.size() || !operands[at].is(Kind::field) || depth + 2 > max_depth_) return {};
  const FieldNode field = linked_.fields.resolve(scope.dex(), operands[at].index());
  if (!field.present() || !look_at_making(made_value(field, depth + 1), depth + 1)) return {};
  const std::vector<Known>& given = frame(depth + 1).constructed;
  const Known first = given.size() > 1 ? given[1] : Known::of(0);
  const Known held = read({Location::Kind::content, field.value, {}}, first);
  if (row.role != StoreRole::cell_swap) return held;
  const std::size_t expected = row.default_value.empty() ? operands.size() : std::size_t(row.default_value[0] - '0');
  return are_equal(held, expected < operands.size() ? evaluate(operands[expected], scope, depth) : Known{}, false);
}

// What comes after a call that waits for somebody does not run as long as nobody is seen to come.
void Interpreter::wait(Frame& f, const Event& event) {
  const FlowRows* rows = linked_.flow.find(f.dex_number, event.index);
  const Known held = evaluate_store(*rows->store, Event(event), f, f.depth);
  if (held.is_number() && held.number != 0 && !held.by.empty()) f.stops = f.reason(held.by);
}

// An element of the tables by which compilers switch over the constants of an enum: they are written once, by the
// initializer of their class. Source: javac ($SwitchMap$), kotlinc ($EnumSwitchMapping$).
Value Interpreter::element_in(Frame& f, const dex::Instruction& in) {
  const Value array = f.get(in.vB()), index = f.get(in.vC());
  if (!index.is(Kind::result) && !index.is(Kind::known) && !index.is(Kind::field)) return {};
  if (array.is(Kind::result) && in.opcode() == kAgetObject) {
    const Event* event = f.event_at(array.index());
    if (event == nullptr || event->kind != Event::Kind::invoke_static || !event->target.present()) return {};
    return f.keep(constant_of_ordinal(f, array, evaluate(index, f, f.depth)));
  }
  if (!array.is(Kind::field)) return {};
  const FieldNode field = linked_.fields.resolve(f.dex_number, array.index());
  const bool is_table = field.present() && linked_.fields[field].is(dex::kAccFinal) &&
                        linked_.fields[field].is(dex::kAccStatic) && type_of(linked_, field) == "[I" &&
                        f.file->name(f.file->field({array.index()})).find("Switch") != std::string_view::npos;
  const Known at = is_table ? evaluate(index, f, f.depth) : Known{};
  if (!at.is_number() || f.depth >= max_depth_) return {};
  const ClassId owner = linked_.fields[field].owner;
  Known out;
  for (MethodNode m = linked_.methods.first(owner); m < linked_.methods.end(owner); ++m.value) {
    if (linked_.methods.name(m) != "<clinit>") continue;
    Frame& nested = frame(f.depth + 1);
    nested.arguments = {};
    nested.ignores_unknown = false;
    nested.wanted_field = {};
    nested.wanted_array = field;
    nested.wanted_index = at.number;
    const bool done = prepare(nested, m) && nested.code.insns.size() <= kMaxMakerUnits && run(nested);
    nested.wanted_array = {};
    if (done) out = nested.has_written ? nested.written : Known::of(0);
  }
  out.by.add(at.by);
  return f.keep(out);
}

void Interpreter::note_element(Frame& f, const dex::Instruction& in) {
  const Value array = f.get(in.vB());
  const bool is_other =
      array.is(Kind::field) && linked_.fields.resolve(f.dex_number, array.index()) != f.wanted_array;
  if (is_other) return;
  const Known index = evaluate(f.get(in.vC()), f, f.depth);
  if (index.is_number() && index.number != f.wanted_index) return;
  const Known element = index.is_number() ? evaluate(f.get(in.vA()), f, f.depth) : Known{};
  f.written = f.has_written ? join(f.written, element) : element;
  f.has_written = true;
}

}  // namespace mingcha::program
