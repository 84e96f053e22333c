// Working days of announced years, of years that are not, and of own tables.
#include "policies/working_days.h"

#include <catch2/catch.hpp>

#include <optional>

#include "tests/policies/folder.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const WorkingDays& built_in() {
  static const Result<WorkingDays> days = WorkingDays::load(nullptr);
  REQUIRE(days);
  return *days;
}

Date day(const char* text) {
  const std::optional<Date> date = date_of(text);
  REQUIRE(date);
  return *date;
}

const std::string kHeader = "days\tkind\tholiday\tyear\tsource\tconfidence\n";

}  // namespace

TEST_CASE("days are numbered, and have their weekday") {
  CHECK(day_number(day("1970-01-01")) == 0);
  CHECK(day_number(day("2024-02-29")) == 19782);
  CHECK(weekday(day("2024-02-29")) == 4);
  CHECK(weekday(day("2024-03-03")) == 7);
  CHECK(next_day(day("2023-02-28")) == day("2023-03-01"));
  CHECK(next_day(day("2024-02-28")) == day("2024-02-29"));
  CHECK(next_day(day("2024-12-31")) == day("2025-01-01"));
  CHECK(day_at(day_number(day("1900-01-01"))) == day("1900-01-01"));
}

TEST_CASE("a day is worked, or not, as it was announced") {
  struct Row { const char* name; const char* day; bool working; bool assumed; };
  const Row rows[] = {
      {"a Monday", "2024-03-04", true, false},
      {"a Saturday", "2024-03-09", false, false},
      {"the eve of Spring Festival 2024 was only recommended", "2024-02-09", true, false},
      {"Spring Festival 2024", "2024-02-12", false, false},
      {"its last day, a Saturday", "2024-02-17", false, false},
      {"a worked Sunday behind it", "2024-02-18", true, false},
      {"the Sunday after that", "2024-02-25", false, false},
      {"prolonged in 2020", "2020-01-31", false, false},
      {"first planned as a worked Saturday", "2020-02-01", false, false},
      {"Labour Day 2019, changed afterwards", "2019-05-02", false, false},
      {"announced with the year behind it", "2018-12-31", false, false},
      {"before all announced years", "2018-12-28", true, true},
      {"2 May in 2024", "2024-05-02", false, false},
      {"National Day with Mid-Autumn 2025", "2025-10-08", false, false},
      {"the day behind it", "2025-10-09", true, false},
      {"a worked Saturday in 2026", "2026-02-28", true, false},
      {"a day in October of a year not announced", "2031-10-02", false, true},
      {"and one that no law fixes", "2031-10-06", true, true},
      {"2 May after 2025", "2031-05-02", false, true},
      {"and before", "2018-05-02", true, true},
      {"its weekends", "2031-10-12", false, true},
      {"the last days of the last announced year", "2026-12-31", true, true},
      {"the days before them", "2026-12-25", true, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name, row.day);
    const WorkingDays::Kind kind = built_in().kind_of(day(row.day));
    CHECK(kind.working == row.working);
    CHECK(kind.assumed == row.assumed);
  }
}

