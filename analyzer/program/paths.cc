#include "analyzer/program/paths.h"

#include <algorithm>

namespace mingcha::program {

Paths::Paths(const CallGraph& graph, std::span<const std::uint32_t> starts, const Filter& may_follow,
             std::uint32_t ways)
    : graph_(&graph), ways_per_node_(ways), first_(graph.node_count(), dex::kNoIndex) {
  const std::vector<Edge>& edges = graph.edges();
  for (const std::uint32_t start : starts) arrive({start, graph.class_of(edges[start].to).value});
  std::vector<std::uint32_t> out;
  for (std::uint32_t next = 0; next < ways_.size(); ++next) {
    const std::uint32_t node = edges[ways_[next].edge].to;
    const std::uint32_t root = ways_[next].root;
    out.clear();
    for (std::uint32_t e = graph.first_out(node); e != dex::kNoIndex; e = edges[e].next_out) out.push_back(e);
    for (auto it = out.rbegin(); it != out.rend(); ++it) {  // lists have the newest first
      const bool is_new = first_[edges[*it].to] == dex::kNoIndex;
      if ((is_new || ways_per_node_ > 1) && may_follow(*it)) arrive({*it, root, next});
    }
  }
}

bool Paths::arrive(const Way& way) {
  const std::uint32_t node = graph_->edges()[way.edge].to;
  const auto number = static_cast<std::uint32_t>(ways_.size());
  std::uint32_t* last = &first_[node];
  if (*last == dex::kNoIndex) order_.push_back(node);
  for (std::uint32_t count = 0; *last != dex::kNoIndex; last = &ways_[*last].next) {
    if (++count == ways_per_node_ || ways_[*last].root == way.root) return false;
  }
  *last = number;
  ways_.push_back(way);
  return true;
}

std::vector<Edge> Paths::to(MethodNode method, std::uint32_t number) const {
  std::vector<Edge> edges_of_way;
  std::uint32_t way = first_[method.value];
  for (; number > 0 && way != dex::kNoIndex; --number) way = ways_[way].next;
  const std::vector<Edge>& edges = graph_->edges();
  while (way != dex::kNoIndex) {
    Edge edge = edges[ways_[way].edge];
    std::uint32_t before = ways_[way].before;
    if (before != dex::kNoIndex && graph_->is_group(edge.from)) {
      // The call site leads to the group, the group to the method: one hop.
      const std::uint32_t to = edge.to;
      edge = edges[ways_[before].edge];
      edge.to = to;
      before = ways_[before].before;
    }
    edges_of_way.push_back(edge);
    way = before;
  }
  std::reverse(edges_of_way.begin(), edges_of_way.end());
  return edges_of_way;
}

}  // namespace mingcha::program
