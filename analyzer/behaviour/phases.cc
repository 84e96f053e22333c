#include "analyzer/behaviour/phases.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "analyzer/behaviour/collections.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using program::CodeRange;
using program::Edge;
using program::EdgeKind;
using program::Location;
using program::MethodNode;
using program::Paths;

constexpr std::uint32_t kWays = 3;  // chains that a place may have

bool contains(const std::vector<CodeRange>& ranges, std::uint32_t pc) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const CodeRange& range) { return pc >= range.start && pc < range.end; });
}

void run_all(const std::vector<std::function<void()>>& searches, ThreadPool& pool) {
  pool.for_each(searches.size(), [&](std::size_t i) { searches[i](); });
}

}  // namespace

// Code of a method of the first part that does not run there; of others, code that does not run before the user agreed.
struct Phases::Late {
  MethodNode method;
  std::vector<CodeRange> first;        // what runs in the first part
  std::vector<CodeRange> when_agreed;  // what runs when the consent flags are open too
  std::vector<CodeRange> not_agreed;   // what can run as long as they are not, whatever else is open
  std::vector<CodeRange> all_open;     // what can run at all
  std::vector<program::ClosedWay> closed;  // by which ways it does not run

  // Of code that is not in `first`: whether it is behind a consent flag, maybe among other things.
  bool is_gated(std::uint32_t pc) const {
    return contains(when_agreed, pc) || (contains(all_open, pc) && !contains(not_agreed, pc));
  }
};

std::string spell(const program::LinkedProgram& linked, const Location& location) {
  switch (location.kind) {
    case Location::Kind::stored:
      return "key:" + utf8_from_mutf8(location.text);
    case Location::Kind::unnamed:
      return fmt::format("key:? ({})", location.text);
    case Location::Kind::field:
    case Location::Kind::content:
    case Location::Kind::merged:
      return "field:" + utf8_from_mutf8(linked.fields.descriptor({location.number}));
    case Location::Kind::action:
      return "action:" + utf8_from_mutf8(linked.hierarchy.descriptor({location.number}));
    case Location::Kind::table:
      return "table:" + utf8_from_mutf8(location.text);
    case Location::Kind::native:
      return "native:" + utf8_from_mutf8(linked.methods.descriptor({location.number}));
  }
  return {};
}

Phases::Phases(const App& app, const program::LinkedProgram& linked, program::CallGraph& graph,
               const std::vector<ConsentAnswer>& accepts, const std::vector<Use>& uses, ThreadPool& pool)
    : app_(app), linked_(linked), graph_(graph) {
  find_wanted(uses);
  find_flags(accepts);
  find_late_code();
  search(pool);
}

Phases::~Phases() = default;

void Phases::find_wanted(const std::vector<Use>& uses) {
  std::vector<MethodNode> methods;
  for (const Use& use : uses) {
    const MethodNode method = linked_.methods.own(use.place.dex, use.place.method_idx);
    if (method.present()) methods.push_back(method);
  }
  wanted_ = program::nodes_leading_to(graph_, methods);
}

// What code that only the accepting callback reaches writes; and fields that keep such a value from a store.
void Phases::find_flags(const std::vector<ConsentAnswer>& accepts) {
  const std::vector<Edge>& edges = graph_.edges();
  std::vector<std::uint32_t> starts;
  for (const ConsentAnswer& accept : accepts) {
    if (!accept.is_partly) accepts_.push_back(accept.edge);
  }
  std::sort(accepts_.begin(), accepts_.end());
  for (const ConsentAnswer& accept : accepts) {
    starts.push_back(accept.edge);
    if (accept.ranges.empty()) continue;
    std::vector<CodeRange>& ranges = answers_[edges[accept.edge].to];
    ranges.insert(ranges.end(), accept.ranges.begin(), accept.ranges.end());
  }
  for (const ConsentAnswer& accept : accepts) {
    if (accept.ranges.empty()) answers_.erase(edges[accept.edge].to);
  }
  after_ = std::make_unique<Paths>(graph_, starts, [&](std::uint32_t e) {
    const bool by_group = edges[e].from != dex::kNoIndex && graph_.is_group(edges[e].from);
    return (!edges[e].needs_user || by_group) && agrees({edges[e].from}, edges[e].pc);
  }, kWays, &wanted_);
  const auto add = [&](const Location& location) {
    if (std::find(flags_.begin(), flags_.end(), location) == flags_.end()) flags_.push_back(location);
  };
  for (const program::LocationWrite& write : graph_.writes()) {
    if (after_->reaches(write.method) && agrees(write.method, write.pc) &&
        !graph_.reached_first(write.method)) {
      add(write.location);
    }
  }
  for (bool grows = true; grows;) {
    const std::size_t before = flags_.size();
    for (const program::LocationWrite& write : graph_.writes()) {
      if (write.location.kind == Location::Kind::field && is_flag(write.value.by)) add(write.location);
    }
    grows = flags_.size() != before;
  }
}

