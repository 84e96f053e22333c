// Dalvik instructions: one table of opcodes, and a decoder that is safe on any code units.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "support/bytes.h"

namespace mingcha::dex {

/// Instruction formats, named as in the Dalvik instruction-format document.
enum class Format : std::uint8_t {
  k10x, k12x, k11n, k11x, k10t, k20t, k22x, k21t, k21s, k21h, k21c, k23x, k22b, k22t, k22s, k22c,
  k30t, k32x, k31i, k31t, k31c, k35c, k3rc, k45cc, k4rcc, k51l, invalid,
};

/// What the constant-pool index (and, for invoke-polymorphic, the second one) refers to.
enum class IndexKind : std::uint8_t {
  none, string, type, field, method, method_and_proto, call_site, method_handle, proto,
};

struct OpcodeInfo {
  std::string_view name;  ///< "invoke-virtual/range"
  Format format;
  std::uint8_t width;     ///< in 16-bit code units; 0 for unused opcodes
  IndexKind index;
  std::uint8_t flags;     ///< OpcodeFlag bits
};
enum OpcodeFlag : std::uint8_t {
  kCanContinue = 1,   ///< control may reach the next instruction
  kCanBranch = 2,     ///< has a branch target in `target()`
  kCanSwitch = 4,     ///< packed-switch, sparse-switch
  kCanThrow = 8,
  kCanReturn = 16,
  kInvoke = 32,
  kSetsRegister = 64, ///< writes register vA (pair for wide)
  kSetsWide = 128,    ///< ... and it is a pair
};

extern const std::array<OpcodeInfo, 256> kOpcodes;

/// 16-bit little-endian code units of one method. A view: valid while the dex bytes live.
class CodeUnits {
 public:
  CodeUnits() = default;
  explicit CodeUnits(Bytes insns) noexcept : data_(insns.data()), size_(static_cast<std::uint32_t>(insns.size() / 2)) {}
  std::uint32_t size() const noexcept { return size_; }
  std::uint16_t operator[](std::uint32_t i) const noexcept {
    return static_cast<std::uint16_t>(data_[2 * std::size_t{i}] | (data_[2 * std::size_t{i} + 1] << 8));
  }

 private:
  const std::uint8_t* data_ = nullptr;
  std::uint32_t size_ = 0;
};

/// One decoded instruction. Registers and literals are read on demand from the code units.
class Instruction {
 public:
  Instruction(CodeUnits code, std::uint32_t pc) noexcept : code_(code), pc_(pc), first_(code[pc]) {}

  std::uint8_t opcode() const noexcept { return static_cast<std::uint8_t>(first_); }
  const OpcodeInfo& info() const noexcept { return kOpcodes[opcode()]; }
  std::uint32_t pc() const noexcept { return pc_; }  ///< in code units from the start of insns

  std::uint32_t vA() const noexcept;     ///< first register of the format
  std::uint32_t vB() const noexcept;
  std::uint32_t vC() const noexcept;
  std::int64_t literal() const noexcept; ///< const and lit forms; high16 forms already shifted
  std::uint32_t index() const noexcept;  ///< constant-pool index of 21c, 22c, 31c, 35c, 3rc, 45cc, 4rcc
  std::uint32_t proto_index() const noexcept;  ///< second index of 45cc, 4rcc
  std::int32_t branch() const noexcept;  ///< signed offset in code units, also of switch and array payloads
  std::uint32_t target() const noexcept { return pc_ + static_cast<std::uint32_t>(branch()); }

  /// Arguments of invoke-* and filled-new-array: how many registers, and the i-th.
  std::uint32_t argument_count() const noexcept;
  std::uint32_t argument(std::uint32_t i) const noexcept;

 private:
  std::uint16_t unit(std::uint32_t i) const noexcept { return code_[pc_ + i]; }

  CodeUnits code_;
  std::uint32_t pc_;
  std::uint16_t first_;
};

/// Width in code units of what starts at `pc`: an instruction, or a switch or array payload. 0 when it is an
/// unused opcode or reaches past the end: the method is broken there. Safe on any input.
std::uint32_t width_at(CodeUnits code, std::uint32_t pc) noexcept;

inline constexpr std::uint16_t kPackedSwitchPayload = 0x0100;
inline constexpr std::uint16_t kSparseSwitchPayload = 0x0200;
inline constexpr std::uint16_t kFillArrayDataPayload = 0x0300;

/// True when the unit at `pc` starts a payload (a nop with a non-zero high byte), which is data.
inline bool is_payload(std::uint16_t unit) noexcept {
  return unit == kPackedSwitchPayload || unit == kSparseSwitchPayload || unit == kFillArrayDataPayload;
}

}  // namespace mingcha::dex
