// Built level by level from the sorted terms, so that the children of a node stand side by side.
#include "analyzer/privacy_policy/term_index.h"

namespace mingcha::privacy_policy {

void TermIndex::build() {
  std::sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) {
    return a.text != b.text ? a.text < b.text : a.value < b.value;
  });
  struct Range {
    std::uint32_t node;
    std::size_t begin, end, depth;  // of keys_, all with the same first `depth` bytes
  };
  nodes_.assign(1, Node{});
  values_.clear();
  std::vector<Range> level{{0, 0, keys_.size(), 0}};
  for (std::size_t next = 0; next < level.size(); ++next) {
    const Range range = level[next];
    std::size_t at = range.begin;
    nodes_[range.node].first_value = static_cast<std::uint32_t>(values_.size());
    for (; at < range.end && keys_[at].text.size() == range.depth; ++at) values_.push_back(keys_[at].value);
    nodes_[range.node].value_count = static_cast<std::uint16_t>(at - range.begin);
    nodes_[range.node].first_child = static_cast<std::uint32_t>(nodes_.size());
    while (at < range.end) {
      const char byte = keys_[at].text[range.depth];
      const std::size_t begin = at;
      while (at < range.end && keys_[at].text[range.depth] == byte) ++at;
      level.push_back({static_cast<std::uint32_t>(nodes_.size()), begin, at, range.depth + 1});
      Node child;
      child.byte = static_cast<unsigned char>(byte);
      nodes_.push_back(child);
      ++nodes_[range.node].child_count;
    }
  }
  root_.assign(256, 0);
  for (std::uint32_t i = 0; i < nodes_[0].child_count; ++i)
    root_[nodes_[nodes_[0].first_child + i].byte] = nodes_[0].first_child + i;
  keys_.clear();
  keys_.shrink_to_fit();
}

}  // namespace mingcha::privacy_policy
