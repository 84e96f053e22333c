#include "tests/reports/notice/sample_notice.h"

#include <fmt/format.h>

namespace mingcha {
namespace {

using namespace reports;

constexpr std::string_view kProblems[] = {"违规收集个人信息", "APP强制、频繁、过度索取权限", "超范围收集个人信息",
                                          "APP频繁自启动和关联启动"};

NoticeFinding finding(const std::string& problem, std::size_t number) {
  NoticeFinding found;
  found.problem = problem;
  found.title = "在用户同意隐私政策之前收集设备识别信息（IMEI）";
  found.certainty = "确凿";
  found.severity = "高";
  found.owner = "应用自身";
  found.remedy = "将读取设备识别信息的代码移到用户同意隐私政策之后执行，并在隐私政策中明示收集的目的、方式和范围。";
  found.fingerprint = fmt::format("{:032x}", number);
  found.clauses = {{"191号:3.1", "征得用户同意前就开始收集个人信息或打开可收集个人信息的权限"},
                   {"164号:1", "违规收集个人信息。重点整治APP、SDK未告知用户收集个人信息的目的、方式、范围且未经用户同意，私自收集用户个人信息的行为。"}};
  found.places = {"classes.dex Lcn/example/weather/App;->onCreate()V +14（第 22 行）"};
  found.chain = {"1. Lcn/example/weather/App;->onCreate()V +3", "2. Lcn/example/weather/Device;->imei()Ljava/lang/String; +14"};
  found.evidence = {"imei Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String; 同意前"};
  found.evident = true;
  return found;
}

NoticeApp sample_app(std::size_t number) {
  NoticeApp app;
  app.name = fmt::format("应用{:04}", number);
  app.developer = fmt::format("北京示例{}科技有限公司", number);
  app.source = number % 2 == 0 ? "华为应用市场" : "应用宝";
  app.version = fmt::format("{}.{}.0", number / 10, number % 10);
  app.filing = fmt::format("京ICP备{:08}号-1A", number);
  app.region = number % 3 == 0 ? "四川" : "重庆";
  app.type = number % 2 == 0 ? "实用工具类" : "网上购物类";
  app.package = fmt::format("cn.example.app{}", number);
  app.version_code = fmt::format("{}", number);
  app.sha256 = std::string(64, 'a');
  app.file = fmt::format("app{}.apk", number);
  app.coverage = "完整";
  for (std::size_t i = 0; i <= number % 3; ++i) {
    app.problems.push_back({std::string(kProblems[(number + i) % 4]), i == 0 || number % 5 != 0});
    app.findings.push_back(finding(app.problems.back().text, number * 10 + i));
  }
  return app;
}

}  // namespace

Notice sample_notice(std::size_t apps) {
  Notice notice;
  notice.heading.batch = 3;
  notice.heading.total = 60;
  notice.heading.date = NoticeDay{2026, 11, 22};
  for (std::size_t i = 1; i <= apps; ++i) {
    std::vector<NoticeSdk> sdks;
    if (i % 10 == 1) sdks.push_back({"umeng_analytics", "友盟统计", "友盟同欣（北京）科技有限公司", "9.4.4", {{"违规收集个人信息", true}}, {}});
    add(notice, sample_app(i), std::move(sdks));
  }
  return notice;
}

NoticeApp hostile_app() {
  NoticeApp app = sample_app(2);
  app.name = "=cmd|' /C calc'!A0";
  app.developer = "<script>alert(1)</script>]]>";
  app.source = "\u202Egnp.exe";
  app.version = std::string("1\0\x1b[31m2", 8) + "\uFFFF";
  app.filing = std::string(10'000, 'x');
  app.region = "\xff\xc3(";
  app.package = "@SUM(1+1)*cmd|'x'!A1";
  for (NoticeFinding& found : app.findings) {
    found.title = app.name + app.developer + app.source + app.version;
    found.places.assign(50, std::string(5'000, 'L'));
    found.evidence = {"+1", "-1", "{{}}{0}%s%n", "[]{name}"};
  }
  app.problems.push_back({"[{name}]{", true});
  return app;
}

NoticeApp rechecked_app() {
  NoticeApp app = sample_app(1);
  app.previous_version = "0.0.9";
  app.rechecks = {{"违规收集个人信息", "在用户同意之前收集 IMEI", "", Recheck::fixed},
                  {"APP强制、频繁、过度索取权限", "启动即索取与功能无关的权限", "启动即索取与功能无关的权限", Recheck::still},
                  {"APP频繁自启动和关联启动", "", "监听系统广播自启动", Recheck::added}};
  return app;
}

}  // namespace mingcha
