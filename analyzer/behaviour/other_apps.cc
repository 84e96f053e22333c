#include "analyzer/behaviour/other_apps.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using policies::IntentApi;
using policies::IntentRole;
using program::Event;
using program::Value;

// An intent in one method.
struct Intent {
  const MethodReading* reading;
  Value value;
};

bool starts_now(IntentRole role) {
  return role == IntentRole::start_activity || role == IntentRole::start_service ||
         role == IntentRole::bind_service || role == IntentRole::send_broadcast;
}

class OtherApps {
 public:
  explicit OtherApps(const Evidence& evidence) : evidence_(evidence), reader_(evidence.reader) {}

  std::vector<SelfStart> run() {
    for (const MarkedCall& marked : evidence_.scan.marked) {
      if (evidence_.index.mark(marked.mark).table != MarkTable::intent) continue;
      const MethodReading* reading = reader_.at(marked.place);
      const Event* event = reading == nullptr ? nullptr : reading->outline.at(marked.place.pc);
      if (event != nullptr) follow_naming(*reading, *event);
    }
    return std::move(found_);
  }

 private:
  void follow_naming(const MethodReading& reading, const Event& event) {
    const IntentApi* row = reader_.intent_row(reading, event);
    if (row == nullptr || !row->package) return;
    const std::optional<std::string> package = reader_.text(reading, reading.operand(event, row->package));
    if (!package || !is_other_app(*package)) return;
    package_ = *package;
    seen_.clear();
    const Value result(Value::Kind::result, event.pc);
    if (row->role != IntentRole::make_component) {
      follow({&reading, row->intent ? reading.operand(event, row->intent) : result}, 0);
      return;
    }
    const Value component = row->component ? reading.operand(event, row->component) : result;
    for (const Event& other : reading.outline.events) {
      const IntentApi* taker = reader_.intent_row(reading, other);
      if (taker == nullptr || !taker->component || taker == row) continue;
      if (!(reading.operand(other, taker->component) == component)) continue;
      const Value made(Value::Kind::result, other.pc);
      follow({&reading, taker->intent ? reading.operand(other, taker->intent) : made}, 0);
    }
  }

  bool is_other_app(std::string_view package) const {
    if (package.empty() || package == evidence_.app.manifest.package) return false;
    if (package.find('.') == std::string_view::npos) return false;
    const auto& rows = evidence_.index.catalogue().conduct.self_start;
    return std::none_of(rows.begin(), rows.end(), [&](const policies::SelfStartSign& row) {
      if (row.place != policies::SignPlace::package) return false;
      return row.value.ends_with('.') ? package.starts_with(row.value) : package == row.value;
    });
  }

  // Methods that complete an intent return it: the object is the one at the beginning of the chain.
  Value origin(const MethodReading& reading, Value value) const {
    constexpr int kLongestChain = 16;
    for (int i = 0; i < kLongestChain && value.is(Value::Kind::result); ++i) {
      const Event* event = reading.outline.at(value.index());
      const IntentApi* row = event == nullptr ? nullptr : reader_.intent_row(reading, *event);
      if (row == nullptr || !row->intent || starts_now(row->role)) return value;
      value = reading.operand(*event, row->intent);
    }
    return value;
  }

  void follow(Intent intent, int depth) {
    constexpr int kMostMethods = 3;
    if (depth >= kMostMethods) return;
    const MethodReading& reading = *intent.reading;
    const Value value = origin(reading, intent.value);
    if (value.is(Value::Kind::unknown) || value.is(Value::Kind::bound)) return;
    if (!seen_.emplace(reading.method.value, value.kind(), value.index()).second) return;
    if (++followed_ > kMostFollowed) return;
    for (const Event& event : reading.outline.events) {
      if (event.kind == Event::Kind::give_back && origin(reading, reading.operand(event, 0)) == value) {
        follow_callers(reading, depth);
      }
      if (!event.is_invoke() || event.kind == Event::Kind::invoke_custom) continue;
      const IntentApi* row = reader_.intent_row(reading, event);
      if (row != nullptr) {
        const bool starts = starts_now(row->role) && origin(reading, reading.operand(event, row->intent)) == value;
        if (starts) add(reading, event, row);
        continue;
      }
      if (event.target.present()) follow_callee(reading, event, value, depth);
    }
  }

  void follow_callee(const MethodReading& reading, const Event& event, Value value, int depth) {
    for (std::uint8_t i = 0; i < event.count; ++i) {
      if (!(origin(reading, reading.operand(event, i)) == value)) continue;
      follow({&reader_.read(event.target), Value(Value::Kind::param, i)}, depth + 1);
    }
  }

  void follow_callers(const MethodReading& reading, int depth) {
    constexpr int kMostCallers = 16;
    const program::CallGraph& graph = reader_.graph();
    const std::vector<program::Edge>& edges = graph.edges();
    int callers = 0;
    for (std::uint32_t e = graph.first_in(reading.method.value); e != dex::kNoIndex; e = edges[e].next_in) {
      const program::Edge& edge = edges[e];
      const bool is_call = edge.kind == program::EdgeKind::call || edge.kind == program::EdgeKind::virtual_;
      if (!is_call || edge.from == dex::kNoIndex || graph.is_group(edge.from)) continue;
      if (++callers > kMostCallers) return;
      follow({&reader_.read({edge.from}), Value(Value::Kind::result, edge.pc)}, depth + 1);
    }
  }

  void add(const MethodReading& reading, const Event& event, const IntentApi* row) {
    SelfStart start;
    start.kind = "starts-other-app";
    start.by = fmt::format("{}->{}{}", row->class_descriptor, row->member,
                           row->descriptor == "*" ? "" : row->descriptor);
    start.target = package_;
    start.at = occurrence_at(evidence_, reader_.place_of(reading.method, event.pc));
    start.owner = start.at->owner;
    if (can_matter(evidence_, *start.at)) found_.push_back(std::move(start));
  }

  static constexpr std::uint32_t kMostFollowed = 20'000;  // intents in methods, for one app

  const Evidence& evidence_;
  OutlineReader& reader_;
  std::uint32_t followed_ = 0;
  std::string package_;  // of the intent that is being followed
  std::set<std::tuple<std::uint32_t, Value::Kind, std::uint32_t>> seen_;
  std::vector<SelfStart> found_;
};

}  // namespace

std::vector<SelfStart> find_started_apps(const Evidence& evidence) { return OtherApps(evidence).run(); }

}  // namespace mingcha::behaviour
