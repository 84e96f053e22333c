// The libraries that the build makes of libraries/*.c, by variant and ABI.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

struct Abi {
  std::string_view folder;
  Machine machine;
  bool thumb;
};
inline constexpr Abi kAbis[] = {
    {"arm64-v8a", Machine::arm64, false}, {"armeabi-v7a", Machine::arm, true},
    {"armeabi", Machine::arm, false},     {"x86", Machine::x86, false},
    {"x86_64", Machine::x86_64, false},
};
/// "whole" and the others differ in what was stripped and how relocations and hashes are written.
inline constexpr std::string_view kVariants[] = {"whole",   "stripped",     "bare",      "relr",
                                                 "android", "android+relr", "hash-sysv", "hash-gnu"};

/// Where a library is: "whole", "arm64-v8a", "demo".
std::filesystem::path built_path(std::string_view variant, std::string_view abi, std::string_view name);

/// The bytes of a file; the test fails when there is none.
std::vector<std::uint8_t> read_bytes(const std::filesystem::path& path);

/// The symbol of a name that the library itself has; null when there is none.
const Symbol* find_symbol(const ElfFile& elf, std::string_view name);

}  // namespace mingcha::native
