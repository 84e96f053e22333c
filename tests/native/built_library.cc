#include "tests/native/built_library.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

namespace mingcha::native {

namespace fs = std::filesystem;

fs::path built_path(std::string_view variant, std::string_view abi, std::string_view name) {
  return fs::path(MINGCHA_BUILT_LIBRARIES) / variant / "lib" / abi / ("lib" + std::string(name) + ".so");
}

std::vector<std::uint8_t> read_bytes(const fs::path& path) {
  CAPTURE(path.string());
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const Symbol* find_symbol(const ElfFile& elf, std::string_view name) {
  for (const Symbol& symbol : elf.symbols())
    if (symbol.name == name) return &symbol;
  return nullptr;
}

}  // namespace mingcha::native
