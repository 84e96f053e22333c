// Each thread keeps one libdeflate decompressor: making one costs more than unpacking a small entry. Buffers are
// left uninitialised, because zeroing them would cost as much as a tenth of the unpacking itself.
#include "analyzer/package/inflate.h"

#include <libdeflate.h>
#include <sys/mman.h>

#include <algorithm>
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

  /// Unpacks as much as fits into `start`.
  void unpack(Bytes packed, std::span<std::uint8_t> start) {
    std::size_t used = 0;
    std::size_t size = 0;
    libdeflate_deflate_decompress_ex(handle_, packed.data(), packed.size(), start.data(), start.size(), &used, &size);
  }

  libdeflate_result unpack(Bytes packed, Inflated& out, std::size_t room) {
    return libdeflate_deflate_decompress_ex(handle_, packed.data(), packed.size(), out.data.get(), room, &out.used,
                                            &out.size);
  }

 private:
  libdeflate_decompressor* handle_;
};

Decompressor& this_threads_decompressor() {
  static thread_local Decompressor decompressor;
  return decompressor;
}

// A dex is written from end to end at once, and a page fault for each 4 KiB of it is a good part of inflating. Only
// advice, for the whole huge pages inside the buffer, so that no memory is taken beyond its ends.
void ask_for_huge_pages(std::uint8_t* data, std::size_t size) {
  static constexpr std::uintptr_t kHugePage = std::uintptr_t{2} << 20;
  // The address is needed as a number: where huge pages begin is a property of addresses.
  const auto begin = reinterpret_cast<std::uintptr_t>(data);
  const std::uintptr_t first = (begin + kHugePage - 1) & ~(kHugePage - 1);
  const std::uintptr_t last = (begin + size) & ~(kHugePage - 1);
  if (first < last) ::madvise(data + (first - begin), last - first, MADV_HUGEPAGE);
}

}  // namespace

Result<Inflated> inflate(Bytes packed, std::uint64_t expected, std::uint64_t limit) {
  if (expected > limit) return fail(Errc::over_budget, {}, 0, std::to_string(expected));
  const std::uint64_t possible = std::uint64_t{packed.size()} * kLargestRatio + 64;
  const std::uint64_t rooms[] = {std::min(expected, possible), std::min({limit, possible, expected + kSlack})};
  for (const std::uint64_t room : rooms) {
    Inflated out;
    out.data = std::make_unique_for_overwrite<std::uint8_t[]>(std::max<std::size_t>(room, 1));
    ask_for_huge_pages(out.data.get(), room);
    const libdeflate_result result = this_threads_decompressor().unpack(packed, out, room);
    if (result == LIBDEFLATE_SUCCESS) return out;
    if (result == LIBDEFLATE_BAD_DATA) return fail(Errc::bad_value, {}, 0, "not a deflate stream");
  }
  return fail(Errc::over_budget, {}, 0, "more than " + std::to_string(rooms[1]));
}

std::array<std::uint8_t, 16> inflate_start(Bytes packed) {
  std::array<std::uint8_t, 16> start{};
  // A full buffer is reported as a failure, but what fits has been written by then.
  this_threads_decompressor().unpack(packed, start);
  return start;
}

std::uint32_t crc32_of(Bytes data) noexcept { return libdeflate_crc32(0, data.data(), data.size()); }

}  // namespace mingcha::package
