// The part of the interpreter that works out what a flow emits: Kotlin's flows are classes whose collect()
// hands values on to a collector, often another class whose emit() hands on what it made of them.
#include <utility>

#include "analyzer/program/frame.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;
using policies::StoreRole;

// Source: kotlinx.coroutines.flow, the interfaces Flow and FlowCollector.
constexpr std::string_view kCollect = "collect", kEmit = "emit";
constexpr std::string_view kCollectSignature =
    "(Lkotlinx/coroutines/flow/FlowCollector;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";
constexpr std::string_view kEmitSignature =
    "(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";

constexpr std::uint32_t kFirstParameter = 1;  // of a collector's method, after the receiver

Value operand(const Scope& scope, const Event& event, std::optional<std::uint8_t> i) {
  const std::span<const Value> operands = scope.operands(event);
  return i && *i < operands.size() ? operands[*i] : Value{};
}

}  // namespace

// What a flow's values are, as far as they are the same.
Known Interpreter::evaluate_element(Value flow, const Scope& scope, std::uint32_t depth) {
  const std::uint32_t before = std::exchange(max_depth_, kMaxDepthOfFlows);
  ++notes_.reads;  // how deep it is looked for now depends on where it was asked
  Known known = evaluate_values(flow, scope, depth);
  max_depth_ = before;
  return known;
}

Known Interpreter::evaluate_values(Value flow, const Scope& scope, std::uint32_t depth) {
  if (depth >= max_depth_) return {};
  if (flow.is(Kind::object)) return emitted_by(flow.type(), kCollect, depth + 1);
  if (flow.is(Kind::field)) {
    const FieldNode field = linked_.fields.resolve(scope.dex(), flow.index());
    return field.present() ? value_by_makers(field, depth + 1, true) : Known{};
  }
  const Event* event = flow.is(Kind::result) ? scope.event_at(flow.index()) : nullptr;
  if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom) return {};
  const FlowRows* rows = linked_.flow.find(scope.dex(), event->index);
  if (rows != nullptr && rows->store != nullptr && rows->store->role == StoreRole::elements)
    return evaluate_element(operand(scope, *event, rows->store->key_argument), scope, depth + 1);
  if (!event->target.present()) return {};
  const MethodNode target = event->is_virtual() ? linked_.methods.sole_target(event->target) : event->target;
  if (!target.present()) return {};
  Frame& f = frame(depth + 1);
  f.arguments = {};
  f.ignores_unknown = false;
  f.wanted_field = {};
  f.wants_elements = true;
  const bool done = prepare(f, target) && f.code.insns.size() <= kMaxAnswerUnits && run(f);
  return done && f.has_answer ? f.answer : Known{};
}

// What the collector that a call is given receives in a parameter.
Known Interpreter::collected(std::uint32_t index, const Event& call, const Scope& scope,
                             std::uint32_t depth) {
  const FlowRows* rows = linked_.flow.find(scope.dex(), call.index);
  if (index != kFirstParameter || rows == nullptr || rows->store == nullptr) return {};
  return evaluate_element(operand(scope, call, rows->store->key_argument), scope, depth);
}

// The values that a flow's collect(), or a collector's emit(), hands on.
Known Interpreter::emitted_by(TypeId type, std::string_view name, std::uint32_t depth) {
  if (depth > max_depth_ || steps_ > kMaxSteps) return {};
  const std::string_view signature = name == kCollect ? kCollectSignature : kEmitSignature;
  const MethodNode method = linked_.methods.dispatch(type, linked_.methods.selector(name, signature));
  if (!method.present()) return {};
  Frame& f = frame(depth);
  f.arguments = {};
  f.ignores_unknown = false;
  f.wanted_field = {};
  f.wants_emitted = true;
  const bool done = prepare(f, method) && f.code.insns.size() <= kMaxAnswerUnits && run(f);
  if (!done || !f.has_emitted) return {};
  Known out = f.emitted;
  for (const Way& way : f.ways) {
    if (!way.taken && way.why != 0) out.by.add(f.reasons[way.why - 1]);
  }
  return out;
}

// Called for each call by a row of stores.tsv, with the frame's arguments at hand.
void Interpreter::note_emitted(Frame& f, const policies::StoreApi& row) {
  const auto argument = [&](std::optional<std::uint8_t> i) {
    return i && *i < f.arguments_now.size() ? f.arguments_now[*i] : Value{};
  };
  Known handed;
  if (row.role == StoreRole::emit) {
    handed = evaluate_name(argument(row.value_argument), f, f.depth);
  } else if (row.role == StoreRole::collect) {
    // Another collector hands on what it makes of the values; the own one gets them as they are.
    const Value collector = argument(row.value_argument);
    handed = collector.is(Kind::object) ? emitted_by(collector.type(), kEmit, f.depth + 1)
                                        : evaluate_element(argument(row.key_argument), f, f.depth);
  } else {
    return;
  }
  f.emitted = f.has_emitted ? join(f.emitted, handed) : handed;
  f.has_emitted = true;
}

}  // namespace mingcha::program
