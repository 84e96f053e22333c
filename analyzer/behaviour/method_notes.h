// What single methods of the app call, write, return and test, with where the values come from: for the few methods
// that a question leads to. Everything is worked out once and kept.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analyzer/program/world.h"

namespace mingcha::behaviour {

/// One thing that a value can be.
struct Origin {
  enum class Kind : std::uint8_t {
    text,
    number,
    passed,    ///< `number`: argument register
    held,      ///< `number`: FieldIdx
    returned,  ///< `number`: MethodIdx, `pc`: the call
  };
  Kind kind = Kind::text;
  std::int64_t number = 0;
  std::uint32_t pc = 0;
  std::string text;  ///< UTF-8
};
/// All that is known of what a value can be; empty: nothing.
using Origins = std::vector<Origin>;

struct MethodNotes {
  struct Call {
    std::uint32_t pc = 0;
    std::uint32_t method_idx = 0;
    std::vector<Origins> arguments;  ///< one for each register, the receiver first
  };
  struct Write {
    std::uint32_t field_idx = 0;
    Origins values;
  };
  /// A conditional branch.
  struct Test {
    std::uint32_t pc = 0;
    bool with_zero = false;  ///< "is it so", not "is it more"
    Origins operand;         ///< the first
  };
  std::vector<Call> calls;  ///< in the order of the blocks
  std::vector<Write> writes;
  std::vector<Test> tests;
  Origins returns;

  const Call* call_at(std::uint32_t pc) const noexcept;
};

/// Not thread-safe. Borrows the program.
class MethodReader {
 public:
  /// Methods worked out for one app. Spent: others have no notes.
  static constexpr std::size_t kMaxMethods = 4'000;

  explicit MethodReader(const program::LinkedProgram& linked) : linked_(linked) {}

  /// Valid while the reader lives. Empty for methods without code.
  const MethodNotes& of(program::MethodNode method);

 private:
  MethodNotes read(program::MethodNode method) const;

  const program::LinkedProgram& linked_;
  std::map<std::uint32_t, MethodNotes> known_;  // by method
};

}  // namespace mingcha::behaviour
