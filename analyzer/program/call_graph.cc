#include "analyzer/program/call_graph.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "analyzer/program/graph_parts.h"

namespace mingcha::program {
namespace {

constexpr std::size_t kWorthSharing = 24;  // methods outlined in one round before threads are asked to help
constexpr std::uint32_t kMaxClassStarts = 4;  // edges to one class initializer, before and after `open`

}  // namespace

CallGraph::CallGraph(const LinkedProgram& linked, const FlowIndex& flow, const manifests::Manifest& manifest,
                     ThreadPool& pool)
    : linked_(linked),
      flow_(&flow),
      manifest_(&manifest),
      pool_(&pool),
      idle_(linked),
      interpreter_(std::make_unique<Interpreter>(linked_, *this, idle_)),
      reached_(linked.methods.size()),
      is_waiting_(linked.methods.size()),
      kept_of_(linked.methods.size()),
      made_(linked.hierarchy.type_count()),
      initializer_(linked.methods.selector("<clinit>", "()V")),
      object_written_(linked.fields.size()),
      touched_(std::make_unique<std::atomic<bool>[]>(linked.fields.size())) {
  static constexpr std::size_t kGroups = 4096;  // of most programs; with more the heads are moved once
  for (std::vector<std::uint32_t>* heads : {&out_head_, &out_tail_, &in_head_}) {
    heads->reserve(linked.methods.size() + kGroups);
    heads->assign(linked.methods.size(), kNone);
  }
  while (outliners_.size() < pool.size()) {
    outliners_.push_back(std::make_unique<Interpreter>(linked_, *this, idle_));
    outliners_.back()->remember();
  }
  find_singles();
  enum_class_ = linked.hierarchy.find("Ljava/lang/Enum;").value_or(TypeId{});
  for (const policies::ImplicitEdge& row : flow.flow().edges) {
    if (row.argument_is != policies::ArgumentIs::wrapped) continue;
    if (const auto type = linked.hierarchy.find(row.class_descriptor)) asked_later_.push_back(*type);
  }
}

CallGraph::~CallGraph() = default;

void CallGraph::add_entry(MethodNode method, TypeId receiver, const Entry& entry) {
  if (receiver.present()) instantiate(receiver);
  Edge edge;
  edge.to = method.value;
  edge.kind = EdgeKind::entry;
  edge.needs_user = entry.needs_user;
  edge.background = entry.background;
  edge.from_outside = entry.from_outside;
  if (receiver.present()) edge.receiver = receiver.value;
  add_edge(edge);
}

void CallGraph::add_instance(TypeId type) {
  instantiate(type);
}

// Of methods reached by the linking thread, those that the other threads have outlined ahead.
struct CallGraph::Ahead {
  struct Done {
    std::uint32_t index = 0;  // in the next round
    Outline outline;
    std::vector<FieldNode> untouched;  // as long as these are, the outline holds
  };
  explicit Ahead(std::size_t threads) : done(threads) {}

  struct Linking {  // however it ends, nobody waits for more
    std::atomic<bool>& linked;
    ~Linking() { linked.store(true, std::memory_order_release); }
  };

