// Sentences as policies write them: what each says is collected, or said not to be, beside a near twin that says
// nothing of the kind.
#include "tests/privacy_policy/fact_rows.h"

using namespace mingcha;
using namespace mingcha::test;
using namespace mingcha::privacy_policy;

TEST_CASE("sentences: what is collected") {
  check_facts("collect", {
      {"我们会收集您的手机号码。", "phone_number app"},
      {"您可以修改您的手机号码。", ""},
      {"我们会删除您的手机号码。", ""},
      {"我们采用加密技术保护您的手机号码。", ""},
      {"您的手机号码将被收集用于登录。", "phone_number app"},
      {"您的手机号码将被删除。", ""},
      {"我们将对您的手机号码进行收集。", "phone_number app"},
      {"当您使用短信登录功能时，我们会收集您的手机号码。", "phone_number app"},
      {"当您使用手机号码登录时，我们会向您发送短信。", ""},
      {"在您注册账号时我们会收集您的昵称。", "account_info app"},
      {"您注册时需要填写手机号码、密码。", "password app; phone_number app"},
      {"您可以在设置中修改密码。", ""},
      {"您需要向我们提供您的身份证号码。", "id_card app"},
      {"我们为您提供位置服务。", ""},
      {"我们收集您的邮箱用于发送短信通知。", "email_address app"},
      {"我们收集您的邮箱、短信。", "email_address app; sms app"},
      {"我们会收集您的设备型号，操作系统版本，IMEI，以便识别您的设备，保障账号安全。", "device_info app; imei app"},
      {"我们会申请您的相机权限，用于扫码。", "camera app"},
      {"您可以在系统设置中关闭相机权限。", ""},
      {"敏感个人信息包括银行账户、行踪轨迹。", ""},
      {"我们收集的敏感个人信息包括银行账户、行踪轨迹。", "bank_card app; location_track app"},
      {"个人信息是指与自然人有关的信息，例如姓名、住址。", ""},
      {"我们会收集您的信息，例如姓名、住址。", "address app; name app"},
      {"我们会读取《通讯录使用规则》。", ""},
      {"我们可能需要您的姓名来核实身份。", "name app"},
      {"我们可能需要您的同意。请保管好姓名。", ""},
      {"我们会使用您的精确位置推荐附近商家。", "location_fine app"},
      {"个人敏感信息：身份证件号码、银行账号。", ""},
      {"请您通过“我的-通讯录-设置”提供意见。", ""},
      {"如您不同意我们收集您的位置，您将无法使用导航。", ""},
      {"我们有权收集您的通讯录等信息。", "contacts app"},
      {"您有权获取您的通讯录副本。", ""},
      {"我们不仅收集您的IP地址。", "ip app"},
      {"你可以选择填写性别、生日。", "birthday app; gender app"},
      {"We collect your email address and IP address.", "email_address app; ip app"},
      {"You may correct your email address.", ""},
      {"We use cookies to remember your language.", ""},
      {"When you visit our website, we automatically collect your IP address.", "ip app"},
  });
}

TEST_CASE("sentences: who collects") {
  check_facts("collect", {
      {"第三方SDK会收集您的OAID。", "oaid 第三方SDK"},
      {"我们的合作伙伴可能会收集您的OAID。", "oaid 合作伙伴"},
      {"我们会向合作伙伴发送通知，并收集您的OAID。", "oaid 合作伙伴"},
      {"我们接入了极光推送SDK，该SDK会收集您的OAID。", "oaid sdk:jpush"},
      {"我们接入了极光推送SDK。该SDK会收集您的OAID。", "oaid sdk:jpush"},
      {"我们接入了极光推送SDK，为此我们会收集您的OAID。", "oaid app"},
      {"当您使用微信登录时，我们会获取您的头像。", "account_info app"},
      {"友盟SDK会收集您的MAC地址。", "mac sdk:umeng_analytics"},
      {"一、概述\n我们集成的第三方SDK会收集以下信息：\n（1）极光推送SDK：设备型号", "device_info sdk:jpush"},
      {"一、概述\n我们会收集以下信息：\n（1）基本信息：设备型号", "device_info app"},
      {"星火推送SDK会收集您的MAC地址。", "mac 星火推送SDK"},
      {"为实现推送，我们会向极光推送SDK共享您的IMEI。", "imei sdk:jpush"},
      {"我们不会向极光推送SDK共享您的IMEI。", ""},
      {"The Sentry SDK collects your device model.", "device_info sdk:sentry"},
  });
}

