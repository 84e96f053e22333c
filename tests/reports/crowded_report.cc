#include "tests/reports/crowded_report.h"

#include "tests/reports/sample_report.h"

namespace mingcha {
namespace {

using namespace behaviour;

const Site kPlace{"classes.dex", "Lcn/example/weather/Main;", "onResume()V", 7, {}};
const Chain kWay = {{"Lcn/example/weather/Main;", "onCreate()V", 2, HopKind::component, ""},
                    {"Lcn/example/weather/Main;", "onResume()V", 7, HopKind::virtual_, "lifecycle"}};
const Occurrence kThere{kPlace, "app", Phase::gated, true, kWay, {{"key:agreed", kPlace}}};

Conduct all_conduct() {
  Conduct conduct;
  conduct.permission_requests = {{"r1", {"android.permission.CAMERA"}, "La/B;->ask()V", kThere, true, true,
                                  {OnDenial::closes, OnDenial::exits, OnDenial::asks_again, OnDenial::opens_settings}}};
  conduct.permission_purposes = {{"android.permission.CAMERA", "扫码", "camera.purpose"}};
  conduct.self_starts = {{"s1", "boot", "android.intent.action.BOOT_COMPLETED", "cn.example.Boot", "", "app", {}, {}},
                         {"s2", "starts-other-app", "startActivity", "", "cn.other", "unknown", kThere, 0.5}};
  conduct.subscriptions = {{"u1", "location_precise", "La/B;->listen()V", kThere, 60.0, true}};
  conduct.user_means = {{"account-removal", "注销账号", "resources", true}};
  conduct.consent_forms = {{"f1", "La/Form;", {"隐私政策"}, Phase::before_consent, kWay, true, true, true, true, {kPlace},
                            {kPlace}, {OnDenial::exits}, {"umeng_analytics"}, {"key:agreed"}, {kPlace}, {kPlace}}};
  conduct.sdk_consent = {{"umeng_analytics", "init", "La/U;->init()V", kThere, false, true}};
  conduct.ads = {{"a1", "fake-close", "close", "app", kThere}, {"a2", "shake", "摇一摇", "app", {}}};
  return conduct;
}

}  // namespace

judge::Report crowded_report() {
  judge::Report report = weather_report();
  report.app.application = "";
  report.app.uses_cleartext_traffic = false;
  report.app.debuggable = true;
  Behaviour& seen = report.behaviour;
  seen.collections[0].contract = "La/U;->init()V";
  seen.coverage.verdict = Coverage::Verdict::degraded;
  seen.coverage.missing_components = {"cn.example.Gone"};
  seen.coverage.packers = {{"qihoo_jiagu", "360加固", "360 Jiagu", "奇虎", "packer", true, {"entry:assets/libjiagu.so"}, {}, 0}};
  seen.coverage.frameworks = {{"flutter", "Flutter", "Flutter", "", "framework", true, {"library:lib/x86/libflutter.so"}, {"lib/x86/libapp.so"}, 2}};
  seen.coverage.loaded_dex = {"assets/plugin.jar!classes.dex"};
  seen.permissions[0].max_sdk = 28;
  seen.permissions[0].used_by = {"app"};
  seen.permissions[0].apis = {"La/B;->open()V"};
  seen.permissions[0].sites = {kPlace};
  seen.sdks[0].version = "9.1";
  seen.policy_signs = {{"隐私政策", "resources"}};
  seen.conduct = all_conduct();
  report.reasons.push_back({ReasonKind::dex_broken, "classes3.dex", ""});
  report.findings[0].quotes = {{12, "我们不收集设备标识"}};
  report.findings[1].accepted = judge::Acceptance{"下一版本删除", "李", "2027-03-31"};
  report.clauses[0].previous = "manual";
  report.clauses[0].partial = true;
  report.clauses[1].verified = false;
  report.clauses[1].answer = judge::Answer{"191号:1.2", "fail", "未提示", "王", "2026-11-20"};
  const judge::AcceptedFingerprint old{std::string(32, '1'), {"旧", "李", "2026-01-01"}, "collects-fixed-identifier"};
  report.baseline = judge::BaselineUse{"baseline.toml", std::string(64, 'd'), "2026-11-22", {old}, {old}};
  return report;
}

}  // namespace mingcha
