#include "screening/life_cycle/case.h"

#include <algorithm>

#include <fmt/format.h>

namespace mingcha::screening {
namespace {

bool sets_deadline(ActionKind kind) { return kind == ActionKind::ordered || kind == ActionKind::noticed; }

bool needs_reason(ActionKind kind) {
  return kind == ActionKind::closed || kind == ActionKind::withdrawn || kind == ActionKind::restored;
}

}  // namespace

Result<Case> Case::replay(std::span<const Action> actions) {
  Case replayed;
  for (const Action& action : actions) {
    if (const Result<void> taken = replayed.take(action); !taken) return tl::unexpected(taken.error());
  }
  return replayed;
}

bool Case::was_mended(std::span<const std::string> fingerprints) const {
  return std::any_of(fingerprints.begin(), fingerprints.end(),
                     [&](const std::string& f) { return mended_.contains(f); });
}

// What the table of transitions does not say.
std::optional<Refusal> Case::refuse(const Action& action) const {
  if (action.actor.empty()) return Refusal::no_actor;
  if (!policies::is_day(action.day)) return Refusal::no_day;
  if (needs_reason(action.kind) && action.reason.empty()) return Refusal::no_reason;
  if (last_day_ && action.day < *last_day_) return Refusal::day_before_last;
  if (action.deadline && !sets_deadline(action.kind)) return Refusal::deadline_misplaced;
  if (action.deadline && (!policies::is_day(*action.deadline) || *action.deadline < action.day))
    return Refusal::deadline_before_day;
  if (action.kind == ActionKind::delisted && state_ == State::found && !reoffended_) return Refusal::reoffend_first;
  return std::nullopt;
}

tl::expected<Action, Refusal> Case::admit(Action action) const {
  const tl::expected<State, Refusal> next = after(state_, action.kind);
  if (!next) return tl::unexpected(next.error());
  if (const std::optional<Refusal> refusal = refuse(action)) return tl::unexpected(*refusal);
  std::sort(action.fingerprints.begin(), action.fingerprints.end());
  action.fingerprints.erase(std::unique(action.fingerprints.begin(), action.fingerprints.end()),
                            action.fingerprints.end());
  const bool finds = action.kind == ActionKind::found || action.kind == ActionKind::not_rectified;
  action.relapse = finds && (action.relapse || was_mended(action.fingerprints));
  action.state = *next;
  return action;
}

Result<void> Case::take(const Action& action) {
  const tl::expected<Action, Refusal> admitted = admit(action);
  const auto impossible = [&](std::string_view why) {
    return fail(Errc::bad_value, fmt::format("action {} of {}", action.sequence, action.app), 0, std::string(why));
  };
  if (!admitted) return impossible(text_of(admitted.error()).en);
  if (admitted->state != action.state)
    return impossible(fmt::format("{}, should be {}", word_of(action.state).id, word_of(admitted->state).id));
  if (admitted->relapse != action.relapse) return impossible("relapse");
  count_findings(action);
  if (state_ != action.state) since_ = action.day;
  if (sets_deadline(action.kind)) {
    deadline_ = action.deadline;
  } else if (action.state != State::ordered && action.state != State::noticed) {
    deadline_.reset();
  }
  state_ = action.state;
  last_day_ = action.day;
  return {};
}

void Case::mend() {
  mended_.insert(open_.begin(), open_.end());
  open_.clear();
}

void Case::count_findings(const Action& action) {
  const auto add = [&] {
    for (const std::string& fingerprint : action.fingerprints) {
      open_.insert(fingerprint);
      mended_.erase(fingerprint);
    }
  };
  relapses_ += action.relapse ? 1 : 0;
  switch (action.kind) {
    case ActionKind::found:
      reoffended_ = action.relapse || (state_ == State::found && reoffended_);
      add();
      break;
    case ActionKind::ordered:
    case ActionKind::noticed: add(); break;
    case ActionKind::not_rectified:  // what is not named again is rectified, where anything is named
      retested_ = false;
      if (!action.fingerprints.empty()) mend();
      add();
      break;
    case ActionKind::rectified:
      retested_ = true;
      mend();
      break;
    case ActionKind::restored: mend(); break;
    case ActionKind::delisted: retested_ = false; break;
    case ActionKind::closed:
    case ActionKind::withdrawn: open_.clear(); break;
  }
}

std::optional<policies::WorkingDays::Count> Case::days_left(const policies::Date& on,
                                                            const policies::WorkingDays& days) const {
  if (!deadline_) return std::nullopt;
  return days.working_days_between(on, *deadline_);
}

bool Case::due_within(const policies::Date& on, unsigned working_days, const policies::WorkingDays& days) const {
  if (!deadline_ || overdue(on)) return false;
  return days.working_days_between(on, *deadline_).days <= static_cast<int>(std::min(working_days, days.kMostDays));
}

}  // namespace mingcha::screening
