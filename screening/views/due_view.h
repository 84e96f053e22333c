// Which apps are overdue, and which are soon due: for people, for programs, schema "mingcha.due/1", and as a table.
#pragma once

#include <string>
#include <vector>

#include "policies/working_days.h"
#include "reports/wording.h"
#include "screening/registry/case_history.h"

namespace mingcha::screening {

/// A case whose deadline is over or near.
struct DueRow {
  DueCase due;
  bool overdue = false;
  policies::WorkingDays::Count left;  ///< working days, negative where it is overdue
};

struct DuePage {
  policies::Date on;
  unsigned within = 0;       ///< working days
  std::vector<DueRow> rows;  ///< by deadline

  std::size_t overdue() const noexcept;
};

/// The last deadline that is due within so many working days of a day: the days off behind the last of them count too.
policies::Date last_due(const policies::Date& on, unsigned within, const policies::WorkingDays& calendar);

/// `cases`: those of due_cases() up to last_due().
DuePage due_page(std::vector<DueCase> cases, const policies::Date& on, unsigned within,
                 const policies::WorkingDays& calendar);

std::string due_text(const DuePage& page, reports::Lang lang);
std::string due_json(const DuePage& page);
std::string due_csv(const DuePage& page, reports::Lang lang);

}  // namespace mingcha::screening
