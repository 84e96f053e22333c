// The part of the interpreter that works out what follows from other values: equality, sums, what a text says.
#include <algorithm>

#include "analyzer/program/derived_values.h"
#include "analyzer/program/frame.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;
using policies::Derived;

// Nothing will be known of it, and it depends on nothing.
bool says_nothing(Value value) {
  return value.is(Kind::unknown) || value.is(Kind::bound);
}

constexpr std::uint8_t kXorInt = 0x97;  // how "not" is written

Value operand(std::span<const Value> operands, std::optional<std::uint8_t> i) {
  return i && *i < operands.size() ? operands[*i] : Value{};
}

char primitive_in(std::string_view box) {
  for (const char primitive : {'Z', 'I', 'J', 'C', 'B', 'S'}) {
    if (box_of(primitive) == box) return primitive;
  }
  return 0;
}

}  // namespace

// An object is not null, and what others say is none of the app's constants.
Known Interpreter::are_equal(const Known& first, const Known& second, bool ignores_case) const {
  Known out;
  out.by = first.by;
  out.by.add(second.by);
  int equal = -1;
  if (first.is_text() && second.is_text() && ignores_case) {
    equal = derive(Derived::equal_ignoring_case, first, second, {}).number != 0 ? 1 : 0;
  } else if (first.is_boxed() != second.is_boxed() && (first.is_number() || second.is_number())) {
    // A store may give numbers as they are where the code has objects.
    if (first.number != second.number) equal = 0;
  } else if (first.kind == Known::Kind::unset || second.kind == Known::Kind::unset) {
    const Known& other = first.kind == Known::Kind::unset ? second : first;
    if (other.is_text() || (other.is_boxed() && other.number != 0)) equal = 0;
  } else if (first.is_constant() && second.is_constant()) {
    equal = first.same_value(second) ? 1 : 0;
  } else if (differ(first, second)) {
    equal = 0;
  }
  if (equal >= 0) {
    out.kind = Known::Kind::number;
    out.number = equal;
  }
  return out;
}

Known Interpreter::evaluate_derived(const policies::StoreApi& row, const Event& event, const Scope& scope,
                                    std::uint32_t depth) {
  const std::span<const Value> operands = scope.operands(event);
  const Known first = evaluate_word(operand(operands, row.key_argument), scope, depth);
  const Known second = row.value_argument ? evaluate_word(operand(operands, row.value_argument), scope, depth) : Known{};
  if (row.derived == Derived::of_name) return constant_of_name(operand(operands, row.value_argument), first);
  if (first.kind == Known::Kind::constant && (row.derived == Derived::name || row.derived == Derived::ordinal))
    return evaluate_constant(row.derived, first, depth);
  if (row.derived == Derived::equal || row.derived == Derived::equal_ignoring_case)
    return are_equal(first, second, row.derived == Derived::equal_ignoring_case);
  const dex::DexFile& file = linked_.program.dex_files()[scope.dex()];
  return derive(row.derived, first, second,
                file.type(file.proto(file.method({event.index}).proto_idx).return_type_idx));
}

// What needs no event: constants go into boxes and out of them, and of what is not known nothing follows.
bool Interpreter::derives_at_once(Frame& f, std::uint32_t pc, const policies::StoreApi& row, std::string_view returns) {
  const Value first = operand(f.arguments_now, row.key_argument);
  if (row.derived == Derived::same) {
    f.last_result = first;
    return true;
  }
  const bool boxes = row.derived == Derived::box && first.is(Kind::integer);
  if (boxes) f.last_result = Value::boxed(primitive_in(returns), first.number());
  const bool unboxes = row.derived == Derived::unbox && first.is(Kind::boxed);
  if (unboxes) f.last_result = Value::integer(first.boxed_number());
  if (boxes || unboxes) return true;
  if (notes_all_calls_ || f.event_of[pc] != 0 || row.derived == Derived::nothing) return false;
  return says_nothing(first) || (row.value_argument && says_nothing(operand(f.arguments_now, row.value_argument)));
}

// Whether what a call asks about is no answer of a store or of the app.
bool Interpreter::asks_nothing(const Frame& f, const policies::StoreApi& row) const {
  const Value on = operand(f.arguments_now, row.key_argument);
  if (!on.is(Kind::result)) return !on.is(Kind::param) && !on.is(Kind::known);
  const Event* event = f.event_at(on.index());
  if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom) return true;
  const FlowRows* rows = linked_.flow.find(f.dex_number, event->index);
  return !event->target.present() && (rows == nullptr || rows->store == nullptr);
}

// What is calculated with where its instruction stands: flags and what stores give. Working out other answers of the
// app for each sum in it would cost more than it says.
bool Interpreter::is_worth_calculating(const Frame& f, Value value, bool any_answer) const {
  switch (value.kind()) {
    case Kind::integer:
    case Kind::known:
      return true;
    case Kind::param:
      return f.depth > 0;
    case Kind::field:
    case Kind::result:
      break;
    default:
      return false;
  }
  if (any_answer) return true;
  if (value.is(Kind::field)) {
    const FieldNode field = linked_.fields.resolve(f.dex_number, value.index());
    return field.present() && linked_.fields[field].is(dex::kAccStatic);
  }
  const Event* event = f.event_at(value.index());
  if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom) return false;
  const FlowRows* rows = linked_.flow.find(f.dex_number, event->index);
  return rows != nullptr && rows->store != nullptr;
}

Value Interpreter::calculate_in(Frame& f, const dex::Instruction& in, const Calculation& how) {
  const Value left = f.get(how.in_place ? in.vA() : in.vB());
  const Value right = how.has_literal ? Value::integer(in.literal()) : f.get(how.in_place ? in.vB() : in.vC());
  const bool negates = how.opcode == kXorInt;
  if (!is_worth_calculating(f, left, negates) || !is_worth_calculating(f, right, negates)) return {};
  const Known a = evaluate(left, f, f.depth);
  if (!a.is_number() && a.by.empty()) return {};
  const Known b = evaluate(right, f, f.depth);
  return f.keep(how.swapped ? calculate(how.opcode, b, a) : calculate(how.opcode, a, b));
}

// Whether an object of a final class of java.lang is one of that class.
Value Interpreter::is_instance(Frame& f, const dex::Instruction& in) {
  const Value value = f.get(in.vB());
  // Arguments only where they are known: who is asked for all callers is worked through again with each of them.
  if (says_nothing(value) || (value.is(Kind::param) && f.depth == 0) || in.index() >= f.file->type_ids_size()) return {};
  const std::string_view wanted = f.file->type({in.index()});
  const bool is_final = primitive_in(wanted) != 0 || wanted == "Ljava/lang/String;";
  if (!is_final) return {};
  const Known known = evaluate(value, f, f.depth);
  Known out;
  if (known.is_boxed()) out = Known::of(known.text == wanted ? 1 : 0);
  if (known.is_text()) out = Known::of(wanted == "Ljava/lang/String;" ? 1 : 0);
  if (known.is_number() && known.number == 0) out = Known::of(0);
  out.by = known.by;
  return f.keep(out);
}

}  // namespace mingcha::program
