#include "analyzer/behaviour/native_calls.h"

#include <algorithm>
#include <tuple>

#include "analyzer/behaviour/native_ways.h"

namespace mingcha::behaviour {
namespace {

using native::LibraryCall;
using program::MethodNode;
using program::NativeCall;

constexpr std::size_t kMaxCalls = 20'000;  // of one app

// What a call of Java reaches; absent when it is no method of the app.
NativeCall target_of(const LibraryCall& call, const program::LinkedProgram& linked) {
  NativeCall out;
  const std::optional<program::TypeId> type = linked.program.find_type(call.owner);
  if (!type) return out;
  const program::Selector selector = linked.methods.selector(call.symbol, call.signature);
  out.to = linked.methods.dispatch(*type, selector);
  if (out.to.present() && !linked.methods[out.to].is(dex::kAccStatic)) out.receiver = *type;
  return out;
}

}  // namespace

std::vector<NativeCall> find_native_calls(std::span<const NativeLibrary> libraries, const NativeBindings& bindings,
                                          const program::LinkedProgram& linked) {
  std::vector<NativeCall> calls;
  for (const NativeLibrary& library : libraries) {
    NativeWays ways(bindings, library);
    for (const LibraryCall& call : library.found.calls) {
      if (call.to != LibraryCall::To::java_method || call.only_looked_up || call.owner.empty()) continue;
      const NativeCall target = target_of(call, linked);
      if (!target.to.present()) continue;
      for (NativeWays::Way& way : ways.to(call.function, call.address)) {
        const MethodNode from = linked.methods.own(way.entry.place.dex, way.entry.place.method_idx);
        if (!from.present() || calls.size() >= kMaxCalls) continue;
        calls.push_back(target);
        calls.back().from = from;
        calls.back().pc = way.entry.place.pc;
        calls.back().through = std::move(way.steps);
      }
    }
  }
  const auto key = [](const NativeCall& c) { return std::tie(c.from, c.pc, c.to); };
  std::stable_sort(calls.begin(), calls.end(), [&](const NativeCall& a, const NativeCall& b) {
    return key(a) != key(b) ? key(a) < key(b) : a.through.size() < b.through.size();
  });
  calls.erase(std::unique(calls.begin(), calls.end(),
                          [&](const NativeCall& a, const NativeCall& b) { return key(a) == key(b); }),
              calls.end());
  return calls;
}

}  // namespace mingcha::behaviour
