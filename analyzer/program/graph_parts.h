// The inner values of the call graph, for the files that implement it.
#pragma once

#include "analyzer/program/call_graph.h"
#include "analyzer/program/lambda.h"

namespace mingcha::program {

inline constexpr std::uint32_t kNone = dex::kNoIndex;

/// Names of implicit edges that come from no row; rows follow from kFirstRow on.
enum By : std::uint16_t {
  kPlain,
  kStaticInit,
  kConstructor,
  kIntent,
  kReflected,
  kLiteralPair,
  kLayout,
  kNative,
  kFirstRow
};

/// Whether an intent is used there to start something, now or by a PendingIntent.
bool is_start(policies::IntentRole role);

/// A period by its unit; absent where it is not known.
std::optional<double> seconds(const Known& value, policies::PeriodUnit unit, std::string_view time_unit);

/// A kept outline as a point of view.
class CallGraph::StoredScope final : public Scope {
 public:
  StoredScope(const CallGraph& graph, MethodNode method) : graph_(graph), method_(method) {}
  std::uint32_t dex() const override { return graph_.linked_.methods.class_of(method_).dex; }
  MethodNode method() const override { return method_; }
  const Known* argument(std::uint32_t) const override { return nullptr; }
  const Event* event_at(std::uint32_t pc) const override { return graph_.find_event(method_, pc); }
  std::span<const Value> operands(const Event& event) const override {
    return {graph_.values_.data() + event.values, event.count};
  }
  const Known& known(std::uint32_t index) const override {
    return graph_.knowns_[graph_.kept_[graph_.kept_of_[method_.value] - 1].knowns + index];
  }

 private:
  const CallGraph& graph_;
  MethodNode method_;
};

}  // namespace mingcha::program
