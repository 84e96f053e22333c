#include "analyzer/behaviour/place_text.h"

#include <catch2/catch.hpp>

using namespace mingcha::behaviour;

TEST_CASE("places of dex files, libraries and scripts") {
  struct Row {
    const char* name;
    Site site;
    bool is_in_dex;
    const char* text;
    const char* short_text;
  };
  const Row rows[] = {
      {"method", {"classes.dex", "Lcn/a/B;", "onCreate()V", 8, 12}, true, "classes.dex Lcn/a/B;->onCreate()V +8", "B.onCreate"},
      {"method without a package", {"classes.dex", "LB;", "a(I)V", 0, {}}, true, "classes.dex LB;->a(I)V +0", "B.a"},
      {"function", {"lib/arm64-v8a/libx.so", "", "sub_1318", 0x1354, {}}, false,
       "lib/arm64-v8a/libx.so sub_1318 0x1354", "libx.so sub_1318"},
      {"function of a split", {"config.arm64_v8a.apk!lib/arm64-v8a/libx.so", "", "Java_cn_a_B_c", 16, {}}, false,
       "config.arm64_v8a.apk!lib/arm64-v8a/libx.so Java_cn_a_B_c 0x10", "libx.so Java_cn_a_B_c"},
      {"script", {"assets/www/a.js", "", "", 430, 12}, false, "assets/www/a.js:12", "a.js:12"},
      {"script without a known line", {"assets/www/a.js", "", "", 430, {}}, false, "assets/www/a.js +430", "a.js +430"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(is_in_dex(row.site) == row.is_in_dex);
    CHECK(place_text(row.site) == row.text);
    CHECK(short_place_text(row.site) == row.short_text);
  }
}

TEST_CASE("methods and functions on a way") {
  struct Row {
    const char* name;
    Hop hop;
    bool is_in_dex;
    const char* function;
    const char* text;
    const char* short_text;
  };
  const Row rows[] = {
      {"method", {"Lcn/a/B;", "onCreate()V", 8, HopKind::entry, ""}, true, "Lcn/a/B;->onCreate()V",
       "Lcn/a/B;->onCreate()V +8", "B.onCreate"},
      {"function", {"lib/x86/libx.so", "sub_8", 255, HopKind::call, "jni"}, false, "lib/x86/libx.so sub_8",
       "lib/x86/libx.so sub_8 0xff", "libx.so sub_8"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(is_in_dex(row.hop) == row.is_in_dex);
    CHECK(function_text(row.hop) == row.function);
    CHECK(place_text(row.hop) == row.text);
    CHECK(short_place_text(row.hop) == row.short_text);
  }
}
