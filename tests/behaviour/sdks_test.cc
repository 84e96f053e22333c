#include "analyzer/behaviour/sdks.h"

#include <catch2/catch.hpp>

using mingcha::behaviour::fits_pattern;

TEST_CASE("file names fit patterns in which (.*) is any text") {
  struct Row { const char* name; const char* pattern; bool want; };
  const Row rows[] = {
      {"libweibo.so", "libweibo.so", true},
      {"libweibo2.so", "libweibo.so", false},
      {"libBaiduMapSDK_base_v7_5_4.so", "libBaiduMapSDK_base_(.*).so", true},
      {"libBaiduMapSDK_base_.so", "libBaiduMapSDK_base_(.*).so", true},
      {"libBaiduMapSDK_map.so", "libBaiduMapSDK_base_(.*).so", false},
      {"ab", "ab(.*)b", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name, row.pattern);
    CHECK(fits_pattern(row.name, row.pattern) == row.want);
  }
}
