// Whether something is done each time a page of the app comes to the front.
#pragma once

#include <memory>

#include "analyzer/behaviour/evidence.h"
#include "analyzer/behaviour/permission_names.h"
#include "analyzer/behaviour/permission_outcomes.h"
#include "analyzer/program/paths.h"

namespace mingcha::behaviour {

/// Borrows all of it. Looks once over the graph.
class RequestRepeats {
 public:
  /// Calls between the page's method and the request.
  static constexpr std::uint32_t kMaxDistance = 5;

  RequestRepeats(const Evidence& evidence, MethodReader& reader, const PermissionChecks& checks);

  /// Reached from onResume and its like, and no branch on the way asks what may remember an earlier time: a boolean
  /// field, a store, a method of the app that does not ask for the permission itself.
  bool repeats(const NamedRequest& request) const;

 private:
  bool remembers(program::MethodNode method, std::uint32_t before) const;
  bool may_remember(program::MethodNode method, const Origin& value) const;
  bool asks_for_permission(program::MethodNode method, int depth) const;

  const Evidence& evidence_;
  MethodReader& reader_;
  const PermissionChecks& checks_;
  std::unique_ptr<program::Paths> from_front_;
};

}  // namespace mingcha::behaviour
