// Decodes machine code, one instruction at a time, into steps.
#pragma once

#include <cstddef>
#include <cstdint>

#include "analyzer/native/elf_file.h"
#include "analyzer/native/step.h"
#include "support/bytes.h"
#include "support/error.h"

struct cs_insn;

namespace mingcha::native {

/// Owns a handle of the library that decodes, and one reusable instruction. For one thread at a time.
class Disassembler {
 public:
  /// `thumb`: ARM only, code in the Thumb instruction set.
  /// Errors: unsupported when the library was built without the machine.
  static Result<Disassembler> open(Machine machine, bool thumb);
  Disassembler(Disassembler&& other) noexcept;
  Disassembler& operator=(Disassembler&& other) noexcept;
  ~Disassembler();

  /// The instruction at `address`, of which `code` holds the first bytes. False when it is none: `out` is
  /// then empty.
  bool decode(Bytes code, std::uint64_t address, Steps& out);

 private:
  Disassembler(std::size_t handle, cs_insn* instruction, Machine machine, bool thumb) noexcept
      : handle_(handle), instruction_(instruction), machine_(machine), thumb_(thumb) {}

  std::size_t handle_;
  cs_insn* instruction_;
  Machine machine_;
  bool thumb_;
};

}  // namespace mingcha::native
