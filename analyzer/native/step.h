// What one machine instruction does to registers and memory, the same for all machines: a few steps in their
// order. Only what constants and addresses are made of is told; the rest makes a register forget.
#pragma once

#include <cstdint>
#include <vector>

namespace mingcha::native {

/// Registers of all machines: 0 to 31 general ones under their own numbers (ARM64: 31 is SP; ARM: 13, 15 is
/// PC; x86: in the order of their encoding, 4 is SP), 32 to 63 vector registers, then two that only steps
/// use.
using Register = std::uint8_t;
inline constexpr Register kFirstVector = 32;
inline constexpr Register kScratch = 64;
inline constexpr Register kSecondScratch = 65;
inline constexpr Register kRegisterCount = 66;

struct Step {
  enum class Op : std::uint8_t {
    forget,         ///< `to` holds something that is not followed
    set,            ///< to = number
    place,          ///< to = number, an address of the library
    add,            ///< to = a + number
    sum,            ///< to = a + (b << number)
    select,         ///< to = a or b
    set_bits,       ///< to = a | number
    align,          ///< to = a & number
    insert,         ///< 16 bits of `to`, from bit `width` on, become the number
    load,           ///< to = memory[a + number], `width` bytes
    store,          ///< memory[a + number] = b, `width` bytes
    clear,          ///< memory[a + number] = 0, `width` bytes
    call,           ///< to the address `number`
    call_register,  ///< to the address in `a`
    jump,           ///< to the address `number`
    jump_register,  ///< to the address in `a`
    branch,         ///< maybe to the address `number`
    give_back,      ///< the function ends
    stop,           ///< nothing follows
    system_call,
  };
  Op op = Op::forget;
  Register to = 0, a = 0, b = 0;
  std::uint8_t width = 0;  ///< bytes
  std::int64_t number = 0;
};

/// The steps of one instruction.
struct Steps {
  std::vector<Step> steps;  ///< reused from one instruction to the next
  std::uint8_t size = 0;    ///< bytes of the instruction
};

}  // namespace mingcha::native
