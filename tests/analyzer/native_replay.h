// Replays the part of a chain that lies in a native library: every function is looked up in the file, and the
// instruction at its offset must lead to the next one. Decoded here once more, not by what found the chain.
#pragma once

#include <string>
#include <vector>

#include "analyzer/package/package.h"
#include "tests/analyzer/chain_replay.h"

namespace mingcha::testing {

/// Whether a hop is a function of a native library, whose `on` is then the library.
bool is_native(const ChainHop& hop);

/// What is wrong with these hops, which follow each other in libraries; empty when every one holds. The
/// last one's instruction must call something.
std::string refuse_native(const package::Package& package, const std::vector<ChainHop>& hops);

}  // namespace mingcha::testing