// False for the code of a shared callback that runs for other buttons.
bool Phases::agrees(MethodNode method, std::uint32_t pc) const {
  const auto it = answers_.find(method.value);
  return it == answers_.end() || contains(it->second, pc);
}

bool Phases::is_flag(const program::Locations& by) const {
  return std::any_of(by.begin(), by.end(), [&](const Location& location) {
    return std::find(flags_.begin(), flags_.end(), location) != flags_.end();
  });
}

void Phases::find_late_code() {
  for (std::uint32_t i = 0; i < linked_.methods.size(); ++i) {
    const program::Conditions* conditions = graph_.conditions({i});
    if (conditions == nullptr || !graph_.reached_first({i})) continue;
    Late late{{i}, conditions->executed, conditions->executed, {}, {}, conditions->closed};
    const bool waits = std::any_of(conditions->closed.begin(), conditions->closed.end(),
                                   [&](const program::ClosedWay& way) { return is_flag(way.by); });
    if (waits) late.when_agreed = graph_.executed_when_open({i}, flags_);
    if (!flags_.empty()) {
      late.not_agreed = graph_.executed_when_closed({i}, flags_);
      late.all_open = graph_.executed_when_closed({i}, {});
    }
    late_.push_back(std::move(late));
  }
  for (const Location& flag : flags_) {
    for (const MethodNode method : graph_.readers_of(flag)) {
      if (!graph_.reached_first(method)) find_closed_code(method);
    }
  }
  std::sort(late_.begin(), late_.end(), [](const Late& a, const Late& b) { return a.method < b.method; });
}

// A method that only the user leads to can ask for the user's consent as well.
void Phases::find_closed_code(MethodNode method) {
  const bool known = std::any_of(late_.begin(), late_.end(), [&](const Late& late) { return late.method == method; });
  if (known) return;
  program::Conditions conditions = graph_.conditions_when_closed(method, flags_);
  if (conditions.closed.empty()) return;
  const std::vector<CodeRange> all{{0, dex::kNoIndex}};
  late_.push_back({method, conditions.executed, all, conditions.executed, all, std::move(conditions.closed)});
}

