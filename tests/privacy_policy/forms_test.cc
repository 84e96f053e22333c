// The forms in which apps list third parties, permissions and items: each beside a near twin.
#include "tests/privacy_policy/fact_rows.h"

using namespace mingcha;
using namespace mingcha::test;

TEST_CASE("forms: an SDK's particulars stand below its name") {
  check_facts("sdk", {
      {"一、第三方SDK\n微信SDK（含微信分享SDK）\n收集目的：分享", "wechat"},
      {"一、第三方SDK\n微信SDK我们用来分享\n收集目的：分享", "wechat"},
      {"一、第三方SDK\n青禾云\n使用目的：存储\n收集信息：IP地址", "\"青禾云\""},
      {"一、我们如何收集\n青禾云\n使用目的：存储\n收集信息：IP地址", ""},
      {"一、第三方SDK\n青禾云\n收集信息：IP地址\n白露云\n收集信息：OAID", "\"白露云\"; \"青禾云\""},
      {"一、第三方SDK\n友盟SDK - 用于统计", "umeng_analytics"},
      {"一、第三方SDK\n我们评估SDK - 并签订协议", ""},
      {"Our list\n1. Third‑party services\n- Firebase — analytics", "firebase_analytics"},
      {"Our list\n1. Storage\n- Firebase — analytics", ""},
      {"一、概述\n二、青禾SDK权限列表\n网络", ""},
      {"一、第三方SDK\n二、青禾SDK\n网络", "\"青禾SDK\""},
      {"青禾SDK隐私政策\n我们收集IP地址。", ""},
      {"一、概述\n我们会对SDK进行检测，会对青禾SDK进行检测。", "\"青禾SDK\""},
  });
  check_facts("collect", {
      {"一、第三方SDK\n微信SDK（含微信分享SDK）\n公司：深圳市腾讯计算机系统有限公司\n收集信息：IMEI", "imei sdk:wechat"},
      {"一、第三方SDK\n友盟统计\n合作方名称：北京锐讯灵通科技有限公司\n收集信息：IMEI", "imei sdk:umeng_analytics"},
      {"Third party SDK list\n1. WeChat Open Platform\nPurpose of use: login\nType of personal information collected: IMEI",
       "imei sdk:wechat"},
      {"Third party SDK list\nJPush SDK\nCategory of personal information collected:\n- Device information: IMEI", "imei sdk:jpush"},
      {"| 公司名称 | 产品/类型 | 共享信息名称 |\n|---|---|---|\n| 深圳市腾讯计算机系统有限公司 | 腾讯Bugly | IMEI |", "imei sdk:bugly"},
      {"| 公司名称 | 出品 | 共享信息名称 |\n|---|---|---|\n| 深圳市腾讯计算机系统有限公司 | 腾讯Bugly | IMEI |", "imei sdk:bugly"},
      {"| 公司名称 | 备注 | 共享信息名称 |\n|---|---|---|\n| 深圳市某某有限公司 | 已停用 | IMEI |", "imei 深圳市某某有限公司"},
  });
}

TEST_CASE("forms: a label says what its value is, an item's name does not") {
  check_facts("collect", {
      {"一、概述\n我们会收集：\n设备信息：设备型号", "device_info app"},
      {"We use AdMob. AdMob may collect, including:\nDevice Information: device model\nAdvertising: IMEI", "device_info sdk:admob; imei sdk:admob"},
      {"一、权限\n我们会收集以下信息。\n电话权限：用于读取您的IMEI", "imei app"},
      {"一、收集\n1、我们会收集您的IP地址。\n目的：为了获取屏幕尺寸，做适配。", "ip app"},
      {"一、收集\n1、我们会收集您的IP地址。\n我们还会获取屏幕尺寸，做适配。", "device_info app; ip app"},
      {"一、收集\n1、我们会收集您的重力传感器信息\n二、存储\n境内。", "sensor app"},
      {"一、收集\n1、我们如何收集您的重力传感器信息\n二、存储\n境内。", ""},
      {"一、收集\n我们会收集下述信息。\n注册信息：您需提供手机号。\n使用信息：包括跟读录音。", "microphone app; phone_number app"},
      {"一、概述\n我们会保护下述信息。\n使用信息：包括跟读录音。", ""},
      {"一、收集\n我们会收集以下信息：\n- MAC地址：用于在无法识别设备时，区分设备。\n- 位置服务：用于在无法识别位置时，区分位置。", "mac app"},
      {"1. Information we collect\n- About your device: For example, IMEI, device input information.", "imei app"},
      {"1. How we protect\n- About your device: For example, IMEI, device input information.", ""},
      {"We collect your IMEI.\n- This information depends on what you use, and may include:\n- MAC address", "imei app; mac app"},
      {"We delete your IMEI.\n- This information depends on what you use, and may include:\n- MAC address", ""},
      {"个人信息收集清单\n注册及登录 手机号码、昵称", "account_info app; phone_number app"},
      {"个人信息收集清单\n注册及登录手机号码、昵称", ""},
  });
  check_facts("permission", {
      {"权限清单\n1、写入外部存储权限\n业务场景：写入相册\n使用目的：保存图片", "android.permission.WRITE_EXTERNAL_STORAGE"},
      {"权限清单\n1、写入外部存储\n业务场景：写入相册\n使用目的：保存图片", ""},
      {"权限清单\n1、相机设备权限\n使用目的：扫码", "android.permission.CAMERA"},
  });
}

TEST_CASE("forms: who collects and what is denied") {
  check_facts("collect", {
      {"Unity may collect your IP address; sensor flags.", "ip sdk:unity; sensor sdk:unity"},
      {"We use Unity and collect your IP address.", "ip app"},
      {"当您使用微信登录时，微信会收集您的OAID。", "oaid sdk:wechat"},
      {"当您使用微信登录时，我们会收集您的OAID。", "oaid app"},
      {"These services may collect your IP address.", "ip These services"},
      {"We collect identifiers (e.g., IDFV for iOS devices and Android ID for Android devices).", "android_id app"},
      {"We use it for your Android ID.", ""},
      {"我们会向网络服务提供商发送短信。", ""},
  });
  check_facts("vague", {
      {"我们会收集标识（IMEI/MAC等）、位置信息。", "位置信息 app"},
      {"我们会收集IMEI、MAC等设备标识符。", ""},
  });
  check_facts("deny", {
      {"我们仅读取指定号码，不读取全量通讯录。", ""},
      {"我们仅读取指定号码，不读取通讯录。", "contacts"},
      {"我们不会获取您的短信，用户访问页面时除外。", ""},
      {"我们不会获取您的短信，用户可浏览日历。", "sms"},
  });
}

TEST_CASE("forms: dates and addresses of the operator") {
  const auto updated = [](const char* text) {
    std::string dates;
    for (const privacy_policy::Statement& statement : read_text(text).statements)
      if (statement.topic == privacy_policy::Topic::updated) dates += statement.value + ";";
    return dates;
  };
  const auto addresses = [](const char* text) {
    const std::vector<privacy_policy::Statement> all = read_text(text).statements;
    return std::count_if(all.begin(), all.end(), [](const auto& s) { return s.topic == privacy_policy::Topic::operator_address; });
  };
  CHECK(addresses("联系我们。地址：北京市海淀区某某路一号") == 1);
  CHECK(addresses("联系我们。MAC地址：北京市海淀区某某路一号") == 0);
  CHECK(updated("发布日期：2021年6月3日\n更新日期：2021年9月6日") == "2021-09-06;");
  CHECK(updated("发布日期：2021年6月3日\n生效日期：2021年9月6日") == "2021-06-03;");
}
