#include "analyzer/program/interpreter.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "analyzer/dex/call_site.h"
#include "analyzer/dex/switches.h"
#include "analyzer/program/derived_values.h"
#include "analyzer/program/frame.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;

bool is_object(std::string_view descriptor) {
  return descriptor[0] == 'L' || descriptor[0] == '[';
}

// Method kinds by opcode of the plain and the range form.
Event::Kind kind_of_invoke(std::uint8_t opcode) {
  switch (opcode) {
    case 0x6e:
    case 0x74:
      return Event::Kind::invoke_virtual;
    case 0x6f:
    case 0x75:
      return Event::Kind::invoke_super;
    case 0x70:
    case 0x76:
      return Event::Kind::invoke_direct;
    case 0x71:
    case 0x77:
      return Event::Kind::invoke_static;
    default:
      return Event::Kind::invoke_interface;
  }
}

// Calls of the platform that the graph or an answer needs to know of.
bool leads_somewhere(Model model) {
  return model == Model::class_for_name || model == Model::get_method || model == Model::method_invoke ||
         model == Model::new_instance;
}

// What may stand for a name: an object that a call gave back, or that is handed in.
bool stands_for_name(Value value) {
  return value.is(Kind::result) || value.is(Kind::param);
}

constexpr std::uint8_t kFirstCalculation = 0x90;  // add-int

bool keeps_value(std::uint8_t opcode) {  // conversions between integers
  return opcode == 0x81 || opcode == 0x84 || (opcode >= 0x8d && opcode <= 0x8f);
}

}  // namespace

const Event* Outline::at(std::uint32_t pc) const noexcept {
  const auto it = std::lower_bound(events.begin(), events.end(), pc,
                                   [](const Event& event, std::uint32_t value) { return event.pc < value; });
  return it != events.end() && it->pc == pc ? &*it : nullptr;
}

bool Outline::executes(std::uint32_t pc) const noexcept {
  if (closed.empty()) return true;
  return std::any_of(executed.begin(), executed.end(),
                     [&](const CodeRange& range) { return pc >= range.start && pc < range.end; });
}

Event& Interpreter::Frame::note(std::uint32_t pc, Event::Kind kind, std::uint32_t index,
                                std::span<const Value> operands) {
  std::uint32_t& known = event_of[pc];
  if (known != 0) {
    Event& event = events[known - 1];
    std::copy(operands.begin(), operands.end(), values.begin() + event.values);
    return event;
  }
  const auto first = static_cast<std::uint32_t>(values.size());
  values.insert(values.end(), operands.begin(), operands.end());
  events.push_back({pc, index, {}, first, kind, static_cast<std::uint8_t>(operands.size())});
  known = static_cast<std::uint32_t>(events.size());
  return events.back();
}

Interpreter::Interpreter(const LinkedProgram& linked, const World& world, IdleAnswers& idle)
    : linked_(linked),
      world_(&world),
      idle_(&idle),
      enum_class_(linked.hierarchy.find("Ljava/lang/Enum;").value_or(TypeId{})) {}
Interpreter::~Interpreter() = default;

Interpreter::Frame& Interpreter::frame(std::uint32_t depth) {
  while (frames_.size() <= depth) frames_.push_back(std::make_unique<Frame>());
  Frame& f = *frames_[depth];
  f.depth = depth;
  f.wants_elements = f.wants_emitted = false;
  f.wanted_object = {};
  f.wanted_array = {};
  return f;
}

Outline Interpreter::outline(MethodNode method) {
  notes_ = {};
  steps_ = 0;
  Frame& f = frame(0);
  f.arguments = {};
  f.wanted_field = {};
  if (!prepare(f, method)) return {};
  if (!run(f)) {
    run_coarsely(f);
    Outline out = take(f);
    out.coarse = true;
    return out;
  }
  return take(f);
}

Outline Interpreter::outline(MethodNode method, const Assumption& assumption) {
  assumed_ = assumption;
  Outline out = outline(method);
  assumed_ = {};
  return out;
}

