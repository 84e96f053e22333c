#include "analyzer/behaviour/native_ways.h"

#include <algorithm>
#include <compare>
#include <deque>
#include <map>

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
  struct Node {
    const NativeLibrary* library = nullptr;
    std::uint64_t function = 0;
    auto operator<=>(const Node&) const = default;
  };
  struct Next {
    Node node;
    std::uint64_t at = 0;
    bool by_address = false;
  };
  const Node last{&library_, function};
  std::map<Node, Next> next;  // where each goes on
  std::deque<Node> pending{last};
  next[last] = {};
  const auto come_from = [&](const Node& from, const Next& to) {
    if (next.try_emplace(from, to).second) pending.push_back(from);
  };
  std::vector<Way> ways;
  while (!pending.empty() && next.size() < kMaxFunctions) {
    const Node at = pending.front();
    pending.pop_front();
    const std::vector<NativeBindings::Entry>& entries = bindings_.entries(*at.library, at.function);
    if (!entries.empty() && ways.size() < kMaxWays) {
      std::vector<NativeStep> steps;
      bool by_address = false;
      for (Node step = at;; step = next[step].node) {
        const Next& on = next[step];
        steps.push_back({step.library->name, step.library->name_of(step.function), on.at, by_address, {}});
        by_address = on.by_address;
        if (step == last) break;
      }
      for (const NativeBindings::Entry& entry : entries) {
        ways.push_back({entry, steps});
        ways.back().steps.front().by = entry.by;
      }
    }
    const std::vector<FunctionEdge>& edges = at.library->found.edges;
    auto edge = std::lower_bound(edges.begin(), edges.end(), at.function,
                                 [](const FunctionEdge& e, std::uint64_t to) { return e.to < to; });
    for (; edge != edges.end() && edge->to == at.function; ++edge)
      come_from({at.library, edge->from}, {at, edge->at, edge->by_address});
    for (const NativeBindings::Caller& caller : bindings_.callers(*at.library, at.function))
      come_from({caller.library, caller.function}, {at, caller.at, false});
  }
  return ways;
}

}  // namespace mingcha::behaviour
