// Symbols: the dynamic table, whose length stands nowhere, and what ".symtab" adds to it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/native/dynamic_segment.h"
#include "analyzer/native/elf_headers.h"
#include "analyzer/native/loaded_memory.h"
#include "analyzer/native/oddities.h"
#include "analyzer/native/string_table.h"

namespace mingcha::native {

/// A row of the dynamic symbol table, or of ".symtab" where that is left.
struct Symbol {
  enum class Kind : std::uint8_t { function, object, other };
  std::string_view name;
  std::uint64_t address = 0;  ///< 0 for imports; bit 0 of ARM functions is taken away, see `thumb`
  std::uint64_t size = 0;     ///< bytes; 0 = not said
  Kind kind = Kind::other;
  bool defined = false;
  bool thumb = false;  ///< ARM: a function in Thumb code
};

/// The dynamic symbol table. Its length is what the hash tables say, or without them the rows that look like
/// symbols, up to the string table. A GNU table need not count imports: up to `wanted`, rows that look like
/// symbols are added. Oddities: "DT_SYMTAB", "DT_STRTAB", "DT_STRSZ", "DT_HASH", "DT_GNU_HASH", "st_name".
std::vector<Symbol> read_dynamic_symbols(const DynamicSegment& dynamic, const LoadedMemory& memory,
                                         StringTable& strings, Machine machine, std::uint64_t wanted,
                                         Oddities& oddities);

/// Adds the functions and objects of ".symtab" that are not among the dynamic ones.
void add_section_symbols(Bytes file, const ElfHeaders& headers, const LoadedMemory& memory,
                         std::vector<Symbol>& symbols);

}  // namespace mingcha::native