TEST_CASE("sentences: denials hold without conditions only") {
  check_facts("deny", {
      {"我们不会收集您的通讯录。", "contacts"},
      {"我们会收集您的通讯录。", ""},
      {"我们不会主动获取您的短信、通话记录。", "call_log; sms"},
      {"未经您同意，我们不会收集您的通讯录。", ""},
      {"除法律规定外，我们不会收集您的通讯录。", ""},
      {"当您拒绝后，我们不会收集您的通讯录。", ""},
      {"我们不会在后台收集您的通讯录。", ""},
      {"我们不会将您的通讯录提供给第三方。", ""},
      {"我们不会将您的通讯录用于其他目的。", ""},
      {"您撤回授权后，我们将不再收集您的通讯录。", ""},
      {"如您不提供通讯录，我们无法收集您的联系人。", ""},
      {"我们不得不收集您的通讯录。", ""},
      {"本应用无需获取您的通讯录。", "contacts"},
      {"我们不会收集您的通讯录，但会收集您的日历。", "contacts"},
      {"We do not collect your contacts.", "contacts"},
      {"We will not collect your contacts without your consent.", ""},
      {"We never access your call history.", "call_log"},
      {"We do not share your contacts with third parties.", ""},
  });
  check_facts("collect", {
      {"我们不会收集您的通讯录，但会收集您的日历。", "calendar app"},
      {"我们不会收集您的通讯录。", ""},
      {"我们不会收集：\n- 您的通讯录\n- 您的日历", ""},
      {"我们会收集：\n- 您的通讯录\n- 您的日历", "calendar app; contacts app"},
      {"一、概述\n二、我们不会收集的信息\n- 您的通讯录\n- 您的日历", ""},
      {"一、概述\n二、我们收集的信息\n- 您的通讯录\n- 您的日历", "calendar app; contacts app"},
  });
}

TEST_CASE("sentences: a vague word counts where its parts do not follow") {
  check_facts("vague", {
      {"我们会收集您的设备信息。", "设备信息 app"},
      {"我们会收集您的设备信息（包括设备型号、OAID）。", ""},
      {"我们会收集您的设备信息，如设备型号、OAID。", ""},
      {"我们会收集您的OAID等设备标识符。", ""},
      {"我们会收集您的设备标识符、手机号。", "设备标识符 app"},
      {"我们会申请您的位置权限。", ""},
      {"We collect device information.", "device information app"},
      {"We collect device information such as device model.", ""},
  });
}

TEST_CASE("sentences: permissions are explained where they are asked for") {
  check_facts("permission", {
      {"我们会申请您的相机权限。", "android.permission.CAMERA"},
      {"您可以关闭相机权限。", ""},
      {"我们不会申请相机权限。", ""},
      {"直播需要使用您的相机、麦克风权限。", "android.permission.CAMERA; android.permission.RECORD_AUDIO"},
      {"android.permission.READ_SMS：读取短信", "android.permission.READ_SMS"},
      {"READ_CONTACTS：选择联系人", "android.permission.READ_CONTACTS"},
      {"We read contacts.", ""},
  });
}

TEST_CASE("sentences: promised times") {
  check_facts("promise", {
      {"我们将在15个工作日内完成注销。", "account-removal 15 working"},
      {"我们将在十五个工作日内完成注销。", "account-removal 15 working"},
      {"我们将在三十天内答复您的投诉。", "complaint 30 calendar"},
      {"我们将在不超过20日的时间内处理您的更正请求。", "correction 20 calendar"},
      {"您可在15日内撤销注销申请。", ""},
      {"日志保存六个月内不会删除。", ""},
      {"注销后15天冷静期内登录将恢复账号。", ""},
      {"我们将提前30日内通知您，并处理投诉。", ""},
      {"We will respond to your complaint within 15 working days.", "complaint 15 working"},
      {"Logs are kept within 30 days after deletion.", ""},
  });
}

TEST_CASE("sentences: children, faces, renewal and recommendation") {
  check_facts("topic", {
      {"本应用面向3至6岁的儿童。", "for-children"},
      {"本应用不面向儿童。", "not-for-children"},
      {"本应用面向成年人，儿童须由监护人同意后使用。", "guardian-consent; minors; not-for-children"},
      {"请监护人仔细阅读。", ""},
      {"我们制定了《儿童个人信息保护规则》。", "children-rules; minors"},
      {"# 儿童隐私保护", ""},
      {"家长可以查阅、更正孩子的信息。", "access; children-rights; correction"},
      {"我们不会向儿童展示个性化广告。", "automated-decision; no-minors-marketing"},
      {"我们会向儿童展示个性化广告。", "automated-decision"},
      {"不满十四周岁的儿童可以关闭个性化广告。", "automated-decision; automated-switch; minors"},
      {"您的人脸信息在核验后删除。", "face-retention"},
      {"我们会收集您的人脸信息。", ""},
      {"人脸特征仅保存在您的手机中，不会上传。", "face-local"},
      {"人脸照片将上传至服务器。", "face-upload"},
      {"如您拒绝刷脸，将无法使用提现功能。", "face-only; refusal-told"},
      {"如您拒绝刷脸，可以选择密码验证。", "face-alternative"},
      {"您可以不使用人脸识别，选择其他验证方式。", "face-alternative"},
      {"连续包月到期前5日我们会短信通知您。", "auto-renewal; renewal-reminder"},
      {"我们会在自动续费扣款前24小时通知您。", "auto-renewal; late-reminder; renewal-reminder"},
      {"您可以随时取消自动续费。", "auto-renewal; renewal-cancel"},
      {"我们根据您的浏览记录向您推荐商品。", "algorithm-principle"},
      {"我们向您推荐商品。", ""},
      {"备案号：京ICP备12345678号-3A。", "filing-number"},
      {"用于其他用途时，我们会再次征得您的同意。", "change-notice; purpose-change"},
      {"我们可以将您的信息用于其他用途。", "other-purpose"},
      {"我们不会将您的信息用于其他用途。", ""},
      {"未经您同意，我们不会用于其他用途。", "purpose-change"},
      {"我们会说明处理的必要性和对您权益的影响。", "necessity"},
      {"我们在实现目的所必需的期限内保留您的信息。", "retention"},
      {"我们收集您的浏览记录，用于个性化推荐。", "algorithm-principle; automated-decision"},
  });
}