TEST_CASE("a deadline is counted from the day after the issue") {
  struct Row { const char* name; const char* issued; unsigned count; const char* deadline; bool assumed; };
  const Row rows[] = {
      {"none", "2024-02-10", 0, "2024-02-10", false},
      {"in one week", "2024-03-04", 4, "2024-03-08", false},
      {"over a weekend", "2024-03-04", 5, "2024-03-11", false},
      {"issued on a Saturday", "2024-03-09", 1, "2024-03-11", false},
      {"over Spring Festival 2024", "2024-02-05", 5, "2024-02-18", false},
      {"one day less ends before it", "2024-02-05", 4, "2024-02-09", false},
      {"and one day more behind it", "2024-02-05", 6, "2024-02-19", false},
      {"over National Day 2020", "2020-09-24", 6, "2020-10-09", false},
      {"one day less", "2020-09-24", 5, "2020-09-30", false},
      {"the worked Saturday after it", "2020-09-24", 7, "2020-10-10", false},
      {"over National Day 2025", "2025-09-25", 5, "2025-10-09", false},
      {"one day less ends before it", "2025-09-25", 4, "2025-09-30", false},
      {"the next is the worked Saturday", "2025-09-25", 7, "2025-10-11", false},
      {"over the prolonged festival of 2020", "2020-01-22", 5, "2020-02-06", false},
      {"into a year not announced", "2026-12-24", 5, "2026-12-31", true},
      {"ending before the days it decides on", "2026-12-24", 1, "2026-12-25", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const WorkingDays::Day deadline = built_in().add_working_days(day(row.issued), row.count);
    CHECK(text_of(deadline.date) == row.deadline);
    CHECK(deadline.assumed == row.assumed);
    const WorkingDays::Count back = built_in().working_days_between(day(row.issued), day(row.deadline));
    CHECK(back.days == static_cast<int>(row.count));
    CHECK(built_in().working_days_between(day(row.deadline), day(row.issued)).days == -back.days);
  }
}

TEST_CASE("every announced year is whole") {
  // What a year has of working days: 365 or 366 less weekends and statutory days, which shifted days do not change.
  struct Row { const char* first; const char* last; int days; };
  const Row rows[] = {
      {"2018-12-31", "2019-12-31", 250}, {"2019-12-31", "2020-12-31", 249}, {"2020-12-31", "2021-12-31", 250},
      {"2021-12-31", "2022-12-31", 249}, {"2022-12-31", "2023-12-31", 249}, {"2023-12-31", "2024-12-31", 251},
      {"2024-12-31", "2025-12-31", 248}, {"2025-12-31", "2026-12-31", 248},
  };
  for (const Row& row : rows) {
    CAPTURE(row.first);
    CHECK(built_in().working_days_between(day(row.first), day(row.last)).days == row.days);
  }
}

TEST_CASE("own rows announce a year, and settle a day again") {
  const Folder folder;
  folder.write("facts/calendar.tsv", kHeader + "2031-10-01..2031-10-07\toff\t国庆节\t2031\t-\t-\n" +
                                         "2031-10-11\twork\t国庆节\t2031\t-\t-\n" + "2024-02-18\toff\t-\t-\t-\t-\n");
  const std::string path = folder.path();
  const Result<WorkingDays> days = WorkingDays::load(&path);
  REQUIRE(days);
  CHECK(days->add_working_days(day("2031-09-30"), 1).date == day("2031-10-08"));
  CHECK_FALSE(days->add_working_days(day("2031-09-30"), 1).assumed);
  CHECK(built_in().add_working_days(day("2031-09-30"), 1).date == day("2031-10-06"));
  CHECK(days->is_working_day(day("2031-10-11")));
  CHECK_FALSE(days->is_working_day(day("2024-02-18")));
  CHECK(check_folder(folder.path()).empty());
}

TEST_CASE("a folder that is not there is an error, one without a calendar is none") {
  const Folder folder;
  const std::string path = folder.path(), missing = path + "/none";
  CHECK(WorkingDays::load(&path));
  const Result<WorkingDays> refused = WorkingDays::load(&missing);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Errc::io);
}

TEST_CASE("mistakes in a calendar are named") {
  check_complaints({
      {"no day", "calendar.tsv", kHeader + "2024-02\toff\t-\t2024\t-\t-\n", "calendar.tsv:2:1", "a day or a span"},
      {"backwards", "calendar.tsv", kHeader + "2024-02-03..2024-02-01\toff\t-\t2024\t-\t-\n", "calendar.tsv:2:1",
       "a day"},
      {"a year off", "calendar.tsv", kHeader + "2024-02-03..2025-02-01\toff\t-\t2024\t-\t-\n", "calendar.tsv:2:1",
       "60"},
      {"kind", "calendar.tsv", kHeader + "2024-02-03\twrok\t-\t2024\t-\t-\n", "calendar.tsv:2:12", "work"},
      {"year", "calendar.tsv", kHeader + "2024-02-03\twork\t-\t24\t-\t-\n", "calendar.tsv:2:19", "1900"},
      {"confidence", "calendar.tsv", kHeader + "2024-02-03\twork\t-\t-\t-\tsure\n", "calendar.tsv:2:23", "high"},
  });
}

TEST_CASE("a calendar is no rule: the digest of the rules stays") {
  const Folder folder;
  folder.write("calendar.tsv", kHeader + "2031-10-01\toff\t国庆节\t2031\t-\t-\n");
  Result<PolicySet> with = PolicySet::built_in(), without = PolicySet::built_in();
  REQUIRE(with);
  REQUIRE(without);
  const Folder empty;
  REQUIRE(with->add_folder(folder.path()));
  REQUIRE(without->add_folder(empty.path()));
  CHECK(with->rules_sha256() == without->rules_sha256());
}