  std::atomic<std::uint32_t> claimed = 0;  // of the next round
  std::atomic<bool> linked = false;        // nothing more is added to it
  std::vector<std::vector<Done>> done;     // by thread
};

bool CallGraph::grow(const Deadline& deadline) {
  const bool done = work_through_rounds(deadline);
  targets_ = RankSet(node_count(), [this](std::uint32_t node) { return in_head_[node] != kNone; });
  return done;
}

bool CallGraph::work_through_rounds(const Deadline& deadline) {
  std::vector<std::uint32_t> round;
  std::vector<std::optional<Outline>> outlines;
  // A method is reached once and looked at again as long as it waits for nothing: room that never moves.
  const std::size_t methods = linked_.methods.size();
  frontier_.reserve(methods);
  round.reserve(methods);
  // Room that is not used is never touched, so it costs addresses only; growing would touch and copy all of it anew.
  static constexpr std::size_t kEvents = 8, kValues = 12, kEdges = 4;  // of most programs, for each method
  events_.reserve(methods * kEvents);
  values_.reserve(methods * kValues);
  edges_.reserve(methods * kEdges);
  for (;;) {
    Ahead ahead(outliners_.size());
    pool_->for_each(outliners_.size(), [&](std::size_t thread) {
      if (thread == 0) {
        const Ahead::Linking linking{ahead.linked};
        link_round(round, outlines);
      }
      outline_ahead(ahead, thread, deadline);
    });
    if (frontier_.empty()) {
      const bool released = !everything_open_ && release_unmade();
      if (!released && !hand_over()) return true;
      round.clear();
      continue;
    }
    if (deadline.passed()) return false;
    ++round_;
    round_edges_ = static_cast<std::uint32_t>(edges_.size());
    round.swap(frontier_);
    frontier_.clear();
    published_ = 0;
    outlines.assign(round.size(), std::nullopt);
    for (std::uint32_t& node : round) {
      node &= ~kAgain;
      is_waiting_[node] = false;
    }
    for (std::vector<Ahead::Done>& done : ahead.done) {
      for (Ahead::Done& one : done) {
        const bool holds = std::all_of(one.untouched.begin(), one.untouched.end(),
                                       [&](FieldNode field) { return is_untouched(field); });
        if (holds) outlines[one.index] = std::move(one.outline);
      }
    }
    outline_rest(round, outlines, deadline);
  }
}

void CallGraph::link_round(const std::vector<std::uint32_t>& round, std::vector<std::optional<Outline>>& outlines) {
  for (std::size_t i = 0; i < round.size(); ++i) {
    std::optional<Kept> before;
    if (const std::uint32_t kept = kept_of_[round[i]]; kept != 0) before = kept_[kept - 1];
    keep({round[i]}, outlines[i] ? std::move(*outlines[i]) : Outline());
    link({round[i]}, before);
  }
  drain();
  look_at_writes();
}

// Most outlines do not depend on what is linked meanwhile. Which of them are worked out here makes no difference to
// them.
void CallGraph::outline_ahead(Ahead& ahead, std::size_t thread, const Deadline& deadline) {
  Interpreter& interpreter = *outliners_[thread];
  while (!deadline.passed()) {
    const bool is_last = ahead.linked.load(std::memory_order_acquire);
    const std::uint32_t published = published_.load(std::memory_order_acquire);
    std::uint32_t index = ahead.claimed.load(std::memory_order_relaxed);
    if (index >= published) {
      if (is_last) return;
      std::this_thread::yield();
      continue;
    }
    if (!ahead.claimed.compare_exchange_weak(index, index + 1)) continue;
    const std::uint32_t node = frontier_.data()[index];
    if ((node & kAgain) != 0) continue;
    std::vector<FieldNode> untouched;
    if (auto outline = interpreter.outline_ahead({node}, untouched))
      ahead.done[thread].push_back({index, std::move(*outline), std::move(untouched)});
  }
}

void CallGraph::outline_rest(const std::vector<std::uint32_t>& round, std::vector<std::optional<Outline>>& outlines,
                             const Deadline& deadline) {
  std::vector<std::uint32_t> rest;
  for (std::uint32_t i = 0; i < round.size(); ++i) {
    if (!outlines[i]) rest.push_back(i);
  }
  std::atomic<std::size_t> next = 0;
  const std::size_t threads = rest.size() < kWorthSharing ? 1 : outliners_.size();
  pool_->for_each(threads, [&](std::size_t thread) {
    Interpreter& interpreter = *outliners_[thread];
    interpreter.remember();
    for (std::size_t i = next++; i < rest.size(); i = next++) {
      if (deadline.passed()) return;
      outlines[rest[i]] = interpreter.outline({round[rest[i]]});
    }
  });
}

void CallGraph::open() {
  first_part_ = static_cast<std::uint32_t>(edges_.size());
  everything_open_ = true;
  reached_first_ = reached_;
  std::vector<MethodNode> affected;
  for (const auto& [method, conditions] : conditions_) {
    if (!conditions.closed.empty()) affected.push_back({method});
  }
  std::sort(affected.begin(), affected.end());
  renew(affected);
  for (std::uint32_t i = 0; i < first_part_; ++i) {
    if (!edges_[i].needs_user) continue;
    if (!is_group(edges_[i].to)) {
      note_arrival(edges_[i]);
      reach(edges_[i].to);
    } else {
      activate(edges_[i].to - linked_.methods.size());
    }
  }
}

void CallGraph::settle() {
  const auto drop = [](auto& container) { container = std::remove_reference_t<decltype(container)>(); };
  drop(outliners_);
  drop(is_waiting_);
  drop(out_tail_);
  drop(frontier_);
  drop(variables_);
  drop(variable_by_key_);
  drop(flows_);
  drop(watched_parameters_);
  drop(watching_);
  drop(asking_);
  drop(argument_watchers_);
  drop(passed_writes_);
  drop(made_under_);
  drop(groups_on_);
  drop(lambdas_of_);
  drop(class_starts_);
  drop(writes_at_);
}

void CallGraph::reach(std::uint32_t node) {
  if (is_group(node) || reached_[node]) return;
  reached_[node] = true;
  ++reached_count_;
  if (linked_.methods[{node}].code_off == 0 && !calls_from_native({node})) return;
  wait_in_frontier(node);
}

void CallGraph::wait_in_frontier(std::uint32_t entry) {
  is_waiting_[entry & ~kAgain] = true;
  frontier_.push_back(entry);
  published_.store(static_cast<std::uint32_t>(frontier_.size()), std::memory_order_release);
}

std::uint32_t CallGraph::add_edge(Edge edge) {
  const auto number = static_cast<std::uint32_t>(edges_.size());
  if (edge.from != kNone) {
    std::uint32_t& tail = out_tail_[edge.from];
    (tail == kNone ? out_head_[edge.from] : edges_[tail].next_out) = number;
    tail = number;
  }
  edge.next_in = in_head_[edge.to];
  in_head_[edge.to] = number;
  edges_.push_back(edge);
  if (is_group(edge.to)) return number;
  if (!edge.needs_user || everything_open_) {
    note_arrival(edge);
    reach(edge.to);
  }
  if (const auto it = watched_parameters_.find(edge.to); it != watched_parameters_.end()) {
    const auto watched = it->second;
    for (const auto& [index, variable] : watched) flow_in(edge, index, variable);
  }
  if (const auto it = argument_watchers_.find(edge.to); it != argument_watchers_.end()) renew(it->second);
  if (const auto it = passed_writes_.find(edge.to); it != passed_writes_.end()) {
    const auto writes = it->second;
    for (const PassedWrite& write : writes) apply_passed(write, number, write.depth);
  }
  return number;
}

void CallGraph::initialise_class(MethodNode from, ClassId owner, std::uint32_t event) {
  std::size_t depth = 0;
  for (ClassId c = owner; c.present() && depth < Hierarchy::kMaxVisited; ++depth) {
    const MethodNode initializer = linked_.methods.declared(c, initializer_);
    if (initializer.present() && initializer != from) {
      std::uint32_t& starts = class_starts_[c.value * 2 + (everything_open_ ? 1 : 0)];
      if (starts < kMaxClassStarts) {
        ++starts;
        Edge edge;
        edge.from = from.value;
        edge.to = initializer.value;
        edge.pc = events_[event].pc;
        edge.by = kStaticInit;
        add_edge(edge);
      }
    }
    const TypeId above = linked_.hierarchy.superclass(linked_.program[c].type);
    if (!above.present() || above.value >= linked_.program.type_count()) return;
    c = linked_.program.definition(above);
  }
}

void CallGraph::keep(MethodNode method, Outline outline) {
  Kept kept{static_cast<std::uint32_t>(events_.size()), static_cast<std::uint32_t>(outline.events.size()),
            static_cast<std::uint32_t>(values_.size()), static_cast<std::uint32_t>(knowns_.size())};
  for (Event& event : outline.events) event.values += kept.values;
  events_.insert(events_.end(), outline.events.begin(), outline.events.end());
  values_.insert(values_.end(), outline.values.begin(), outline.values.end());
  knowns_.insert(knowns_.end(), outline.knowns.begin(), outline.knowns.end());
  kept_.push_back(kept);
  kept_of_[method.value] = static_cast<std::uint32_t>(kept_.size());
  Interpreter::Notes notes;
  notes.consulted = std::move(outline.consulted);
  notes.asked = std::move(outline.asked);
  watch(method, notes);
  if (everything_open_) return;  // the conditions of the first part are what phases are told by
  if (outline.closed.empty()) {
    conditions_.erase(method.value);
  } else {
    conditions_[method.value] = {std::move(outline.closed), std::move(outline.executed)};
  }
}

const Event* CallGraph::find_event(MethodNode method, std::uint32_t pc) const {
  const std::uint32_t i = kept_of_[method.value];
  if (i == 0) return nullptr;
  const Kept& kept = kept_[i - 1];
  const auto begin = events_.begin() + kept.events;
  const auto end = begin + kept.event_count;
  const auto found =
      std::lower_bound(begin, end, pc, [](const Event& e, std::uint32_t value) { return e.pc < value; });
  return found != end && found->pc == pc ? &*found : nullptr;
}

std::string_view CallGraph::name_of(std::uint16_t by) const noexcept {
  switch (by) {
    case kPlain:
      return {};
    case kStaticInit:
      return "static-init";
    case kConstructor:
      return "constructor";
    case kIntent:
      return "intent";
    case kReflected:
      return "reflection";
    case kLiteralPair:
      return "literal-pair";
    case kLayout:
      return "layout";
    case kNative:
      return "native";
    default:
      return rows_[by - std::size_t{kFirstRow}]->id;
  }
}

std::optional<double> CallGraph::period_of(std::uint32_t edge) const {
  const auto it = periods_.find(edge);
  if (it == periods_.end()) return std::nullopt;
  return it->second;
}

std::optional<double> CallGraph::period_at(MethodNode method, std::uint32_t pc) {
  const Event* event = find_event(method, pc);
  if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom)
    return std::nullopt;
  const FlowRows* rows = linked_.flow.find(linked_.methods.class_of(method).dex, event->index);
  if (rows == nullptr) return std::nullopt;
  for (const policies::ImplicitEdge* row : rows->edges) {
    if (!row->periodic) continue;
    const Consumer consumer{Consumer::Does::call_back, method, event_number(*event), {}, row, nullptr, false};
    return period_of_row(consumer, false).value_or(0);
  }
  return std::nullopt;
}

