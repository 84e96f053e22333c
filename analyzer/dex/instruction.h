// Dalvik instructions: one table of opcodes, and a decoder that is safe on any code units.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "support/bytes.h"
#include "support/load.h"

namespace mingcha::dex {

/// Instruction formats, named as in the Dalvik instruction-format document.
// clang-format off
enum class Format : std::uint8_t {
  k10x, k12x, k11n, k11x, k10t, k20t, k22x, k21t, k21s, k21h, k21c, k23x, k22b, k22t, k22s, k22c,
  k30t, k32x, k31i, k31t, k31c, k35c, k3rc, k45cc, k4rcc, k51l, invalid,
};
// clang-format on

/// Width of an instruction in 16-bit code units; 0 for `invalid`.
constexpr std::uint8_t width_of(Format format) noexcept {
  constexpr std::uint8_t kWidths[] = {
      1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,  // 10x to 22c
      3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 0,                 // 30t to 51l, invalid
  };
  return kWidths[static_cast<std::size_t>(format)];
}

/// What the constant-pool index (and, for invoke-polymorphic, the second one) refers to.
enum class IndexKind : std::uint8_t {
  none,
  string,
  type,
  field,
  method,
  method_and_proto,
  call_site,
  method_handle,
  proto,
};

/// Four bytes, since all of them are looked up at each instruction.
struct OpcodeInfo {
  Format format;
  std::uint8_t width;  ///< in 16-bit code units; 0 for unused opcodes
  IndexKind index;
  std::uint8_t flags;  ///< OpcodeFlag bits
};
enum OpcodeFlag : std::uint8_t {
  kCanContinue = 1,  ///< control may reach the next instruction
  kCanBranch = 2,    ///< has a branch target in `target()`
  kCanSwitch = 4,    ///< packed-switch, sparse-switch
  kCanThrow = 8,
  kCanReturn = 16,
  kInvoke = 32,
  kSetsRegister = 64,  ///< writes register vA (pair for wide)
  kSetsWide = 128,     ///< ... and it is a pair
};

/// By opcode; where there is none: `Format::invalid`, width 0.
extern const std::array<OpcodeInfo, 256> kOpcodes;
/// By opcode: "invoke-virtual/range"; where there is none: "unused".
extern const std::array<std::string_view, 256> kOpcodeNames;

/// 16-bit little-endian code units of one method. A view: valid while the dex bytes live.
class CodeUnits {
 public:
  CodeUnits() = default;
  explicit CodeUnits(Bytes insns) noexcept
      : data_(insns.data()), size_(static_cast<std::uint32_t>(insns.size() / 2)) {}
  std::uint32_t size() const noexcept { return size_; }
  std::uint16_t operator[](std::uint32_t i) const noexcept {
    return load_u2(data_ + 2 * std::size_t{i});
  }

 private:
  const std::uint8_t* data_ = nullptr;
  std::uint32_t size_ = 0;
};

inline constexpr std::uint16_t kPackedSwitchPayload = 0x0100;
inline constexpr std::uint16_t kSparseSwitchPayload = 0x0200;
inline constexpr std::uint16_t kFillArrayDataPayload = 0x0300;

/// True when the unit at `pc` starts a payload (a nop with a non-zero high byte), which is data.
inline bool is_payload(std::uint16_t unit) noexcept {
  return unit == kPackedSwitchPayload || unit == kSparseSwitchPayload || unit == kFillArrayDataPayload;
}

/// Width of the payload at `pc` in code units; 0 when it reaches past the end.
std::uint32_t payload_width_at(CodeUnits code, std::uint32_t pc) noexcept;

/// Width in code units of what starts at `pc`: an instruction, or a switch or array payload. 0 when it is an
/// unused opcode or reaches past the end: the method is broken there. Safe on any input.
inline std::uint32_t width_at(CodeUnits code, std::uint32_t pc) noexcept {
  if (pc >= code.size()) return 0;
  const std::uint16_t unit = code[pc];
  if ((unit & 0xffU) == 0 && is_payload(unit)) return payload_width_at(code, pc);
  const std::uint32_t width = kOpcodes[unit & 0xffU].width;
  return width <= code.size() - pc ? width : 0;
}

/// One decoded instruction. Registers and literals are read on demand from the code units. All accessors stay
/// in bounds when `width_at(code, pc)` is not 0; one that the format does not have gives 0. Fields are named
/// as in the instruction-format document: of invoke-* forms A is the argument count, B the index, C the first
/// argument.
class Instruction {
 public:
  Instruction(CodeUnits code, std::uint32_t pc) noexcept : code_(code), pc_(pc), first_(code[pc]) {}

  std::uint8_t opcode() const noexcept { return static_cast<std::uint8_t>(first_); }
  const OpcodeInfo& info() const noexcept { return kOpcodes[opcode()]; }
  std::string_view name() const noexcept { return kOpcodeNames[opcode()]; }
  std::uint32_t pc() const noexcept { return pc_; }  ///< in code units from the start of insns