void Phases::search(ThreadPool& pool) {
  const std::vector<Edge>& edges = graph_.edges();
  const auto by_group = [&](std::uint32_t e) {
    return edges[e].from != dex::kNoIndex && graph_.is_group(edges[e].from);
  };
  const auto by_itself = [&](std::uint32_t e) { return !edges[e].needs_user || by_group(e); };
  std::vector<std::uint32_t> when_agreed, by_user, open_end, background;
  for (std::uint32_t e = 0; e < edges.size(); ++e) {
    const Edge& edge = edges[e];
    const bool is_entry = edge.kind == EdgeKind::entry;
    if (is_entry && !edge.needs_user && e < graph_.first_part()) automatic_.push_back(e);
    if (edge.needs_user && !edge.by_script && !by_group(e)) by_user.push_back(e);
    if ((is_entry && edge.background) || (edge.by_script && !by_group(e))) open_end.push_back(e);
    if (edge.background) background.push_back(e);
  }
  closed_first_.resize(edges.size());
  for (const Late& late : late_) {
    for (std::uint32_t e = graph_.first_out(late.method.value); e != dex::kNoIndex; e = edges[e].next_out)
      closed_first_[e] = !contains(late.first, edges[e].pc);
  }
  const auto in_first_part = [&](std::uint32_t e) { return e < graph_.first_part() && by_itself(e); };
  before_ = std::make_unique<Paths>(graph_, automatic_, in_first_part, kWays, &wanted_);
  // What the user can make run without agreeing.
  std::vector<std::uint32_t> clicks;
  for (const std::uint32_t e : by_user) {
    const bool is_entry = edges[e].kind == EdgeKind::entry;
    const bool from_start = !is_entry && before_->reaches({edges[e].from}) && !closed_first_[e];
    if ((is_entry ? edges[e].from_outside : from_start) && !is_accepted(e)) clicks.push_back(e);
  }
  // Nobody sees when a script calls: behind it all is unknown.
  const auto seen = [&](std::uint32_t e) { return !edges[e].by_script || by_group(e); };
  const auto without_agreeing = [&](std::uint32_t e) { return seen(e) && !closed_first_[e] && !is_accepted(e); };
  const auto any = [](std::uint32_t) { return true; };
  const auto without_activity = [&](std::uint32_t e) {
    return by_itself(e) && !(edges[e].kind == EdgeKind::component && !edges[e].background);
  };
  run_all({[&] { click_ = std::make_unique<Paths>(graph_, clicks, without_agreeing, kWays, &wanted_); },
           [&] { user_ = std::make_unique<Paths>(graph_, by_user, seen, kWays, &wanted_); },
           [&] { background_ = std::make_unique<Paths>(graph_, background, without_activity); },
           [&] { find_periods(); }},
          pool);
  for (const Late& late : late_) {
    if (!graph_.reached_first(late.method) && !click_->reaches(late.method)) continue;
    for (std::uint32_t e = graph_.first_out(late.method.value); e != dex::kNoIndex; e = edges[e].next_out) {
      if (edges[e].needs_user || !closed_first_[e]) continue;
      (late.is_gated(edges[e].pc) ? when_agreed : open_end).push_back(e);
    }
  }
  std::sort(when_agreed.begin(), when_agreed.end());
  std::sort(open_end.begin(), open_end.end());
  run_all({[&] { gated_ = std::make_unique<Paths>(graph_, when_agreed, by_itself, kWays, &wanted_); },
           [&] { unknown_ = std::make_unique<Paths>(graph_, open_end, any); }},
          pool);
}

program::Paths Phases::automatic_without(const std::vector<Place>& calls) const {
  const std::vector<Edge>& edges = graph_.edges();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cut;
  for (const Place& call : calls) cut.emplace_back(linked_.methods.own(call.dex, call.method_idx).value, call.pc);
  std::sort(cut.begin(), cut.end());
  return Paths(graph_, automatic_, [&](std::uint32_t e) {
    const Edge& edge = edges[e];
    const bool by_group = edge.from != dex::kNoIndex && graph_.is_group(edge.from);
    return e < graph_.first_part() && (!edge.needs_user || by_group) &&
           !std::binary_search(cut.begin(), cut.end(), std::pair(edge.from, edge.pc));
  });
}

void Phases::find_periods() {
  for (const auto& [number, period] : graph_.periods()) {
    const Edge& edge = graph_.edges()[number];
    repeated_.push_back({edge.to, edge.from, edge.pc, period});
  }
  std::sort(repeated_.begin(), repeated_.end());
}

// The shortest period that a way shows, 0 = not known: of its own edges, and of what comes back to it from itself, such
// as a message that its handler sends anew. What leads there by another way proves nothing to the reader of this one.
std::optional<double> Phases::period_on(const std::vector<Edge>& way) const {
  std::vector<std::uint32_t> nodes;
  for (const Edge& edge : way) nodes.push_back(edge.to);
  const auto is_on_way = [&](std::uint32_t node) { return std::find(nodes.begin(), nodes.end(), node) != nodes.end(); };
  std::optional<double> shortest;
  const auto take = [&](double period) {
    if (!shortest || *shortest == 0 || (period > 0 && period < *shortest)) shortest = period;
  };
  for (const Edge& edge : way) {
    for (auto at = std::lower_bound(repeated_.begin(), repeated_.end(), edge.to,
                                    [](const Repeated& each, std::uint32_t to) { return each.to < to; });
         at != repeated_.end() && at->to == edge.to; ++at)
      if ((at->from == edge.from && at->pc == edge.pc) || is_on_way(at->from)) take(at->period);
  }
  return shortest;
}

