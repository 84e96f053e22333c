// One method as text, instruction by instruction: what a report shows as evidence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "analyzer/dex/dex_file.h"

namespace mingcha::dex {

/// A remark beside an instruction.
struct Mark {
  std::uint32_t pc = 0;  ///< code units from the start of insns
  std::string text;      ///< printed behind the instruction, escaped
};

/// A longer disassembly, in bytes, ends with a line that says so.
inline constexpr std::size_t kMaxDisassemblyBytes = std::size_t{4} << 20;

/// The method's flags and descriptor, registers, handlers and instructions, a line each; offsets in code units, decimal
/// and hexadecimal; source lines where there is debug information. A line with marks begins with ">". Operands are
/// written as in the Dalvik bytecode document. What is broken is a line that starts with "!". A method without code has
/// its head line alone. Text from the file is escaped. Deterministic.
std::string disassemble(const DexFile& dex, const EncodedMethod& method, std::span<const Mark> marks);

}  // namespace mingcha::dex
