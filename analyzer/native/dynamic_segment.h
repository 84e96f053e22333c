// The dynamic segment: where the tables are that the linker reads.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analyzer/native/elf_headers.h"
#include "analyzer/native/loaded_memory.h"
#include "analyzer/native/oddities.h"

namespace mingcha::native {

/// An address and a size in bytes as a pair of tags gives them; nothing is checked yet.
struct DynamicTable {
  std::uint64_t address = 0;  ///< 0 = not given
  std::uint64_t size = 0;
};

struct DynamicSegment {
  bool present = false;
  std::uint64_t symbols = 0;   ///< DT_SYMTAB; 0 = not given
  DynamicTable strings;        ///< DT_STRTAB, DT_STRSZ
  std::uint64_t hash = 0;      ///< DT_HASH
  std::uint64_t gnu_hash = 0;  ///< DT_GNU_HASH
  std::optional<std::uint64_t> soname;
  std::vector<std::uint64_t> needed;  ///< offsets into the strings, as `soname`
  DynamicTable rel, rela, jump_slots, relr, android_rel, android_rela;
  bool jump_slots_have_addends = false;  ///< DT_PLTREL
  std::uint64_t init = 0;                ///< DT_INIT
  std::uint64_t linkage_table = 0;       ///< DT_PLTGOT; 0 = not given
  DynamicTable init_array;
};

/// Reads the entries of "PT_DYNAMIC" up to DT_NULL; of a tag given twice the later one counts.
/// Oddity "PT_DYNAMIC": it is missing, lies outside of the segments, or has no end.
DynamicSegment read_dynamic(const ElfHeaders& headers, const LoadedMemory& memory, Oddities& oddities);

}  // namespace mingcha::native
