// Counted into the buckets of their first characters, then sorted in each: the buckets are small.
#include "analyzer/privacy_policy/term_index.h"

namespace mingcha::privacy_policy {

void TermIndex::add(std::string_view text, std::uint32_t value) {
  if (text.empty()) return;
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < 8; ++i) head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  keys_.push_back({head, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size()), value});
  texts_ += text;
}

void TermIndex::build() {
  starts_.assign(kUnits + 1, 0);
  for (const Key& key : keys_) ++starts_[first_unit(texts_, key.offset) + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  std::vector<Key> sorted(keys_.size());
  for (const Key& key : keys_) sorted[next[first_unit(texts_, key.offset)]++] = key;
  keys_ = std::move(sorted);
  const std::string_view texts = texts_;
  const auto before = [&](const Key& a, const Key& b) {
    if (a.head != b.head) return a.head < b.head;
    const int order = texts.substr(a.offset, a.size).compare(texts.substr(b.offset, b.size));
    return order != 0 ? order < 0 : a.value < b.value;
  };
  for (std::size_t unit = 0; unit < kUnits; ++unit)
    std::sort(keys_.begin() + starts_[unit], keys_.begin() + starts_[unit + 1], before);
}

}  // namespace mingcha::privacy_policy
