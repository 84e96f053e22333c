// Instructions of each machine as steps; for the disassembler.
#pragma once

#include <capstone/capstone.h>

#include "analyzer/native/step.h"

namespace mingcha::native {

void add_arm64_steps(const cs_insn& instruction, Steps& out);
/// The same for the forms that most code is made of, from the instruction itself; false for others, and `out` is empty.
bool add_common_arm64_steps(std::uint32_t instruction, std::uint64_t address, Steps& out);
void add_arm_steps(const cs_insn& instruction, bool thumb, Steps& out);
/// `is_64`: x86-64.
void add_x86_steps(const cs_insn& instruction, bool is_64, Steps& out);

}  // namespace mingcha::native
