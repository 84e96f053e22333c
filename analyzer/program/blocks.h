// Basic blocks of one method.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyzer/dex/code_item.h"

namespace mingcha::program {

struct Block {
  std::uint32_t start = 0, end = 0;         ///< code units, half open
  std::vector<std::uint32_t> successors;    ///< blocks that control may reach at the end
  std::vector<std::uint32_t> handlers;      ///< blocks that an exception inside may reach
};

/// The blocks in the order of the code; the first starts at 0. Payloads belong to no block. Branches that lead out
/// of the code or into the middle of an instruction are left out; code after a broken instruction is not reached.
/// Linear in the code and its switch tables.
std::vector<Block> split_into_blocks(dex::CodeUnits insns, std::span<const dex::TryItem> tries);

}  // namespace mingcha::program
