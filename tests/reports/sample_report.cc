#include "tests/reports/sample_report.h"

namespace mingcha {
namespace {

using behaviour::Coverage;

const behaviour::Site kStart{"classes.dex", "Lcn/example/weather/App;", "onCreate()V", 14, 22};
const behaviour::Site kAdvert{
    "classes2.dex", "Lcom/umeng/analytics/a;", "b(Landroid/content/Context;)V", 6, {}};

judge::AppIdentity weather_app() {
  judge::AppIdentity app;
  app.package = "cn.example.weather";
  app.label = "天气";
  app.labels = {{"", "Weather"}, {"zh", "天气"}};
  app.version_name = "1.2";
  app.version_code = 12;
  app.min_sdk = 21;
  app.target_sdk = 33;
  app.target_sdk_declared = true;
  app.application = "cn.example.weather.App";
  app.types = {{24, "utility", "实用工具类", "utilities", "guess", 70}};
  app.signers = {{std::string(64, 'c'), "CN=Example", "2020-01-01", "2045-01-01", {"v1", "v2"}}};
  return app;
}

behaviour::Collection collects_at_start() {
  behaviour::Collection imei;
  imei.id = "c1";
  imei.information = "imei";
  imei.api = "Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;";
  imei.site = kStart;
  imei.owner = "app";
  imei.phase = behaviour::Phase::before_consent;
  imei.severity = "high";
  imei.periodic = true;
  imei.period_seconds = 30;
  imei.chain = {{kStart.class_name, kStart.method, kStart.offset, behaviour::HopKind::entry, ""}};
  imei.more_chains = {{{"Lcn/example/weather/Work;", "run()V", 4, behaviour::HopKind::thread, "thread-start"}}};
  return imei;
}

behaviour::Collection collects_for_adverts() {
  behaviour::Collection android_id;
  android_id.id = "c2";
  android_id.information = "android_id";
  android_id.api = "Landroid/provider/Settings$Secure;->getString";
  android_id.via = behaviour::Via::settings;
  android_id.site = kAdvert;
  android_id.owner = "sdk:umeng_analytics";
  android_id.severity = "medium";
  android_id.argument = "android_id";
  android_id.background = true;
  android_id.gates = {{"key:agreed", kStart}};
  return android_id;
}

behaviour::Behaviour weather_behaviour() {
  behaviour::Behaviour seen;
  Coverage& coverage = seen.coverage;
  coverage.dex_files = 2;
  coverage.classes = 9;
  coverage.methods = 31;
  coverage.instructions = 410;
  coverage.components_declared = coverage.components_found = 3;
  coverage.reached_methods = 21;
  coverage.call_edges = 40;
  coverage.wide_call_sites = 1;
  seen.collections = {collects_at_start(), collects_for_adverts()};
  seen.permissions = {{"android.permission.CAMERA",
                       "dangerous",
                       "拍摄照片和视频",
                       "take pictures and videos",
                       true,
                       behaviour::PermissionStatus::unused,
                       std::nullopt,
                       true,
                       {},
                       {},
                       {},
                       {"camera_image"}}};
  seen.endpoints = {{"log.example.cn", "http://log.example.cn/up", true, "app", kStart, "dex", true}};
  seen.sdks = {{"umeng_analytics",
                "友盟统计",
                "Umeng Analytics",
                "友盟同欣（北京）科技有限公司",
                "statistics",
                "统计分析",
                std::nullopt,
                {"package"},
                {"com.umeng.analytics"},
                true,
                true}};
  return seen;
}

judge::Finding collects_imei() {
  judge::Finding finding;
  finding.id = "f1";
  finding.rule = "collects-fixed-identifier";
  finding.problem = "违规收集个人信息";
  finding.problem_en = "unlawful collection of personal information";
  finding.certainty = judge::Certainty::evident;
  finding.severity = "high";
  finding.title = {"读取不可变更的设备标识 IMEI", "Reads the IMEI, a device identifier that cannot be reset"};
  finding.explanation = {
      "应用调用 getDeviceId 读取 "
      "IMEI。该标识与设备终身绑定，用户无法重置，只有在业务功能确有必要且取得同意后才能收集。",
      "The app calls getDeviceId and so reads the IMEI. It stays with the device for life and the user "
      "cannot reset it; it may only be collected where the service needs it and the user agreed."};
  finding.remedy = {"改用可重置的匿名设备标识（OAID）。",
                    "Use an anonymous identifier that can be reset (OAID)."};
  finding.clauses = {"164号:1", "191号:3.1"};
  finding.owner = "app";
  finding.evidence = {"c1"};
  finding.sites = {kStart};
  finding.site_count = 4;
  finding.fingerprint = "00112233445566778899aabbccddeeff";
  return finding;
}

judge::Finding unused_camera() {
  judge::Finding finding;
  finding.id = "f2";
  finding.rule = "permission-unused";
  finding.problem = "APP强制、频繁、过度索取权限";
  finding.problem_en = "forced, frequent or excessive permission requests";
  finding.certainty = judge::Certainty::suspected;
  finding.severity = "medium";
  finding.title = {"声明了未使用的权限“拍摄照片和视频”", "Declares the permission CAMERA and never uses it"};
  finding.explanation = {"代码中没有使用该权限的调用。", "No call in the code needs this permission."};
  finding.remedy = {"从清单中删除该权限。", "Remove the permission from the manifest."};
  finding.clauses = {"191号:4.1"};
  finding.owner = "sdk:umeng_analytics";
  finding.evidence = {"permission:android.permission.CAMERA"};
  finding.fingerprint = "ffeeddccbbaa99887766554433221100";
  return finding;
}

}  // namespace

judge::Report weather_report() {
  judge::Report report;
  report.tool_version = "0.1.0";
  report.rules_sha256 = std::string(64, 'a');
  report.input = {"weather.apk", 18233, std::string(64, 'b'), {{"base.apk", std::string(64, 'b')}}};
  report.app = weather_app();
  report.behaviour = weather_behaviour();
  report.reasons = {{ReasonKind::zip_encrypted_flag, "base.apk!res/a.xml", "flags 0x1"}};
  report.findings = {collects_imei(), unused_camera()};
  report.documents = {
      {"191号", {"App违法违规收集使用个人信息行为认定方法", "Method of identification"}, "国信办秘字〔2019〕191号", true},
      {"164号", {"关于开展纵深推进APP侵害用户权益专项整治行动的通知", "Notice of 2020"}, "工信部信管函〔2020〕164号", true}};
  report.clauses.resize(2);
  judge::ClauseVerdict& collection = report.clauses[0];
  collection.id = "164号:1";
  collection.document = "164号";
  collection.text = {"违规收集个人信息", "unlawful collection"};
  collection.verdict = "evident";
  collection.findings = {"f1"};
  judge::ClauseVerdict& prompt = report.clauses[1];
  prompt.id = "191号:1.2";
  prompt.document = "191号";
  prompt.text = {"首次运行时未提示阅读隐私政策", "no notice at first run"};
  prompt.verdict = "manual";
  prompt.manual_steps = {"首次启动应用并观察。", "Start the app for the first time and watch."};
  return report;
}

judge::Report silent_report(behaviour::Coverage::Verdict verdict) {
  judge::Report report = weather_report();
  report.behaviour.coverage.verdict = verdict;
  report.reasons.clear();
  report.findings.clear();
  report.clauses.clear();
  return report;
}

}  // namespace mingcha