bool Phases::is_accepted(std::uint32_t e) const {
  if (std::binary_search(accepts_.begin(), accepts_.end(), e)) return true;
  // In a callback that several buttons share, the code of the accepting one.
  const auto it = answers_.find(graph_.edges()[e].from);
  return it != answers_.end() && contains(it->second, graph_.edges()[e].pc);
}

Phase Phases::phase_of(MethodNode method, std::uint32_t pc) const {
  const auto late = std::lower_bound(late_.begin(), late_.end(), method,
                                     [](const Late& l, MethodNode m) { return l.method < m; });
  const bool is_late = late != late_.end() && late->method == method && !contains(late->first, pc);
  if (graph_.reached_first(method) && before_->reaches(method) && !is_late) return Phase::before_consent;
  const bool can_come = graph_.reached_first(method) || click_->reaches(method);
  const bool when_agreed = is_late && can_come && late->is_gated(pc);
  const auto shared = answers_.find(method.value);
  const bool is_answer = shared != answers_.end() && contains(shared->second, pc);
  if (click_->reaches(method) && !is_late && !is_answer) return Phase::user_action;
  if (when_agreed || gated_->reaches(method)) return Phase::gated;
  if (after_->reaches(method) && agrees(method, pc)) return Phase::after_consent;
  if (user_->reaches(method)) return Phase::user_action;
  if (is_late || unknown_->reaches(method)) return Phase::unknown;
  return Phase::unreached;
}

Timing Phases::at(const Place& place) const {
  Timing timing;
  const MethodNode method = linked_.methods.own(place.dex, place.method_idx);
  if (!method.present()) return timing;
  timing.phase = phase_of(method, place.pc);
  const Paths* paths = nullptr;
  switch (timing.phase) {
    case Phase::before_consent:
      paths = before_.get();
      break;
    case Phase::gated:
      paths = gated_.get();
      break;
    case Phase::after_consent:
      paths = after_.get();
      break;
    case Phase::user_action:
      paths = click_->reaches(method) ? click_.get() : user_.get();
      break;
    case Phase::unknown:
      paths = unknown_.get();
      break;
    case Phase::unreached:
      return timing;
  }
  std::vector<Edge> way = paths->to(method);
  complete(way, method);
  timing.chain = chain_of(linked_, graph_, way, place.pc);
  std::optional<double> period = period_on(way);
  for (std::uint32_t i = 1; i < kWays; ++i) {
    std::vector<Edge> other = paths->to(method, i);
    if (other.empty()) break;
    complete(other, method);
    timing.more_chains.push_back(chain_of(linked_, graph_, other, place.pc));
    if (!period) period = period_on(other);
  }
  if (timing.phase == Phase::gated || timing.phase == Phase::unknown) {
    timing.gates = gates_of(way, method, place.pc, timing.phase == Phase::gated);
  }
  timing.background = background_->reaches(method);
  if (const auto own = graph_.period_at(method, place.pc)) {
    period = own;
  } else if (const auto looped = graph_.loop_period(method, place.pc)) {
    period = looped;
  }
  timing.periodic = period.has_value();
  if (period && *period > 0) timing.period_seconds = period;
  return timing;
}

std::optional<double> Phases::period_at(const Place& place) const {
  const MethodNode method = linked_.methods.own(place.dex, place.method_idx);
  return method.present() ? graph_.period_at(method, place.pc) : std::nullopt;
}

