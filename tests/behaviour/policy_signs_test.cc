#include "analyzer/behaviour/policy_signs.h"

#include <catch2/catch.hpp>

#include "tests/dex/dex_builder.h"

using namespace mingcha;
using policies::PolicyTrace;

namespace {

// Places and texts of the signs of an app with one dex string and one entry.
std::vector<std::string> signs(const std::string& dex_string, std::string_view entry) {
  policies::Catalogue facts;
  facts.policy_traces = {{PolicyTrace::Place::text, "隐私政策"},
                         {PolicyTrace::Place::text, "privacy policy"},
                         {PolicyTrace::Place::url, "privacy"},
                         {PolicyTrace::Place::name, "privacy_policy"}};
  const behaviour::CatalogueIndex index(facts);
  dex::DexBuilder builder;
  builder.use_string(dex_string);
  dex::ClassSpec main;
  main.type = "Lt/Main;";
  builder.add_class(main);
  const dex::ByteVector bytes = builder.build();
  Reasons reasons;
  auto files = dex::DexFile::open(bytes, "t.dex", reasons);
  REQUIRE(files);
  const program::Program program(std::move(*files), reasons);
  const std::vector<std::string> names{"classes.dex"};
  const manifests::Manifest manifest;
  const manifests::Resources resources;
  const std::vector<std::string_view> entries{entry};
  std::vector<std::string> out;
  for (const auto& sign : behaviour::find_policy_signs({program, names, manifest, resources, {}, entries}, index)) {
    out.push_back(sign.place + ": " + sign.text);
  }
  return out;
}

}  // namespace

TEST_CASE("signs of a privacy policy are texts, addresses and names that mention one") {
  using Strings = std::vector<std::string>;
  CHECK(signs("请阅读《隐私政策》", "a.xml") == Strings{"dex: 请阅读《隐私政策》"});
  CHECK(signs("隐私设置", "a.xml").empty());
  CHECK(signs("Privacy Policy", "a.xml") == Strings{"dex: Privacy Policy"});
  CHECK(signs("private policy", "a.xml").empty());
  CHECK(signs("https://a.cn/Privacy", "a.xml") == Strings{"dex: https://a.cn/Privacy"});
  CHECK(signs("privacyStatus", "a.xml").empty());
  CHECK(signs("x", "assets/privacy_policy.html") == Strings{"entry: assets/privacy_policy.html"});
  CHECK(signs("x", "assets/private.html").empty());
}
