// Functions of the kernel by their numbers, as far as they read what the catalogue knows.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// "openat"; empty for others. Source: Linux, asm-generic/unistd.h and the tables of arm, i386 and x86-64.
std::string_view system_function(Machine machine, std::uint64_t number) noexcept;

}  // namespace mingcha::native
