// Small apps as values, for tests of the judge.
#pragma once

#include <string>
#include <utility>

#include "analyzer/judge/judge.h"

namespace mingcha::judge::sample {

inline const policies::PolicySet& built_in() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  return *set;
}

inline AppIdentity app() {
  AppIdentity app;
  app.package = "cn.example.weather";
  app.label = "天气";
  app.min_sdk = 21;
  app.target_sdk = 33;
  app.target_sdk_declared = true;
  return app;
}

inline AppIdentity app_of_type(const char* id, const char* from) {
  AppIdentity typed = app();
  const policies::AppType* type = built_in().catalogue().find_app_type(id);
  typed.types = {{type->number, std::string(type->id), std::string(type->name_zh), std::string(type->name_en), from}};
  return typed;
}

/// A read of `information` by `owner`; the place is made of the id, so that places differ.
inline behaviour::Collection collection(const std::string& id, const char* information, const char* owner,
                                        const char* severity = "high") {
  behaviour::Collection out;
  out.id = id;
  out.information = information;
  out.api = "Landroid/telephony/TelephonyManager;->getImei()Ljava/lang/String;";
  out.owner = owner;
  out.severity = severity;
  out.site = {"classes.dex", "Lcn/example/weather/App;", "read" + id + "()V", 4, std::nullopt};
  return out;
}

inline behaviour::PermissionUse permission(const char* name, behaviour::PermissionStatus status) {
  behaviour::PermissionUse out;
  const policies::Permission* row = built_in().catalogue().find_permission(name);
  out.name = name;
  out.protection = row->base_level;
  out.label_zh = row->label_zh;
  out.label_en = row->label_en;
  out.declared = status != behaviour::PermissionStatus::undeclared;
  out.status = status;
  out.checkable = row->checkable;
  for (const policies::InformationIdx index : row->information)
    out.information.emplace_back(built_in().catalogue()[index].id);
  return out;
}

inline behaviour::Endpoint endpoint(const std::string& host, const char* owner, bool cleartext) {
  behaviour::Endpoint out;
  out.host = host;
  out.url = (cleartext ? "http://" : "https://") + host + "/up";
  out.cleartext = cleartext;
  out.owner = owner;
  out.source = "dex";
  out.reached = true;
  out.site = behaviour::Site{"classes.dex", "Lcn/example/weather/Net;", "send()V", 2, std::nullopt};
  return out;
}

}  // namespace mingcha::judge::sample
