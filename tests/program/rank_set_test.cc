#include "analyzer/program/rank_set.h"

#include <catch2/catch.hpp>

using mingcha::program::RankSet;

TEST_CASE("members are counted from the least on, others have no place") {
  const RankSet set(200, [](std::uint32_t i) { return i == 3 || i == 63 || i == 64 || i == 199; });
  CHECK(set.size() == 4);
  CHECK(set.place(3) == 0U);
  CHECK(set.place(63) == 1U);
  CHECK(set.place(64) == 2U);
  CHECK(set.place(199) == 3U);
  for (const std::uint32_t other : {0U, 2U, 62U, 65U, 198U, 200U, 4'000'000'000U}) {
    CAPTURE(other);
    CHECK_FALSE(set.place(other));
  }
}

TEST_CASE("an empty set has no member") {
  CHECK(RankSet().size() == 0);
  CHECK_FALSE(RankSet().place(0));
}
