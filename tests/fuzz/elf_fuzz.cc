// Any bytes as a native library: everything that the reader offers is read and thrown away.
#include <cstddef>
#include <cstdint>

#include "analyzer/native/dump.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  const Result<native::ElfFile> elf = native::ElfFile::open({data, size}, "fuzz.so");
  if (!elf) return 0;
  std::uint64_t sum = elf->soname().size() + elf->sections().size() + elf->oddities().size();
  for (const std::string_view needed : elf->needed()) sum += needed.size();
  for (const native::Symbol& symbol : elf->symbols()) {
    for (const char c : symbol.name) sum += static_cast<unsigned char>(c);
    sum += elf->bytes_at(symbol.address).size();
  }
  native::dump_library(*elf, [&](std::string_view lines) { sum += lines.size(); });
  std::uint64_t last = 0;
  for (const native::Import& import : elf->imports()) {
    if (import.slot < last || elf->import_at(import.slot) != &elf->symbols()[import.symbol]) __builtin_trap();
    last = import.slot;
  }
  last = 0;
  for (const native::FunctionStart& start : elf->function_starts()) {
    if (start.address < last || !elf->is_executable(start.address)) __builtin_trap();
    last = start.address;
    const Bytes code = elf->bytes_at(start.address);
    if (!code.empty()) sum += code.front() + code.back();
  }
  for (const std::uint64_t address : elf->initialisers())
    if (!elf->is_executable(address)) __builtin_trap();
  for (const native::Segment& segment : elf->segments()) {
    const std::uint64_t word = elf->is_64() ? 8 : 4;
    for (std::uint64_t at = 0; at < segment.bytes.size(); at += word) {
      const auto pointer = elf->pointer_at(segment.address + at);
      if (pointer) sum += elf->text_at(*pointer, 16).value_or("").size();
    }
  }
  return sum == ~std::uint64_t{0} ? 1 : 0;
}
