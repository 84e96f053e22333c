#include "manifests/manifest.h"

#include <catch2/catch.hpp>

#include "axml_builder.h"
#include "manifests/binary_xml.h"
#include "manifests/resources.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

Result<Manifest> read(const AxmlBuilder& builder) {
  const Built built = builder.build();
  Reasons reasons;
  const Result<BinaryXml> xml = BinaryXml::parse(built.bytes, "manifest", Budget{}, reasons);
  REQUIRE(xml);
  CHECK(reasons.sorted().empty());
  return read_manifest(*xml, Resources{});
}

constexpr std::uint8_t kInteger = 0x10, kBoolean = 0x12;
constexpr std::uint32_t kTrue = 0xffff'ffff;

}  // namespace

TEST_CASE("a manifest's declarations become a value") {
  AxmlBuilder builder;
  builder.start_namespace()
      .start("manifest", {android_value("versionCode", kInteger, 7), android_string("versionName", "1.2"),
                          plain_string("package", "cn.a")})
      .start("uses-sdk", {android_value("minSdkVersion", kInteger, 21), android_value("targetSdkVersion", kInteger, 33)})
      .end("uses-sdk")
      .start("uses-permission", {android_string("name", "android.permission.CAMERA"),
                                 android_value("maxSdkVersion", kInteger, 28)})
      .end("uses-permission")
      .start("uses-permission-sdk-23", {android_string("name", "android.permission.READ_SMS")})
      .end("uses-permission-sdk-23")
      .start("application", {android_string("label", "天气"), android_string("name", ".App"),
                             android_value("debuggable", kBoolean, kTrue)})
      .start("activity", {android_string("name", "Main"), android_string("process", ":ui")})
      .start("intent-filter", {android_value("priority", kInteger, 5)})
      .start("action", {android_string("name", "android.intent.action.VIEW")})
      .end("action")
      .start("data", {android_string("scheme", "https"), android_string("host", "a.cn")})
      .end("data")
      .end("intent-filter")
      .end("activity")
      .start("provider", {android_string("name", "cn.b.P"), android_string("authorities", "cn.a.one;cn.a.two"),
                          android_value("initOrder", kInteger, 100)})
      .end("provider")
      .end("application")
      .end("manifest")
      .end_namespace();
  const Result<Manifest> manifest = read(builder);
  REQUIRE(manifest);
  CHECK(manifest->package == "cn.a");
  CHECK(manifest->version_name == "1.2");
  CHECK(manifest->version_code == 7);
  CHECK(manifest->min_sdk == 21);
  CHECK(manifest->effective_target_sdk() == 33);
  CHECK(manifest->application_class == "cn.a.App");
  CHECK(manifest->labels == std::map<std::string, std::string>{{"", "天气"}});
  CHECK(manifest->debuggable);
  REQUIRE(manifest->uses_permissions.size() == 2);
  CHECK(manifest->uses_permissions[0].max_sdk == 28);
  CHECK_FALSE(manifest->uses_permissions[0].sdk23_only);
  CHECK(manifest->uses_permissions[1].sdk23_only);
  REQUIRE(manifest->components.size() == 2);
  const Component& activity = manifest->components[0];
  CHECK(activity.name == "cn.a.Main");
  CHECK(activity.process == "cn.a:ui");
  CHECK(activity.is_exported(33));
  REQUIRE(activity.intent_filters.size() == 1);
  CHECK(activity.intent_filters[0].priority == 5);
  CHECK(activity.intent_filters[0].actions == std::vector<std::string>{"android.intent.action.VIEW"});
  CHECK(activity.intent_filters[0].data.at(0).host == "a.cn");
  const Component& provider = manifest->components[1];
  CHECK(provider.authorities == std::vector<std::string>{"cn.a.one", "cn.a.two"});
  CHECK(provider.init_order == 100);
  CHECK_FALSE(provider.is_exported(33));
  CHECK(provider.is_exported(16));
}

TEST_CASE("a tree that is no manifest is refused") {
  struct Row { const char* name; const char* root; std::vector<AxmlAttribute> attributes; bool ok; };
  const Row rows[] = {
      {"a manifest", "manifest", {plain_string("package", "cn.a")}, true},
      {"another root", "resources", {plain_string("package", "cn.a")}, false},
      {"no package", "manifest", {}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Result<Manifest> manifest = read(AxmlBuilder().start(row.root, row.attributes).end(row.root));
    CHECK(manifest.has_value() == row.ok);
    if (!row.ok) CHECK(manifest.error().code == Errc::bad_value);
  }
}
