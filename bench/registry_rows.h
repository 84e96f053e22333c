// A registry as a laboratory has it after a million packages, its rows made by statements over numbers.
#pragma once

#include <cstdint>

#include "screening/database/database.h"

namespace mingcha::bench {

struct RegistryShape {
  std::int64_t results = 1'000'000;
  std::int64_t apps = 800'000;      ///< so that some have two versions
  std::int64_t actions = 60'000;    ///< by which apps were told, tested again, named
};

/// Fills the empty registry behind `database`: for each result 3 problems, 8 findings, 4 SDKs, 10 collections. Reports have no
/// bodies. What an app takes over from its latest result is taken over as Registry::store() does.
Result<void> make_rows(screening::Database& database, const RegistryShape& shape);

}  // namespace mingcha::bench
