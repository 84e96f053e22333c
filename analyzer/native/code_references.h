// One fast pass over all code of a library: who calls whom, and who speaks of some wanted places.
// Instructions are only looked at for that; what is found may hold a little more than there is and is read
// properly afterwards.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

struct CodeReference {
  std::uint32_t from = 0;  ///< address of the instruction; of ARM code bit 0 says that it was read as Thumb
  std::uint32_t to = 0;    ///< of ARM code bit 0 says Thumb
  friend auto operator<=>(const CodeReference&, const CodeReference&) = default;
};

struct CodeReferences {
  std::vector<CodeReference> calls;  ///< direct calls, and jumps to the begin of functions; ascending
  std::vector<CodeReference> jumps;  ///< to other code: within functions, or to stubs; of x86 to stubs only
  /// Wanted places and begins of functions whose address is made, ascending; of ARM code other code too, since
  /// Thumb code jumps to stubs in ARM code by a few instructions of its own.
  std::vector<CodeReference> places;
  /// What looks like an instruction that calls the kernel, ascending; of ARM code bit 0 says that it was read as Thumb.
  std::vector<std::uint32_t> system_calls;
};

/// `wanted`: addresses of texts and of words that the linker fills, ascending. Addresses above 4 GiB are
/// passed over.
CodeReferences find_code_references(const ElfFile& file, std::span<const std::uint64_t> wanted);

}  // namespace mingcha::native
