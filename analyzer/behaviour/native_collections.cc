#include "analyzer/behaviour/native_collections.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <deque>

#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/native_bindings.h"
#include "analyzer/behaviour/native_matcher.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using native::FunctionEdge;
using native::LibraryCall;
using native::Meaning;
using policies::ApiKind;

constexpr std::size_t kMaxFunctions = 20'000;  // that lead to one call
constexpr std::string_view kByAddress = "address";

std::string_view what_reads(ApiKind kind) {
  switch (kind) {
    case ApiKind::system_property:
      return "property";
    case ApiKind::file_path:
      return "file";
    case ApiKind::shell_command:
      return "shell";
    case ApiKind::native_symbol:
      return "system";
    case ApiKind::call:
    case ApiKind::field:
    case ApiKind::uri:
    case ApiKind::settings_key:
    case ApiKind::intent_action:
      return "java";
  }
  return "java";
}

/// A way through a library: functions from where Java comes in to the call, with the place in each that leads
/// on.
struct NativeHop {
  std::uint64_t function = 0;
  std::uint64_t at = 0;
  bool by_address = false;  ///< how this function is reached
};

class Collector {
 public:
  Collector(const Evidence& evidence, const NativeBindings& bindings, const NativeLibrary& library)
      : evidence_(evidence),
        bindings_(bindings),
        library_(library),
        owner_(bindings.owner_of(library, evidence)) {}

  void run(std::vector<Collection>& out) {
    for (const LibraryCall& call : library_.found.calls) {
      const std::vector<NativeMatcher::Match> matches = evidence_.index.native().match(call);
      if (matches.empty()) continue;
      const Collection common = describe(call);
      for (const NativeMatcher::Match& match : matches) add(common, match, out);
    }
  }

 private:
  void add(const Collection& common, const NativeMatcher::Match& match, std::vector<Collection>& out) const {
    const policies::SensitiveApi& api = evidence_.index.api(match.row);
    if (!api.collects) return;
    Collection collection = common;
    collection.api = spell(api);
    collection.argument = match.text;
    collection.severity = severity_name(api.severity);
    collection.native->reads = what_reads(api.kind);
    for (const policies::InformationIdx information : api.information) {
      collection.information = evidence_.index.catalogue()[information].id;
      out.push_back(collection);
    }
  }

  Collection describe(const LibraryCall& call) {
    Collection collection;
    collection.via = Via::native;
    collection.owner = owner_;
    collection.site = {
        library_.name, {}, library_.name_of(call.function), static_cast<std::uint32_t>(call.address), {}};
    NativePlace place{library_.name, collection.site.method, call.address, call.symbol, {}, {}};
    if (!call.owner.empty()) place.calls = call.owner + "->" + call.symbol + call.signature;
    for (const Meaning& argument : call.arguments) {
      const bool is_text = argument.is(Meaning::Kind::text) || argument.is(Meaning::Kind::java_text);
      if (is_text) place.texts.push_back(valid_utf8(argument.text));
    }
    collection.native = std::move(place);
    // A method that is only looked up is called somewhere else.
    if (!call.only_looked_up) time(call, collection);
    return collection;
  }

  void time(const LibraryCall& call, Collection& collection) {
    int best = rank(Phase::unreached) + 1;
    for (const auto& way : ways_to(call)) {
      for (const NativeBindings::Entry& entry : bindings_.entries(library_, way.front().function)) {
        Timing timing = evidence_.reachability.phases().at(entry.place);
        if (rank(timing.phase) >= best) continue;
        best = rank(timing.phase);
        collection.phase = timing.phase;
        collection.chain = std::move(timing.chain);
        if (!collection.chain.empty()) lead_on(way, entry.by, collection.chain);
        collection.background = timing.background;
        collection.periodic = timing.periodic;
        collection.period_seconds = timing.period_seconds;
        collection.gates = std::move(timing.gates);
      }
    }
  }

  void lead_on(const std::vector<NativeHop>& way, std::string_view by, Chain& chain) const {
    for (std::size_t i = 0; i < way.size(); ++i) {
      Hop hop{library_.name,
              library_.name_of(way[i].function),
              static_cast<std::uint32_t>(way[i].at),
              HopKind::call,
              {}};
      if (way[i].by_address) hop.kind = HopKind::callback, hop.by = kByAddress;
      if (i == 0) hop.by = by;
      chain.push_back(std::move(hop));
    }
  }

  // The shortest way from each function where Java comes in, the shortest first.
  std::vector<std::vector<NativeHop>> ways_to(const LibraryCall& call) const {
    struct Next {
      std::uint64_t function = 0;
      std::uint64_t at = 0;
      bool by_address = false;
    };
    tsl::robin_map<std::uint64_t, Next> next;
    std::deque<std::uint64_t> pending{call.function};
    next[call.function] = {0, call.address, false};
    std::vector<std::vector<NativeHop>> ways;
    while (!pending.empty() && next.size() < kMaxFunctions) {
      const std::uint64_t function = pending.front();
      pending.pop_front();
      if (!bindings_.entries(library_, function).empty()) {
        std::vector<NativeHop> way;
        bool by_address = false;
        for (std::uint64_t at = function;; at = next[at].function) {
          way.push_back({at, next[at].at, by_address});
          by_address = next[at].by_address;
          if (at == call.function) break;
        }
        ways.push_back(std::move(way));
      }
      const std::vector<FunctionEdge>& edges = library_.found.edges;
      auto edge = std::lower_bound(edges.begin(), edges.end(), function,
                                   [](const FunctionEdge& e, std::uint64_t to) { return e.to < to; });
      for (; edge != edges.end() && edge->to == function; ++edge) {
        if (next.try_emplace(edge->from, Next{function, edge->at, edge->by_address}).second)
          pending.push_back(edge->from);
      }
    }
    return ways;
  }

  const Evidence& evidence_;
  const NativeBindings& bindings_;
  const NativeLibrary& library_;
  std::string owner_;
};

}  // namespace

std::vector<Collection> collect_native(const Evidence& evidence) {
  std::vector<Collection> out;
  const bool any = std::any_of(evidence.app.libraries.begin(), evidence.app.libraries.end(),
                               [](const NativeLibrary& library) { return !library.found.calls.empty(); });
  if (!any) return out;
  const NativeBindings bindings(evidence);
  for (const NativeLibrary& library : evidence.app.libraries) Collector(evidence, bindings, library).run(out);
  return out;
}

}  // namespace mingcha::behaviour
