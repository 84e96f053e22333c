#include "cli/screen_progress.h"

#include <catch2/catch.hpp>

#include "reports/text/columns.h"

namespace mingcha::cli {

TEST_CASE("the progress line tells how far, how fast, how long still, and what was found") {
  struct Case {
    const char* name;
    std::size_t done, inputs, evident, failed;
    double seconds;
    reports::Lang lang;
    const char* want;
  };
  const Case rows[] = {
      {"nothing yet", 0, 300, 0, 0, 0, reports::Lang::en, "[................] 0/300  0.0/s  left --:--  problems 0  failed 0"},
      {"half", 150, 300, 40, 2, 10, reports::Lang::en, "[########........] 150/300  15.0/s  left 00:10  problems 40  failed 2"},
      {"half, in Chinese", 150, 300, 40, 2, 10, reports::Lang::zh, "[########........] 150/300  15.0/秒  剩余 00:10  有问题 40  失败 2"},
      {"hours", 1000, 2'080'000, 1, 0, 100, reports::Lang::en, "[................] 1000/2080000  10.0/s  left 57:45:00  problems 1  failed 0"},
      {"all", 2, 2, 0, 2, 1, reports::Lang::en, "[################] 2/2  2.0/s  left 00:00  problems 0  failed 2"},
      {"none to do", 0, 0, 0, 0, 1, reports::Lang::en, "[################] 0/0  0.0/s  left --:--  problems 0  failed 0"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.name);
    screening::ScreenTotals totals;
    totals.inputs = row.inputs;
    totals.examined = row.done - row.failed;
    totals.failed = row.failed;
    totals.with_evident = row.evident;
    const std::string line = progress_line(totals, row.seconds, row.lang);
    CHECK(line == row.want);
    CHECK(reports::width_of(line) < 80);
  }
}

}  // namespace mingcha::cli
