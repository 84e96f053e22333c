// The tables of conduct: that they load, hang together, and are complained of where they are wrong.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <set>
#include <string>

#include "policies/policy_set.h"
#include "policies/rule_listing.h"
#include "policies/table_cells.h"
#include "tests/policies/folder.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const Catalogue& facts() {
  static const Result<PolicySet> set = PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return set->catalogue();
}

template <class Row>
void check_signs(const std::vector<Row>& rows) {
  std::set<std::string> seen;
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(seen.insert(std::to_string(static_cast<int>(row.place)) + std::string(row.value) + "=" +
                      std::to_string(row.equals.value_or(-1)))
              .second);
    if (!row.sdk.empty()) CHECK(facts().find_sdk(row.sdk) != nullptr);
    const bool is_method = row.place == SignPlace::call || row.place == SignPlace::override_;
    CHECK(is_method == !row.class_descriptor.empty());
    if (is_method) CHECK(is_class_descriptor(row.class_descriptor));
    if (row.place == SignPlace::permission) CHECK(facts().find_permission(row.value) != nullptr);
    if (row.place == SignPlace::component) CHECK(row.value.find('.') != std::string_view::npos);
    if (row.unit != IntervalUnit::milliseconds) CHECK((row.argument && !row.equals));
  }
}

