#include "screening/registry/sdk_index.h"

#include <catch2/catch.hpp>

#include "tests/screening/registry/crowd.h"

namespace mingcha::screening {
namespace {

using Names = std::vector<std::string>;

std::string versions_of(const SdkSummary& sdk) {
  std::string all;
  for (const SdkVersion& version : sdk.versions)
    all += version.version + "=" + std::to_string(version.apps) + " ";
  return all;
}

PackageResult with_sdk(const std::string& package, const std::string& sdk) {
  PackageResult result = test::examined(package, 1);
  result.sdks = {{sdk, "个推", "", "1"}};
  result.findings.clear();
  result.collections = {{"sdk:" + sdk, "location", "after-consent", 1}, {"sdk:" + sdk, "mac", "gated", 1}};
  return result;
}

}  // namespace

TEST_CASE("the index of SDKs says what each does in the latest versions of the apps that carry it") {
  test::Shelf shelf;
  test::put_crowd(shelf);
  shelf.put(with_sdk("cn.example.f", "getui"));
  const auto index = sdk_index(shelf.database());
  REQUIRE(index);
  REQUIRE(index->size() == 2);
  const SdkSummary& umeng = index->front();
  CHECK(umeng.id == "umeng");
  CHECK(umeng.name == "友盟");
  CHECK(umeng.vendor == "Umeng");
  CHECK(versions_of(umeng) == "9.1=2 =1 9.2=1 ");
  CHECK(umeng.apps == 4);
  CHECK(umeng.before_consent == 1);
  CHECK(umeng.evident == 1);
  CHECK(umeng.suspected == 1);
  CHECK(umeng.information == Names{"imei"});
  CHECK(umeng.early == Names{"imei"});
  CHECK(umeng.problems == Names{"违规收集个人信息"});
  const SdkSummary& getui = index->back();
  CHECK(getui.information == Names{"location", "mac"});
  CHECK(getui.early.empty());
  CHECK(getui.problems.empty());
}

TEST_CASE("one SDK: its versions, what it reads and when, its problems, its apps") {
  test::Shelf shelf;
  test::put_crowd(shelf);
  shelf.put(with_sdk("cn.example.f", "getui"));
  for (const std::string name : {"umeng", "友盟"}) {
    const auto detail = sdk_detail(shelf.database(), name, 2);
    REQUIRE(detail);
    REQUIRE(*detail);
    const SdkDetail& umeng = **detail;
    CHECK(umeng.summary.id == "umeng");
    CHECK(versions_of(umeng.summary) == "9.1=2 =1 9.2=1 ");
    CHECK(umeng.summary.apps == 4);
    CHECK(umeng.summary.information == Names{"imei"});
    REQUIRE(umeng.reads.size() == 2);
    CHECK(umeng.reads[0].phase == "before-consent");
    CHECK(umeng.reads[0].apps == 1);
    CHECK(umeng.reads[1].phase == "gated");
    CHECK(umeng.reads[1].apps == 1);
    REQUIRE(umeng.problems.size() == 1);
    CHECK(umeng.problems[0].apps == 2);
    CHECK(umeng.problems[0].evident == 1);
    REQUIRE(umeng.apps.size() == 2);
    CHECK(umeng.apps[0].package == "cn.example.a");
    CHECK(umeng.apps[0].certainty == "evident");
    CHECK(umeng.apps[0].before_consent);
    CHECK(umeng.apps[1].package == "cn.example.b");
    CHECK(umeng.apps[1].certainty == "suspected");
    CHECK_FALSE(umeng.apps[1].before_consent);
  }
}

TEST_CASE("an SDK that no app carries is not there") {
  test::Shelf shelf;
  CHECK(sdk_index(shelf.database())->empty());
  shelf.put(with_sdk("cn.example.f", "getui"));
  CHECK_FALSE(sdk_detail(shelf.database(), "umeng", 2)->has_value());
  PackageResult without = with_sdk("cn.example.f", "getui");
  without.sdks.clear(), without.collections.clear();
  without.version_code = 2, without.sha256 = test::digest_of("without");
  shelf.put(without);
  CHECK_FALSE(sdk_detail(shelf.database(), "getui", 2)->has_value());
  CHECK(sdk_index(shelf.database())->empty());
}

}  // namespace mingcha::screening