// Reads the code and finds the heads of blocks. False when there is no code to speak of.
bool Interpreter::prepare(Frame& f, MethodNode method) {
  const Method& m = linked_.methods[method];
  const Class& owner = linked_.methods.class_of(method);
  f.node = method;
  f.dex_number = owner.dex;
  f.file = &linked_.program.dex_files()[owner.dex];
  f.events.clear();
  f.values.clear();
  f.knowns.clear();
  f.ways.clear();
  f.reasons.clear();
  f.waiting.clear();
  f.tries.clear();
  f.has_switch = false;
  f.has_answer = f.has_written = f.has_emitted = false;
  f.stops = 0;
  f.answer = f.written = f.emitted = {};
  if (m.code_off == 0) return false;
  const Result<dex::CodeItem> code = dex::CodeItem::read(*f.file, m.code_off);
  if (!code || code->insns.size() == 0) return false;
  f.code = *code;
  const dex::CodeUnits insns = f.code.insns;
  if (f.code.tries_size > 0) {
    if (auto tries = dex::read_tries(*f.file, f.code)) f.tries = std::move(*tries);
  }
  f.slot_of.assign(insns.size(), 0);
  f.event_of.assign(insns.size(), 0);
  std::uint32_t slots = 0;
  const auto lead = [&](std::uint32_t pc) {
    if (pc < insns.size() && f.slot_of[pc] == 0) f.slot_of[pc] = ++slots;
  };
  lead(0);
  for (std::uint32_t pc = 0; pc < insns.size();) {
    const std::uint32_t width = dex::width_at(insns, pc);
    if (width == 0) break;
    const std::uint8_t opcode = static_cast<std::uint8_t>(insns[pc]);
    if ((opcode >= 0x28 && opcode <= 0x3d && opcode < 0x2d) || (opcode >= 0x32 && opcode <= 0x3d)) {
      const dex::Instruction in(insns, pc);
      if ((in.info().flags & dex::kCanBranch) != 0) lead(in.target());
      if ((in.info().flags & dex::kCanSwitch) != 0) {
        f.has_switch = true;
        dex::for_switch_cases(insns, in, [&](std::int32_t, std::uint32_t target) { lead(target); });
      }
      if ((in.info().flags & dex::kCanContinue) != 0) lead(pc + width);
    }
    pc += width;
  }
  for (const dex::TryItem& item : f.tries) {
    lead(item.start_addr);
    lead(item.start_addr + item.insn_count);
    for (const dex::TryItem::Handler& handler : item.handlers) lead(handler.addr);
  }
  f.reached.assign(slots, false);
  f.is_waiting.assign(slots, false);
  f.executed.assign(slots, {});
  return true;
}

bool Interpreter::run(Frame& f) {
  const std::size_t registers = std::size_t{f.code.registers_size} + 1;
  if (registers * f.reached.size() > kMaxState) return false;
  // What is left of other methods is written over when a block is reached.
  if (f.states.size() < registers * f.reached.size()) f.states.resize(registers * f.reached.size());
  f.now.assign(registers, Value{});
  const std::uint32_t first = std::uint32_t{f.code.registers_size} - f.code.ins_size;
  for (std::uint32_t i = 0; i < f.code.ins_size; ++i) f.now[first + i] = {Kind::param, i};
  flow_to(f, 0);
  while (!f.waiting.empty()) {
    std::pop_heap(f.waiting.begin(), f.waiting.end(), std::greater<>());
    const std::uint32_t pc = f.waiting.back();
    f.waiting.pop_back();
    const std::uint32_t slot = f.slot_of[pc] - 1;
    f.is_waiting[slot] = false;
    const auto state = f.states.begin() + static_cast<std::ptrdiff_t>(slot * registers);
    f.now.assign(state, state + static_cast<std::ptrdiff_t>(registers));
    f.last_result = {};
    flow_to_handlers(f, pc);
    f.executed[slot] = {pc, run_block(f, pc)};
    if (steps_ > kMaxSteps) return false;
  }
  return true;
}

