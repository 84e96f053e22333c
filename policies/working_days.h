// Which days are worked in China: deadlines of orders and notices count working days. Data in
// `policies/facts/calendar.tsv`, read only by a run that counts them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "policies/complaint.h"
#include "policies/date.h"
#include "support/error.h"

namespace mingcha::policies {

inline constexpr std::string_view kCalendarTable = "calendar.tsv";

/// Answers are `assumed` where a day counts whose year is not announced: then weekends and the days that the law itself
/// fixes are off (1 January, 1 May, from 2025 2 May, 1 to 3 October), and what the moon decides is not known. The last
/// days of December are announced with the year behind them.
class WorkingDays {
 public:
  struct Kind {
    bool working, assumed;
  };
  struct Day {
    Date date;
    bool assumed = false;
  };
  struct Count {
    int days = 0;
    bool assumed = false;
  };
  /// More are not counted on: some forty years.
  static constexpr unsigned kMostDays = 10'000;

  /// The table inside the program, then those of `folder` (calendar.tsv in it or in facts/) where a folder is given; a
  /// later row settles a day again. Errors: io, or syntax with the first mistake ("file:line:column").
  static Result<WorkingDays> load(const std::string* folder);

  /// Adds a table; mistakes go into `complaints`.
  void read(std::string_view file, std::string_view text, Complaints& complaints);

  Kind kind_of(const Date& day) const;
  bool is_working_day(const Date& day) const { return kind_of(day).working; }

  /// The `count`th working day after `day`, which itself does not count, as a paper's day of issue does not; `day` for
  /// 0. At most kMostDays.
  Day add_working_days(const Date& day, unsigned count) const;

  /// Working days after `from` up to and with `until`; negative where `until` comes first, 0 on the same day.
  Count working_days_between(const Date& from, const Date& until) const;

 private:
  bool is_announced(const Date& day) const;

  std::unordered_map<std::int32_t, bool> settled_;  ///< by day number: worked or not
  std::unordered_set<int> years_;                   ///< announced
};

}  // namespace mingcha::policies
