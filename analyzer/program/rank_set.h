// A set of small numbers in which each member has a place: how many members are below it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace mingcha::program {

/// A quarter of a byte for each number that could be in it. A member's place is found in constant time.
class RankSet {
 public:
  RankSet() = default;
  /// Of the numbers below `end`, those for which `has` holds.
  template <class Has>
  RankSet(std::uint32_t end, const Has& has) : words_((end + 63) / 64) {
    for (std::uint32_t i = 0; i < end; ++i) {
      if (has(i)) words_[i / 64].members |= std::uint64_t{1} << (i % 64);
    }
    for (Word& word : words_) {
      word.below = size_;
      size_ += static_cast<std::uint32_t>(std::popcount(word.members));
    }
  }

  /// How many members there are.
  std::uint32_t size() const noexcept { return size_; }
  /// From 0 on, in ascending order of the members; absent for other numbers.
  std::optional<std::uint32_t> place(std::uint32_t number) const noexcept {
    if (number / 64 >= words_.size()) return std::nullopt;
    const Word& word = words_[number / 64];
    const std::uint64_t bit = std::uint64_t{1} << (number % 64);
    if ((word.members & bit) == 0) return std::nullopt;
    return word.below + static_cast<std::uint32_t>(std::popcount(word.members & (bit - 1)));
  }

 private:
  struct Word {
    std::uint64_t members = 0;
    std::uint32_t below = 0;
  };
  std::vector<Word> words_;
  std::uint32_t size_ = 0;
};

}  // namespace mingcha::program
