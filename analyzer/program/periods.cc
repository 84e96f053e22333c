// What runs again and again without a call that says so at its registration: a period told to the object that is
// registered or to where it comes from, a callback that makes itself run again, a loop that pauses.
#include <algorithm>

#include "analyzer/dex/code_item.h"
#include "analyzer/program/graph_parts.h"

namespace mingcha::program {
namespace {

using policies::IntentRole;
using Kind = Value::Kind;

// Seconds. A loop that pauses for less, or nobody knows for how long, waits for something, and what it calls follows
// then; only what it reads itself is read each time.
constexpr double kLeastPause = 1;

constexpr int kMaxCallsBack = 16;  // of a chain of calls on what the one before gave back

// Whether the loop counts: it raises a register and compares it by order, and so ends by itself.
bool counts(dex::CodeUnits insns, std::uint32_t start, std::uint32_t end) {
  std::vector<std::uint32_t> raised, compared;
  for (std::uint32_t pc = start; pc <= end;) {
    const std::uint32_t width = dex::width_at(insns, pc);
    if (width == 0) return false;
    const auto opcode = static_cast<std::uint8_t>(insns[pc]);
    if (opcode == 0xd0 || opcode == 0xd8) {  // add-int/lit16, add-int/lit8
      const dex::Instruction in(insns, pc);
      if (in.vA() == in.vB()) raised.push_back(in.vA());
    } else if (opcode >= 0x34 && opcode <= 0x37) {  // if-lt, if-ge, if-gt, if-le
      const dex::Instruction in(insns, pc);
      compared.push_back(in.vA());
      compared.push_back(in.vB());
    }
    pc += width;
  }
  return std::any_of(raised.begin(), raised.end(), [&](std::uint32_t reg) {
    return std::find(compared.begin(), compared.end(), reg) != compared.end();
  });
}

}  // namespace

// Seconds that a call by this row says; 0 = not known.
double CallGraph::told_seconds(MethodNode method, const Event& event, const policies::IntentApi& row) {
  if (!row.period || *row.period >= event.count) return 0;
  const dex::DexFile& file = linked_.methods.dex_of(method);
  Interpreter::Notes notes;
  const StoredScope scope(*this, method);
  const Known value = interpreter_->evaluate(values_[event.values + *row.period], scope, notes);
  std::string_view unit;
  for (const std::uint32_t at : {std::uint32_t{0}, *row.period + 2U}) {
    const Value v = at < event.count ? values_[event.values + at] : Value{};
    const std::uint32_t dex = linked_.methods.class_of(method).dex;
    const bool is_unit = v.is(Kind::field) && !linked_.fields.resolve(dex, v.index()).present();
    if (is_unit) unit = file.name(file.field({v.index()}));
  }
  return seconds(value, unit.empty() ? policies::PeriodUnit::milliseconds : policies::PeriodUnit::time_unit, unit)
      .value_or(0);
}

// What the object that a call is on was told: by the call that it comes from, or by another call on it.
std::optional<double> CallGraph::told_period(MethodNode method, const Event& registration) {
  if (registration.count == 0) return std::nullopt;
  Value on = values_[registration.values];
  for (int i = 0; i < kMaxCallsBack && on.is(Kind::result); ++i) {
    const Event* event = find_event(method, on.index());
    if (event == nullptr || event->count == 0) return std::nullopt;
    const policies::IntentApi* row = intent_row(method, *event);
    if (row != nullptr && row->role == IntentRole::period) return told_seconds(method, *event, *row);
    on = values_[event->values];
  }
  if (!on.is(Kind::object)) return std::nullopt;
  const Kept kept = kept_[kept_of_[method.value] - 1];
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event event = events_[i];
    const policies::IntentApi* row = intent_row(method, event);
    if (row == nullptr || row->role != IntentRole::period || !row->intent || *row->intent >= event.count) continue;
    // A chain of calls on a builder is not followed through those that no row names.
    const Value told = values_[event.values + *row->intent];
    if (told == on || !told.is(Kind::object)) return told_seconds(method, event, *row);
  }
  return std::nullopt;
}

