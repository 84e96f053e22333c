// How one app stands, worked out from its actions from the first to the last. Nothing else decides it.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "policies/working_days.h"
#include "screening/life_cycle/action.h"
#include "screening/life_cycle/transitions.h"
#include "support/error.h"

namespace mingcha::screening {

class Case {
 public:
  /// The actions of one app in the order of the log.
  /// Errors: bad_value with the row's number where an action could not have followed, or says another state than the
  /// one
  /// that it led to.
  static Result<Case> replay(std::span<const Action> actions);

  /// `action` with `state` and `relapse` as they follow, its fingerprints in order, or why it cannot be. Only what
  /// concerns
  /// this app is filled in: the log gives number and digests.
  tl::expected<Action, Refusal> admit(Action action) const;

  /// Takes an action of the log. Errors: as replay().
  Result<void> take(const Action& action);

  State state() const noexcept { return state_; }
  const std::optional<policies::Date>& since() const noexcept { return since_; }  ///< absent before the first action
  /// Until when to rectify, while that is waited for.
  const std::optional<policies::Date>& deadline() const noexcept { return deadline_; }
  /// Findings that are waited for, and those that were once rectified.
  const std::set<std::string>& open_findings() const noexcept { return open_; }
  const std::set<std::string>& mended_findings() const noexcept { return mended_; }
  /// A second test said that a delisted app is rectified; it may be restored.
  bool awaits_restoring() const noexcept { return state_ == State::delisted && open_.empty() && retested_; }
  unsigned relapses() const noexcept { return relapses_; }

  /// The deadline has passed on that day.
  bool overdue(const policies::Date& on) const noexcept { return deadline_ && on > *deadline_; }
  /// Working days from `on` to the deadline: 0 on its day, negative behind it. Absent without a deadline.
  std::optional<policies::WorkingDays::Count> days_left(const policies::Date& on,
                                                        const policies::WorkingDays& days) const;
  /// Not overdue, and the deadline is at most so many working days away.
  bool due_within(const policies::Date& on, unsigned working_days, const policies::WorkingDays& days) const;

 private:
  bool was_mended(std::span<const std::string> fingerprints) const;
  std::optional<Refusal> refuse(const Action& action) const;
  void count_findings(const Action& action);
  void mend();

  State state_ = State::none;
  std::optional<policies::Date> since_, deadline_, last_day_;
  std::set<std::string> open_, mended_;
  unsigned relapses_ = 0;
  bool reoffended_ = false;  ///< since it was last found
  bool retested_ = false;    ///< since it was delisted, with success
};

}  // namespace mingcha::screening
