#include "analyzer/native/function_starts.h"

#include <algorithm>
#include <tuple>

#include "support/load.h"

namespace mingcha::native {
namespace {

bool looks_like_thumb(Bytes code, std::uint64_t address) {
  if (address % 4 != 0) return true;
  const std::size_t words = std::min<std::size_t>(code.size() / 4, 4);
  std::size_t always = 0;
  for (std::size_t i = 0; i < words; ++i)
    if (load_u4(&code[4 * i]) >> 28 == 0xe) ++always;
  return always < (words < 4 ? words : 3);
}

}  // namespace

void FunctionStarts::add(std::uint64_t address, std::uint64_t size, bool thumb, bool guessed) {
  if (memory_.is_executable(address)) found_.push_back({{address, size, thumb}, guessed});
}

void FunctionStarts::add(const std::vector<Symbol>& symbols) {
  for (const Symbol& symbol : symbols)
    if (symbol.defined && symbol.kind == Symbol::Kind::function)
      add(symbol.address, symbol.size, symbol.thumb, false);
}

void FunctionStarts::add(const std::vector<UnwoundFunction>& functions) {
  for (const UnwoundFunction& function : functions) {
    const bool thumb =
        machine_ == Machine::arm && looks_like_thumb(memory_.bytes_at(function.address), function.address);
    add(function.address, function.size, thumb, machine_ == Machine::arm);
  }
}

void FunctionStarts::add_pointer(std::uint64_t pointer) {
  if (pointer == 0) return;
  const bool thumb = machine_ == Machine::arm && (pointer & 1) != 0;
  add(pointer - (thumb ? 1 : 0), 0, thumb, false);
}

std::vector<FunctionStart> FunctionStarts::sorted() && {
  std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
    return std::tuple(a.start.address, a.guessed, b.start.size, a.start.thumb) <
           std::tuple(b.start.address, b.guessed, a.start.size, b.start.thumb);
  });
  std::vector<FunctionStart> starts;
  starts.reserve(found_.size());
  for (const Candidate& candidate : found_) {
    if (starts.empty() || starts.back().address != candidate.start.address)
      starts.push_back(candidate.start);
    else
      starts.back().size = std::max(starts.back().size, candidate.start.size);
  }
  return starts;
}

}  // namespace mingcha::native