// Everything counts, nothing is known: for code too large to follow.
void Interpreter::run_coarsely(Frame& f) {
  f.events.clear();
  f.values.clear();
  f.knowns.clear();
  f.ways.clear();
  f.reasons.clear();
  f.event_of.assign(f.code.insns.size(), 0);
  f.now.clear();
  f.waiting.clear();
  const dex::CodeUnits insns = f.code.insns;
  for (std::uint32_t pc = 0; pc < insns.size();) {
    const std::uint32_t width = dex::width_at(insns, pc);
    if (width == 0) return;
    const dex::Instruction in(insns, pc);
    const std::uint8_t flags = in.info().flags;
    const bool leads_on = (flags & (dex::kCanBranch | dex::kCanSwitch)) != 0;
    if (!dex::is_payload(insns[pc]) && !leads_on) step(f, in);
    pc += width;
  }
}

// Works from `pc` to the end of its block; the end comes back.
std::uint32_t Interpreter::run_block(Frame& f, std::uint32_t pc) {
  const dex::CodeUnits insns = f.code.insns;
  const std::uint32_t head = pc;
  for (;;) {
    const std::uint32_t width = dex::width_at(insns, pc);
    if (width == 0 || dex::is_payload(insns[pc])) return pc;
    const dex::Instruction in(insns, pc);
    const std::uint8_t flags = in.info().flags;
    const std::uint32_t next = pc + width;
    ++steps_;
    if ((flags & dex::kCanSwitch) != 0) {
      flow_to_handlers(f, head);
      switch_(f, in, next);
      return next;
    }
    if ((flags & dex::kCanBranch) != 0) {
      flow_to_handlers(f, head);
      if ((flags & dex::kCanContinue) != 0) {
        branch(f, in, next);
      } else {
        flow_to(f, in.target());
      }
      return next;
    }
    step(f, in);
    if (f.stops != 0) {
      f.ways.push_back({pc, next, false, std::exchange(f.stops, 0U)});
      flow_to_handlers(f, head);
      return next;
    }
    if ((flags & dex::kCanContinue) == 0 || next >= insns.size() || f.slot_of[next] != 0) {
      flow_to_handlers(f, head);
      if ((flags & dex::kCanContinue) != 0) flow_to(f, next);
      return next;
    }
    pc = next;
  }
}

void Interpreter::flow_to(Frame& f, std::uint32_t pc) {
  if (pc >= f.slot_of.size() || f.slot_of[pc] == 0) return;
  const std::uint32_t slot = f.slot_of[pc] - 1;
  Value* const state = f.states.data() + std::size_t{slot} * f.now.size();
  bool changed = !f.reached[slot];
  if (changed) {
    std::copy(f.now.begin(), f.now.end(), state);
    f.reached[slot] = true;
  } else if (std::memcmp(state, f.now.data(), f.now.size() * sizeof(Value)) != 0) {
    for (std::size_t i = 0; i < f.now.size(); ++i) {
      if (state[i] == f.now[i] || state[i].is(Kind::unknown)) continue;
      const Value both = f.has_switch ? Value::either(state[i], f.now[i]) : Value{};
      if (both == state[i]) continue;
      state[i] = both;
      changed = true;
    }
  }
  steps_ += static_cast<std::uint32_t>(f.now.size() / 8);
  if (!changed || f.is_waiting[slot]) return;
  f.is_waiting[slot] = true;
  f.waiting.push_back(pc);
  std::push_heap(f.waiting.begin(), f.waiting.end(), std::greater<>());
}

void Interpreter::flow_to_handlers(Frame& f, std::uint32_t pc) {
  if (f.tries.empty()) return;
  auto item = std::upper_bound(f.tries.begin(), f.tries.end(), pc,
                               [](std::uint32_t at, const dex::TryItem& t) { return at < t.start_addr; });
  if (item == f.tries.begin()) return;
  --item;
  if (pc - item->start_addr >= item->insn_count) return;
  for (const dex::TryItem::Handler& handler : item->handlers) flow_to(f, handler.addr);
}

// What a value that is not known can be, where it says which of the merged classes runs.
std::optional<std::span<const std::int64_t>> Interpreter::alternatives(const Known& value) const {
  const bool is_merged = value.kind == Known::Kind::unknown && value.by.size() == 1 &&
                         value.by.begin()->kind == Location::Kind::merged;
  if (!is_merged) return std::nullopt;
  return world_->merged_numbers({value.by.begin()->number});
}

