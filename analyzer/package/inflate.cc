// Each thread keeps one libdeflate decompressor: making one costs more than unpacking a small entry. Buffers are
// left uninitialised, because zeroing them would cost as much as a tenth of the unpacking itself.
#include "analyzer/package/inflate.h"

#include <libdeflate.h>
#include <sys/mman.h>
#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

namespace mingcha::package {
namespace {

/// Deflate's largest ratio: a match of 258 bytes takes at least two bits. Source: RFC 1951.
constexpr std::uint64_t kLargestRatio = 1032;
/// What an entry may yield beyond its recorded size before it is given up as a lie.
constexpr std::uint64_t kSlack = std::uint64_t{64} << 20;

class Decompressor {
 public:
  Decompressor() : handle_(libdeflate_alloc_decompressor()) {
    if (handle_ == nullptr) throw std::bad_alloc();
  }
  Decompressor(Decompressor&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Decompressor& operator=(Decompressor&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Decompressor() {
    if (handle_ != nullptr) libdeflate_free_decompressor(handle_);
  }

  libdeflate_result unpack(Bytes packed, Inflated& out, std::size_t room) {
    return libdeflate_deflate_decompress_ex(handle_, packed.data(), packed.size(), out.data.get(), room, &out.used,
                                            &out.size);
  }

 private:
  libdeflate_decompressor* handle_;
};

/// zlib's inflater, which stops where it is told; libdeflate unpacks to the end or says nothing of what it made.
class StartReader {
 public:
  StartReader() {
    if (inflateInit2(&stream_, kRaw) != Z_OK) throw std::bad_alloc();
  }
  ~StartReader() { inflateEnd(&stream_); }
  StartReader(const StartReader&) = delete;
  StartReader& operator=(const StartReader&) = delete;

  std::size_t unpack(Bytes packed, std::span<std::uint8_t> start) {
    // Deflate at its worst takes little more than what it yields; the tables of a block come on top.
    const Bytes input = slice(packed, 0, start.size() * 2 + 1024);
    inflateReset2(&stream_, kRaw);
    stream_.next_in = const_cast<Bytef*>(input.data());  // zlib only reads it
    stream_.avail_in = static_cast<uInt>(input.size());
    stream_.next_out = start.data();
    stream_.avail_out = static_cast<uInt>(start.size());
    ::inflate(&stream_, Z_SYNC_FLUSH);
    return start.size() - stream_.avail_out;
  }

 private:
  static constexpr int kRaw = -15;  // the largest window, no header
  z_stream stream_{};
};

Decompressor& this_threads_decompressor() {
  static thread_local Decompressor decompressor;
  return decompressor;
}

constexpr std::size_t kHugePage = std::size_t{2} << 20;
/// What claims to yield more than this from each byte may be lying, and takes its memory page by page.
constexpr std::uint64_t kUsualRatio = 16;

// A dex is written from end to end at once, and a page fault for each 4 KiB of it is a good part of inflating: huge
// pages where whole ones fit, the rest taken at once. Only advice; a kernel that does not know it takes page by page.
void take_pages(std::uint8_t* data, std::size_t size) {
  const std::size_t huge = size / kHugePage * kHugePage;
  if (huge == 0) return;
  ::madvise(data, huge, MADV_HUGEPAGE);
#ifdef MADV_POPULATE_WRITE
  ::madvise(data, size, MADV_POPULATE_WRITE);
#endif
}

// Large buffers begin where a huge page can.
Buffer make_buffer(std::size_t size, bool is_usual) {
  const std::size_t alignment = size < kHugePage ? alignof(std::max_align_t) : kHugePage;
  Buffer buffer(static_cast<std::uint8_t*>(std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment)));
  if (buffer == nullptr) throw std::bad_alloc();
  if (is_usual) take_pages(buffer.get(), size);
  return buffer;
}

}  // namespace

Result<Inflated> inflate(Bytes packed, std::uint64_t expected, std::uint64_t limit) {
  if (expected > limit) return fail(Errc::over_budget, {}, 0, std::to_string(expected));
  const std::uint64_t possible = std::uint64_t{packed.size()} * kLargestRatio + 64;
  const std::uint64_t rooms[] = {std::min(expected, possible), std::min({limit, possible, expected + kSlack})};
  for (const std::uint64_t room : rooms) {
    Inflated out;
    out.data = make_buffer(std::max<std::size_t>(room, 1), room / kUsualRatio <= packed.size());
    const libdeflate_result result = this_threads_decompressor().unpack(packed, out, room);
    if (result == LIBDEFLATE_SUCCESS) return out;
    if (result == LIBDEFLATE_BAD_DATA) return fail(Errc::bad_value, {}, 0, "not a deflate stream");
  }
  return fail(Errc::over_budget, {}, 0, "more than " + std::to_string(rooms[1]));
}

std::size_t inflate_start(Bytes packed, std::span<std::uint8_t> start) {
  static thread_local StartReader reader;
  return reader.unpack(packed, start);
}

std::uint32_t crc32_of(Bytes data) noexcept { return libdeflate_crc32(0, data.data(), data.size()); }

}  // namespace mingcha::package
