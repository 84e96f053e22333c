#include "analyzer/behaviour/catalogue_index.h"

#include <catch2/catch.hpp>

using namespace mingcha;
using behaviour::CatalogueIndex;
using policies::ApiKind;

namespace {

policies::SensitiveApi call(std::string_view descriptor, std::string_view member) {
  policies::SensitiveApi api{};
  api.kind = ApiKind::call;
  api.class_descriptor = descriptor;
  api.member = member;
  api.descriptor = "*";
  return api;
}

policies::Catalogue catalogue() {
  policies::Catalogue c;
  c.apis = {call("Landroid/telephony/TelephonyManager;", "getDeviceId")};
  return c;
}

}  // namespace

TEST_CASE("only member names of the catalogue have a symbol") {
  const policies::Catalogue facts = catalogue();
  const CatalogueIndex index(facts);
  const behaviour::Symbol symbol = index.symbol("getDeviceId");
  REQUIRE(symbol != 0);
  REQUIRE(index.calls(symbol).size() == 1);
  CHECK(index.calls(symbol)[0] == 0);
  CHECK(index.fields(symbol).empty());
  CHECK(index.symbol("getDeviceIds") == 0);
  CHECK(index.symbol("") == 0);
}

TEST_CASE("platform names are those of the boot class path") {
  CHECK(behaviour::is_platform_name("Landroid/app/Activity;"));
  CHECK(behaviour::is_platform_name("Ljava/net/URL;"));
  CHECK_FALSE(behaviour::is_platform_name("Landroid/support/v4/app/Fragment;"));
  CHECK_FALSE(behaviour::is_platform_name("Landroid/arch/lifecycle/Lifecycle;"));
  CHECK_FALSE(behaviour::is_platform_name("Ljavax/inject/Inject;"));
  CHECK_FALSE(behaviour::is_platform_name("Landroidx/core/app/ActivityCompat;"));
  CHECK_FALSE(behaviour::is_platform_name("Lcom/a/B;"));
}

TEST_CASE("addresses of pages and files are told from those of services") {
  policies::Catalogue facts;
  facts.document_suffixes = {".htm", ".html", ".png"};
  const CatalogueIndex index(facts);
  struct Row { const char* url; bool want; };
  const Row rows[] = {
      {"http://example.cn/contact.html", true},
      {"http://example.cn/a/HELP.HTM?from=app", true},
      {"http://example.cn/logo.png#top", true},
      {"http://example.cn/up", false},
      {"http://example.cn/report.html.do", false},
      {"http://example.cn/up?page=a.html", false},
      {"http://cdn.html", false},
      {"http://", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.url);
    CHECK(index.is_document(row.url) == row.want);
  }
}
