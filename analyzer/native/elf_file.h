// One native library as Android's linker sees it: by its program headers and its dynamic segment. Section
// headers are looked at for what they add, and never believed: packers strip them or let them lie.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/native/function_starts.h"
#include "analyzer/native/loaded_memory.h"
#include "analyzer/native/machine.h"
#include "analyzer/native/relocations.h"
#include "analyzer/native/symbol_table.h"
#include "support/bytes.h"
#include "support/error.h"

namespace mingcha::native {

/// Borrows its bytes: valid while their owner lives. Safe to ask from several threads.
class ElfFile {
 public:
  /// Opens a shared object, or an executable, for one of the four machines. Everything that the accessors
  /// below give is verified here. A table that is broken is left out, or cut where it breaks, and named in
  /// `oddities`, as long as the segments can be placed. Time and memory are linear in the size of the file.
  /// Errors: bad_magic; unsupported (another machine, big-endian, an object file); truncated, bad_value,
  /// bad_offset for headers that the platform's linker refuses. Source: System V ABI, "Object Files"; bionic,
  /// linker_phdr.cpp and linker.cpp.
  static Result<ElfFile> open(Bytes file, std::string where);

  const std::string& where() const noexcept { return where_; }
  Machine machine() const noexcept { return machine_; }
  bool is_64() const noexcept { return is_64_bits(machine_); }
  std::string_view soname() const noexcept { return soname_; }                      ///< empty when not said
  const std::vector<std::string_view>& needed() const noexcept { return needed_; }  ///< in their order
  const std::vector<Segment>& segments() const noexcept {
    return memory_.segments();
  }  ///< ascending, not overlapping
  /// What tells this file from one that a tool chain writes: "e_shoff", "DT_HASH", …; ascending, each once.
  const std::vector<std::string>& oddities() const noexcept { return oddities_; }
  /// Names of the sections, as far as their headers can be read.
  const std::vector<std::string_view>& sections() const noexcept { return sections_; }

  /// The dynamic symbol table by its own indices (0 is the empty one), then what ".symtab" adds.
  const std::vector<Symbol>& symbols() const noexcept { return symbols_; }
  /// Only those that the linker, and Java, can find by their name.
  std::span<const Symbol> dynamic_symbols() const noexcept { return {symbols_.data(), dynamic_symbols_}; }
  /// Address of "_GLOBAL_OFFSET_TABLE_" ("DT_PLTGOT"), from which code of i386 and old ARM counts; 0 = not given.
  std::uint64_t linkage_table() const noexcept { return linkage_table_; }
  /// Ascending by slot, each once: words that get the address of a symbol which other libraries define.
  const std::vector<Import>& imports() const noexcept { return linked_.imports; }
  /// The imported symbol that the linker writes to a word; null where it writes none.
  const Symbol* import_at(std::uint64_t address) const noexcept;
  /// Words that get the address of a symbol of the library itself because it is named; ascending by value.
  const std::vector<LinkedWord>& own_symbols() const noexcept { return linked_.own_symbols; }
  /// Ascending by address, each address once: symbols, "PT_GNU_EH_FRAME", "PT_ARM_EXIDX", initialisers, the
  /// entry of a program.
  const std::vector<FunctionStart>& function_starts() const noexcept { return function_starts_; }
  /// What the linker calls once the library is loaded ("DT_INIT", "DT_INIT_ARRAY"), in its order. Addresses
  /// of functions: bit 0 is taken away for ARM.
  const std::vector<std::uint64_t>& initialisers() const noexcept { return initialisers_; }

  /// The bytes of the file from an address to the end of its segment; empty where there are none.
  Bytes bytes_at(std::uint64_t address) const noexcept { return memory_.bytes_at(address); }
  bool is_executable(std::uint64_t address) const noexcept { return memory_.is_executable(address); }
  /// The text from an address to its NUL; absent where none ends within `longest` bytes.
  std::optional<std::string_view> text_at(std::uint64_t address, std::size_t longest = 4096) const noexcept {
    return memory_.text_at(address, longest);
  }
  /// What a word of memory holds when the linker is done, as an address relative to where the library is
  /// loaded: for pointers to the library itself. Bit 0 of pointers to Thumb functions is set. Absent for
  /// imports and outside of segments.
  std::optional<std::uint64_t> pointer_at(std::uint64_t address) const noexcept;

 private:
  std::string where_;
  Machine machine_ = Machine::arm64;
  LoadedMemory memory_;
  std::string_view soname_;
  std::vector<std::string_view> needed_;
  std::vector<std::string> oddities_;
  std::vector<std::string_view> sections_;
  std::vector<Symbol> symbols_;
  std::size_t dynamic_symbols_ = 0;
  std::uint64_t linkage_table_ = 0;
  LinkedWords linked_;
  std::vector<FunctionStart> function_starts_;
  std::vector<std::uint64_t> initialisers_;
};

}  // namespace mingcha::native
