// All terms in one tree of bytes: every term that begins at a position is found in one walk down from its root.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::privacy_policy {

class TermIndex {
 public:
  /// `value` is what the walk tells. Call `build` after the last.
  void add(std::string text, std::uint32_t value) {
    if (!text.empty()) keys_.push_back({std::move(text), value});
  }
  void build();

  /// Calls `each(length, value)` for every term that `text` has at `at`, shorter ones first.
  template <class Each>
  void for_each_at(std::string_view text, std::size_t at, Each&& each) const {
    if (nodes_.empty()) return;
    std::uint32_t node = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
      node = child(node, static_cast<unsigned char>(text[i]));
      if (node == 0) return;
      const Node& here = nodes_[node];
      for (std::uint32_t v = 0; v < here.value_count; ++v) each(i + 1 - at, values_[here.first_value + v]);
    }
  }

 private:
  struct Key {
    std::string text;
    std::uint32_t value;
  };
  struct Node {
    std::uint32_t first_child = 0, first_value = 0;
    std::uint16_t child_count = 0, value_count = 0;
    unsigned char byte = 0;
  };

  std::uint32_t child(std::uint32_t node, unsigned char byte) const {
    const Node& here = nodes_[node];
    if (node == 0) return root_[byte];
    const Node* const first = nodes_.data() + here.first_child;
    const Node* const last = first + here.child_count;
    const Node* const found =
        std::lower_bound(first, last, byte, [](const Node& a, unsigned char b) { return a.byte < b; });
    return found != last && found->byte == byte ? static_cast<std::uint32_t>(found - nodes_.data()) : 0;
  }

  std::vector<Key> keys_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> values_;
  std::vector<std::uint32_t> root_;
};

}  // namespace mingcha::privacy_policy