// A way that begins inside the app is led to from code that runs by itself, or that the user came to.
void Phases::complete(std::vector<Edge>& way, MethodNode last) const {
  static constexpr int kMaxLeads = 8;
  std::vector<MethodNode> seen;
  for (int i = 0; i < kMaxLeads; ++i) {
    if (!way.empty() && way.front().from == dex::kNoIndex) return;
    const MethodNode from = way.empty() ? last : MethodNode{way.front().from};
    if (std::find(seen.begin(), seen.end(), from) != seen.end()) return;
    seen.push_back(from);
    const Paths* leads = nullptr;
    for (const Paths* paths :
         {before_.get(), click_.get(), gated_.get(), after_.get(), user_.get(), unknown_.get()}) {
      if (leads == nullptr && paths->reaches(from)) leads = paths;
    }
    if (leads == nullptr) return;
    const std::vector<Edge> lead = leads->to(from);
    if (lead.empty()) return;
    way.insert(way.begin(), lead.begin(), lead.end());
  }
}

HopKind hop_kind(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::entry:
      return HopKind::entry;
    case EdgeKind::call:
      return HopKind::call;
    case EdgeKind::virtual_:
      return HopKind::virtual_;
    case EdgeKind::callback:
      return HopKind::callback;
    case EdgeKind::thread:
      return HopKind::thread;
    case EdgeKind::reflection:
      return HopKind::reflection;
    case EdgeKind::component:
      return HopKind::component;
  }
  return HopKind::call;
}

Hop hop_of(const program::LinkedProgram& linked, MethodNode method) {
  const dex::DexFile& file = linked.methods.dex_of(method);
  const dex::MethodId id = file.method({linked.methods[method].method_idx});
  Hop hop;
  hop.class_name = utf8_from_mutf8(file.type(id.class_idx));
  hop.method = utf8_from_mutf8(file.name(id)) + utf8_from_mutf8(file.signature(file.proto(id.proto_idx)));
  return hop;
}

Hop hop_of(const program::NativeStep& step) {
  Hop hop{step.library, step.function, static_cast<std::uint32_t>(step.at), HopKind::call, std::string(step.by)};
  if (step.by_address) hop.kind = HopKind::callback, hop.by = "address";
  return hop;
}

Chain chain_of(const program::LinkedProgram& linked, const program::CallGraph& graph, const std::vector<Edge>& way,
               std::uint32_t pc) {
  Chain chain;
  for (std::size_t i = 0; i < way.size(); ++i) {
    if (const program::NativeCall* call = graph.native_call(way[i])) {
      for (const program::NativeStep& step : call->through) chain.push_back(hop_of(step));
    }
    Hop hop = hop_of(linked, {way[i].to});
    hop.offset = i + 1 < way.size() ? way[i + 1].pc : pc;
    hop.kind = hop_kind(way[i].kind);
    hop.by = graph.name_of(way[i].by);
    chain.push_back(std::move(hop));
  }
  return chain;
}

std::vector<Gate> Phases::gates_of(const std::vector<Edge>& way, MethodNode last, std::uint32_t pc,
                                   bool of_consent) const {
  std::vector<Gate> gates;
  const auto look = [&](MethodNode method, std::uint32_t at) {
    const auto late = std::lower_bound(late_.begin(), late_.end(), method,
                                       [](const Late& l, MethodNode m) { return l.method < m; });
    if (late == late_.end() || late->method != method || contains(late->first, at)) return;
    for (const program::ClosedWay& closed : late->closed) {
      if (is_flag(closed.by) != of_consent) continue;
      for (const Location& location : closed.by) {
        const program::Class& owner = linked_.methods.class_of(method);
        const Place place{owner.dex, owner.class_def, linked_.methods[method].method_idx,
                          linked_.methods[method].code_off, closed.pc};
        gates.push_back({spell(linked_, location), site_of(app_, place)});
      }
    }
  };
  for (std::size_t i = 1; i < way.size(); ++i) look({way[i].from}, way[i].pc);
  look(last, pc);
  std::sort(gates.begin(), gates.end());
  gates.erase(std::unique(gates.begin(), gates.end()), gates.end());
  return gates;
}

}  // namespace mingcha::behaviour
