// String pools of AXML and resources.arsc, read as the platform's ResStringPool reads them: opened in constant time,
// each string found on demand. Source: ResourceTypes.h, struct ResStringPool_header; ResourceTypes.cpp, ResStringPool.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "support/bytes.h"

namespace mingcha::manifests {

/// Borrows its chunk; valid while the chunk's owner lives. A default-made pool is empty.
class StringPool {
 public:
  struct Opened;
  /// `chunk` begins with the pool's header and ends where its chunk ends. Total: what lies outside is cut off, and
  /// `fault` of the result says what the platform would refuse.
  static Opened open(Bytes chunk);

  std::uint32_t size() const noexcept { return count_; }
  bool is_utf8() const noexcept { return utf8_; }
  bool empty() const noexcept { return count_ == 0; }

  /// The string as valid UTF-8. Nothing when the index, the offset or the length lies outside, or the closing
  /// zero is missing: the platform gives null for these.
  std::optional<std::string> text(std::uint32_t index) const;

  /// The string as UTF-8 that may be broken where the pool is: a view into the pool, or into `buffer` when it had
  /// to be transcoded. Valid until `buffer` changes. For scanning many strings without an allocation each.
  std::optional<std::string_view> view(std::uint32_t index, std::string& buffer) const;

  /// Bytes of the string as stored, UTF-8 or UTF-16; 0 for one that cannot be read. Nothing is transcoded.
  std::size_t stored_size(std::uint32_t index) const noexcept {
    const std::optional<Bytes> bytes = bytes_of(index);
    return bytes ? bytes->size() : 0;
  }

  /// Calls `visit(index, text)` for every readable string, in order; `text` as of `view`, valid during the call.
  /// False when it stopped early: the strings overlap so much that they spell out to many times the pool's size.
  template <class Visit>
  bool for_each(Visit&& visit) const {
    constexpr std::size_t kMaxOverlap = 8;
    std::string buffer;
    std::size_t left = kMaxOverlap * (strings_.size() + offsets_.size());
    for (std::uint32_t i = 0; i < count_; ++i) {
      const std::optional<std::string_view> found = view(i, buffer);
      if (!found) continue;
      if (found->size() > left) return false;
      left -= found->size();
      visit(i, *found);
    }
    return true;
  }

 private:
  std::optional<Bytes> utf8_bytes(std::uint32_t offset) const noexcept;
  std::optional<Bytes> utf16_bytes(std::uint32_t offset) const noexcept;
  std::optional<Bytes> bytes_of(std::uint32_t index) const noexcept;

  Bytes offsets_;  // uint32 each
  Bytes strings_;
  std::uint32_t count_ = 0;
  bool utf8_ = false;
};

struct StringPool::Opened {
  StringPool pool;
  std::string_view fault;  ///< what the platform refuses the pool for; empty when it takes it
  std::string_view odd;    ///< what the platform takes and other tools refuse; empty for none
};

}  // namespace mingcha::manifests
