// What one method does, as far as calls, objects and choices go: the part of its code that the call graph
// needs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyzer/program/abstract_value.h"

namespace mingcha::program {

/// One instruction of interest, with what is known of its operands.
struct Event {
  enum class Kind : std::uint8_t {
    invoke_static,
    invoke_direct,
    invoke_super,
    invoke_virtual,
    invoke_interface,
    invoke_custom,  ///< `index`: call site
    make,           ///< new-instance; `index`: TypeIdx
    touch,          ///< access to a static field; `index`: FieldIdx
    write,          ///< to a field; `index`: FieldIdx; the operand is the value
    give_back,      ///< return of an object; the operand is the value
  };
  std::uint32_t pc = 0;      ///< code units
  std::uint32_t index = 0;   ///< invokes: MethodIdx
  MethodNode target;         ///< invokes: what the reference resolves to in the app; absent = the platform
  std::uint32_t values = 0;  ///< first operand in Outline::values
  Kind kind = Kind::invoke_static;
  std::uint8_t count = 0;  ///< operands: one for each argument register
  bool is_invoke() const noexcept { return kind <= Kind::invoke_custom; }
  bool is_virtual() const noexcept { return kind == Kind::invoke_virtual || kind == Kind::invoke_interface; }
};

/// A way out of a branch that is not taken as long as the locations hold what they hold.
struct ClosedWay {
  std::uint32_t pc = 0;      ///< the branch
  std::uint32_t target = 0;  ///< where it would lead
  Locations by;
};

/// Code units, half open.
struct CodeRange {
  std::uint32_t start = 0, end = 0;
};

struct Outline {
  std::vector<Event> events;  ///< ascending by pc
  std::vector<Value> values;
  std::vector<Known> knowns;
  std::vector<ClosedWay> closed;    ///< ascending by pc and target; empty: nothing depends on a location
  std::vector<CodeRange> executed;  ///< blocks that run, ascending; only where `closed` is not empty
  std::vector<Location> consulted;  ///< what the outline would change with, in the order of first use
  std::vector<MethodNode> asked;    ///< ... and methods whose callers' arguments decided something
  bool coarse = false;              ///< too large to follow values: all of the code counts

  std::span<const Value> operands(const Event& event) const noexcept {
    return {values.data() + event.values, event.count};
  }
  /// The event at a place; null when there is none.
  const Event* at(std::uint32_t pc) const noexcept;
  bool executes(std::uint32_t pc) const noexcept;
};

}  // namespace mingcha::program
