// The words of the built-in tables, read together as people read them.
#include <catch2/catch.hpp>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/consent_matcher.h"
#include "policies/policy_set.h"

using namespace mingcha;
using behaviour::ConsentMatcher;
using policies::ConsentPlace;

namespace {

const policies::Catalogue& facts() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return set->catalogue();
}

const ConsentMatcher& matcher() {
  static const behaviour::CatalogueIndex index(facts());
  return index.consent();
}

}  // namespace

TEST_CASE("texts of real consent dialogs, and texts that look like them") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"用户协议和隐私政策", "title!"},
      {"《隱私權政策》", "title!"},
      {"同意", "agree"},
      {"同意并继续", "agree!"},
      {"同意并下一步", "agree"},
      {"同意用户协议和隐私政策并继续", "title! agree! statement!"},
      {"我知道了", "agree"},
      {"不同意", "refuse"},
      {"不同意并退出App", "refuse!"},
      {"暂不同意", "refuse!"},
      {"仅使用基本功能", "refuse"},
      {"您还未同意隐私政策", "title! refuse!"},
      {"我已阅读并同意《用户协议》和《隐私政策》", "title! statement!"},
      {"登录即代表您已同意《用户协议》", "title statement default-check!"},
      {"By continuing, you agree to our Terms of Service and Privacy Policy.", "title! statement! default-check!"},
      {"Agree and continue", "agree!"},
      {"Disagree", "refuse"},
      {"I do not agree", "refuse!"},
      {"关闭个性化推荐", "personalise!"},
      {"撤回隐私政策授权", "withdraw!"},
      // Near twins that ask nobody for consent.
      {"同意书模板下载", ""},
      {"不同意见的处理", ""},
      {"等待对方同意", ""},
      {"同意好友申请", ""},
      {"不同意将无法使用本应用", ""},
      {"连接被拒绝", ""},
      {"隐私设置", ""},
      {"退出登录成功", ""},
      {"Connection rejected", ""},
      {"Exit code", ""},
      {"accept", ""},
      {"Accept-Encoding", ""},
      {"You must accept the certificate", ""},
      {"agreement", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(describe(matcher().roles_of_text(row.text)) == row.want);
  }
}

TEST_CASE("names of real consent dialogs, and names that look like them") {
  struct Row {
    ConsentPlace place;
    const char* name;
    const char* want;
  };
  const Row rows[] = {
      {ConsentPlace::resource_name, "dialog_privacy_policy", "dialog!"},
      {ConsentPlace::resource_name, "tv_privacy", "title!"},
      {ConsentPlace::resource_name, "splash_privacy_text", "title!"},
      {ConsentPlace::resource_name, "cb_agree", "check-box"},
      {ConsentPlace::resource_name, "bt_user_agree_ok", "agree"},
      {ConsentPlace::resource_name, "btn_butongyi", "refuse"},
      {ConsentPlace::resource_name, "privacy_disagree", "refuse!"},
      {ConsentPlace::resource_name, "http_protocol", ""},
      {ConsentPlace::resource_name, "ssl_policy", ""},
      {ConsentPlace::resource_name, "degree", ""},
      {ConsentPlace::class_name, "AppPrivacyPolicyDialog", "dialog!"},
      {ConsentPlace::class_name, "PrivacyPolicyLoader", ""},
      {ConsentPlace::preference_key, "isAgreePrivacy", "state!"},
      {ConsentPlace::preference_key, "agree_count", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(describe(matcher().roles_of_name(row.place, row.name)) == row.want);
  }
}

TEST_CASE("every word of the tables is found where it stands alone") {
  for (const policies::ConsentText& row : facts().consent.texts) {
    CAPTURE(row.value);
    if (row.place == ConsentPlace::text) CHECK(matcher().roles_of_text(row.value).has(row.role));
    if (row.place == ConsentPlace::resource_name || row.place == ConsentPlace::class_name ||
        row.place == ConsentPlace::preference_key) {
      CHECK(matcher().roles_of_name(row.place, row.value).has(row.role));
    }
  }
}