const PermissionApi* find_step(std::string_view class_descriptor, std::string_view member) {
  const auto& apis = facts().conduct.permission_apis;
  const auto at = std::find_if(apis.begin(), apis.end(), [&](const PermissionApi& row) {
    return row.class_descriptor == class_descriptor && row.member == member;
  });
  return at == apis.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("calls about permissions do not repeat, and those that name permissions say where") {
  CHECK(facts().conduct.permission_apis.size() > 100);
  std::set<std::string> seen;
  for (const PermissionApi& row : facts().conduct.permission_apis) {
    CAPTURE(row.class_descriptor, row.member);
    CHECK(
        seen.insert(std::string(row.class_descriptor) + std::string(row.member) + std::string(row.descriptor))
            .second);
    const bool names = row.step == PermissionStep::request || row.step == PermissionStep::names ||
                       row.step == PermissionStep::check || row.step == PermissionStep::rationale ||
                       row.step == PermissionStep::result;
    CHECK(names == row.permission.has_value());
  }
  const PermissionApi* activity = find_step("Landroid/app/Activity;", "requestPermissions");
  REQUIRE(activity != nullptr);
  CHECK(activity->permission == std::uint8_t{1});
  CHECK(find_step("Ljava/lang/System;", "exit")->step == PermissionStep::exit);
  CHECK(find_step("Landroid/app/Activity;", "finish")->step == PermissionStep::finish);
}

TEST_CASE("every wrapper that is only told the names has a call that starts") {
  std::set<std::string> names, starts;
  for (const PermissionApi& row : facts().conduct.permission_apis) {
    // "Lcom/hjq/permissions/": the wrapper's first three parts.
    std::size_t end = 0;
    for (int part = 0; part < 3 && end != std::string_view::npos; ++part)
      end = row.class_descriptor.find('/', end + 1);
    const std::string wrapper(row.class_descriptor.substr(0, end));
    if (row.step == PermissionStep::names) names.insert(wrapper);
    if (row.step == PermissionStep::start) starts.insert(wrapper);
  }
  for (const std::string& wrapper : names) {
    CAPTURE(wrapper);
    CHECK(starts.count(wrapper) == 1);
  }
}

TEST_CASE("signs of self-start and of ads do not repeat and name what exists") {
  CHECK(facts().conduct.self_start.size() > 100);
  CHECK(facts().conduct.ads.size() > 50);
  check_signs(facts().conduct.self_start);
  check_signs(facts().conduct.ads);
  for (const SelfStartSign& row : facts().conduct.self_start)
    CHECK((row.conduct == SelfStart::sdk_wake) == !row.sdk.empty());
  const auto sticky = std::count_if(facts().conduct.self_start.begin(), facts().conduct.self_start.end(),
                                    [](const auto& row) {
                                      return row.place == SignPlace::override_ &&
                                             row.conduct == SelfStart::sticky && row.equals && !row.argument;
                                    });
  CHECK(sticky == 2);  // START_STICKY and START_REDELIVER_INTENT
}

TEST_CASE("broadcasts say until when and with which permission they wake") {
  for (const SelfStartSign& row : facts().conduct.self_start) {
    CAPTURE(row.value);
    if (row.until || !row.needs.empty()) CHECK(row.place == SignPlace::action);
    if (!row.needs.empty()) CHECK(facts().find_permission(row.needs) != nullptr);
    CHECK((row.place == SignPlace::package) == (row.conduct == SelfStart::platform_app));
    if (row.value == "android.intent.action.BOOT_COMPLETED") {
      CHECK_FALSE(row.until);
      CHECK(row.needs == "android.permission.RECEIVE_BOOT_COMPLETED");
    }
    if (row.value == "android.intent.action.SCREEN_ON") CHECK(row.until == 0);
    if (row.value == "android.net.conn.CONNECTIVITY_CHANGE") CHECK(row.until == 23);
  }
}

TEST_CASE("subscriptions do not repeat, and each family can be taken back") {
  std::set<std::string> seen;
  std::set<std::string_view> subscribed, removed;
  for (const SubscriptionApi& row : facts().conduct.subscriptions) {
    CAPTURE(row.class_descriptor, row.member, row.descriptor, row.operand);
    const auto key = fmt::format("{}->{}{} {} {}", row.class_descriptor, row.member, row.descriptor,
                                 static_cast<int>(row.test), row.operand);
    CHECK(seen.insert(key).second);
    for (const std::string_view id : row.information) CHECK(facts().find_information(id));
    if (row.role == SubscriptionRole::subscribe) subscribed.insert(row.family);
    if (row.role == SubscriptionRole::remove) removed.insert(row.family);
    CHECK((row.role == SubscriptionRole::interval) == (row.interval && row.role != SubscriptionRole::subscribe));
  }
  CHECK(subscribed == removed);
}

TEST_CASE("prefixes of resources do not repeat and name SDKs") {
  std::set<std::string_view> seen;
  for (const ResourcePrefix& row : facts().conduct.resource_prefixes) {
    CAPTURE(row.prefix);
    CHECK(seen.insert(row.prefix).second);
    CHECK(facts().find_sdk(row.sdk) != nullptr);
  }
}

TEST_CASE("traces of the user's means do not repeat, and every means has one in Chinese") {
  std::set<std::string> seen;
  std::set<UserMeans> chinese;
  for (const UserMeansSign& row : facts().conduct.user_means) {
    CAPTURE(row.value);
    CHECK(seen.insert(std::to_string(static_cast<int>(row.means)) +
                      std::to_string(static_cast<int>(row.place)) + std::string(row.value))
              .second);
    if (row.place == MeansPlace::text && row.lang == "zh") chinese.insert(row.means);
    if (row.place == MeansPlace::name || row.place == MeansPlace::url)
      CHECK(std::none_of(row.value.begin(), row.value.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    if (row.match == ConsentMatch::suffix) CHECK(row.place == MeansPlace::class_name);
  }
  CHECK(chinese.size() == 18);
}

TEST_CASE("a row of the tables of conduct that is wrong is named with its place") {
  const std::string signs = "place\tvalue\tconduct\targument\tsdk\n";
  const std::string call = "call\tLa/B;->m(Z)V\tshake\t1=0\t-\n";
  const std::string requests = "class\tmember\tdescriptor\tstep\tpermission\n";
  const std::string subscriptions = "class\tmember\tdescriptor\tfamily\trole\tlistener\tinterval\twhen\n";
  const std::string means = "means\tplace\tvalue\tlang\tstrength\tmatch\n";
  check_complaints({
      {"place", "ads.tsv", signs + replaced(call, "call", "cal"), "ads.tsv:2:1", "did you mean call?"},
      {"method without arrow", "ads.tsv", signs + replaced(call, "->", "."), "ads.tsv:2:6",
       "a method such as"},
      {"method without return type", "ads.tsv", signs + replaced(call, "(Z)V", "(Z)"), "ads.tsv:2:6",
       "a method such as"},
      {"conduct", "ads.tsv", signs + replaced(call, "shake", "boot"), "ads.tsv:2:19", "shake"},
      {"argument", "ads.tsv", signs + replaced(call, "1=0", "x=0"), "ads.tsv:2:25", "a register position"},
      {"constant", "ads.tsv", signs + replaced(call, "1=0", "1=false"), "ads.tsv:2:25", "POSITION=NUMBER"},
      {"sdk", "self_start.tsv", signs + "component\ta.B\tsdk-wake\t-\tjpusch\n",
       "self_start.tsv:2:", "an id of sdks.tsv"},
      {"unit", "self_start.tsv", signs + "call\tLa/B;->m(J)V\talarm\t1:hours\t-\n", "self_start.tsv:2:",
       "milliseconds"},
      {"family", "subscriptions.tsv", subscriptions + "La/B;\tm\t*\t-\tsubscribe\t-\t-\t-\n",
       "subscriptions.tsv:2:", "what the call belongs to"},
      {"role", "subscriptions.tsv", subscriptions + "La/B;\tm\t*\ta\tsubscirbe\t-\t-\t-\n",
       "subscriptions.tsv:2:", "did you mean subscribe?"},
      {"test", "subscriptions.tsv", subscriptions + "La/B;\tm\t*\ta\tremove\t-\t-\t1!0\n",
       "subscriptions.tsv:2:", "POSITION=NUMBER"},
      {"test without number", "subscriptions.tsv", subscriptions + "La/B;\tm\t*\ta\tremove\t-\t-\t1=\n",
       "subscriptions.tsv:2:", "a number behind"},
      {"sdk of a prefix", "resource_prefixes.tsv", "prefix\tsdk\ntt_\tpangel\n", "resource_prefixes.tsv:2:5",
       "an id of sdks.tsv"},
      {"step", "permission_requests.tsv", requests + "La/B;\tm\t*\trequset\t1\n",
       "permission_requests.tsv:2:11", "did you mean request?"},
      {"position", "permission_requests.tsv", requests + "La/B;\tm\t*\trequest\tall\n",
       "permission_requests.tsv:2:", "a register position"},
      {"means", "user_means.tsv", means + "compliant\ttext\t投诉\tzh\tstrong\tpart\n", "user_means.tsv:2:1",
       "did you mean complaint?"},
      {"no value", "user_means.tsv", means + "complaint\ttext\t-\tzh\tstrong\tpart\n",
       "user_means.tsv:2:", "the text, name or address"},
  });
  const Folder folder;
  folder.write("ads.tsv", signs + call + "override\tLa/B;->m\tshake\t=3\t-\n");
  folder.write("permission_requests.tsv", requests + "La/B;\tm\t*\trequest\t1\n");
  CHECK(check_folder(folder.path()).empty());
}
