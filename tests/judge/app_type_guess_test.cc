// What a package looks like: each trace, and the near twin from which nothing is guessed.
#include "analyzer/judge/app_type_guess.h"

#include <catch2/catch.hpp>

#include "tests/judge/sample.h"

using namespace mingcha;
using namespace mingcha::judge;

namespace {

struct Case {
  const char* name;
  std::map<std::string, std::string> labels;
  const char* package;
  std::vector<std::string_view> components;
  const char* sdk_purpose;
  const char* want;  ///< id of the type, or ""
};

}  // namespace

TEST_CASE("a type is guessed from what clearly speaks for it") {
  const Case cases[] = {
      {"Chinese label", {{"zh", "简单天气预报"}}, "cn.example.a", {}, "", "utility"},
      {"label of another language alone", {{"ja", "天气"}}, "cn.example.a", {}, "", ""},
      {"Latin word of the label", {{"", "Keep"}}, "cn.example.a", {}, "", "fitness"},
      {"part of a Latin word", {{"", "Bookkeeper"}}, "cn.example.a", {}, "", ""},
      {"words of two types", {{"", "音乐直播"}}, "cn.example.a", {}, "", ""},
      {"package name alone", {{"", "小明"}}, "cn.example.weather", {}, "", ""},
      {"package name and component", {{"", "小明"}}, "cn.example.game", {"com.unity3d.player.UnityPlayerActivity"}, "",
       "game"},
      {"component of an ordinary name", {{"", "小明"}}, "cn.example.a", {"cn.example.a.PlayerActivity"}, "", ""},
      {"SDK for games", {{"", "小明"}}, "cn.example.a", {}, "game", "game"},
      {"SDK for anything", {{"", "小明"}}, "cn.example.a", {}, "push", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.name);
    std::vector<behaviour::SdkUse> sdks(1);
    sdks[0].purpose = row.sdk_purpose;
    const auto type = guess_app_type(sample::built_in().catalogue(), {row.labels, row.package, row.components, sdks});
    CHECK((type ? type->id : "") == row.want);
    if (type) {
      CHECK(type->from == "guess");
      CHECK(type->confidence < 100);
      CHECK(type->confidence > 0);
    }
  }
}