  std::uint32_t vA() const noexcept {
    const Format format = info().format;
    if (is(format, {Format::k12x, Format::k11n, Format::k22t, Format::k22s, Format::k22c}))
      return (first_ >> 8) & 0xfU;
    if (is_list(format)) return first_ >> 12;
    if (is(format, {Format::k10x, Format::k10t, Format::k20t, Format::k30t, Format::invalid})) return 0;
    return format == Format::k32x ? unit(1) : first_ >> 8;
  }
  std::uint32_t vB() const noexcept {
    const Format format = info().format;
    if (is(format, {Format::k12x, Format::k22t, Format::k22s, Format::k22c})) return first_ >> 12;
    if (is(format, {Format::k23x, Format::k22b})) return unit(1) & 0xffU;
    if (format == Format::k22x || is_list(format) || is_range(format)) return unit(1);
    return format == Format::k32x ? unit(2) : 0U;
  }
  std::uint32_t vC() const noexcept {
    const Format format = info().format;
    if (format == Format::k23x) return unit(1) >> 8;
    if (is_list(format)) return unit(2) & 0xfU;
    return is_range(format) ? unit(2) : 0U;
  }
  /// Literal of const and lit forms, sign-extended; high16 forms already shifted.
  std::int64_t literal() const noexcept {
    const Format format = info().format;
    if (format == Format::k11n) return static_cast<std::int16_t>(first_) >> 12;
    if (is(format, {Format::k21s, Format::k22s})) return static_cast<std::int16_t>(unit(1));
    if (format == Format::k22b) return static_cast<std::int16_t>(unit(1)) >> 8;
    if (format == Format::k31i) return static_cast<std::int32_t>(two_units(1));
    if (format == Format::k51l)
      return static_cast<std::int64_t>(two_units(1) | (std::uint64_t{two_units(3)} << 32));
    if (format != Format::k21h) return 0;
    if (opcode() == 0x19)
      return static_cast<std::int64_t>(std::uint64_t{unit(1)} << 48);  // const-wide/high16
    return static_cast<std::int32_t>(std::uint32_t{unit(1)} << 16);
  }
  /// Constant-pool index of 21c, 22c, 31c, 35c, 3rc, 45cc, 4rcc.
  std::uint32_t index() const noexcept {
    const OpcodeInfo& op = info();
    if (op.index == IndexKind::none) return 0;
    return op.format == Format::k31c ? two_units(1) : unit(1);
  }
  /// Second index, of 45cc and 4rcc: a prototype.
  std::uint32_t proto_index() const noexcept {
    return info().index == IndexKind::method_and_proto ? unit(3) : 0;
  }
  /// Signed offset in code units from `pc`, also of switch and array payloads.
  std::int32_t branch() const noexcept {
    const Format format = info().format;
    if (format == Format::k10t) return static_cast<std::int16_t>(first_) >> 8;
    if (is(format, {Format::k20t, Format::k21t, Format::k22t})) return static_cast<std::int16_t>(unit(1));
    return is(format, {Format::k30t, Format::k31t}) ? static_cast<std::int32_t>(two_units(1)) : 0;
  }
  std::uint32_t target() const noexcept { return pc_ + static_cast<std::uint32_t>(branch()); }

  /// Arguments of invoke-* and filled-new-array: how many registers, and the i-th. The list forms hold at
  /// most five; a larger count, which the platform refuses, is read as five.
  std::uint32_t argument_count() const noexcept {
    const Format format = info().format;
    if (is_list(format)) return (first_ >> 12) < 5 ? first_ >> 12 : 5U;
    return is_range(format) ? first_ >> 8 : 0U;
  }
  std::uint32_t argument(std::uint32_t i) const noexcept {
    if (is_range(info().format)) return unit(2) + i;
    return i < 4 ? (unit(2) >> (4 * i)) & 0xfU : (first_ >> 8) & 0xfU;
  }

 private:
  /// One test of a bit, since the list is known when compiled.
  static constexpr bool is(Format format, std::initializer_list<Format> any_of) noexcept {
    std::uint32_t bits = 0;
    for (const Format each : any_of) bits |= 1U << static_cast<unsigned>(each);
    return ((bits >> static_cast<unsigned>(format)) & 1U) != 0;
  }
  static constexpr bool is_list(Format format) noexcept { return is(format, {Format::k35c, Format::k45cc}); }
  static constexpr bool is_range(Format format) noexcept { return is(format, {Format::k3rc, Format::k4rcc}); }
  std::uint16_t unit(std::uint32_t i) const noexcept { return code_[pc_ + i]; }
  std::uint32_t two_units(std::uint32_t i) const noexcept {
    return unit(i) | (std::uint32_t{unit(i + 1)} << 16);
  }

  CodeUnits code_;
  std::uint32_t pc_;
  std::uint16_t first_;
};

}  // namespace mingcha::dex
