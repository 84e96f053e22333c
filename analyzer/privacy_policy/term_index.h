// All terms sorted, with the place of every first character: the terms that begin at a position are a range that
// narrows with each further byte. Nothing but the sorting is done when a policy is read, and most packages have none.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::privacy_policy {

class TermIndex {
 public:
  /// `value` is what the walk tells; equal texts are told by ascending value. Call `build` after the last.
  void add(std::string_view text, std::uint32_t value);
  void build();

  /// Calls `each(length, value)` for every term that `text` has at `at`, shorter ones first.
  template <class Each>
  void for_each_at(std::string_view text, std::size_t at, Each&& each) const {
    if (keys_.empty()) return;
    const std::uint32_t first = first_unit(text, at);
    std::uint32_t begin = starts_[first], end = starts_[first + 1];
    for (std::uint32_t depth = 0; begin < end; ++depth) {
      for (; begin < end && keys_[begin].size == depth; ++begin) each(std::size_t{depth}, keys_[begin].value);
      if (begin == end || at + depth >= text.size()) return;
      narrow(begin, end, depth, static_cast<unsigned char>(text[at + depth]));
    }
  }

 private:
  struct Key {
    std::uint64_t head;    ///< the first eight bytes, the first one highest
    std::uint32_t offset;  ///< of the text in `texts_`
    std::uint32_t size;
    std::uint32_t value;
  };

  static constexpr std::uint32_t kUnits = 1U << 13;

  /// A number for the first character, by which keys are ordered first: what three bytes of UTF-8 say, folded.
  static std::uint32_t first_unit(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const std::uint32_t lead = byte(0);
    if (lead < 0xe0) return lead;
    return 0x100 + (((lead & 0x0fU) << 12 | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU)) % (kUnits - 0x100));
  }

  unsigned char byte_of(const Key& key, std::uint32_t depth) const {
    if (depth < 8) return static_cast<unsigned char>(key.head >> (56 - 8 * depth));
    return static_cast<unsigned char>(texts_[key.offset + depth]);
  }

  /// The keys of a range that share `depth` bytes and are longer, to those that go on with `byte`.
  void narrow(std::uint32_t& begin, std::uint32_t& end, std::uint32_t depth, unsigned char byte) const {
    if (byte_of(keys_[begin], depth) == byte && byte_of(keys_[end - 1], depth) == byte) return;  // all of them
    const auto first = keys_.begin() + begin, last = keys_.begin() + end;
    const auto low = std::lower_bound(first, last, byte, [&](const Key& key, unsigned char b) { return byte_of(key, depth) < b; });
    const auto high = std::upper_bound(low, last, byte, [&](unsigned char b, const Key& key) { return b < byte_of(key, depth); });
    begin = static_cast<std::uint32_t>(low - keys_.begin());
    end = static_cast<std::uint32_t>(high - keys_.begin());
  }

  std::string texts_;
  std::vector<Key> keys_;
  std::vector<std::uint32_t> starts_;  ///< of each first unit, and the end
};

}  // namespace mingcha::privacy_policy
