// Finds the names of methods of a library that asks objects for their class.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// Addresses of the texts that `is_member` takes, ascending; none where no text of the library tells an
/// object of a platform class: a method that gives one, or the one that gives services. Code is passed over
/// where the file keeps constants apart from it.
std::vector<std::uint64_t> find_member_names(const ElfFile& file,
                                             const std::function<bool(std::string_view)>& is_member);

}  // namespace mingcha::native
