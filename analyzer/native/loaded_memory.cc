#include "analyzer/native/loaded_memory.h"

#include <algorithm>
#include <cstring>

#include "support/load.h"

namespace mingcha::native {

std::optional<std::string_view> text_before_nul(Bytes bytes, std::size_t longest) noexcept {
  const std::string_view text =
      as_text(bytes).substr(0, longest == std::string_view::npos ? longest : longest + 1);
  const std::size_t end = text.find('\0');
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(0, end);
}

std::uint64_t LoadedMemory::bytes_from_file() const noexcept {
  std::uint64_t sum = 0;
  for (const Segment& segment : segments_) sum += segment.bytes.size();
  return sum;
}

const Segment* LoadedMemory::segment_at(std::uint64_t address) const noexcept {
  auto after = std::upper_bound(segments_.begin(), segments_.end(), address,
                                [](std::uint64_t a, const Segment& segment) { return a < segment.address; });
  if (after == segments_.begin()) return nullptr;
  const Segment& segment = *--after;
  return address - segment.address < segment.memory_size ? &segment : nullptr;
}

Bytes LoadedMemory::bytes_at(std::uint64_t address) const noexcept {
  const Segment* segment = segment_at(address);
  return segment == nullptr ? Bytes() : slice(segment->bytes, address - segment->address);
}

Bytes LoadedMemory::bytes_at(std::uint64_t address, std::uint64_t size) const noexcept {
  return slice(bytes_at(address), 0, size);
}

std::optional<std::uint64_t> LoadedMemory::word_at(std::uint64_t address) const noexcept {
  const Segment* segment = segment_at(address);
  if (segment == nullptr || segment->memory_size - (address - segment->address) < word_size())
    return std::nullopt;
  const Bytes bytes = bytes_at(address);
  if (bytes.size() >= word_size()) return is_64_ ? load_u8(bytes.data()) : load_u4(bytes.data());
  std::uint8_t word[8] = {};
  if (!bytes.empty()) std::memcpy(word, bytes.data(), bytes.size());
  return is_64_ ? load_u8(word) : load_u4(word);
}

std::optional<std::string_view> LoadedMemory::text_at(std::uint64_t address,
                                                      std::size_t longest) const noexcept {
  return text_before_nul(bytes_at(address), longest);
}

}  // namespace mingcha::native
