// Relocations in every form that Android's linker knows: tables with and without addends, RELR, and the
// packed form of Android ("APS2").
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/native/dynamic_segment.h"
#include "analyzer/native/loaded_memory.h"
#include "analyzer/native/machine.h"
#include "analyzer/native/oddities.h"
#include "analyzer/native/symbol_table.h"

namespace mingcha::native {

/// One row that writes a word of memory.
struct Relocation {
  std::uint64_t slot = 0;    ///< address of the word
  std::uint64_t addend = 0;  ///< only with `has_addend`; else it stands in the word itself
  std::uint32_t symbol = 0;
  std::uint32_t type = 0;
  bool has_addend = false;
};

/// The rows in the order in which they are applied, without those whose word already holds its value
/// (relative ones without an addend, all of RELR). At most as many as the file has words. Oddities: "DT_REL",
/// "DT_RELA", "DT_JMPREL", "DT_RELR", "DT_ANDROID_REL", "DT_ANDROID_RELA".
std::vector<Relocation> read_relocations(const DynamicSegment& dynamic, const LoadedMemory& memory,
                                         Machine machine, Oddities& oddities);

/// A word of memory that the linker fills with the address of an imported symbol.
struct Import {
  std::uint64_t slot = 0;    ///< address of the word
  std::uint32_t symbol = 0;  ///< index into the symbols
};

/// A word of memory that the linker fills with an address inside the library.
struct LinkedWord {
  std::uint64_t slot = 0;
  std::uint64_t value = 0;
};

struct LinkedWords {
  std::vector<Import> imports;    ///< ascending by slot, each once
  std::vector<LinkedWord> words;  ///< ascending by slot, each once
  /// Those of the words that the library asks for by the name of a symbol of its own, as code does that leaves it to
  /// others to define the symbol anew: its linkage table. Ascending by value.
  std::vector<LinkedWord> own_symbols;
};

/// What the linker writes; of rows for one word the last counts.
/// Oddities: "r_offset" outside of the segments, "r_info" naming a symbol that is not there.
LinkedWords link_words(const std::vector<Relocation>& relocations, const std::vector<Symbol>& symbols,
                       const LoadedMemory& memory, Machine machine, Oddities& oddities);

}  // namespace mingcha::native
