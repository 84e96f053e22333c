// The log of actions in a registry: rows are added here and nowhere else.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "screening/database/database.h"
#include "screening/life_cycle/action_log.h"
#include "screening/life_cycle/case.h"

namespace mingcha::screening {

/// Errors are those of the database, and bad_value ("action 7 of cn.example") for a log that was touched.
class CaseLog {
 public:
  /// `database`: of a registry with the newest tables; must outlive the log.
  explicit CaseLog(Database& database) noexcept : database_(database) {}

  struct Refused {
    std::size_t index = 0;  ///< of the action that cannot follow
    Refusal why = Refusal::nothing_found;
  };
  struct Entered {
    std::vector<Action> actions;  ///< as they stand in the log; none where one was refused
    std::optional<Refused> refused;
    LogHead head;                 ///< after them
  };
  /// Enters actions in their order, all of them or none, as one transaction that no other writer of the log comes
  /// between. Of each the app, kind, day, actor, reason and what else concerns it must be filled in, and
  /// `recorded_at`; number, state, relapse and digests follow. Texts are cut after 16,384 bytes and mended where
  /// they are no UTF-8. Errors: bad_value also for an app that the registry does not have, a fingerprint with a
  /// blank, and a running number without a batch; io for one that its batch has already.
  Result<Entered> enter(std::vector<Action> actions);

  Result<LogHead> head();

  /// Of one app, the oldest first; none for an app that the registry does not have.
  Result<std::vector<Action>> actions_of(const std::string& package);

  /// All rows by number until `each` returns false; null stands for a row with a cell that nothing here writes.
  using Each = std::function<bool(std::uint64_t sequence, const Action* action)>;
  Result<void> each(const Each& each);

 private:
  Result<std::int64_t> app_id(const std::string& package);
  Result<std::int64_t> batch_id(const Batch& batch);
  Result<void> insert(const Action& action, std::int64_t app);
  Result<void> set_state(std::int64_t app, const Case& so_far);

  Database& database_;
};

}  // namespace mingcha::screening