// An object is not null, what others say is none of the app's constants, and a location holds what was
// written.
bool Interpreter::differ(const Known& a, const Known& b) const {
  if (!b.is_constant()) return a.is_constant() && differ(b, a);
  if (a.is_constant()) return !a.same_value(b);
  if (b.is_number() && b.number == 0) {
    if (a.is_something()) return true;
  } else if (a.is_foreign()) {
    return true;
  }
  return a.kind == Known::Kind::unknown && a.by.size() == 1 && !world_->may_be(*a.by.begin(), b);
}

void Interpreter::branch(Frame& f, const dex::Instruction& in, std::uint32_t next) {
  const std::uint8_t opcode = in.opcode();
  const bool with_zero = opcode >= 0x38;
  const Known left = evaluate(f.get(in.vA()), f, f.depth);
  const Known right = with_zero ? Known::of(0) : evaluate(f.get(in.vB()), f, f.depth);
  Locations by = left.by;
  by.add(right.by);
  const unsigned test = with_zero ? opcode - 0x38U : opcode - 0x32U;  // eq ne lt ge gt le
  int outcome = -1;
  if (left.is_number() && right.is_number()) {
    const std::int64_t a = left.number, b = right.number;
    const bool holds[] = {a == b, a != b, a<b, a >= b, a> b, a <= b};
    outcome = holds[test] ? 1 : 0;
  } else if (test < 2) {
    const bool apart = (right.is_number() && !f.get(in.vA()).may_be(right.number)) ||
                       (left.is_number() && !with_zero && !f.get(in.vB()).may_be(left.number));
    if (apart || differ(left, right)) outcome = test == 1 ? 1 : 0;
  }
  if (outcome < 0 && test < 2 && left.kind == Known::Kind::constant && left.same_value(right)) {
    outcome = test == 0 ? 1 : 0;
  }
  const std::uint32_t why = f.reason(by);
  f.ways.push_back({in.pc(), in.target(), outcome != 0, why});
  f.ways.push_back({in.pc(), next, outcome != 1, why});
  if (outcome != 1) flow_to(f, next);
  if (outcome != 0) flow_to(f, in.target());
}

void Interpreter::switch_(Frame& f, const dex::Instruction& in, std::uint32_t next) {
  const Known value = evaluate(f.get(in.vA()), f, f.depth);
  const auto numbers = alternatives(value);
  const auto can_be = [&](std::int64_t key) {
    if (value.is_number()) return value.number == key;
    if (!f.get(in.vA()).may_be(key)) return false;
    return !value.is_foreign() &&
           (!numbers || std::find(numbers->begin(), numbers->end(), key) != numbers->end());
  };
  const std::uint32_t why = f.reason(value.by);
  std::size_t matches = 0;
  dex::for_switch_cases(f.code.insns, in, [&](std::int32_t key, std::uint32_t target) {
    const bool taken = can_be(key) || (value.is_foreign() && key == 0);
    matches += taken ? 1 : 0;
    if (why != 0) f.ways.push_back({in.pc(), target, taken, why});
    if (taken) flow_to(f, target);
  });
  const std::uint64_t choices = f.get(in.vA()).is(Kind::one_of) ? f.get(in.vA()).choices() : 0;
  const bool all_match = choices != 0 && matches == static_cast<std::size_t>(std::popcount(choices));
  const bool matched =
      (value.is_number() && matches > 0) || (numbers && matches == numbers->size()) || all_match;
  if (why != 0) f.ways.push_back({in.pc(), next, !matched, why});
  if (!matched) flow_to(f, next);
}

