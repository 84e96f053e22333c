// Functions as the tables for unwinding the stack list them: they are left where symbols are stripped.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/native/elf_headers.h"
#include "analyzer/native/loaded_memory.h"
#include "analyzer/native/oddities.h"

namespace mingcha::native {

struct UnwoundFunction {
  std::uint64_t address = 0;
  std::uint64_t size = 0;  ///< bytes; 0 = not said
};

/// The functions of "PT_GNU_EH_FRAME": those of its search table, or of ".eh_frame" itself where there is
/// none. In no order. Oddity "PT_GNU_EH_FRAME" when the table cannot be followed to its end. Source: Linux
/// Standard Base, "Exception Frames"; DWARF, "Call Frame Information".
std::vector<UnwoundFunction> read_eh_frame(const ElfHeaders& headers, const LoadedMemory& memory,
                                           Oddities& oddities);

/// The functions of "PT_ARM_EXIDX", ascending. The last row only marks the end of the code, and is left out.
/// Oddity "PT_ARM_EXIDX". Source: Exception Handling ABI for the Arm Architecture, "Index table entries".
std::vector<UnwoundFunction> read_exidx(const ElfHeaders& headers, const LoadedMemory& memory,
                                        Oddities& oddities);

}  // namespace mingcha::native
