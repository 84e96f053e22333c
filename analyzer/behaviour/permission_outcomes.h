// Code that runs only when the user has denied: a method that is told the outcome is worked through twice, once with
// every permission granted and once with every one denied, along each way that its branches leave open.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "analyzer/dex/code_item.h"
#include "analyzer/program/world.h"

namespace mingcha::behaviour {

/// Where a method's code differs between the two outcomes, by the places of its instructions.
struct OutcomeCode {
  program::MethodNode method;
  std::set<std::uint32_t> denied;   ///< runs only then
  std::set<std::uint32_t> granted;  ///< runs only then
};

/// References of the app's code by dex file and MethodIdx that ask whether a permission is held.
using PermissionChecks = std::set<std::pair<std::uint32_t, std::uint32_t>>;

/// What is known of a register in the run.
struct OutcomeValue {
  enum class Kind : std::uint8_t {
    unknown,
    number,
    results,  ///< int[] of PackageManager.PERMISSION_GRANTED or _DENIED, one for each permission
    answer,   ///< a Boolean, or a Map or collection of them
  };
  Kind kind = Kind::unknown;
  std::int64_t number = 0;
  friend auto operator<=>(const OutcomeValue&, const OutcomeValue&) = default;
};

/// Borrows program and checks.
class PermissionOutcomes {
 public:
  /// Instructions worked through for one question, and states kept of one method. Spent: nothing differs.
  static constexpr std::size_t kMaxSteps = 60'000;
  static constexpr std::size_t kMaxStates = 2'000;
  /// Methods called within each other that are worked out.
  static constexpr std::uint32_t kMaxDepth = 4;

  PermissionOutcomes(const program::LinkedProgram& linked, const PermissionChecks& checks)
      : linked_(linked), checks_(checks) {}

  /// `argument`: register of what tells the outcome. `request_code`: of register 1 where it is known.
  std::vector<OutcomeCode> differences(program::MethodNode method, std::uint32_t argument,
                                       std::optional<std::int64_t> request_code);

 private:
  struct Run;
  struct Pass;
  using Values = std::vector<OutcomeValue>;
  struct Comparison {
    program::MethodNode method;
    Values when_denied, when_granted;
    std::uint32_t depth = 0;
  };
  void compare(const Comparison& what, std::vector<OutcomeCode>& out, std::vector<Comparison>& waiting);
  Run run(program::MethodNode method, const Values& arguments, bool granted, std::uint32_t depth);
  void follow(Pass& pass);
  void step(Pass& pass, const dex::Instruction& in);
  OutcomeValue call(Pass& pass, const dex::Instruction& in);

  const program::LinkedProgram& linked_;
  const PermissionChecks& checks_;
  std::size_t steps_ = 0;
};

}  // namespace mingcha::behaviour