void Interpreter::step(Frame& f, const dex::Instruction& in) {
  const std::uint8_t opcode = in.opcode();
  const std::uint8_t flags = in.info().flags;
  if ((flags & dex::kInvoke) != 0) return opcode >= 0xfc ? invoke_custom(f, in) : invoke(f, in);
  Value value;
  switch (opcode) {
    case 0x01:
    case 0x02:
    case 0x03:
    case 0x04:
    case 0x05:
    case 0x06:
    case 0x07:
    case 0x08:
    case 0x09:
      value = f.get(in.vB());
      break;
    case 0x0a:
    case 0x0b:
    case 0x0c:
      value = f.last_result;
      break;
    case 0x0f:
    case 0x10:
    case 0x11:
      return leave(f, f.get(in.vA()), opcode == 0x11);
    case 0x12:
    case 0x13:
    case 0x14:
    case 0x15:
    case 0x16:
    case 0x17:
    case 0x18:
    case 0x19:
      value = Value::integer(in.literal());
      break;
    case 0x1a:
    case 0x1b:
      if (in.index() < f.file->string_ids_size()) value = {Kind::text, in.index()};
      break;
    case 0x1c:
      if (in.index() < f.file->type_ids_size()) {
        value = {Kind::type, linked_.program.type(f.dex_number, {in.index()}).value};
      }
      break;
    case 0x1f:  // check-cast says more only of what is known by its type alone
      if (in.index() < f.file->type_ids_size()) {
        const Value old = f.get(in.vA());
        if (!old.is(Kind::unknown) && !old.is(Kind::bound)) return;
        f.set(in.vA(), {Kind::bound, linked_.program.type(f.dex_number, {in.index()}).value});
      }
      return;
    case 0x22:
      if (in.index() < f.file->type_ids_size()) {
        value = Value::object(linked_.program.type(f.dex_number, {in.index()}), in.pc());
        f.note(in.pc(), Event::Kind::make, in.index(), {});
      }
      break;
    case 0x2d:
    case 0x2e:
    case 0x2f:
    case 0x30:
    case 0x31: {  // cmp
      const Known a = evaluate(f.get(in.vB()), f, f.depth), b = evaluate(f.get(in.vC()), f, f.depth);
      if (!a.is_number() || !b.is_number()) break;
      Known order = Known::of(a.number < b.number ? -1 : a.number > b.number ? 1 : 0);
      order.by = a.by;
      order.by.add(b.by);
      value = f.keep(order);
      break;
    }
    case 0x20:
      value = is_instance(f, in);
      break;
    case 0x44:
    case 0x46:
      value = element_in(f, in);
      break;
    case 0x4b:
      if (f.wanted_array.present()) note_element(f, in);
      return;
    default:
      if (opcode >= 0x52 && opcode <= 0x6d) return step_field(f, in);
      if (opcode < kFirstCalculation) {
        if (keeps_value(opcode)) value = f.get(in.vB());
      } else if (const Calculation how = calculation_of(opcode); how.opcode != 0) {
        value = calculate_in(f, in, how);
      }
      break;
  }
  if ((flags & (dex::kSetsRegister | dex::kSetsWide)) != 0) f.set(in.vA(), value);
  if ((flags & dex::kSetsWide) != 0) f.set(in.vA() + 1, {});
  // filled-new-array sets no register by itself; what move-result finds is not followed
  if (opcode == 0x24 || opcode == 0x25) f.last_result = {};
}

// The field by which a Kotlin coroutine knows where to go on. Source: kotlin.coroutines.jvm.internal.
bool Interpreter::is_coroutine_label(FieldNode field, std::string_view name) const {
  if (name != "label") return false;
  TypeId type = linked_.fields.class_of(field).type;
  for (int depth = 0; depth < 4 && type.present(); ++depth) {
    type = linked_.hierarchy.superclass(type);
    if (!type.present()) return false;
    if (linked_.hierarchy.descriptor(type).starts_with("Lkotlin/coroutines/jvm/internal/")) return true;
  }
  return false;
}

