#include "analyzer/behaviour/native_ways.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <deque>

namespace mingcha::behaviour {
namespace {

using native::FunctionEdge;
using program::NativeStep;

constexpr std::size_t kMaxFunctions = 20'000;  // that lead to one place
constexpr std::size_t kMaxWays = 64;           // to one function

}  // namespace

std::vector<NativeWays::Way> NativeWays::to(std::uint64_t function, std::uint64_t at) {
  auto known = known_.find(function);
  if (known == known_.end()) known = known_.emplace(function, find(function)).first;
  std::vector<Way> ways = known->second;
  for (Way& way : ways) way.steps.back().at = at;
  return ways;
}

std::vector<NativeWays::Way> NativeWays::find(std::uint64_t function) const {
  struct Next {
    std::uint64_t function = 0;
    std::uint64_t at = 0;
    bool by_address = false;
  };
  tsl::robin_map<std::uint64_t, Next> next;
  std::deque<std::uint64_t> pending{function};
  next[function] = {};
  std::vector<Way> ways;
  while (!pending.empty() && next.size() < kMaxFunctions) {
    const std::uint64_t from = pending.front();
    pending.pop_front();
    const std::vector<NativeBindings::Entry>& entries = bindings_.entries(library_, from);
    if (!entries.empty() && ways.size() < kMaxWays) {
      std::vector<NativeStep> steps;
      bool by_address = false;
      for (std::uint64_t at = from;; at = next[at].function) {
        steps.push_back({library_.name, library_.name_of(at), next[at].at, by_address, {}});
        by_address = next[at].by_address;
        if (at == function) break;
      }
      for (const NativeBindings::Entry& entry : entries) {
        ways.push_back({entry, steps});
        ways.back().steps.front().by = entry.by;
      }
    }
    const std::vector<FunctionEdge>& edges = library_.found.edges;
    auto edge = std::lower_bound(edges.begin(), edges.end(), from,
                                 [](const FunctionEdge& e, std::uint64_t to) { return e.to < to; });
    for (; edge != edges.end() && edge->to == from; ++edge) {
      if (next.try_emplace(edge->from, Next{from, edge->at, edge->by_address}).second) pending.push_back(edge->from);
    }
  }
  return ways;
}

}  // namespace mingcha::behaviour
