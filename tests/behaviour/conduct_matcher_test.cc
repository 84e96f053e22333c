// Which texts, names, addresses and classes are signs of conduct, by the built-in rows.
#include "analyzer/behaviour/conduct_matcher.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "policies/policy_set.h"

using namespace mingcha;
using namespace mingcha::behaviour;

namespace {

const policies::Conduct& conduct() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return set->catalogue().conduct;
}

const ConductMatcher& matcher() {
  static const ConductMatcher matcher(conduct());
  return matcher;
}

// "account-removal! login": what is found, once each, strong ones with a mark.
std::string spelled(const ConductSigns& signs) {
  std::set<std::string> names;
  for (const ConductSign& sign : signs) {
    switch (sign.table) {
      case ConductSign::Table::user_means: {
        const policies::UserMeansSign& row = conduct().user_means[sign.row];
        const bool strong = row.strength == policies::ConsentStrength::strong;
        names.insert(std::string(policies::name_of(row.means)) + (strong ? "!" : ""));
        break;
      }
      case ConductSign::Table::ad:
        names.insert("ad:" + std::string(policies::name_of(conduct().ads[sign.row].conduct)));
        break;
      case ConductSign::Table::self_start:
        names.insert("start:" + std::string(policies::name_of(conduct().self_start[sign.row].conduct)));
        break;
    }
  }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

struct Row {
  const char* text;
  const char* want;
};

}  // namespace

TEST_CASE("a text of the interface offers a means, and its near twin does not") {
  const Row rows[] = {
      {"注销账号", "account-removal!"},
      {"註銷帳號", "account-removal!"},
      {"我要 注销账号 ›", "account-removal!"},
      {"注销", "account-removal"},
      {"注销广播", ""},
      {"确认注销登录?", "login!"},
      {"个性化推荐", "personalisation-switch!"},
      {"为您提供个性化服务", "personalisation-switch"},
      {"关闭个性化广告", "ads-switch!"},
      {"Delete my account", "account-removal!"},
      {"Undelete accounts", ""},
      {"Send feedback", "complaint!"},
      {"Haptic feedback", ""},
      {"摇一摇查看广告", "ad:shake"},
      {"摇椅", ""},
      {"您可以在“我的-设置-账号与安全”中注销账号，注销后我们将停止为您提供服务并删除您的个人信息。", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    ConductSigns signs;
    matcher().find_in_text(row.text, signs);
    CHECK(spelled(signs) == row.want);
  }
}

TEST_CASE("a name says a means as whole words") {
  const Row rows[] = {
      {"btn_delete_account", "account-removal!"},
      {"btnDeleteAccount", "account-removal!"},
      {"undelete_accounts", ""},
      {"ad_setting", "ads-switch!"},
      {"download_setting", ""},
      {"feedback", "complaint!"},
      {"activity_login", "login!"},
      {"activity_login_ads", ""},
      {"tt_splash_shake_text", "ad:shake"},
      {"att_splash_shake_text", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    ConductSigns signs;
    matcher().find_in_name(row.text, signs);
    CHECK(spelled(signs) == row.want);
  }
}

TEST_CASE("the path of an address says a means, its host does not") {
  const Row rows[] = {
      {"https://api.example.cn/user/cancel", "account-removal!"},
      {"https://api.example.cn/user/cancelOrder", ""},
      {"https://api.example.cn/v2/deleteAccount?from=app", "account-removal!"},
      {"https://zhuxiao.example.cn/", ""},
      {"https://push.example.cn/unregister", "account-removal"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    ConductSigns signs;
    matcher().find_in_url(row.text, signs);
    CHECK(spelled(signs) == row.want);
  }
}

TEST_CASE("a class name says a means by its end") {
  const Row rows[] = {
      {"PhoneLoginActivity", "login!"},
      {"PluginActivity", ""},
      {"LoginActivityTest", ""},
      {"WXEntryActivity", "login"},
      {"FeedbackActivity", "complaint!"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    ConductSigns signs;
    matcher().find_in_class(row.text, signs);
    CHECK(spelled(signs) == row.want);
  }
}

TEST_CASE("resources are told to be an SDK's by how their names begin") {
  CHECK(matcher().sdk_of_resource("ksad_feedback_title") == "kuaishou_ad");
  CHECK(matcher().sdk_of_resource("feedback_title").empty());
}

TEST_CASE("a class name falls into words") {
  struct Words {
    const char* descriptor;
    std::vector<std::string> want;
  };
  const Words rows[] = {
      {"Lcn/a/AdView;", {"ad", "view"}},       {"Lcn/a/ADView;", {"ad", "view"}},
      {"Lcn/a/ListAdapter;", {"list", "adapter"}}, {"Lcn/a/Splash_ad$2;", {"splash", "ad"}},
      {"La;", {"a"}},                          {"Lcn/a/-$;", {}},
  };
  for (const Words& row : rows) {
    CAPTURE(row.descriptor);
    CHECK(words_of_class(row.descriptor) == row.want);
  }
}
