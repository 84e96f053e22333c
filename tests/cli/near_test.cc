#include "cli/near.h"

#include <catch2/catch.hpp>

using namespace mingcha::cli;

TEST_CASE("distance counts mistypings in characters") {
  struct Row {
    std::string_view a, b;
    std::size_t want;
  };
  const Row rows[] = {
      {"", "", 0},         {"abc", "", 3},     {"scan", "scan", 0},  {"scan", "sacn", 1},
      {"scan", "scam", 1}, {"scan", "can", 1}, {"dump", "rules", 4}, {"地图导航", "地图导航类", 1},
      {"天气", "地图", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a, row.b);
    CHECK(distance(row.a, row.b) == row.want);
    CHECK(distance(row.b, row.a) == row.want);
  }
}

TEST_CASE("near offers what may have been meant, and nothing else") {
  using Names = std::vector<std::string>;
  const Names names = {"map_navigation", "地图导航类", "utility", "实用工具类", "ride_hailing"};
  CHECK(near("地图导航", names) == Names{"地图导航类"});
  CHECK(near("utilty", names) == Names{"utility"});
  CHECK(near("工具", names) == Names{"实用工具类"});
  CHECK(near("quite something else", names).empty());
  CHECK(near("", names).empty());
  CHECK(near(std::string(100'000, 'a'), names).empty());
  CHECK(near("a", {"ab", "ac", "ad", "ae"}).size() == 3);
}
