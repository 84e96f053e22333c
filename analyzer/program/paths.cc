#include "analyzer/program/paths.h"

#include <algorithm>

namespace mingcha::program {

Paths::Paths(const CallGraph& graph, std::span<const std::uint32_t> starts, const Filter& may_follow,
             std::uint32_t ways, const std::vector<bool>* wanted)
    : graph_(&graph), ways_per_node_(ways), first_(graph.targets().size(), dex::kNoIndex) {
  const std::vector<Edge>& edges = graph.edges();
  for (const std::uint32_t start : starts) {
    const std::uint32_t node = edges[start].to, root = graph.class_of(node).value;
    if (takes(node, root, wanted)) add({start, root}, node);
  }
  for (std::uint32_t next = 0; next < ways_.size(); ++next) {
    const std::uint32_t node = edges[ways_[next].edge].to;
    const std::uint32_t root = ways_[next].root;
    for (std::uint32_t e = graph.first_out(node); e != dex::kNoIndex; e = edges[e].next_out) {
      if (takes(edges[e].to, root, wanted) && may_follow(e)) add({e, root, next}, edges[e].to);
    }
  }
}

// Whether a way from that root would be one more.
bool Paths::takes(std::uint32_t node, std::uint32_t root, const std::vector<bool>* wanted) const {
  const std::uint32_t first = first_way(node);
  if (first != dex::kNoIndex && wanted != nullptr && !(*wanted)[node]) return false;
  std::uint32_t count = 0;
  for (std::uint32_t way = first; way != dex::kNoIndex; way = ways_[way].next) {
    if (++count == ways_per_node_ || ways_[way].root == root) return false;
  }
  return true;
}

void Paths::add(const Way& way, std::uint32_t node) {
  std::uint32_t* last = &first_[*graph_->targets().place(node)];
  while (*last != dex::kNoIndex) last = &ways_[*last].next;
  *last = static_cast<std::uint32_t>(ways_.size());
  ways_.push_back(way);
}

std::vector<Edge> Paths::to(MethodNode method, std::uint32_t number) const {
  std::vector<Edge> edges_of_way;
  std::uint32_t way = first_way(method.value);
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

std::vector<bool> nodes_leading_to(const CallGraph& graph, std::span<const MethodNode> methods) {
  const std::vector<Edge>& edges = graph.edges();
  std::vector<bool> leads(graph.node_count());
  std::vector<std::uint32_t> waiting;
  const auto add = [&](std::uint32_t node) {
    if (leads[node]) return;
    leads[node] = true;
    waiting.push_back(node);
  };
  for (const MethodNode method : methods) add(method.value);
  while (!waiting.empty()) {
    const std::uint32_t node = waiting.back();
    waiting.pop_back();
    for (std::uint32_t e = graph.first_in(node); e != dex::kNoIndex; e = edges[e].next_in) {
      if (edges[e].from != dex::kNoIndex) add(edges[e].from);
    }
  }
  return leads;
}

}  // namespace mingcha::program
