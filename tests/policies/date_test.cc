#include "policies/date.h"

#include <catch2/catch.hpp>

using namespace mingcha::policies;

TEST_CASE("dates: a day, a month, a year, or refusal") {
  struct Row { const char* text; std::optional<Date> want; };
  const Row rows[] = {
      {"2021-11-01", Date{2021, 11, 1}},
      {"2024-02-29", Date{2024, 2, 29}},
      {"2023", Date{2023, 0, 0}},
      {"2023-05", Date{2023, 5, 0}},
      {"2023-02-29", std::nullopt},
      {"2023-13-01", std::nullopt},
      {"2023-00-01", std::nullopt},
      {"2023-01-00", std::nullopt},
      {"2023-1-01", std::nullopt},
      {"2023/01/01", std::nullopt},
      {"2023-01-0x", std::nullopt},
      {"2023-01-011", std::nullopt},
      {"2023-", std::nullopt},
      {"0021-11-01", std::nullopt},
      {"", std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(date_of(row.text) == row.want);
    if (row.want) CHECK(text_of(*row.want) == row.text);
  }
}

TEST_CASE("dates are ordered by time, a part that is not known coming first") {
  CHECK(Date{2021, 11, 1} < Date{2021, 12, 0});
  CHECK(Date{2021, 0, 0} < Date{2021, 1, 1});
  CHECK(Date{2020, 12, 31} < Date{2021, 0, 0});
}
