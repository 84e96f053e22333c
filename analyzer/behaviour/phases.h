// When a place in code can run, relative to the user's consent, and how it is reached.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "analyzer/behaviour/behaviour.h"
#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/consent_gate.h"
#include "analyzer/behaviour/observe.h"
#include "analyzer/program/call_graph.h"
#include "analyzer/program/paths.h"
#include "support/thread_pool.h"

namespace mingcha::behaviour {

/// What is known of one place.
struct Timing {
  Phase phase = Phase::unknown;
  Chain chain;
  std::vector<Chain> more_chains;
  bool background = false;
  bool periodic = false;
  std::optional<double> period_seconds;
  std::vector<Gate> gates;
};

/// Tells phases over a graph that has grown whole (after `open`). Borrows all of it.
class Phases {
 public:
  /// `uses`: places for which more chains than one are wanted.
  Phases(const App& app, const program::LinkedProgram& linked, program::CallGraph& graph,
         const std::vector<ConsentAnswer>& accepts, const std::vector<Use>& uses, ThreadPool& pool);
  ~Phases();

  /// `place` must name a method that counts.
  Timing at(const Place& place) const;
  /// What starts by itself, with every location as at first, but for what calls at these places lead to.
  program::Paths automatic_without(const std::vector<Place>& calls) const;
  /// Seconds between two runs of what the call there registers, 0 = not known; absent when it is nothing periodic.
  std::optional<double> period_at(const Place& place) const;
  /// Locations that agreeing writes.
  const std::vector<program::Location>& consent_flags() const noexcept { return flags_; }
  /// Whether this phase is the first that applies to the place.
  Phase phase_of(program::MethodNode method, std::uint32_t pc) const;

 private:
  struct Late;  // code that the first part keeps closed
  /// An edge that runs again and again; a period of 0 is not known.
  struct Repeated {
    std::uint32_t to, from, pc;
    double period;
    friend auto operator<=>(const Repeated&, const Repeated&) = default;
  };
  void find_wanted(const std::vector<Use>& uses);
  void find_flags(const std::vector<ConsentAnswer>& accepts);
  bool is_accepted(std::uint32_t edge) const;
  bool agrees(program::MethodNode method, std::uint32_t pc) const;
  void find_late_code();
  void find_closed_code(program::MethodNode method);
  void search(ThreadPool& pool);
  void find_periods();
  std::optional<double> period_on(const std::vector<program::Edge>& way) const;
  void complete(std::vector<program::Edge>& way, program::MethodNode last) const;
  std::vector<Gate> gates_of(const std::vector<program::Edge>& way, program::MethodNode last,
                             std::uint32_t pc, bool of_consent) const;
  bool is_flag(const program::Locations& by) const;

  const App& app_;
  program::LinkedProgram linked_;
  program::CallGraph& graph_;
  std::vector<bool> wanted_;  // by node: more than one way is
  std::vector<program::Location> flags_;
  std::vector<Late> late_;                                            // by method, ascending
  std::vector<bool> closed_first_;  // by edge: its call does not run in the first part
  std::vector<std::uint32_t> automatic_;                              // edges, ascending
  std::vector<std::uint32_t> accepts_;                                // edges, ascending
  std::map<std::uint32_t, std::vector<program::CodeRange>> answers_;  // accepting callbacks that others share
  std::unique_ptr<program::Paths> before_, click_, gated_, after_, user_, unknown_, background_;
  std::vector<Repeated> repeated_;  // ascending
};

/// As evidence names the kinds of edges.
HopKind hop_kind(program::EdgeKind kind);
/// Class and method only.
Hop hop_of(const program::LinkedProgram& linked, program::MethodNode method);
/// Of native code: the library for the class, the address for the offset.
Hop hop_of(const program::NativeStep& step);
/// A way through the graph, as evidence; `pc` is the place in its last method.
Chain chain_of(const program::LinkedProgram& linked, const program::CallGraph& graph,
               const std::vector<program::Edge>& way, std::uint32_t pc);

/// "key:agreed" and the like.
std::string spell(const program::LinkedProgram& linked, const program::Location& location);

}  // namespace mingcha::behaviour
