// Native code that Java runs calls Java again.
#include <algorithm>

#include "analyzer/program/graph_parts.h"

namespace mingcha::program {
namespace {

// Those of a method lie together.
template <class Calls>
auto first_of(Calls& calls, MethodNode from) {
  return std::lower_bound(calls.begin(), calls.end(), from,
                          [](const NativeCall& call, MethodNode method) { return call.from < method; });
}

}  // namespace

// Whether native code that begins in this method calls Java again.
bool CallGraph::calls_from_native(MethodNode method) const {
  const auto call = first_of(native_calls_, method);
  return call != native_calls_.end() && call->from == method;
}

void CallGraph::link_native_calls(MethodNode method) {
  for (auto call = first_of(native_calls_, method); call != native_calls_.end() && call->from == method; ++call) {
    if (call->linked || !may_run(method, call->pc)) continue;
    call->linked = true;
    Edge edge;
    edge.from = method.value;
    edge.to = call->to.value;
    edge.pc = call->pc;
    edge.kind = EdgeKind::callback;
    edge.by = kNative;
    if (call->receiver.present()) edge.receiver = call->receiver.value;
    add_edge(edge);
  }
}

const NativeCall* CallGraph::native_call(const Edge& edge) const {
  if (edge.by != kNative) return nullptr;
  for (auto call = first_of(native_calls_, {edge.from}); call != native_calls_.end() && call->from.value == edge.from;
       ++call) {
    if (call->pc == edge.pc && call->to.value == edge.to) return &*call;
  }
  return nullptr;
}

}  // namespace mingcha::program