const Conditions* CallGraph::conditions(MethodNode method) const {
  const auto it = conditions_.find(method.value);
  return it == conditions_.end() ? nullptr : &it->second;
}

// Whether a place of a reached method is open yet.
bool CallGraph::may_run(MethodNode method, std::uint32_t pc) const {
  const Conditions* closed = everything_open_ ? nullptr : conditions(method);
  return closed == nullptr ||
         std::any_of(closed->executed.begin(), closed->executed.end(),
                     [&](const CodeRange& range) { return pc >= range.start && pc < range.end; });
}

std::vector<CodeRange> CallGraph::executed_when(MethodNode method,
                                                const Interpreter::Assumption& assumption) {
  const Outline outline = interpreter_->outline(method, assumption);
  if (outline.closed.empty()) return {{0, kNone}};
  return outline.executed;
}

std::vector<std::pair<MethodNode, std::uint32_t>> CallGraph::writers_of(FieldNode field) const {
  std::vector<std::pair<MethodNode, std::uint32_t>> writers;
  const Location location{Location::Kind::field, field.value, {}};
  for (const LocationWrite& write : writes_) {
    if (write.location == location) writers.emplace_back(write.method, write.pc);
  }
  const auto others = field_writes_.find(field.value);
  if (others == field_writes_.end()) return writers;
  for (const auto& [method, event] : others->second) writers.emplace_back(method, events_[event].pc);
  return writers;
}

