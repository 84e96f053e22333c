// Tables by which a library binds native methods: rows of a name, a signature and a function.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// A row of "JNINativeMethod". Source: Java Native Interface Specification, "RegisterNatives".
struct NativeTableRow {
  std::string_view name, signature;
  std::uint64_t function = 0;  ///< of ARM bit 0 says Thumb
};

/// The rows of a table at an address: `count` of them at most, up to the first that is none.
std::vector<NativeTableRow> read_native_table(const ElfFile& file, std::uint64_t address, std::size_t count);

/// Where such tables lie in the library's data, ascending: told by the looks of their rows.
std::vector<std::uint64_t> find_native_tables(const ElfFile& file);

}  // namespace mingcha::native
