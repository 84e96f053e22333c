// Where the real packages lie that some tests read.
#pragma once

#include <cstdlib>
#include <filesystem>

namespace mingcha::testing {

inline std::filesystem::path corpora() {
  const char* set = std::getenv("MINGCHA_CORPORA");
  return set != nullptr ? std::filesystem::path(set) : std::filesystem::path(MINGCHA_SOURCE_DIR) / "../shared/corpora";
}

}  // namespace mingcha::testing
