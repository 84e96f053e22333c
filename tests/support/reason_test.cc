#include "support/reason.h"

#include <catch2/catch.hpp>

using namespace mingcha;

TEST_CASE("reasons come out ordered and without repeats, whatever the order of arrival") {
  Reasons reasons;
  reasons.add(ReasonKind::dex_odd, "b");
  reasons.add(ReasonKind::zip_prefix, "z", "4");
  reasons.add(ReasonKind::dex_odd, "a");
  reasons.add(ReasonKind::dex_odd, "b");
  const std::vector<Reason> want = {
      {ReasonKind::zip_prefix, "z", "4"}, {ReasonKind::dex_odd, "a", ""}, {ReasonKind::dex_odd, "b", ""}};
  CHECK(reasons.sorted() == want);
  CHECK(reasons.has(ReasonKind::dex_odd));
  CHECK_FALSE(reasons.has(ReasonKind::dex_broken));
}

TEST_CASE("beyond the kept number, reasons of a kind are counted") {
  Reasons reasons;
  for (int i = 0; i < 40; ++i) reasons.add(ReasonKind::dex_method_broken, std::to_string(100 + i));
  const std::vector<Reason> sorted = reasons.sorted();
  REQUIRE(sorted.size() == Reasons::kKept + 1);
  CHECK(sorted.front().where == "100");
  CHECK(sorted.back().detail == "+8");
}
