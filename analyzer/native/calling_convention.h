// How functions of each machine hand over arguments.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "analyzer/native/elf_file.h"
#include "analyzer/native/step.h"

namespace mingcha::native {

struct CallingConvention {
  std::span<const Register> arguments;  ///< in registers, in their order
  /// Registers in which compilers hand arguments to functions that nobody else calls ("fastcc"): the last
  /// positions.
  std::span<const Register> local;
  std::span<const Register> kept;  ///< registers that a called function leaves as they are
  Register result = 0;
  Register stack_pointer = 0;
  Register system_number = 0;  ///< holds the number of the kernel's function
  std::span<const Register> system_arguments;
  std::uint8_t word = 8;  ///< bytes of a pointer
  /// Bytes from the stack pointer at a function's begin to its first argument on the stack.
  std::uint8_t first_on_stack = 0;
};

/// Source: Procedure Call Standard for the Arm Architecture (AAPCS32, AAPCS64); System V ABI for i386 and
/// AMD64.
const CallingConvention& calling_convention(Machine machine) noexcept;

}  // namespace mingcha::native
