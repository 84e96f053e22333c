// The offsets and the string bytes are two slices, cut at the chunk's end when opened; every later access is checked
// against them. Lengths: in UTF-8 pools the UTF-16 length is not looked at, as in ResStringPool::string8At; a string
// ends at its first zero byte, as NewStringUTF ends it.
#include "manifests/string_pool.h"

#include <cstring>

#include "manifests/chunk.h"
#include "support/mutf8.h"

namespace mingcha::manifests {
namespace {

constexpr std::uint32_t kPoolHeaderSize = 28;
constexpr std::uint32_t kUtf8Flag = 1U << 8;
constexpr std::uint32_t kKnownFlags = kUtf8Flag | 1U;

struct PoolHeader {
  std::uint32_t string_count, style_count, flags, strings_start, styles_start;
};

PoolHeader read_header(Bytes chunk) noexcept {
  return {u4_at(chunk, 8), u4_at(chunk, 12), u4_at(chunk, 16), u4_at(chunk, 20), u4_at(chunk, 24)};
}

// Where the bytes of the strings end: at the styles where there are any, else at the chunk's end.
std::uint64_t strings_end(const PoolHeader& header, std::size_t chunk_size) noexcept {
  const bool styled = header.style_count != 0 && header.styles_start > header.strings_start;
  return styled && header.styles_start < chunk_size ? header.styles_start : chunk_size;
}

std::string_view style_fault(const PoolHeader& header, std::size_t size) noexcept {
  if (header.style_count == 0) return {};
  if (header.styles_start + std::uint64_t{2} >= size) return "styles start past the end";
  if (header.string_count != 0 && header.styles_start <= header.strings_start) return "styles start before strings";
  return {};
}

bool ends_with_zero(Bytes strings, bool utf8) noexcept {
  if (utf8) return !strings.empty() && strings.back() == 0;
  const std::size_t even = strings.size() & ~std::size_t{1};
  return even >= 2 && strings[even - 1] == 0 && strings[even - 2] == 0;
}

// A length of one or two units; `pos` moves behind it.
std::size_t utf8_length(Bytes data, std::size_t& pos) noexcept {
  std::size_t length = u1_at(data, pos++);
  if ((length & 0x80U) != 0) length = ((length & 0x7fU) << 8) | u1_at(data, pos++);
  return length;
}

std::size_t utf16_units(Bytes data, std::size_t& pos) noexcept {
  std::size_t length = u2_at(data, pos);
  pos += 2;
  if ((length & 0x8000U) == 0) return length;
  length = ((length & 0x7fffU) << 16) | u2_at(data, pos);
  pos += 2;
  return length;
}

// Fast for the common case of ASCII alone; anything else goes through the full decoder.
void assign_utf8(std::string& out, Bytes utf16) {
  const std::size_t units = utf16.size() / 2;
  out.resize(units);
  for (std::size_t i = 0; i < units; ++i) {
    const std::uint8_t low = utf16[2 * i];
    if (utf16[2 * i + 1] != 0 || low >= 0x80) {
      out = utf8_from_utf16le(utf16);
      return;
    }
    out[i] = static_cast<char>(low);
  }
}

}  // namespace

StringPool::Opened StringPool::open(Bytes chunk) {
  Opened opened;
  const Chunk head = chunk_at(chunk, 0, kPoolHeaderSize);
  if (head.fault != ChunkFault::none) opened.fault = name_of(head.fault);
  if (chunk.size() < kPoolHeaderSize) return opened;
  const Bytes data = head.fault == ChunkFault::none ? head.bytes : chunk;
  const PoolHeader header = read_header(data);
  StringPool& pool = opened.pool;
  pool.utf8_ = (header.flags & kUtf8Flag) != 0;
  pool.offsets_ = slice(data, head.header_size);
  pool.count_ = header.string_count;
  if (pool.count_ > pool.offsets_.size() / 4) {
    pool.count_ = static_cast<std::uint32_t>(pool.offsets_.size() / 4);
    opened.fault = "string count past the end";
  }
  const std::uint64_t end = strings_end(header, data.size());
  if (header.string_count != 0 && header.strings_start >= end) {
    opened.fault = "strings start past the end";
    pool.count_ = 0;
    return opened;
  }
  pool.strings_ = slice(data, header.strings_start, static_cast<std::size_t>(end) - header.strings_start);
  if (opened.fault.empty()) opened.fault = style_fault(header, data.size());
  if (header.string_count != 0 && opened.fault.empty() && !ends_with_zero(pool.strings_, pool.utf8_)) {
    opened.fault = "last string is not terminated";
  }
  const std::uint64_t tables_end =
      head.header_size + std::uint64_t{4} * header.string_count + std::uint64_t{4} * header.style_count;
  if (!opened.fault.empty()) return opened;
  if (header.string_count != 0 && tables_end > header.strings_start) opened.odd = "offsets overlap the strings";
  else if ((header.flags & ~kKnownFlags) != 0) opened.odd = "unknown flags";
  else if (head.header_size != kPoolHeaderSize) opened.odd = "header size";
  return opened;
}

// The byte length has 15 bits. aapt cut longer ones, so the platform tries the multiples of 32 KiB above it until it
// meets the closing zero.
std::optional<Bytes> StringPool::utf8_bytes(std::uint32_t offset) const noexcept {
  std::size_t pos = offset;
  (void)utf8_length(strings_, pos);
  const std::size_t encoded = utf8_length(strings_, pos);
  for (std::size_t i = 0, length = encoded; pos + length < strings_.size();) {
    if (strings_[pos + length] == 0) return strings_.subspan(pos, length);
    length = (++i << 15) | encoded;
  }
  return std::nullopt;
}

std::optional<Bytes> StringPool::utf16_bytes(std::uint32_t offset) const noexcept {
  std::size_t pos = offset & ~std::uint32_t{1};
  const std::size_t length = utf16_units(strings_, pos) * 2;
  if (!holds(strings_, pos, length + 2)) return std::nullopt;
  if (u2_at(strings_, pos + length) != 0) return std::nullopt;
  return strings_.subspan(pos, length);
}

std::optional<Bytes> StringPool::bytes_of(std::uint32_t index) const noexcept {
  if (index >= count_) return std::nullopt;
  const std::uint32_t offset = u4_at(offsets_, std::uint64_t{4} * index);
  if (offset >= strings_.size()) return std::nullopt;
  return utf8_ ? utf8_bytes(offset) : utf16_bytes(offset);
}

std::optional<std::string_view> StringPool::view(std::uint32_t index, std::string& buffer) const {
  const std::optional<Bytes> bytes = bytes_of(index);
  if (!bytes) return std::nullopt;
  if (utf8_) {
    const std::string_view stored = as_text(*bytes);
    const void* zero = stored.empty() ? nullptr : std::memchr(stored.data(), 0, stored.size());
    return zero == nullptr ? stored : stored.substr(0, stored.find('\0'));
  }
  assign_utf8(buffer, *bytes);
  return std::string_view(buffer);
}

std::optional<std::string> StringPool::text(std::uint32_t index) const {
  std::string buffer;
  const std::optional<std::string_view> found = view(index, buffer);
  if (!found) return std::nullopt;
  return utf8_ ? utf8_from_mutf8(*found) : std::move(buffer);
}

}  // namespace mingcha::manifests
