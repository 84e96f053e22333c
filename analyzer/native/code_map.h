// The code of a library, and a bit for every so many bytes of it.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// Where executable segments lie below 4 GiB.
class CodeRanges {
 public:
  explicit CodeRanges(const ElfFile& file) {
    for (const Segment& segment : file.segments()) {
      const std::uint64_t end = segment.address + segment.bytes.size();
      if (!segment.executable || segment.bytes.empty() || end > std::numeric_limits<std::uint32_t>::max())
        continue;
      ranges_.push_back(
          {static_cast<std::uint32_t>(segment.address), static_cast<std::uint32_t>(end), size_});
      size_ += segment.bytes.size();
    }
  }

  bool contains(std::uint32_t address) const noexcept { return find(address) != nullptr; }
  std::uint64_t size() const noexcept { return size_; }  ///< bytes

  struct Range {
    std::uint32_t begin = 0, end = 0;
    std::uint64_t before = 0;  ///< bytes of all ranges before it
  };
  const std::vector<Range>& all() const noexcept { return ranges_; }
  /// Null outside of code.
  const Range* find(std::uint32_t address) const noexcept {
    if (ranges_.size() == 1)
      return address - ranges_[0].begin < ranges_[0].end - ranges_[0].begin ? ranges_.data() : nullptr;
    auto after = std::upper_bound(ranges_.begin(), ranges_.end(), address,
                                  [](std::uint32_t a, const Range& range) { return a < range.begin; });
    if (after == ranges_.begin()) return nullptr;
    --after;
    return address < after->end ? &*after : nullptr;
  }

 private:
  std::vector<Range> ranges_;  // ascending
  std::uint64_t size_ = 0;
};

/// A set of addresses of code, exact to `granule` bytes.
class CodeMap {
 public:
  /// `granule`: a power of two.
  CodeMap(const ElfFile& file, unsigned granule)
      : ranges_(file), shift_(std::countr_zero(granule)), bits_((ranges_.size() >> shift_) / 64 + 1) {}

  /// Addresses outside of code are passed over.
  void add(std::uint32_t address) noexcept {
    if (const CodeRanges::Range* range = ranges_.find(address)) {
      const std::uint64_t bit = at(*range, address);
      bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
  bool contains(std::uint32_t address) const noexcept {
    const CodeRanges::Range* range = ranges_.find(address);
    if (range == nullptr) return false;
    const std::uint64_t bit = at(*range, address);
    return (bits_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  /// The addresses, ascending.
  std::vector<std::uint32_t> addresses() const {
    std::vector<std::uint32_t> found;
    auto range = ranges_.all().begin();
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      for (std::uint64_t left = bits_[i]; left != 0; left &= left - 1) {
        const std::uint64_t code = (i * 64 + static_cast<unsigned>(std::countr_zero(left))) << shift_;
        while (code - range->before >= range->end - range->begin) ++range;
        found.push_back(range->begin + static_cast<std::uint32_t>(code - range->before));
      }
    }
    return found;
  }

 private:
  std::uint64_t at(const CodeRanges::Range& range, std::uint32_t address) const noexcept {
    return (range.before + (address - range.begin)) >> shift_;
  }

  CodeRanges ranges_;
  int shift_;
  std::vector<std::uint64_t> bits_;
};

}  // namespace mingcha::native
