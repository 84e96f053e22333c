// The headers of an ELF file: what they say of the machine, the program headers, and the section headers as
// far as they can be believed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/native/loaded_memory.h"
#include "analyzer/native/machine.h"
#include "analyzer/native/oddities.h"
#include "support/bytes.h"
#include "support/error.h"

namespace mingcha::native {

struct ProgramHeader {  // "Elf32_Phdr", "Elf64_Phdr"
  std::uint32_t p_type = 0;
  std::uint32_t p_flags = 0;
  std::uint64_t p_offset = 0;
  std::uint64_t p_vaddr = 0;
  std::uint64_t p_filesz = 0;
  std::uint64_t p_memsz = 0;
};

struct SectionHeader {  // "Elf32_Shdr", "Elf64_Shdr"
  std::string_view name;
  std::uint32_t sh_type = 0;
  std::uint32_t sh_link = 0;
  std::uint64_t sh_addr = 0;
  std::uint64_t sh_offset = 0;
  std::uint64_t sh_size = 0;
};

struct ElfHeaders {
  Machine machine = Machine::arm64;
  bool is_64 = true;
  bool is_executable = false;  ///< "ET_EXEC": may be linked without a dynamic segment
  std::uint64_t e_entry = 0;   ///< linkers set it for shared objects too, where nothing begins there
  std::vector<ProgramHeader> program_headers;
  std::vector<SectionHeader> sections;  ///< empty when their table does not lie inside the file

  /// The first program header of a type; null when there is none.
  const ProgramHeader* find(std::uint32_t p_type) const noexcept;
};

/// The machine of a shared object or executable that begins like this; absent for everything else. `start`: kMachineAt
/// bytes or more.
std::optional<Machine> machine_of(Bytes start) noexcept;
inline constexpr std::size_t kMachineAt = 24;

/// Reads the headers at the begin of `file`. Section headers never fail: what is wrong with them is an
/// oddity. Errors: bad_magic; unsupported (another machine, big-endian, neither shared object nor
/// executable); bad_value for a version or a number of program headers that the platform's linker refuses;
/// truncated, bad_offset for their place.
Result<ElfHeaders> read_headers(Bytes file, const std::string& where, Oddities& oddities);

/// Places the "PT_LOAD" segments. Where two of them want one address the later one has it, as it is mapped
/// later. Errors: bad_value when there is none or one reaches past the last address; truncated when the file
/// ends inside one.
Result<std::vector<Segment>> place_segments(Bytes file, const ElfHeaders& headers, const std::string& where,
                                            Oddities& oddities);

}  // namespace mingcha::native
