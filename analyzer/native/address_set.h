// Addresses to be asked for often and found seldom.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace mingcha::native {

class AddressSet {
 public:
  AddressSet() = default;
  explicit AddressSet(std::span<const std::uint64_t> addresses)
      : sorted_(addresses.begin(), addresses.end()),
        shift_(64 - std::max(kFewestBits, static_cast<int>(std::bit_width(kBitsEach * addresses.size())))),
        filter_((std::size_t{1} << (64 - shift_)) / 64) {
    if (!std::is_sorted(sorted_.begin(), sorted_.end())) std::sort(sorted_.begin(), sorted_.end());
    for (const std::uint64_t address : sorted_)
      filter_[bit(address) / 64] |= std::uint64_t{1} << (bit(address) % 64);
  }

  bool contains(std::uint64_t address) const noexcept {
    if (filter_.empty() || (filter_[bit(address) / 64] >> (bit(address) % 64) & 1) == 0) return false;
    return std::binary_search(sorted_.begin(), sorted_.end(), address);
  }
  bool empty() const noexcept { return sorted_.empty(); }

 private:
  static constexpr std::size_t kBitsEach = 16;
  static constexpr int kFewestBits = 12;  // as a power of two
  std::size_t bit(std::uint64_t address) const noexcept {
    return static_cast<std::size_t>((address * 0x9e37'79b9'7f4a'7c15ULL) >> shift_);
  }

  std::vector<std::uint64_t> sorted_;
  int shift_ = 0;
  std::vector<std::uint64_t> filter_;  // bits of addresses that may be there
};

}  // namespace mingcha::native
