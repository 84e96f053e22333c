#include "analyzer/behaviour/owners.h"

#include <catch2/catch.hpp>

using namespace mingcha;
using behaviour::Owners;

namespace {

policies::Catalogue catalogue() {
  policies::Catalogue c;
  policies::Sdk analytics{}, vendor{};
  analytics.id = "umeng_analytics";
  analytics.package_prefixes = {"com.umeng.analytics"};
  vendor.id = "umeng_common";
  vendor.package_prefixes = {"com.umeng"};
  c.sdks = {analytics, vendor};
  return c;
}

manifests::Component launcher(const char* name) {
  manifests::Component component{};
  component.kind = manifests::ComponentKind::activity;
  component.name = name;
  component.intent_filters.push_back(
      {{"android.intent.action.MAIN"}, {"android.intent.category.LAUNCHER"}, {}, std::nullopt});
  return component;
}

}  // namespace

TEST_CASE("a class belongs to the longest prefix") {
  const policies::Catalogue facts = catalogue();
  const behaviour::CatalogueIndex index(facts);
  manifests::Manifest manifest;
  manifest.package = "cn.example.weather.beta";
  manifest.components.push_back(launcher("cn.example.weather.ui.Main"));
  Owners owners(index, manifest);
  struct Row { const char* name; const char* descriptor; const char* want; };
  const Row rows[] = {
      {"package of the manifest", "Lcn/example/weather/beta/App;", "app"},
      {"package of the launcher, cut to three segments", "Lcn/example/weather/net/Api;", "app"},
      {"SDK", "Lcom/umeng/analytics/a/B;", "sdk:umeng_analytics"},
      {"SDK with a shorter prefix", "Lcom/umeng/commonsdk/B;", "sdk:umeng_common"},
      {"a package that begins alike", "Lcom/umengine/B;", "unknown"},
      {"sibling of the app", "Lcn/example/other/B;", "unknown"},
      {"default package", "LB;", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(owners.owner_of(row.descriptor) == row.want);
  }
}

TEST_CASE("an SDK maker's own app below the SDK's prefix is the app") {
  const policies::Catalogue facts = catalogue();
  const behaviour::CatalogueIndex index(facts);
  manifests::Manifest manifest;
  manifest.package = "com.umeng.analytics.demo";
  Owners owners(index, manifest);
  CHECK(owners.owner_of("Lcom/umeng/analytics/demo/Main;") == "app");
  CHECK(owners.owner_of("Lcom/umeng/analytics/Agent;") == "sdk:umeng_analytics");
  CHECK(owners.sdk_of("Lcom/umeng/analytics/Agent;") == 0);
  CHECK(owners.sdk_of("Lcom/umeng/analytics/demo/Main;") == -1);
}

TEST_CASE("owners stay known after the asked name is gone") {
  const policies::Catalogue facts = catalogue();
  const behaviour::CatalogueIndex index(facts);
  Owners owners(index, manifests::Manifest{});
  for (int i = 0; i < 100; ++i) {
    const std::string name = "Lcom/umeng/p" + std::to_string(i) + "/B;";
    CHECK(owners.owner_of(name) == "sdk:umeng_common");
  }
  CHECK(owners.owner_of("Lcom/umeng/p7/C;") == "sdk:umeng_common");
}

TEST_CASE("a launcher activity inside an SDK does not make the SDK the app's") {
  const policies::Catalogue facts = catalogue();
  const behaviour::CatalogueIndex index(facts);
  manifests::Manifest manifest;
  manifest.package = "cn.a";
  manifest.components.push_back(launcher("com.umeng.analytics.SplashActivity"));
  Owners owners(index, manifest);
  CHECK(owners.owner_of("Lcom/umeng/analytics/SplashActivity;") == "sdk:umeng_analytics");
}
