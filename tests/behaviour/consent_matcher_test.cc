#include "analyzer/behaviour/consent_matcher.h"

#include <catch2/catch.hpp>

#include "analyzer/behaviour/shown_text.h"
#include "consent_vocabulary.h"

using namespace mingcha;
using namespace mingcha::behaviour;
using namespace mingcha::behaviour::test;

namespace {

struct Row {
  std::string text, want;  // "agree! title": strong ones with a mark
};

void check_texts(const std::vector<Row>& rows) {
  const ConsentMatcher matcher(consent_vocabulary());
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(describe(matcher.roles_of_text(row.text)) == row.want);
  }
}

}  // namespace

TEST_CASE("consent words: a caption agrees or refuses, a sentence around the same words does not") {
  check_texts({
      {"同意", "agree"},
      {"同意并继续", "agree!"},
      {"同意并退出", "agree"},  // weak with fillers alone
      {"我同意", "agree"},
      {"等待对方同意", ""},          // strangers beside a weak word
      {"同意并继续体验", "agree!"},  // two beside a strong one
      {"同意并继续看一看", ""},      // three
      {"不同意", "refuse"},
      {"不同意并退出App", "refuse!"},
      {"不同意，退出", "refuse"},
      {"不同意无法使用", ""},  // only sentences say that one cannot
      {"请同意", ""},
      {"同意。", ""},
      {"拒绝", "refuse"},
      {"连接被拒绝", ""},
      {"知道了", "agree"},
      {"你不知道了吗", ""},
      {"OK", "agree"},
      {"OK then", ""},
      {"Not now", "refuse"},
      {"Not now, but maybe later when you are ready", ""},
  });
}

TEST_CASE("consent words: the longest wins, and a negation turns the word behind it") {
  check_texts({
      {"未同意", "refuse"},
      {"不，同意", "agree"},  // not right behind it
      {"不拒绝", ""},
      {"我不知道了", "refuse"},
      {"同意书模板下载", ""},
      {"同意书", ""},
      {"不同意见", ""},
      {"I do not agree", "refuse"},
      {"I don't agree", "refuse"},
      {"Don’t agree", "refuse"},
      {"Disagree", "refuse"},
      {"Disagreeable", ""},
  });
}

TEST_CASE("consent words: titles count anywhere, those of the whole text only there") {
  check_texts({
      {"《隐私政策》", "title!"},
      {"请阅读隐私政策", "title!"},
      {"隐私设置", ""},
      {"用户协议", "title"},
      {"用户须知", "title"},
      {"用户须知：电量低", ""},
      {"如何撤回同意", "withdraw!"},
      {"关闭个性化推荐", "personalise!"},
      {"Read our Privacy Policy now", "title!"},
      {"privacy policies", ""},
      {"Private Policy", ""},
  });
}

TEST_CASE("consent words: a sentence with a policy and an agreement states consent") {
  check_texts({
      {"我已阅读并同意《用户协议》和《隐私政策》", "title! statement!"},
      {"我已阅读并同意", "statement!"},
      {"登录即代表您同意《隐私政策》", "title! statement! default-check!"},
      {"登录即代表您同意隐私政策", "title! statement! default-check!"},  // the title is inside another word
      {"请您充分理解“用户协议”和“隐私政策”各条款。如您同意，请点击“同意”开始接受我们的服务", "title! statement!"},
      {"同意隐私政策", "title! agree! statement!"},  // a caption as much as a sentence
      {"同意用户协议", "title agree statement"},
      {"I agree to the Privacy Policy and to everything else", "title! statement!"},
      {"You must agree to this", ""},
  });
}

TEST_CASE("consent words: the way of writing does not matter") {
  check_texts({
      {"同 意", "agree"},
      {"不　同　意", "refuse"},
      {"隱私權政策", "title!"},
      {"AGREE", "agree"},
      {"agree", ""},  // an identifier
      {"Agree!", "agree"},
      {"I  agree", "agree"},
      {"<b>同意</b>", "agree"},
      {"Read the <a href=\"x\">Privacy\nPolicy</a>", "title!"},
      {"ＡＧＲＥＥ 同意", "agree"},
      {"\xe5\x90\x8c\xe6\x84\x8f\xe5\x90", "agree"},  // cut in the middle of a character
      {"同意(5)", "agree"},
      {"", ""},
  });
}

TEST_CASE("consent words: what lies far behind in a text is not read") {
  const ConsentMatcher matcher(consent_vocabulary());
  const std::string far(kMaxFoldedBytes, '-');
  CHECK(matcher.roles_of_text(far.substr(12) + "隐私政策").any());
  CHECK_FALSE(matcher.roles_of_text(far + "隐私政策").any());
}

TEST_CASE("consent words: names are read whole, by their end, or in their parts") {
  using enum policies::ConsentPlace;
  const ConsentMatcher matcher(consent_vocabulary());
  struct Named {
    policies::ConsentPlace place;
    std::string name, want;
  };
  const Named rows[] = {
      {resource_name, "dialog_privacy", "dialog!"},
      {resource_name, "dialog_privacy_old", "title!"},
      {resource_name, "cb_agree", "check-box"},
      {resource_name, "btn_agree", "agree"},
      {resource_name, "agree2", "agree"},
      {resource_name, "degree", ""},
      {resource_name, "tag_reel", ""},
      {resource_name, "btn_disagree", "refuse"},
      {resource_name, "btn_not_agree", "refuse"},
      {resource_name, "user_protocol_title", "title"},
      {resource_name, "http_protocol", ""},
      {resource_name, "PrivacyDialog", "title!"},
      {class_name, "PrivacyDialog", "dialog!"},
      {class_name, "UserPrivacyDialog", "dialog!"},
      {class_name, "UserDisagreementDialog", ""},
      {class_name, "PrivacyDialogs", ""},
      {preference_key, "is_agree_privacy", "state!"},
      {preference_key, "isAgreePrivacy", "state!"},
      {preference_key, "IS_AGREE_PRIVACY", "state!"},
      {preference_key, "is_first", "first-run"},
      {preference_key, "is_first_2", ""},
  };
  for (const Named& row : rows) {
    CAPTURE(row.name);
    CHECK(describe(matcher.roles_of_name(row.place, row.name)) == row.want);
  }
}

TEST_CASE("shown text is folded") {
  struct Folded {
    std::string text, want;
  };
  const Folded rows[] = {
      {"  Hello \n World ", "hello world"},
      {"同 意 App 1", "同意app 1"},
      {"ＡＢ１", "ab1"},
      {"隱私權", "隐私权"},
      {"a<br/>b<not a tag", "ab<not a tag"},
      {"1 < 2", "1 < 2"},
      {"don’t", "don't"},
      {"a\xe2\x80\x8b"
       "b",
       "ab"},
      {"\xff\xfe", ""},
  };
  for (const Folded& row : rows) {
    CAPTURE(row.text);
    std::u16string folded;
    fold_text(row.text, folded);
    std::u16string want;
    for (std::size_t i = 0; i < row.want.size();) {
      const char16_t unit = three_byte_unit(row.want, i);
      want += unit == 0 ? static_cast<char16_t>(row.want[i]) : unit;
      i += unit == 0 ? 1 : 3;
    }
    CHECK(folded == want);
  }
}
