// Shortest ways through the call graph from several starts at once.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "analyzer/program/call_graph.h"

namespace mingcha::program {

/// A breadth-first search over the graph. Among ways of the same length the one whose edges come first
/// counts, so the outcome is the same each time. Linear in the edges.
class Paths {
 public:
  /// Whether the search may follow an edge, given by its number.
  using Filter = std::function<bool(std::uint32_t)>;

  /// `starts`: edges whose targets the search begins with, in the order of preference.
  Paths(const CallGraph& graph, std::span<const std::uint32_t> starts, const Filter& may_follow);

  bool reaches(MethodNode method) const noexcept { return arrived_[method.value] != dex::kNoIndex; }
  /// Edges from a start to the method, groups left out where they lie between: each edge's `from` is the
  /// method before, except for the first. Empty when it is not reached.
  std::vector<Edge> to(MethodNode method) const;
  /// Hops from the start: 0 for the starts' targets.
  std::uint32_t distance(MethodNode method) const noexcept { return distance_[method.value]; }
  const std::vector<std::uint32_t>& order() const noexcept { return order_; }  ///< nodes as reached

 private:
  const CallGraph* graph_;
  std::vector<std::uint32_t> arrived_;  // by node: the edge; none = not reached
  std::vector<std::uint32_t> distance_;
  std::vector<std::uint32_t> order_;
};

}  // namespace mingcha::program