std::span<const MethodNode> CallGraph::readers_of(const Location& location) const {
  const LocationState* state = find_state(location);
  return state == nullptr ? std::span<const MethodNode>() : state->watchers;
}

bool CallGraph::waits_for(const Location& location) const {
  return std::any_of(conditions_.begin(), conditions_.end(), [&](const auto& entry) {
    return std::any_of(entry.second.closed.begin(), entry.second.closed.end(), [&](const ClosedWay& way) {
      return std::find(way.by.begin(), way.by.end(), location) != way.by.end();
    });
  });
}

Value CallGraph::operand(const Edge& edge, std::uint32_t i) const {
  if (edge.event == kNone || i >= events_[edge.event].count) return {};
  return values_[events_[edge.event].values + i];
}

std::vector<Value> CallGraph::captions(const Edge& edge, Value view) const {
  std::vector<Value> out;
  if (edge.from == kNone || is_group(edge.from) || kept_of_[edge.from] == 0) return out;
  const bool can_be_view =
      view.is(Value::Kind::object) || view.is(Value::Kind::field) || view.is(Value::Kind::result);
  if (!can_be_view) return out;
  const std::uint32_t dex = linked_.methods.class_of({edge.from}).dex;
  const Kept& kept = kept_[kept_of_[edge.from] - 1];
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event& event = events_[i];
    if (!event.is_invoke() || event.kind == Event::Kind::invoke_custom || event.count < 2) continue;
    if (!(values_[event.values] == view)) continue;
    const FlowRows* rows = linked_.flow.find(dex, event.index);
    if (rows != nullptr && rows->views == FlowRows::Views::caption) out.push_back(values_[event.values + 1]);
  }
  return out;
}

