#include "analyzer/native/disassembler.h"

#include "support/module.h"

namespace mingcha::native {

Result<std::unique_ptr<Disassembler>> open_disassembler(Machine machine, bool thumb) {
  static const Result<const void*> loaded = load_module("disassembler", MINGCHA_DISASSEMBLER_STAMP);
  if (!loaded) return tl::unexpected(loaded.error());
  return static_cast<const Disassembly*>(*loaded)->open(machine, thumb);
}

}  // namespace mingcha::native