TEST_CASE("mail addresses are kept as they are written") {
  struct Row { const char* text; const char* want; };
  const Row rows[] = {
      {"联系我们：privacy@example-app.cn，十五日内回复。", "privacy@example-app.cn"},
      {"邮箱 kf_service@mail.example.cn", "kf_service@mail.example.cn"},
      {"邮箱：a.b+c@example.cn", "a.b+c@example.cn"},
      {"请发送邮件至 service privacy@example.cn", "privacy@example.cn"},
      {"关注 @example-app 的微博。", nullptr},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const PolicyText policy = read_text(row.text);
    const auto at = std::find_if(policy.statements.begin(), policy.statements.end(),
                                 [](const Statement& each) { return each.topic == Topic::contact; });
    REQUIRE((at != policy.statements.end()) == (row.want != nullptr));
    if (row.want != nullptr) CHECK(at->value == row.want);
  }
}

TEST_CASE("a collection is kept with what it is for, when, and the sentence") {
  const PolicyText policy = read_text("为了向您推送天气，当您打开应用时，我们会收集您的精确位置。我们收集您的OAID用于统计。");
  REQUIRE(policy.disclosures.size() == 2);
  CHECK(policy.disclosures[0].purpose == "向您推送天气");
  CHECK(policy.disclosures[0].condition == "当您打开应用时");
  CHECK(policy.disclosures[0].term == "精确位置");
  CHECK(policy.disclosures[1].purpose == "统计");
  CHECK(policy.disclosures[1].condition.empty());
  CHECK(policy.disclosures[1].quote.text == "我们收集您的OAID用于统计");
  CHECK_FALSE(policy.disclosures[1].optional);
  CHECK(read_text("您可以选择填写生日。").disclosures.at(0).optional);
}

TEST_CASE("a row of the list of SDKs is kept whole") {
  const PolicyText policy = read_text(
      "| SDK名称 | 公司名称 | 收集的个人信息 | 使用目的 | 收集方式 | 隐私政策链接 |\n|---|---|---|---|---|---|\n"
      "| 极光推送SDK | 深圳市和讯华谷信息技术有限公司 | OAID、网络类型 | 推送 | SDK自动采集 | https://www.jiguang.cn/p |\n",
      "sdk.md");
  REQUIRE(policy.sdks.size() == 1);
  const ListedSdk& sdk = policy.sdks[0];
  CHECK(sdk.name == "极光推送SDK");
  CHECK(sdk.id == "jpush");
  CHECK(sdk.vendor == "深圳市和讯华谷信息技术有限公司");
  CHECK(sdk.purpose == "推送");
  CHECK(sdk.link == "https://www.jiguang.cn/p");
  CHECK(sdk.information == std::vector<std::string>{"network_info", "oaid"});
  REQUIRE(policy.disclosures.size() == 2);
  CHECK(policy.disclosures[0].manner == "SDK自动采集");
}

TEST_CASE("text quality") {
  const TextQuality simplified = read_text("隐私政策\n我们可能会收集您的手机号等信息。").quality;
  CHECK(simplified.simplified_chinese);
  CHECK(simplified.is_policy);
  CHECK(simplified.vague_words == 2);
  CHECK(simplified.traditional_only == 0);
  const TextQuality traditional = read_text("隱私權政策\n我們會收集您的手機號碼。").quality;
  CHECK_FALSE(traditional.simplified_chinese);
  CHECK(traditional.traditional_only == 7);
  CHECK_FALSE(read_text("We collect your email address.").quality.simplified_chinese);
  CHECK_FALSE(read_text("今天天气很好。").quality.is_policy);
}

TEST_CASE("hostile texts end, with bounded lists") {
  std::string commas, labels, words, colons, unended;
  while (commas.size() < 400'000) {
    unended += "设备信息：SDK名称：我们会收集";
    commas += "我们会收集您的IMEI,IP,MAC,";
    labels += "SDK名称：甲SDK；收集信息：IMEI；";
    words += "撤回同意收集当在如为不会第三方SDK";
    colons += "设备信息：";
  }
  for (const std::string& text : {commas, labels, words, colons, unended}) {
    const PolicyText policy = read_text(text);
    CHECK(policy.disclosures.size() <= 10'000);
    CHECK(policy.statements.size() <= 10'000);
    CHECK(policy.sdks.size() <= 10'000);
  }
}
