#include "analyzer/behaviour/native_collections.h"

#include <algorithm>

#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/native_bindings.h"
#include "analyzer/behaviour/native_matcher.h"
#include "analyzer/behaviour/native_ways.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using native::LibraryCall;
using native::Meaning;
using policies::ApiKind;

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

class Collector {
 public:
  Collector(const Evidence& evidence, const NativeBindings& bindings, const NativeLibrary& library)
      : evidence_(evidence),
        bindings_(bindings),
        library_(library),
        ways_(bindings, library),
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
    for (const NativeWays::Way& way : ways_.to(call.function, call.address)) {
      Timing timing = evidence_.reachability.phases().at(way.entry.place);
      if (rank(timing.phase) >= best) continue;
      best = rank(timing.phase);
      collection.phase = timing.phase;
      collection.chain = std::move(timing.chain);
      if (!collection.chain.empty()) {
        for (const program::NativeStep& step : way.steps) collection.chain.push_back(hop_of(step));
      }
      collection.background = timing.background;
      collection.periodic = timing.periodic;
      collection.period_seconds = timing.period_seconds;
      collection.gates = std::move(timing.gates);
    }
  }

  const Evidence& evidence_;
  const NativeBindings& bindings_;
  const NativeLibrary& library_;
  NativeWays ways_;
  std::string owner_;
};

}  // namespace

std::vector<Collection> collect_native(const Evidence& evidence) {
  std::vector<Collection> out;
  const bool any = std::any_of(evidence.app.libraries.begin(), evidence.app.libraries.end(),
                               [](const NativeLibrary& library) { return !library.found.calls.empty(); });
  if (!any) return out;
  for (const NativeLibrary& library : evidence.app.libraries)
    Collector(evidence, evidence.reachability.native_bindings(), library).run(out);
  return out;
}

}  // namespace mingcha::behaviour
