// Scripts of frameworks, searched for what they call on the phone.
#pragma once

#include <vector>

#include "analyzer/behaviour/observe.h"

namespace mingcha::behaviour {

/// What is read of one app's scripts. Spent: further ones count as not read.
inline constexpr std::uint64_t kMostScriptBytes = std::uint64_t{64} << 20;

struct SearchedScripts {
  /// By entry, offset and information. `site.dex` is the entry's path, `site.offset` the byte; class and method are
  /// empty. Of one row in one entry the first use; of bytecode
  /// the last name of the row. When a script runs is not known: the framework's engine decides.
  std::vector<Collection> collections;
  std::vector<std::uint32_t> searched;  ///< by framework: how many of its entries are scripts and were searched
  std::vector<std::uint32_t> named;     ///< by framework: how many are bytecode, of which only the names were searched
};

/// `frameworks`: as find_techniques gives them, with all entries of their code. Programs are no scripts.
SearchedScripts search_scripts(const App& app, const CatalogueIndex& index,
                               const std::vector<TechniqueUse>& frameworks, ThreadPool& pool);

}  // namespace mingcha::behaviour