// A view is looked for from where it is used: through the field that keeps it (also one of a view binding), and the
// parameter that was written there, to the call that finds it by its id.
std::optional<std::uint32_t> CallGraph::view_id(const Edge& edge, Value value) const {
  static constexpr int kMaxSteps = 6;
  if (edge.from == kNone || is_group(edge.from)) return std::nullopt;
  MethodNode method{edge.from};
  for (int i = 0; i < kMaxSteps && !value.is(Value::Kind::result); ++i) {
    if (value.is(Value::Kind::field)) {
      const FieldNode field = linked_.fields.resolve(linked_.methods.class_of(method).dex, value.index());
      const auto writes = field.present() ? field_writes_.find(field.value) : field_writes_.end();
      if (writes == field_writes_.end() || writes->second.empty()) return std::nullopt;
      method = writes->second.front().first;
      value = values_[events_[writes->second.front().second].values];
      continue;
    }
    const std::uint32_t e = value.is(Value::Kind::param) ? in_head_[method.value] : kNone;
    const bool is_only = e != kNone && edges_[e].next_in == kNone && edges_[e].kind == EdgeKind::call &&
                         edges_[e].event != kNone && value.index() < events_[edges_[e].event].count;
    if (!is_only) return std::nullopt;
    method = {edges_[e].from};
    value = values_[events_[edges_[e].event].values + value.index()];
  }
  const Event* event = value.is(Value::Kind::result) ? find_event(method, value.index()) : nullptr;
  if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom)
    return std::nullopt;
  const FlowRows* rows = linked_.flow.find(linked_.methods.class_of(method).dex, event->index);
  if (rows == nullptr || rows->views != FlowRows::Views::find || event->count < 2) return std::nullopt;
  const Value id = values_[event->values + 1];
  if (!id.is(Value::Kind::integer)) return std::nullopt;
  return static_cast<std::uint32_t>(id.number());
}

std::vector<CodeRange> CallGraph::executed_when_open(MethodNode method, const std::vector<Location>& open) {
  return replay(method, Replay::opens, open).executed;
}

std::vector<CodeRange> CallGraph::executed_when_closed(MethodNode method,
                                                       const std::vector<Location>& closed) {
  return replay(method, Replay::closes, closed).executed;
}

Conditions CallGraph::conditions_when_closed(MethodNode method, const std::vector<Location>& closed) {
  return replay(method, Replay::closes, closed);
}

Conditions CallGraph::replay(MethodNode method, Replay how, const std::vector<Location>& locations) {
  forced_ = locations;
  replay_ = how;
  Outline outline = interpreter_->outline(method);
  replay_ = Replay::none;
  if (outline.closed.empty()) return {{}, {{0, kNone}}};
  return {std::move(outline.closed), std::move(outline.executed)};
}

}  // namespace mingcha::program
