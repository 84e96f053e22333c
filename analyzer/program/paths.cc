#include "analyzer/program/paths.h"

#include <algorithm>

namespace mingcha::program {

Paths::Paths(const CallGraph& graph, std::span<const std::uint32_t> starts, const Filter& may_follow)
    : graph_(&graph), arrived_(graph.node_count(), dex::kNoIndex), distance_(graph.node_count(), 0) {
  const std::vector<Edge>& edges = graph.edges();
  for (const std::uint32_t start : starts) {
    const std::uint32_t node = edges[start].to;
    if (arrived_[node] != dex::kNoIndex) continue;
    arrived_[node] = start;
    order_.push_back(node);
  }
  std::vector<std::uint32_t> out;
  for (std::size_t next = 0; next < order_.size(); ++next) {
    const std::uint32_t node = order_[next];
    out.clear();
    for (std::uint32_t e = graph.first_out(node); e != dex::kNoIndex; e = edges[e].next_out) out.push_back(e);
    for (auto it = out.rbegin(); it != out.rend(); ++it) {  // lists have the newest first
      const std::uint32_t to = edges[*it].to;
      if (arrived_[to] != dex::kNoIndex || !may_follow(*it)) continue;
      arrived_[to] = *it;
      distance_[to] = distance_[node] + 1;
      order_.push_back(to);
    }
  }
}

std::vector<Edge> Paths::to(MethodNode method) const {
  std::vector<Edge> way;
  const std::vector<Edge>& edges = graph_->edges();
  std::uint32_t node = method.value;
  while (arrived_[node] != dex::kNoIndex) {
    Edge edge = edges[arrived_[node]];
    if (edge.from != dex::kNoIndex && graph_->is_group(edge.from) && arrived_[edge.from] != dex::kNoIndex) {
      // The call site leads to the group, the group to the method: one hop.
      const Edge& site = edges[arrived_[edge.from]];
      const std::uint32_t to = edge.to;
      edge = site;
      edge.to = to;
    }
    way.push_back(edge);
    const bool is_start = distance_[node] == 0;
    if (is_start || edge.from == dex::kNoIndex || graph_->is_group(edge.from)) break;
    node = edge.from;
  }
  std::reverse(way.begin(), way.end());
  return way;
}

}  // namespace mingcha::program
