// Android's packed relocations: groups of rows whose equal parts are written once.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "support/bytes.h"

namespace mingcha::native {

/// Is given "r_offset", "r_info" and, in the form with addends, "r_addend" of one row; says whether more may
/// come.
using TakeRelocation = std::function<bool(std::uint64_t, std::uint64_t, std::optional<std::uint64_t>)>;

/// Unpacks the rows of a table of DT_ANDROID_REL or DT_ANDROID_RELA in their order. A row may cost no byte at
/// all, so `take` has to set the limit. False when the table is no such table, ends early, or `take` said
/// stop. Source: bionic, linker_reloc_iterators.h.
bool unpack_relocations(Bytes packed, bool has_addends, bool is_64, const TakeRelocation& take);

}  // namespace mingcha::native
