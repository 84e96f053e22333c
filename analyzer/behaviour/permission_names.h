// Which permissions a call asks for: the constants that it is given, followed to where they are named.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/method_notes.h"
#include "analyzer/program/call_graph.h"

namespace mingcha::behaviour {

/// A method of the app that hands on what it is given.
struct HandedOn {
  program::MethodNode method;
  std::uint32_t pc = 0;  ///< where it calls the next
  program::EdgeKind entered_by = program::EdgeKind::call;
};

/// One place at which code decides on the permissions that a call asks for.
struct NamedRequest {
  std::set<std::string> permissions;
  program::MethodNode method;     ///< that decides
  std::uint32_t pc = 0;           ///< where it asks, or calls what does
  std::vector<HandedOn> through;  ///< from there to the method that asks; empty when it is the same
};

/// True for "android.permission.CAMERA" and the like, also for groups of permissions.
bool looks_like_permission(std::string_view text);

/// Follows names through local arrays and lists, fields and what fills them, results of the app's methods, and
/// parameters to the callers. Borrows all of it.
class PermissionNames {
 public:
  /// Callers that one parameter is followed to, levels of callers, and steps from value to value.
  static constexpr std::size_t kMaxCallers = 16;
  static constexpr std::size_t kMaxLevels = 3;
  static constexpr std::size_t kMaxSteps = 200;

  PermissionNames(const program::LinkedProgram& linked, const program::CallGraph& graph, MethodReader& reader)
      : linked_(linked), graph_(graph), reader_(reader) {}

  /// For the call at a place of a method that is given the values: one request for each place that decides.
  std::vector<NamedRequest> trace(program::MethodNode method, std::uint32_t pc, const Origins& values);

 private:
  struct Gathering;
  struct Caller {
    program::MethodNode method;
    std::uint32_t pc;
    program::EdgeKind kind;
    friend auto operator<=>(const Caller&, const Caller&) = default;
  };
  void gather(program::MethodNode method, const Origins& values, Gathering& into);
  void gather_field(program::MethodNode method, std::uint32_t field_idx, Gathering& into);
  void gather_result(program::MethodNode method, const Origin& origin, Gathering& into);
  std::vector<Caller> callers(program::MethodNode method) const;

  const program::LinkedProgram& linked_;
  const program::CallGraph& graph_;
  MethodReader& reader_;
};

}  // namespace mingcha::behaviour
