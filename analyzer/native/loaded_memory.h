// The memory of a library as its segments fill it, before and after the linker wrote its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "support/bytes.h"

namespace mingcha::native {

/// A "PT_LOAD" segment. Addresses are relative to where the library is loaded ("p_vaddr").
struct Segment {
  std::uint64_t address = 0;
  std::uint64_t memory_size = 0;  ///< bytes behind those of the file are zero
  Bytes bytes;
  bool executable = false;
  bool writable = false;
};

/// Borrows the bytes of its segments. Safe to ask from several threads.
class LoadedMemory {
 public:
  LoadedMemory() = default;
  /// `segments`: ascending, not overlapping, none reaching past the last address.
  LoadedMemory(std::vector<Segment> segments, bool is_64) noexcept
      : segments_(std::move(segments)), is_64_(is_64) {}

  const std::vector<Segment>& segments() const noexcept { return segments_; }
  bool is_64() const noexcept { return is_64_; }
  std::uint64_t word_size() const noexcept { return is_64_ ? 8 : 4; }
  /// How many bytes the file gives to all segments.
  std::uint64_t bytes_from_file() const noexcept;

  /// The segment that holds an address; null where none does.
  const Segment* segment_at(std::uint64_t address) const noexcept;
  bool is_executable(std::uint64_t address) const noexcept {
    const Segment* segment = segment_at(address);
    return segment != nullptr && segment->executable;
  }
  /// The bytes of the file from an address to the end of its segment; empty where there are none.
  Bytes bytes_at(std::uint64_t address) const noexcept;
  /// The same, at most `size` of them.
  Bytes bytes_at(std::uint64_t address, std::uint64_t size) const noexcept;
  /// The word at an address as the file has it, 0 behind the bytes of the file; absent outside of segments.
  std::optional<std::uint64_t> word_at(std::uint64_t address) const noexcept;
  /// The text from an address to its NUL; absent where none ends within `longest` bytes.
  std::optional<std::string_view> text_at(std::uint64_t address, std::size_t longest) const noexcept;

 private:
  std::vector<Segment> segments_;
  bool is_64_ = true;
};

/// The text at the begin of `bytes` up to its NUL; absent where none is among the first `longest` bytes.
std::optional<std::string_view> text_before_nul(Bytes bytes, std::size_t longest) noexcept;

}  // namespace mingcha::native
