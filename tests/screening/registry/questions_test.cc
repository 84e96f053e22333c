#include "screening/registry/questions.h"

#include <catch2/catch.hpp>

#include "tests/screening/registry/shelf.h"

namespace mingcha::screening {
namespace {

using test::Shelf;

PackageResult signed_by(PackageResult result, const std::string& signer) {
  result.signers = {{test::digest_of(signer), signer}};
  result.sha256 = test::digest_of(result.sha256 + signer);
  return result;
}

}  // namespace

TEST_CASE("a package with another signer than earlier versions is told, whatever came first") {
  for (const bool ascending : {true, false}) {
    Shelf shelf;
    const PackageResult first = signed_by(test::examined("cn.example.weather", 1), "us");
    const PackageResult second = signed_by(test::examined("cn.example.weather", 2), "them");
    shelf.put(ascending ? first : second);
    shelf.put(signed_by(test::examined("cn.example.other", 1), "them"));  // an app of its own
    shelf.put(ascending ? second : first);
    const auto found = repackaged(shelf.database());
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->front().package == "cn.example.weather");
    CHECK(found->front().sha256 == second.sha256);
    CHECK(found->front().signers == std::vector<std::string>{"them"});
  }
}

TEST_CASE("a new version by the same signer, or one of several, is not told") {
  Shelf shelf;
  shelf.put(signed_by(test::examined("cn.example.weather", 1), "us"));
  shelf.put(signed_by(test::examined("cn.example.weather", 2), "us"));
  PackageResult both = signed_by(test::examined("cn.example.weather", 3), "us");
  both.signers.push_back({test::digest_of("partner"), "partner"});
  shelf.put(both);
  PackageResult nobody = test::examined("cn.example.weather", 4);
  nobody.signers.clear();
  shelf.put(nobody);
  CHECK(repackaged(shelf.database())->empty());
  // Two of one version: nobody can tell which is the developer's.
  shelf.put(signed_by(test::examined("cn.example.clock", 1), "us"));
  shelf.put(signed_by(test::examined("cn.example.clock", 1), "them"));
  CHECK(repackaged(shelf.database())->size() == 2);
}

TEST_CASE("apps are found by what an SDK in their latest version reads, and when") {
  Shelf shelf;
  shelf.put(test::examined("cn.example.a", 1));
  PackageResult mended = test::examined("cn.example.b", 2);
  mended.collections[1].phase = "gated";
  shelf.put(test::examined("cn.example.b", 1));
  shelf.put(mended);
  const auto found = apps_with_sdk(shelf.database(), "umeng", "imei", "before-consent");
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().package == "cn.example.a");
  CHECK(found->front().sdk_version == "9.1");
  CHECK(apps_with_sdk(shelf.database(), "umeng", "imei", "gated")->size() == 1);
  CHECK(apps_with_sdk(shelf.database(), "umeng", "location", "gated")->empty());
  CHECK(apps_with_sdk(shelf.database(), "unknown", "imei", "gated")->empty());
}

}  // namespace mingcha::screening
