#include "manifests/manifest.h"

#include <catch2/catch.hpp>

#include "arsc_builder.h"
#include "axml_builder.h"
#include "manifests/dump.h"
#include "manifests/binary_xml.h"
#include "manifests/resources.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

BinaryXml parse(const AxmlBuilder& builder) {
  const Built built = builder.build();
  Reasons reasons;
  Result<BinaryXml> xml = BinaryXml::parse(built.bytes, "manifest", Budget{}, reasons);
  REQUIRE(xml);
  CHECK(reasons.sorted().empty());
  return std::move(*xml);
}

Result<Manifest> read(const AxmlBuilder& builder, const Resources& resources = {}) {
  return read_manifest(parse(builder), resources);
}

// A table with string/label ("Weather", zh "天气"), bool/on (true) and drawable/icon in two densities.
struct Table {
  Built built;
  Resources resources;

  Table() {
    ArscPackage package;
    package.type_names = {"string", "bool", "drawable"};
    package.key_names = {"label", "on", "icon"};
    package.types = {{1, {}, {{0, 0x03, 0, "Weather", {}}}, ArscForm::dense},
                     {1, {"zh", "CN", "", 0, 0, false}, {{0, 0x03, 0, "天气", {}}}, ArscForm::dense},
                     {2, {}, {{1, 0x12, 0xffff'ffff, "", {}}}, ArscForm::dense},
                     {3, {"", "", "", 160, 0, false}, {{2, 0x03, 0, "res/m.png", {}}}, ArscForm::dense},
                     {3, {"", "", "", 320, 0, false}, {{2, 0x03, 0, "res/x.png", {}}}, ArscForm::dense}};
    built = build_arsc({package});
    Reasons reasons;
    auto table = ResourceTable::open(built.bytes, "resources.arsc", Budget{}, reasons);
    REQUIRE(table);
    resources.add(std::move(*table));
  }
};
constexpr std::uint8_t kReference = 0x01;
constexpr std::uint32_t kLabel = 0x7f01'0000, kOn = 0x7f02'0001, kIcon = 0x7f03'0002;

// <manifest package="cn.a"><application ...> with children of the caller's.
AxmlBuilder application(std::vector<AxmlAttribute> attributes) {
  AxmlBuilder builder;
  builder.start_namespace().start("manifest", {plain_string("package", "cn.a")}).start("application", std::move(attributes));
  return builder;
}
AxmlBuilder& close(AxmlBuilder& builder) { return builder.end("application").end("manifest").end_namespace(); }

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

TEST_CASE("references become text, flags and files") {
  const Table table;
  AxmlBuilder builder = application({android_value("label", kReference, kLabel), android_value("icon", kReference, kIcon),
                                     android_value("debuggable", kReference, kOn)});
  builder.start("meta-data", {android_string("name", "KEY"), android_value("value", kReference, kLabel)}).end("meta-data");
  builder.start("meta-data", {android_string("name", "ICON"), android_value("resource", kReference, kIcon)}).end("meta-data");
  builder.start("meta-data", {android_string("name", "GONE"), android_value("resource", kReference, 0x7f77'0000)}).end("meta-data");
  const auto manifest = read(close(builder), table.resources);
  REQUIRE(manifest);
  CHECK(manifest->labels == std::map<std::string, std::string>{{"", "Weather"}, {"zh", "天气"}});
  CHECK(manifest->icons == std::vector<std::string>{"res/x.png", "res/m.png"});
  CHECK(manifest->debuggable);
  REQUIRE(manifest->meta_data.size() == 3);
  CHECK(manifest->meta_data[0].value == "Weather");
  CHECK(manifest->meta_data[1].resource == "res/x.png");
  CHECK(manifest->meta_data[2].resource == "@0x7f770000");
  CHECK_THAT(dump_manifest(parse(builder), table.resources),
             Catch::Contains("android:label=\"@string/label\"") && Catch::Contains("android:debuggable=\"@bool/on\"") &&
                 Catch::Contains("android:resource=\"@0x7f770000\"") && Catch::Contains("<manifest xmlns:android="));
}

TEST_CASE("an application without a label is shown by its launcher activity's") {
  struct Row { const char* category; std::map<std::string, std::string> labels; };
  const Row rows[] = {{"android.intent.category.LAUNCHER", {{"", "Launch"}}}, {"android.intent.category.DEFAULT", {}}};
  for (const Row& row : rows) {
    CAPTURE(row.category);
    AxmlBuilder builder = application({});
    builder.start("activity", {android_string("label", "Launch"), android_string("name", ".M")}).start("intent-filter");
    builder.start("action", {android_string("name", "android.intent.action.MAIN")}).end("action");
    builder.start("category", {android_string("name", row.category)}).end("category");
    builder.end("intent-filter").end("activity");
    const auto manifest = read(close(builder));
    REQUIRE(manifest);
    CHECK(manifest->labels == row.labels);
  }
}

TEST_CASE("class names are completed by the package") {
  struct Row { const char* written; std::vector<std::string> names; };
  const Row rows[] = {{".Main", {"cn.a.Main"}}, {"Main", {"cn.a.Main"}}, {"cn.b.Main", {"cn.b.Main"}},
                      {".b.Main", {"cn.a.b.Main"}}, {"", {}}};
  for (const Row& row : rows) {
    CAPTURE(row.written);
    AxmlBuilder builder = application({});
    builder.start("activity-alias", {android_string("name", row.written), android_string("targetActivity", ".T")}).end("activity-alias");
    const auto manifest = read(close(builder));
    REQUIRE(manifest);
    std::vector<std::string> names;
    for (const Component& component : manifest->components) {
      names.push_back(component.name);
      CHECK(component.target_activity == "cn.a.T");
    }
    CHECK(names == row.names);
  }
}

TEST_CASE("the version code has two halves") {
  struct Row { std::vector<AxmlAttribute> attributes; std::optional<std::int64_t> want; };
  const Row rows[] = {
      {{}, {}},
      {{android_value("versionCode", kInteger, 0xffff'ffff)}, 0xffff'ffffLL},
      {{android_value("versionCode", kInteger, 5), android_value("versionCodeMajor", kInteger, 2)}, 0x2'0000'0005LL},
      {{android_string("versionCode", "12")}, 12},
  };
  for (const Row& row : rows) {
    std::vector<AxmlAttribute> attributes = row.attributes;
    attributes.push_back(plain_string("package", "cn.a"));
    const auto manifest = read(AxmlBuilder().start_namespace().start("manifest", attributes).end("manifest").end_namespace());
    REQUIRE(manifest);
    CHECK(manifest->version_code == row.want);
  }
}

TEST_CASE("the first application counts, queries and permissions are kept") {
  AxmlBuilder builder = application({android_string("name", "First")});
  builder.start("service", {android_string("name", ".S"), android_value("foregroundServiceType", 0x11, 8)}).end("service");
  builder.end("application").start("application", {android_string("name", "Second")}).end("application");
  builder.start("permission", {android_string("name", "cn.a.P"), android_value("protectionLevel", 0x11, 2)}).end("permission");
  builder.start("queries").start("package", {android_string("name", "cn.q")}).end("package");
  builder.start("provider", {android_string("authorities", "x;y")}).end("provider").end("queries");
  builder.end("manifest").end_namespace();
  const auto manifest = read(builder);
  REQUIRE(manifest);
  CHECK(manifest->application_class == "cn.a.First");
  CHECK(manifest->components.at(0).foreground_service_type == "0x8");
  CHECK_FALSE(manifest->components.at(0).is_exported(33));
  CHECK(manifest->defined_permissions.at(0).protection_level == "0x2");
  CHECK(manifest->queries.packages == std::vector<std::string>{"cn.q"});
  CHECK(manifest->queries.provider_authorities == std::vector<std::string>{"x", "y"});
}

TEST_CASE("text that many attributes share is paid for each time") {
  const std::string longest(1 << 20, 'x');
  for (const int count : {8, 40}) {
    CAPTURE(count);
    AxmlBuilder builder = application({});
    for (int i = 0; i < count; ++i) builder.start("meta-data", {android_string("name", longest)}).end("meta-data");
    const Built built = close(builder).build();
    Reasons reasons;
    const auto xml = BinaryXml::parse(built.bytes, "manifest", Budget{}, reasons);
    REQUIRE(xml);
    CHECK(xml->broken() == (count == 40));
  }
}
