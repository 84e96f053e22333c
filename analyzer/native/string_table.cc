#include "analyzer/native/string_table.h"

#include <algorithm>

#include "analyzer/native/loaded_memory.h"

namespace mingcha::native {
namespace {

constexpr std::uint64_t kLongestName = 65536;  // names of C++ templates reach some thousands

}  // namespace

std::optional<std::string_view> StringTable::at(std::uint64_t offset) noexcept {
  if (offset >= bytes_.size()) return std::nullopt;
  const std::uint64_t longest = std::min(left_, kLongestName);
  const std::optional<std::string_view> text = text_before_nul(slice(bytes_, offset), longest);
  left_ -= text ? text->size() : longest;
  return text;
}

}  // namespace mingcha::native
