// Reports kept as files beside the tests. MINGCHA_WRITE_GOLDEN=1 writes them anew; review the difference.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace mingcha {

inline std::string golden(const std::string& name, std::string_view actual) {
  const std::string path = std::string(MINGCHA_GOLDEN_DIR) + "/" + name;
  if (std::getenv("MINGCHA_WRITE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << actual;
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace mingcha
