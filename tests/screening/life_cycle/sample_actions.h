// Actions for tests: a log of several apps, and single actions that a case admits.
#pragma once

#include <string>
#include <vector>

#include "screening/life_cycle/action.h"
#include "screening/life_cycle/action_log.h"
#include "screening/life_cycle/case.h"

namespace mingcha::screening {

policies::Date day_of(const char* text);

/// With an actor and a reason, on that day.
Action action_of(ActionKind kind, const char* day);

/// A case that went through the actions, each a day after the one before, from 2026-03-02 on.
Case case_after(const std::vector<ActionKind>& kinds);

/// A log in which every field is used by some row: two apps, told, tested, noticed, delisted, restored, relapsed.
struct SampleLog {
  std::vector<Action> actions;
  LogHead head;
};
SampleLog sample_log();

}  // namespace mingcha::screening
