// Is the log of actions as it was written?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "screening/database/database.h"
#include "screening/life_cycle/action_log.h"

namespace mingcha::screening {

struct LogCheck {
  LogHead head;
  std::size_t apps = 0;                 ///< with actions
  std::optional<ChainFault>
      fault;  ///< the first row that is not as it was written; what follows is not looked at then
  std::optional<Error> impossible;      ///< a row that could not have followed, though its digests agree
  std::vector<std::string> astray;      ///< apps whose state in `app` does not follow from their actions
  std::optional<std::uint64_t>
      noted_at;  ///< the row behind which the log had the digest that was noted; 0 = before all

  bool whole() const noexcept { return !fault && !impossible && astray.empty(); }
};

/// Reads the whole log, in a transaction that keeps out its writers. `noted`: a digest of the head as somebody noted it
/// earlier, in lower case, or empty. At most 100 apps are named. Errors: those of the database.
Result<LogCheck> check_log(Database& database, const std::string& noted);

}  // namespace mingcha::screening
