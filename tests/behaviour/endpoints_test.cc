#include "analyzer/behaviour/endpoints.h"

#include <catch2/catch.hpp>

#include "analyzer/behaviour/dex_targets.h"

using namespace mingcha;
using behaviour::parse_url;

TEST_CASE("addresses are cut out of text, what is none is left out") {
  struct Row { const char* text; const char* url; const char* host; bool http; };
  const Row rows[] = {
      {"http://log.example.cn/up", "http://log.example.cn/up", "log.example.cn", true},
      {"HTTPS://API.example.cn:8443/a?b", "HTTPS://API.example.cn:8443/a?b", "api.example.cn", false},
      {"http://user:pw@example.cn/x", "http://user:pw@example.cn/x", "example.cn", true},
      {"http://10.0.0.1/x", "http://10.0.0.1/x", "10.0.0.1", true},
      {"http://example.cn\" target", "http://example.cn", "example.cn", true},
      {"http://%s/path", nullptr, nullptr, false},
      {"http://localhost/", nullptr, nullptr, false},
      {"http://.example.cn", nullptr, nullptr, false},
      {"http://a..cn/", nullptr, nullptr, false},
      {"httpx://example.cn", nullptr, nullptr, false},
      {"ftp://example.cn/", nullptr, nullptr, false},
      {"http:///example.cn", nullptr, nullptr, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto url = parse_url(row.text);
    REQUIRE(url.has_value() == (row.url != nullptr));
    if (!url) continue;
    CHECK(url->text == row.url);
    CHECK(url->host == row.host);
    CHECK(url->is_http == row.http);
  }
}

TEST_CASE("cleartext is permitted as the platform decides") {
  using Config = manifests::NetworkSecurityConfig;
  const Config none_for_host{std::nullopt, {{"safe.cn", true, false, true}}, false, false};
  const Config only_host{false, {{"old.cn", false, true, true}}, false, false};
  const Config pins_only{std::nullopt, {{"pinned.cn", true, false, false}}, false, true};
  const Config nested{false, {{"a.cn", true, true, true}, {"b.a.cn", true, false, true}}, false, false};
  struct Row {
    const char* name;
    int target_sdk;
    std::optional<bool> flag;
    std::optional<Config> config;
    const char* host;
    bool want;
  };
  const Row rows[] = {
      {"old target, nothing said", 27, {}, {}, "x.cn", true},
      {"new target, nothing said", 28, {}, {}, "x.cn", false},
      {"new target, allowed", 33, true, {}, "x.cn", true},
      {"old target, refused", 22, false, {}, "x.cn", false},
      {"the configuration replaces the flag", 33, true, only_host, "x.cn", false},
      {"host allowed", 33, {}, only_host, "old.cn", true},
      {"sub-domain not included", 33, {}, only_host, "sub.old.cn", false},
      {"sub-domain included and refused", 22, {}, none_for_host, "api.safe.cn", false},
      {"host named for its pins alone", 22, {}, pins_only, "pinned.cn", true},
      {"name that ends alike", 22, {}, none_for_host, "unsafe.cn", true},
      {"longest domain decides", 33, {}, nested, "x.b.a.cn", false},
      {"shorter domain elsewhere", 33, {}, nested, "c.a.cn", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Reasons reasons;
    const program::Program program({}, reasons);
    manifests::Manifest manifest;
    manifest.target_sdk = row.target_sdk;
    manifest.uses_cleartext_traffic = row.flag;
    const manifests::Resources resources;
    const behaviour::App app{program, {}, manifest, resources, row.config, {}};
    CHECK(behaviour::permits_cleartext(app, row.host) == row.want);
  }
}
