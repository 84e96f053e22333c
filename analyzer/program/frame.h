// One method being interpreted: its code, the state at the head of each block, what was noted so far.
#pragma once

#include <vector>

#include "analyzer/program/interpreter.h"

namespace mingcha::program {

/// One way out of a branch.
struct Interpreter::Way {
  std::uint32_t pc = 0, target = 0;
  bool taken = false;
  std::uint32_t why = 0;  ///< what that depends on: 1 + index in Frame::reasons; 0 = nothing
};

struct Interpreter::Frame final : Scope {
  std::uint32_t depth = 0;
  const dex::DexFile* file = nullptr;
  std::uint32_t dex_number = 0;
  MethodNode node;
  dex::CodeItem code;
  std::vector<dex::TryItem> tries;
  std::span<const Known> arguments;  // of a nested call; empty for the outline's own method

  bool has_switch = false;  // then small numbers that meet are told apart
  std::vector<std::uint32_t> slot_of;  // by pc: 1 + slot of the block that starts there; 0 = none starts
  std::vector<bool> reached;           // by slot
  std::vector<Value> states;           // registers of each slot
  std::vector<std::uint32_t> waiting;  // heads of blocks to work through, a heap with the least pc on top
  std::vector<bool> is_waiting;        // by slot
  std::vector<CodeRange> executed;     // by slot; empty range = not
  std::vector<Value> now;              // registers, one more than declared
  Value last_result;

  std::vector<std::uint32_t> event_of;  // by pc: 1 + index in events
  std::vector<Event> events;
  std::vector<Value> values;
  std::vector<Known> knowns;
  std::vector<Way> ways;
  std::vector<Locations> reasons;    // of ways
  std::vector<Value> arguments_now;  // of the call at hand

  mutable bool asked_parameter = false;
  bool ignores_unknown = false;  // of answers: a coroutine that waits returns a mark that says nothing
  bool has_answer = false;       // a return was reached
  Known answer;
  Value wanted_object;     // whose constructor's arguments are asked for
  MethodNode constructor;  // of it, once seen
  std::vector<Known> constructed;
  FieldNode wanted_array;  // an element of which is asked for
  std::int64_t wanted_index = 0;
  std::uint32_t stops = 0;  // the call at hand does not go on: why, as Way::why
  FieldNode wanted_field;  // whose written value is asked for
  bool has_written = false;
  Known written;
  bool wants_elements = false;  // of a flow that is returned or written, instead of the flow
  bool wants_emitted = false;   // what the code emits
  bool has_emitted = false;
  Known emitted;

  std::uint32_t dex() const override { return dex_number; }
  MethodNode method() const override { return node; }
  const Known* argument(std::uint32_t index) const override {
    static const Known nothing;
    if (depth == 0) return nullptr;
    asked_parameter = true;
    return index < arguments.size() ? &arguments[index] : &nothing;
  }
  const Event* event_at(std::uint32_t pc) const override {
    if (pc >= event_of.size() || event_of[pc] == 0) return nullptr;
    return &events[event_of[pc] - 1];
  }
  std::span<const Value> operands(const Event& event) const override {
    return {values.data() + event.values, event.count};
  }
  const Known& known(std::uint32_t index) const override { return knowns[index]; }

  Value get(std::uint32_t reg) const { return reg < now.size() ? now[reg] : Value{}; }
  void set(std::uint32_t reg, Value value) {
    if (reg < now.size()) now[reg] = value;
  }
  Value keep(Known known_value) {
    if (known_value.is_number() && known_value.by.empty()) return Value::integer(known_value.number);
    if (known_value.kind == Known::Kind::unknown) return {};
    knowns.push_back(std::move(known_value));
    return {Value::Kind::known, knowns.size() - 1};
  }
  /// What ways depend on, for Way::why.
  std::uint32_t reason(const Locations& by) {
    if (by.empty()) return 0;
    reasons.push_back(by);
    return static_cast<std::uint32_t>(reasons.size());
  }
  /// Notes an event, or renews the operands of the one at this place.
  Event& note(std::uint32_t pc, Event::Kind kind, std::uint32_t index, std::span<const Value> operands);
};

}  // namespace mingcha::program
