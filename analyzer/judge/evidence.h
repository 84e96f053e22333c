// The facts that a finding rests on, found again by the ids that it names.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"

namespace mingcha::judge {

/// One fact behind a finding. Borrows from the report; what does not apply is empty or null.
struct Evidence {
  std::string_view id;           ///< as the finding names it: "c1", "permission:android.permission.CAMERA"
  std::string_view information;  ///< pi_id, of collections and subscriptions
  std::string_view by;           ///< the API, action, text or class that shows it
  std::string_view owner;
  const behaviour::Site* site = nullptr;
  const behaviour::Chain* chain = nullptr;  ///< the shortest way there; null where none is told
  std::span<const behaviour::Chain> more_chains;
  std::span<const behaviour::Gate> gates;
  behaviour::Phase phase = behaviour::Phase::unknown;
  bool timed = false;            ///< `phase` was told
  bool background = false;
  std::optional<double> period_seconds;
};

/// In the finding's order. Ids that name no fact of the report with a place in code keep their id alone.
std::vector<Evidence> evidence_of(const Report& report, const Finding& finding);

}  // namespace mingcha::judge
