#include "manifests/network_security_config.h"

#include <catch2/catch.hpp>

#include "axml_builder.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

Result<NetworkSecurityConfig> read(const AxmlBuilder& builder) {
  const Built built = builder.build();
  Reasons reasons;
  const Result<BinaryXml> xml = BinaryXml::parse(built.bytes, "nsc", Budget{}, reasons);
  REQUIRE(xml);
  return read_network_security_config(*xml, Resources{});
}

AxmlAttribute cleartext(bool permitted) { return {"cleartextTrafficPermitted", 0, 0x12, permitted ? 1U : 0U, {}}; }

// <name ...><domain includeSubdomains=...>domain</domain>, left open.
AxmlBuilder& open_domain(AxmlBuilder& builder, const std::string& domain, std::vector<AxmlAttribute> attributes) {
  return builder.start("domain-config", std::move(attributes))
      .start("domain", {{"includeSubdomains", 0, 0x03, 0, "true"}})
      .text("\n  " + domain + " ")
      .end("domain");
}

}  // namespace

TEST_CASE("domains inherit from their parents, then from the base wherever it stands") {
  AxmlBuilder builder;
  builder.start("network-security-config");
  open_domain(builder, "outer.cn", {cleartext(true)});
  open_domain(builder, "inner.cn", {}).end("domain-config");
  open_domain(builder, "strict.cn", {cleartext(false)}).end("domain-config").end("domain-config");
  open_domain(builder, "plain.cn", {}).end("domain-config");
  builder.start("base-config", {cleartext(true)}).end("base-config").end("network-security-config");
  const auto config = read(builder);
  REQUIRE(config);
  CHECK(config->base_cleartext_permitted == true);
  struct Row { const char* name; bool permitted; };
  const Row rows[] = {{"outer.cn", true}, {"inner.cn", true}, {"strict.cn", false}, {"plain.cn", true}};
  REQUIRE(config->domains.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(rows[i].name);
    CHECK(config->domains[i].name == rows[i].name);
    CHECK(config->domains[i].include_subdomains);
    CHECK(config->domains[i].cleartext_permitted == rows[i].permitted);
    CHECK(config->domains[i].cleartext_stated);
  }
}

TEST_CASE("what nobody states is left to the target SDK") {
  AxmlBuilder builder;
  builder.start("network-security-config");
  open_domain(builder, "a.cn", {}).end("domain-config").end("network-security-config");
  const auto config = read(builder);
  REQUIRE(config);
  CHECK_FALSE(config->base_cleartext_permitted);
  CHECK_FALSE(config->domains.at(0).cleartext_stated);
}

TEST_CASE("user certificates and pins count outside debug overrides") {
  const auto config_with = [](const char* section, const char* src, bool pins) {
    AxmlBuilder builder;
    builder.start("network-security-config").start(section).start("trust-anchors");
    builder.start("certificates", {plain_string("src", src)}).end("certificates").end("trust-anchors");
    if (pins) builder.start("pin-set").start("pin").text("x").end("pin").end("pin-set");
    builder.end(section).end("network-security-config");
    return read(builder);
  };
  struct Row { const char* section; const char* src; bool pins, trusts, pinned; };
  const Row rows[] = {
      {"base-config", "user", false, true, false},    {"base-config", "system", false, false, false},
      {"domain-config", "user", true, true, true},    {"debug-overrides", "user", true, false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.section, row.src);
    const auto config = config_with(row.section, row.src, row.pins);
    REQUIRE(config);
    CHECK(config->trusts_user_certificates == row.trusts);
    CHECK(config->has_pins == row.pinned);
  }
}

TEST_CASE("another root is refused") {
  const auto config = read(AxmlBuilder().start("manifest").end("manifest"));
  REQUIRE_FALSE(config);
  CHECK(config.error().code == Errc::bad_value);
}
