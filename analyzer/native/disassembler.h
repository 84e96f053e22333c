// Decodes machine code, one instruction at a time, into steps. What does it is a module, loaded for the first library
// that is worth it: tables for each machine's instructions are large, and most packages have no native code.
#pragma once

#include <cstdint>
#include <memory>

#include "analyzer/native/machine.h"
#include "analyzer/native/step.h"
#include "support/bytes.h"
#include "support/error.h"

namespace mingcha::native {

/// Holds one reusable instruction. For one thread at a time. Throws nothing.
class Disassembler {
 public:
  Disassembler() = default;
  Disassembler(const Disassembler&) = delete;
  Disassembler& operator=(const Disassembler&) = delete;
  virtual ~Disassembler() = default;

  /// The instruction at `address`, of which `code` holds the first bytes. False when it is none: `out` is
  /// then empty.
  virtual bool decode(Bytes code, std::uint64_t address, Steps& out) noexcept = 0;
};

/// What the module "disassembler" gives.
struct Disassembly {
  Result<std::unique_ptr<Disassembler>> (*open)(Machine machine, bool thumb) noexcept;
};

/// `thumb`: ARM only, code in the Thumb instruction set. May be called from several threads.
/// Errors: unsupported when the library was built without the machine; those of load_module().
Result<std::unique_ptr<Disassembler>> open_disassembler(Machine machine, bool thumb);

}  // namespace mingcha::native