void Interpreter::step_field(Frame& f, const dex::Instruction& in) {
  const std::uint8_t opcode = in.opcode();
  const bool is_static = opcode >= 0x60;
  const bool reads = opcode <= 0x58 || (is_static && opcode <= 0x66);
  const std::uint32_t index = in.index();
  const bool valid = index < f.file->field_ids_size();
  const FieldNode field = valid ? linked_.fields.resolve(f.dex_number, index) : FieldNode{};
  if (!reads) {
    if (!field.present()) return;
    const char type = f.file->type(f.file->field({index}).type_idx)[0];
    const bool is_choice = type == 'I' && (is_static || !linked_.fields[field].is(dex::kAccFinal));
    if (type == 'Z' || type == 'L' || is_choice) {
      const Value value = f.get(in.vA());
      f.note(in.pc(), Event::Kind::write, index, std::span(&value, 1));
      if (field == f.wanted_field) {
        const Known written =
            f.wants_elements ? evaluate_element(value, f, f.depth + 1) : evaluate_name(value, f, f.depth + 1);
        f.written = f.has_written ? join(f.written, written) : written;
        f.has_written = true;
      }
    } else if (is_static) {
      f.note(in.pc(), Event::Kind::touch, index, {});
    }
    return;
  }
  Value value;
  if (valid) {
    const dex::FieldId id = f.file->field({index});
    if (field.present() && is_coroutine_label(field, f.file->name(id))) {
      // Each piece of a coroutine also follows the one before without a pause; the first is where it begins.
      value = Value::integer(0);
    } else if (field.present()) {
      value = is_static ? Value{Kind::field, index} : Value::field(index, f.get(in.vB()));
      if (is_static) f.note(in.pc(), Event::Kind::touch, index, {});
    } else if (f.file->type(id.class_idx) == "Ljava/lang/Boolean;" && is_static) {
      value = Value::boxed('Z', f.file->name(id) == "TRUE" ? 1 : 0);
    } else if (f.file->type(id.type_idx) == "Ljava/util/concurrent/TimeUnit;") {
      value = {Kind::field, index};
    } else if (!is_static && linked_.flow.is_name(f.dex_number, index) && stands_for_name(f.get(in.vB()))) {
      value = f.get(in.vB());
    } else if (is_object(f.file->type(id.type_idx))) {
      value = {Kind::bound, linked_.program.type(f.dex_number, id.type_idx).value};
    }
  }
  f.set(in.vA(), value);
  if ((in.info().flags & dex::kSetsWide) != 0) f.set(in.vA() + 1, {});
}

void Interpreter::invoke(Frame& f, const dex::Instruction& in) {
  const std::uint32_t index = in.index();
  f.last_result = {};
  if (index >= f.file->method_ids_size() || in.opcode() == 0xfa || in.opcode() == 0xfb) return;
  const dex::MethodId id = f.file->method({index});
  const std::string_view returns = f.file->type(f.file->proto(id.proto_idx).return_type_idx);
  const MethodNode target = linked_.methods.resolve(f.dex_number, index);
  const FlowRows* rows = linked_.flow.find(f.dex_number, index);
  const Model model = linked_.models[f.dex_number][index];
  const bool is_asked = f.wanted_object.is(Kind::object) || notes_all_calls_;
  if (!target.present() && rows == nullptr && !leads_somewhere(model) && !is_asked) {
    if (is_object(returns)) {
      f.last_result = {Kind::bound,
                       linked_.program.type(f.dex_number, f.file->proto(id.proto_idx).return_type_idx).value};
    }
    return;
  }
  f.arguments_now.clear();
  for (std::uint32_t i = 0; i < in.argument_count(); ++i) f.arguments_now.push_back(f.get(in.argument(i)));
  if (rows != nullptr && rows->store != nullptr && rows->store->role == policies::StoreRole::derive &&
      derives_at_once(f, in.pc(), *rows->store, returns)) {
    return;
  }
  if (rows != nullptr && rows->store != nullptr && rows->store->role == policies::StoreRole::ask && !target.present() &&
      !notes_all_calls_ && asks_nothing(f, *rows->store)) {
    return;
  }
  if (f.wanted_object.is(Kind::object) && !f.arguments_now.empty() && f.arguments_now[0] == f.wanted_object &&
      f.file->name(id) == "<init>") {
    note_construction(f, target);
  }
  if (f.wants_emitted && rows != nullptr && rows->store != nullptr) note_emitted(f, *rows->store);
  Event& event = f.note(in.pc(), kind_of_invoke(in.opcode()), index, f.arguments_now);
  event.target = target;
  if (returns != "V") f.last_result = {Kind::result, in.pc()};
  if (rows != nullptr && rows->store != nullptr && rows->store->role == policies::StoreRole::wait) wait(f, event);
  // A key object stands for the name it was made of.
  if (rows != nullptr && rows->store != nullptr && rows->store->role == policies::StoreRole::key &&
      returns == "V" && !f.arguments_now.empty() && f.arguments_now[0].is(Kind::object)) {
    const Value made = f.arguments_now[0];
    for (Value& value : f.now) {
      if (value == made) value = {Kind::result, in.pc()};
    }
  }
}

