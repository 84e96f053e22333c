// What one function of a library calls, and what is known of the arguments.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mingcha::native {

/// What a register, an argument or a word of memory is known to be.
struct Value {
  enum class Kind : std::uint8_t {
    unknown,
    number,       ///< `number`
    address,      ///< of the library: `number`
    import,       ///< address of the symbol `index`
    stack,        ///< of the function's own frame: `number` bytes from the stack pointer at its begin
    parameter,    ///< the function's own argument `index`, and `number` bytes behind it
    result,       ///< what call `index` of the outline gave back, and `number` bytes behind it
    memory,       ///< what lies in memory `index` of the outline, and `number` bytes behind it
    text,         ///< pointer to text `index` of the outline
    environment,  ///< a pointer to the JNI function table's pointer ("JNIEnv*")
    content,      ///< bytes of the file from the address `number` on, in a vector register
    table,        ///< an address of the library some way behind `number`
    either,       ///< one of the values of choice `index` of the outline
    words,        ///< several words, in a vector register: row `index` of the walk
  };
  Kind kind = Kind::unknown;
  std::uint32_t index = 0;
  std::int64_t number = 0;
  bool is(Kind wanted) const noexcept { return kind == wanted; }
  friend auto operator<=>(const Value&, const Value&) = default;
};

/// A word that is read where a value points.
struct Memory {
  Value base;
  std::int64_t offset = 0;
  friend auto operator<=>(const Memory&, const Memory&) = default;
};

/// Values that one place may have, ascending, each once: addresses and texts, `kMaxChoice` at most.
using Choice = std::vector<Value>;
inline constexpr std::size_t kMaxChoice = 16;

inline constexpr std::size_t kArguments = 8;

struct Call {
  enum class To : std::uint8_t {
    unknown,   ///< what `callee` says
    function,  ///< of the library, at `target`; of ARM bit 0 says Thumb
    import,    ///< symbol `target`
    slot,    ///< word `target` of the table to whose pointer the first argument points: a JNI or C++ virtual
             ///< function
    system,  ///< the kernel's function `target`
  };
  std::uint64_t address = 0;
  To to = To::unknown;
  std::uint64_t target = 0;
  Value callee;
  std::array<Value, kArguments> arguments;
};

/// A word of the library's own memory that the function writes.
struct GlobalWrite {
  std::uint64_t address = 0;
  Value value;
  friend auto operator<=>(const GlobalWrite&, const GlobalWrite&) = default;
};

/// A row of a table of "JNINativeMethod" that a function makes on its stack and registers.
struct RegisteredMethod {
  std::uint64_t call = 0;  ///< address of the call that registers it
  std::string name, signature;
  std::uint64_t function = 0;
};

struct Outline {
  /// The object of a C++ string, as the pointer to its letters that one of these is; absent where they are
  /// not.
  std::optional<Value> letters_of_string(const Value& inside, const Value& elsewhere) const;
  /// The value that stands for both; unknown where they are no choice.
  Value choose(const Value& a, const Value& b);

  std::vector<Call> calls;  ///< ascending by address
  std::vector<Memory> memory;
  std::vector<Choice> choices;
  std::vector<std::string> texts;  ///< "*" stands for a part that is not known
  std::vector<GlobalWrite> writes;
  std::vector<RegisteredMethod> registered;
  Value result;          ///< what it gives back, where that is always the same
  bool complete = true;  ///< false: too long to be followed to its end
};

}  // namespace mingcha::native