// A callback that an object of the row's class was given, and that tells such an object to call back later.
std::optional<double> CallGraph::again_period(MethodNode callback, const policies::ImplicitEdge& given) {
  if (kept_of_[callback.value] == 0) return std::nullopt;
  const Kept kept = kept_[kept_of_[callback.value] - 1];
  const std::uint32_t dex = linked_.methods.class_of(callback).dex;
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event event = events_[i];
    const bool can_be = event.is_invoke() && event.kind != Event::Kind::invoke_custom && !event.target.present();
    const FlowRows* rows = can_be ? linked_.flow.find(dex, event.index) : nullptr;
    if (rows == nullptr) continue;
    for (const policies::ImplicitEdge* row : rows->edges) {
      const bool is_on_it = row->class_descriptor == given.class_descriptor && row->argument == 0 && !row->later &&
                            row->argument_is == policies::ArgumentIs::object;
      if (!is_on_it || !delay_argument(linked_.methods.dex_of(callback), event)) continue;
      // One callback takes many messages: a delay that is worked out belongs to any of them.
      const auto delay = period_of_row({Consumer::Does::call_back, callback, i, {}, row, nullptr, false}, true);
      if (delay) return delay;
    }
  }
  return std::nullopt;
}

// The smallest loop around a pause, where it does not count to an end.
void CallGraph::find_loop(MethodNode method, std::uint32_t pc) {
  const dex::DexFile& file = linked_.methods.dex_of(method);
  const Result<dex::CodeItem> code = dex::CodeItem::read(file, linked_.methods[method].code_off);
  const Event* pause = find_event(method, pc);
  const policies::IntentApi* row = pause == nullptr ? nullptr : intent_row(method, *pause);
  if (!code || row == nullptr) return;
  Loop loop{method, 0, kNone, 0};
  for (std::uint32_t at = 0; at < code->insns.size();) {
    const std::uint32_t width = dex::width_at(code->insns, at);
    if (width == 0) break;
    const dex::Instruction in(code->insns, at);
    const bool jumps = !dex::is_payload(code->insns[at]) && (in.info().flags & dex::kCanBranch) != 0;
    const bool is_around = jumps && at >= pc && in.target() <= pc;
    if (is_around && at - in.target() < loop.end - loop.start) loop = {method, in.target(), at, 0};
    at += width;
  }
  if (loop.end == kNone || counts(code->insns, loop.start, loop.end)) return;
  loop.seconds = told_seconds(method, *pause, *row);
  loops_.push_back(loop);
}

void CallGraph::find_repetition() {
  for (std::uint32_t e = 0; e < edges_.size(); ++e) {
    const Edge& edge = edges_[e];
    if (edge.by < kFirstRow || edge.event == kNone || edge.from == kNone || is_group(edge.from)) continue;
    const policies::ImplicitEdge& row = *rows_[edge.by - std::size_t{kFirstRow}];
    std::optional<double> period;
    if (row.period_told) period = told_period({edge.from}, events_[edge.event]);
    if (!period && row.member == "<init>" && !is_group(edge.to)) period = again_period({edge.to}, row);
    if (period && !periods_.contains(e)) periods_[e] = *period;
  }
  for (const auto& [method, pc] : pauses_) find_loop(method, pc);
  for (const Loop& loop : loops_) {
    if (loop.seconds < kLeastPause) continue;
    for (std::uint32_t e = out_head_[loop.method.value]; e != kNone; e = edges_[e].next_out) {
      const bool is_inside = edges_[e].pc >= loop.start && edges_[e].pc <= loop.end && !edges_[e].needs_user;
      if (is_inside && !periods_.contains(e)) periods_[e] = loop.seconds;
    }
  }
}

std::optional<double> CallGraph::loop_period(MethodNode method, std::uint32_t pc) const {
  for (const Loop& loop : loops_) {
    if (loop.method == method && pc >= loop.start && pc <= loop.end) return loop.seconds;
  }
  return std::nullopt;
}

}  // namespace mingcha::program
