// Single methods, looked at once more when the graph stands: what a call of interest is given, and what becomes of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/reachability.h"
#include "analyzer/program/interpreter.h"

namespace mingcha::behaviour {

/// One method with what its instructions of interest are given.
struct MethodReading {
  program::MethodNode method;
  std::uint32_t dex = 0;  ///< its file
  program::Outline outline;

  /// What a call's argument register holds; unknown where there is none.
  program::Value operand(const program::Event& event, std::optional<std::uint8_t> position) const noexcept {
    return position && *position < event.count ? outline.operands(event)[*position] : program::Value{};
  }
};

/// Reads methods on demand and keeps them. Borrows the reachability; not thread-safe.
class OutlineReader {
 public:
  /// Methods and code units that are read for one app; no real one comes near. Spent: other methods seem to do nothing.
  static constexpr std::size_t kMaxMethods = 8'000;
  static constexpr std::uint64_t kMaxUnits = 4'000'000;

  explicit OutlineReader(const Reachability& reachability);

  const program::LinkedProgram& linked() const noexcept { return linked_; }
  const program::CallGraph& graph() const noexcept { return graph_; }

  /// The method that holds the place; null when it does not count.
  const MethodReading* at(const Place& place);
  /// Without events where the method has no code. Valid while the reader lives.
  const MethodReading& read(program::MethodNode method);
  Place place_of(program::MethodNode method, std::uint32_t pc) const;

  /// A number, where it is constant: also through parameters that are the same at every call, static fields and such.
  std::optional<std::int64_t> number(const MethodReading& reading, program::Value value);
  /// The same for a text, UTF-8.
  std::optional<std::string> text(const MethodReading& reading, program::Value value);

  /// The row of intents.tsv that a call means; null for others.
  const policies::IntentApi* intent_row(const MethodReading& reading, const program::Event& event) const;

  /// The class of the app that the value is an object of, or the nearest above that is known; absent for classes of
  /// the platform and where nothing is known.
  std::optional<program::TypeId> app_type(const MethodReading& reading, program::Value value) const;

 private:
  program::Known evaluate(const MethodReading& reading, program::Value value);

  program::LinkedProgram linked_;
  const program::CallGraph& graph_;
  program::IdleAnswers idle_;
  program::Interpreter interpreter_;
  std::map<std::uint32_t, MethodReading> readings_;  // by method
  std::uint64_t units_ = 0;                          // read so far
};

}  // namespace mingcha::behaviour
