// Text of a native library for people and tests: `mingcha dump native`.
#pragma once

#include <functional>
#include <string_view>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// Takes the next piece of text: one or more whole lines. Valid during the call only.
using Sink = std::function<void(std::string_view)>;

/// The machine, the names, what is odd; then a line a symbol: "import", "jni" for what Java finds by its
/// name, "export", "local" for what only ".symtab" names; then the initialisers. The same for the same bytes,
/// and safe for a terminal: bytes of names that are not printable ASCII become \xNN.
void dump_library(const ElfFile& elf, const Sink& sink);

}  // namespace mingcha::native
