// What the interpretation of one method asks about the rest of the program.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "analyzer/program/abstract_value.h"
#include "analyzer/program/first_numbers.h"
#include "analyzer/program/flow_rows.h"
#include "analyzer/program/modelled_calls.h"

namespace mingcha::program {

struct Event;

/// A method's point of view: in whose terms a Value is to be understood.
class Scope {
 public:
  virtual ~Scope() = default;
  virtual std::uint32_t dex() const = 0;
  virtual MethodNode method() const = 0;
  /// What a particular call passes; null when the method is looked at for all its calls.
  virtual const Known* argument(std::uint32_t index) const = 0;
  /// Null when nothing was noted there.
  virtual const Event* event_at(std::uint32_t pc) const = 0;
  virtual std::span<const Value> operands(const Event& event) const = 0;
  virtual const Known& known(std::uint32_t index) const = 0;
};

/// The state of locations and calls at one moment. Asked from several threads, so it must not change
/// meanwhile, but for what is said to stand.
class World {
 public:
  virtual ~World() = default;
  /// What a location holds when `initial` was there first: `initial` until code that runs writes something
  /// else.
  virtual Known contents(const Location& location, const Known& initial) const = 0;
  /// Whether a field says which of several merged classes an object is (merged_class.h).
  virtual bool is_merged(FieldNode field) const = 0;
  /// The numbers that a field of a merged class can hold where its methods run; absent when any can.
  virtual std::optional<std::span<const std::int64_t>> merged_numbers(FieldNode field) const = 0;
  /// False where a location whose content is not known cannot hold this number or text: others were written.
  virtual bool may_be(const Location& location, const Known& constant) const = 0;
  /// Whether a field of objects holds null as long as nobody but code that has not been seen writes to it.
  virtual bool is_null_at_first(FieldNode) const { return false; }
  /// Whether there is one object of a class: what one method keeps in it another finds there. Stands.
  virtual bool is_single(TypeId) const { return false; }
  /// What a field that is a flag holds before anybody but its class and constructors writes to it.
  virtual Known initial(FieldNode field) const = 0;
  /// Whether nothing has been noted of a field: `initial` is its first value and `contents` what was there first. May
  /// be asked while the world changes: once false it stays so.
  virtual bool is_untouched(FieldNode) const { return false; }
  /// Of an untouched field: what `initial` says, what `contents` says, and `is_null_at_first`. These stand.
  virtual Known first_value(FieldNode) const { return {}; }
  virtual Known first_contents(FieldNode, const Known& initial) const { return initial; }
  virtual bool can_be_null_at_first(FieldNode) const { return false; }
  /// The location that holds the actions of the intents in an argument register; absent where they may come from
  /// anywhere. Adds the methods whose callers were asked.
  virtual std::optional<Location> action_of(MethodNode method, std::uint32_t index,
                                            std::vector<MethodNode>& asked) const = 0;
  /// What the method is given at a place: the arguments of a call, or the values of a flow that is collected
  /// there.
  enum class Passing : std::uint8_t { arguments, elements };
  using VisitCall = std::function<bool(const Scope&, const Event&, Passing)>;
  /// Calls `visit` for each call of the method seen so far, until it returns false. False when there are
  /// others that cannot be visited (entry points, callbacks) or were not.
  virtual bool visit_calls(MethodNode method, const VisitCall& visit) const = 0;
};

/// The linked program with its tables; all of it is borrowed.
struct LinkedProgram {
  const Program& program;
  const Hierarchy& hierarchy;
  const Methods& methods;
  const Fields& fields;
  const FlowMatches& flow;
  const FirstNumbers& first_numbers;
  const std::vector<std::vector<Model>>& models;  ///< by file, by MethodIdx
  std::string_view package{};                     ///< the app's own name, as the manifest says; empty = not known
};

}  // namespace mingcha::program
