// Shortest ways through the call graph from several starts at once.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "analyzer/program/call_graph.h"

namespace mingcha::program {

/// A breadth-first search over the graph. Among ways of the same length the one whose edges come first
/// counts, so the outcome is the same each time. Linear in the edges and in the ways kept.
class Paths {
 public:
  /// Whether the search may follow an edge, given by its number.
  using Filter = std::function<bool(std::uint32_t)>;

  /// `starts`: edges whose targets the search begins with, in the order of preference. `ways`: how many are kept
  /// to each method, all from starts in different classes. `wanted`: nodes to which more than the shortest way is
  /// wanted, of `nodes_leading_to`; null = all. Must outlive the search only.
  Paths(const CallGraph& graph, std::span<const std::uint32_t> starts, const Filter& may_follow,
        std::uint32_t ways = 1, const std::vector<bool>* wanted = nullptr);

  bool reaches(MethodNode method) const noexcept { return first_way(method.value) != dex::kNoIndex; }
  /// Edges from a start to the method, groups left out where they lie between: each edge's `from` is the
  /// method before, except for the first. The shortest is number 0; empty when there is no such way.
  std::vector<Edge> to(MethodNode method, std::uint32_t number = 0) const;

 private:
  struct Way {                           // one way to a node
    std::uint32_t edge = 0;              // by which it arrives
    std::uint32_t root = 0;              // class of the start
    std::uint32_t before = dex::kNoIndex;  // the way to the edge's `from`; none for starts
    std::uint32_t next = dex::kNoIndex;  // another way to the same node
  };
  bool takes(std::uint32_t node, std::uint32_t root, const std::vector<bool>* wanted) const;
  void add(const Way& way, std::uint32_t node);
  std::uint32_t first_way(std::uint32_t node) const noexcept {
    const std::optional<std::uint32_t> place = graph_->targets().place(node);
    return place ? first_[*place] : dex::kNoIndex;
  }

  const CallGraph* graph_;
  std::uint32_t ways_per_node_;
  std::vector<std::uint32_t> first_;  // of each node to which an edge leads: its first way
  std::vector<Way> ways_;             // in the order of arrival
};

/// By node: whether some way of the graph leads from it to one of these methods, or it is one.
std::vector<bool> nodes_leading_to(const CallGraph& graph, std::span<const MethodNode> methods);

}  // namespace mingcha::program
