// Where functions begin: from symbols, from the tables for unwinding, and from what the linker calls.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "analyzer/native/elf_headers.h"
#include "analyzer/native/loaded_memory.h"
#include "analyzer/native/symbol_table.h"
#include "analyzer/native/unwind_tables.h"

namespace mingcha::native {

/// Where a function begins.
struct FunctionStart {
  std::uint64_t address = 0;
  std::uint64_t size = 0;  ///< bytes; 0 = not said
  bool thumb = false;
  friend auto operator<=>(const FunctionStart&, const FunctionStart&) = default;
};

/// Collects starts; those outside of executable segments are dropped.
class FunctionStarts {
 public:
  FunctionStarts(const LoadedMemory& memory, Machine machine) : memory_(memory), machine_(machine) {}

  void add(const std::vector<Symbol>& symbols);
  /// Tables for unwinding do not say whether a function is in Thumb code. Unless a symbol says it, it is
  /// guessed: an address that is no multiple of four is Thumb; else it is ARM code when three of the first
  /// four words are instructions that are always executed (condition 0xe), as nearly all of them are, and
  /// Thumb otherwise.
  void add(const std::vector<UnwoundFunction>& functions);
  /// A pointer to code, or 0 for none: for ARM, bit 0 says Thumb.
  void add_pointer(std::uint64_t pointer);

  /// Ascending by address, each address once: the longest size, and what is known of Thumb before what is
  /// guessed.
  std::vector<FunctionStart> sorted() &&;

 private:
  struct Candidate {
    FunctionStart start;
    bool guessed = false;
  };
  void add(std::uint64_t address, std::uint64_t size, bool thumb, bool guessed);

  const LoadedMemory& memory_;
  Machine machine_;
  std::vector<Candidate> found_;
};

}  // namespace mingcha::native
