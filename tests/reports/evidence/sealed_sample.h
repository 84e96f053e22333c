// The sample report as it looks when its exhibits were taken.
#pragma once

#include "analyzer/judge/exhibits.h"
#include "tests/reports/sample_report.h"

namespace mingcha {

inline judge::Report report_with_exhibits() {
  judge::Report report = weather_report();
  judge::Exhibits exhibits;
  exhibits.files = {{"weather.apk", 18233, std::string(32, '1'), std::string(40, '2'), std::string(64, 'b'),
                     std::string(64, '3')}};
  exhibits.manifests = {{"base.apk", "<manifest package=\"cn.example.weather\"/>\n"}};
  exhibits.methods = {
      {"classes.dex", "Lcn/example/weather/App;", "onCreate()V",
       "Lcn/example/weather/App;->onCreate()V public\n    registers=2 ins=1 outs=1 code_units=18\n"
       ">    14 000e: invoke-virtual {v0}, "
       "Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;  <- c1 imei\n"},
      {"classes2.dex", "Lcom/umeng/analytics/a;", "b(Landroid/content/Context;)V",
       "Lcom/umeng/analytics/a;->b(Landroid/content/Context;)V\n"}};
  exhibits.missing = {"Lcn/example/weather/Work;->run()V"};
  exhibits.certificates = {{std::string(64, 'c'), std::string(40, 'd'), std::string(32, 'e'), "CN=Example", "CN=Example",
                            "01", "RSA 2048", "2020-01-01", "2045-01-01", {"v1", "v2"}, std::string("\x30\x82\x00\x01", 4)}};
  report.exhibits = std::make_shared<judge::Exhibits>(std::move(exhibits));
  return report;
}

}  // namespace mingcha