void Interpreter::invoke_custom(Frame& f, const dex::Instruction& in) {
  f.last_result = {};
  if (in.opcode() > 0xfd || in.index() >= f.file->call_site_ids_size()) return;
  f.arguments_now.clear();
  for (std::uint32_t i = 0; i < in.argument_count(); ++i) f.arguments_now.push_back(f.get(in.argument(i)));
  f.note(in.pc(), Event::Kind::invoke_custom, in.index(), f.arguments_now);
  f.last_result = {Kind::lambda, in.pc()};
}

// The mark that a coroutine returns when it waits; its answer comes later, by the other way out. Source:
// kotlin.coroutines.intrinsics.
bool Interpreter::is_suspension(const Frame& f, Value value) {
  if (value.is(Kind::field)) return f.file->name(f.file->field({value.index()})) == "COROUTINE_SUSPENDED";
  const Event* event = value.is(Kind::result) ? f.event_at(value.index()) : nullptr;
  return event != nullptr && event->is_invoke() && event->kind != Event::Kind::invoke_custom &&
         f.file->name(f.file->method({event->index})) == "getCOROUTINE_SUSPENDED";
}

void Interpreter::leave(Frame& f, Value value, bool is_object) {
  if (f.depth == 0) {
    // What could be followed says something to a caller; so does that an object could not. The place is that
    // of the last return.
    switch (value.kind()) {
      case Kind::unknown:
      case Kind::bound:
        if (!is_object) break;
        [[fallthrough]];
      case Kind::object:
      case Kind::lambda:
      case Kind::param:
      case Kind::field:
      case Kind::result:
      case Kind::type:
      case Kind::text:
        f.events.push_back({f.code.insns.size(),
                            0,
                            {},
                            static_cast<std::uint32_t>(f.values.size()),
                            Event::Kind::give_back,
                            1});
        f.values.push_back(value);
        break;
      default:
        break;
    }
    return;
  }
  if (is_suspension(f, value)) return;
  const Known known =
      f.wants_elements ? evaluate_element(value, f, f.depth) : evaluate_name(value, f, f.depth);
  if (f.ignores_unknown && known.kind == Known::Kind::unknown && known.by.empty()) return;
  f.answer = f.has_answer ? join(f.answer, known) : known;
  f.has_answer = true;
}

Outline Interpreter::take(Frame& f) {
  Outline out;
  out.events = f.events;
  out.values = f.values;
  out.knowns = f.knowns;
  const auto by_pc = [](const Event& a, const Event& b) { return a.pc < b.pc; };
  if (!std::is_sorted(out.events.begin(), out.events.end(), by_pc))
    std::stable_sort(out.events.begin(), out.events.end(), by_pc);
  out.consulted = std::move(notes_.consulted);
  out.asked = std::move(notes_.asked);
  const bool may_close =
      std::any_of(f.ways.begin(), f.ways.end(), [](const Way& way) { return !way.taken && way.why != 0; });
  if (!may_close) return out;
  // A way is closed when no visit of its branch took it.
  std::stable_sort(f.ways.begin(), f.ways.end(), [](const Way& a, const Way& b) {
    return std::pair(a.pc, a.target) < std::pair(b.pc, b.target);
  });
  for (std::size_t i = 0; i < f.ways.size();) {
    ClosedWay way{f.ways[i].pc, f.ways[i].target, {}};
    bool taken = false;
    for (; i < f.ways.size() && f.ways[i].pc == way.pc && f.ways[i].target == way.target; ++i) {
      taken = taken || f.ways[i].taken;
      if (f.ways[i].why != 0) way.by.add(f.reasons[f.ways[i].why - 1]);
    }
    if (!taken && !way.by.empty()) out.closed.push_back(way);
  }
  if (!out.closed.empty()) {
    for (const CodeRange& range : f.executed) {
      if (range.end > range.start) out.executed.push_back(range);
    }
    std::sort(out.executed.begin(), out.executed.end(),
              [](const CodeRange& a, const CodeRange& b) { return a.start < b.start; });
  }
  return out;
}

}  // namespace mingcha::program
