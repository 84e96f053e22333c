// Registers and memory at one point of a function.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/native/elf_file.h"
#include "analyzer/native/outline.h"
#include "analyzer/native/step.h"

namespace mingcha::native {

class FunctionState {
 public:
  Value& operator[](Register r) noexcept { return registers_[r]; }
  const Value& operator[](Register r) const noexcept { return registers_[r]; }

  /// What was written to where `base` points, `offset` bytes behind it; absent when that is not known.
  std::optional<Value> load(const Value& base, std::int64_t offset, std::uint8_t width) const;
  /// `value` of kind unknown forgets what was there.
  void store(const Value& base, std::int64_t offset, std::uint8_t width, const Value& value);
  /// Writes a text and its NUL where `base` points.
  void store_text(const Value& base, std::string_view text);
  /// The text there; absent where a byte before its NUL is not known.
  std::optional<std::string> text_at(const Value& base) const;
  /// The text of the C++ string at `object`, whose first and third word of `word` bytes are that text.
  std::optional<Value> string_at(const Value& object, std::uint8_t word) const;
  /// Somebody may have written to the string at `object`.
  void forget_string(const Value& object, std::uint8_t word);
  /// Somebody may have written to the buffer at `base`: its bytes are not known any more, pointers are.
  void forget_buffer(const Value& base);
  void forget_registers(const std::vector<Register>& written);

  /// Keeps what both know, and with `may_choose` choices of `outline` between what they know. True when something went.
  /// `word`: bytes of a pointer.
  bool join(const FunctionState& other, Outline& outline, std::uint8_t word, bool may_choose);

 private:
  struct Cell {
    Value::Kind base = Value::Kind::unknown;
    std::uint32_t index = 0;
    std::int64_t offset = 0;
    std::uint8_t width = 0;
    Value value;
    friend auto operator<=>(const Cell&, const Cell&) = default;
  };
  static bool can_hold(const Value& base) noexcept;
  std::optional<Value> load_number(const Value& base, std::int64_t from, std::uint8_t width) const;

  std::array<Value, kRegisterCount> registers_{};
  std::vector<Cell> cells_;  // ascending, none overlaps another
};

}  // namespace mingcha::native
