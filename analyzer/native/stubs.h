// Code that only jumps on through a word that the linker fills ("procedure linkage table"), told by its
// instructions.
#pragma once

#include <cstdint>
#include <optional>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// Instructions of a stub that are looked at.
inline constexpr std::uint32_t kLongestStub = 8;

/// The address of the word through which the code there jumps, where it has one of the forms that linkers
/// write; absent for other code. `address`: of ARM bit 0 says Thumb.
std::optional<std::uint64_t> linkage_slot(const ElfFile& file, std::uint64_t address) noexcept;

/// Whether the code there could be a stub of any form, told by the first instruction that leads away.
/// Following it properly costs more than most callers can pay for what is none.
bool may_be_stub(const ElfFile& file, std::uint64_t address) noexcept;

}  // namespace mingcha::native
