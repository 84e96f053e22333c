// The history of one app: for people, 80 columns wide, for programs, schema "mingcha.case/1", and its actions as a
// table.
#pragma once

#include <string>

#include "policies/working_days.h"
#include "reports/wording.h"
#include "screening/life_cycle/action_log.h"
#include "screening/registry/case_history.h"

namespace mingcha::screening {

struct CasePage {
  const CaseHistory& history;
  const LogHead& head;                   ///< of the whole log
  policies::Date on;                     ///< the day from which the deadline is counted
  const policies::WorkingDays& calendar;
};

std::string case_text(const CasePage& page, reports::Lang lang);
std::string case_json(const CasePage& page);
std::string case_csv(const CasePage& page, reports::Lang lang);

}  // namespace mingcha::screening
