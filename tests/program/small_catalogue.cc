// Facts for tests of the call graph: enough of the platform for every kind of edge, store and intent.
#include <deque>
#include <vector>

#include "tests/program/linked_app.h"

namespace mingcha::program::test {
namespace {

using namespace policies;

std::vector<PlatformClass> platform_classes() {
  return {
      {"Landroid/app/Activity;", "Landroid/view/ContextThemeWrapper;", {"Landroid/view/Window$Callback;"}},
      {"Landroid/app/Application;", "Landroid/content/ContextWrapper;", {}},
      {"Landroid/app/Service;", "Landroid/content/ContextWrapper;", {}},
      {"Landroid/content/ContextWrapper;", "Landroid/content/Context;", {}},
      {"Landroid/os/Handler;", "Ljava/lang/Object;", {}},
      {"Landroid/view/ContextThemeWrapper;", "Landroid/content/ContextWrapper;", {}},
      {"Landroid/widget/Button;", "Landroid/widget/TextView;", {}},
      {"Landroid/widget/TextView;", "Landroid/view/View;", {}},
      {"Ljava/lang/Thread;", "Ljava/lang/Object;", {"Ljava/lang/Runnable;"}},
      {"Ljava/util/TimerTask;", "Ljava/lang/Object;", {"Ljava/lang/Runnable;"}},
  };
}

ImplicitEdge edge(std::string_view id, std::string_view on, std::string_view member, std::string_view descriptor,
                  std::uint8_t argument, std::string_view callback_class, std::vector<CallbackMethod> callbacks,
                  HopKind kind) {
  ImplicitEdge row;
  row.id = id;
  row.class_descriptor = on;
  row.member = member;
  row.descriptor = descriptor;
  row.argument = argument;
  row.callback_class = callback_class;
  row.own_callbacks = static_cast<std::uint32_t>(callbacks.size());
  row.kind = kind;
  row.trigger = callbacks.front().trigger;
  static std::deque<std::vector<CallbackMethod>> kept;  // the catalogue borrows them, and lives as long
  row.callbacks = kept.emplace_back(std::move(callbacks));
  return row;
}

std::vector<ImplicitEdge> edges() {
  constexpr std::string_view kRunnable = "Ljava/lang/Runnable;";
  const CallbackMethod run{"run", "()V", Trigger::automatic, {}};
  const CallbackMethod click{"onClick", "(Landroid/view/View;)V", Trigger::user, {}};
  const CallbackMethod invoke{"invoke", "()Ljava/lang/Object;", Trigger::automatic, {}};
  std::vector<ImplicitEdge> rows = {
      edge("thread-start", "Ljava/lang/Thread;", "start", "()V", 0, "Ljava/lang/Thread;", {run}, HopKind::thread),
      edge("thread-runnable", "Ljava/lang/Thread;", "<init>", "(Ljava/lang/Runnable;)V", 1, kRunnable, {run},
           HopKind::thread),
      edge("handler-post", "Landroid/os/Handler;", "post", "(Ljava/lang/Runnable;)Z", 1, kRunnable, {run},
           HopKind::callback),
      edge("handler-post-delayed", "Landroid/os/Handler;", "postDelayed", "(Ljava/lang/Runnable;J)Z", 1, kRunnable,
           {run}, HopKind::callback),
      edge("timer-schedule-repeating", "Ljava/util/Timer;", "schedule", "(Ljava/util/TimerTask;JJ)V", 1,
           "Ljava/util/TimerTask;", {run}, HopKind::thread),
      edge("view-on-click", "Landroid/view/View;", "setOnClickListener", "(Landroid/view/View$OnClickListener;)V", 1,
           "Landroid/view/View$OnClickListener;", {click}, HopKind::callback),
      edge("run-blocking", "Lkotlin/RunKt;", "run", "*", 0, "Lkotlin/jvm/functions/Function0;", {invoke},
           HopKind::callback),
      edge("work", "Landroid/work/Request;", "enqueue", "(Ljava/lang/Class;)V", 0, "Landroid/work/Worker;",
           {{"<init>", "*", Trigger::automatic, {}}, {"doWork", "()V", Trigger::automatic, {}}}, HopKind::component),
      edge("script", "Landroid/webkit/WebView;", "addJavascriptInterface", "*", 1, "Ljava/lang/Object;",
           {{"*", "*", Trigger::automatic, {}}}, HopKind::callback),
  };
  rows[4].periodic = true;
  rows[4].period_argument = 4;
  rows[6].returns_result = true;
  rows[7].argument_is = ArgumentIs::class_constant;
  rows[7].background = true;
  return rows;
}

std::vector<StoreApi> stores() {
  constexpr std::string_view kStore = "Landroid/content/SharedPreferences;", kName = "SharedPreferences";
  constexpr std::string_view kEditor = "Landroid/content/SharedPreferences$Editor;";
  constexpr std::string_view kPreferences = "Lstore/Preferences;", kFile = "Ljava/io/File;";
  using enum StoreRole;
  return {
      {kStore, "getBoolean", "(Ljava/lang/String;Z)Z", kName, read, 1, 2, {}},
      {kStore, "getInt", "(Ljava/lang/String;I)I", kName, read, 1, 2, {}},
      {kStore, "getString", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;", kName, read, 1, 2, {}},
      {kStore, "contains", "(Ljava/lang/String;)Z", kName, contains, 1, {}, {}},
      {kEditor, "putBoolean", "(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;", kName, write, 1, 2, {}},
      {kEditor, "putInt", "(Ljava/lang/String;I)Landroid/content/SharedPreferences$Editor;", kName, write, 1, 2, {}},
      {kEditor, "putString",
       "(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;", kName, write, 1, 2, {}},
      {kPreferences, "key", "(Ljava/lang/String;)Lstore/Preferences$Key;", "DataStore", key, 0, {}, {}},
      {kPreferences, "get", "(Lstore/Preferences$Key;)Ljava/lang/Object;", "DataStore", read, 1, {}, "null"},
      {kPreferences, "count", "(Ljava/lang/String;)I", "DataStore", read, 1, {}, "-1"},
      {kFile, "<init>", "(Ljava/lang/String;)V", "file", key, 1, {}, {}},
      {kFile, "exists", "()Z", "file", contains, 0, {}, {}},
  };
}

std::vector<IntentApi> intents() {
  constexpr std::string_view kIntent = "Landroid/content/Intent;", kContext = "Landroid/content/Context;";
  using enum IntentRole;
  using Position = std::pair<std::optional<std::uint8_t> IntentApi::*, std::uint8_t>;
  struct Row { std::string_view on, member, descriptor; IntentRole role; std::vector<Position> positions; };
  const auto intent = &IntentApi::intent, target = &IntentApi::target, name = &IntentApi::name,
             action = &IntentApi::action, component = &IntentApi::component, pending = &IntentApi::pending;
  const Row rows[] = {
      {kIntent, "<init>", "()V", make, {{intent, 0}}},
      {kIntent, "<init>", "(Ljava/lang/String;)V", make, {{intent, 0}, {action, 1}}},
      {kIntent, "<init>", "(Landroid/content/Context;Ljava/lang/Class;)V", make, {{intent, 0}, {target, 2}}},
      {kIntent, "setClass", "(Landroid/content/Context;Ljava/lang/Class;)Landroid/content/Intent;", set_class,
       {{intent, 0}, {target, 2}}},
      {kIntent, "setClassName", "(Landroid/content/Context;Ljava/lang/String;)Landroid/content/Intent;", set_class,
       {{intent, 0}, {name, 2}}},
      {kIntent, "setAction", "(Ljava/lang/String;)Landroid/content/Intent;", set_action, {{intent, 0}, {action, 1}}},
      {kIntent, "setComponent", "(Landroid/content/ComponentName;)Landroid/content/Intent;", set_component,
       {{intent, 0}, {component, 1}}},
      {"Landroid/content/ComponentName;", "<init>", "(Ljava/lang/String;Ljava/lang/String;)V", make_component,
       {{component, 0}, {name, 2}}},
      {kContext, "startActivity", "(Landroid/content/Intent;)V", start_activity, {{intent, 1}}},
      {kContext, "startService", "(Landroid/content/Intent;)V", start_service, {{intent, 1}}},
      {kContext, "sendBroadcast", "(Landroid/content/Intent;)V", send_broadcast, {{intent, 1}}},
      {"Landroid/app/PendingIntent;", "getService",
       "(Landroid/content/Context;ILandroid/content/Intent;I)Landroid/app/PendingIntent;", pending_service, {{intent, 2}}},
      {"Landroid/app/AlarmManager;", "set", "(IJLandroid/app/PendingIntent;)V", alarm, {{pending, 4}}},
  };
  std::vector<IntentApi> out;
  for (const Row& row : rows) {
    IntentApi api;
    api.class_descriptor = row.on;
    api.member = row.member;
    api.descriptor = row.descriptor;
    api.role = row.role;
    for (const auto& [member, position] : row.positions) api.*member = position;
    out.push_back(api);
  }
  return out;
}

std::vector<Lifecycle> lifecycles() {
  constexpr auto kAutomatic = Trigger::automatic;
  return {
      {"activity", {"Landroid/app/Activity;"},
       {{"<clinit>", "()V", kAutomatic, {}}, {"<init>", "()V", kAutomatic, {}}, {"onCreate", "()V", kAutomatic, {}},
        {"onBackPressed", "()V", Trigger::user, {}}}},
      {"service", {"Landroid/app/Service;"},
       {{"<clinit>", "()V", kAutomatic, {}}, {"<init>", "()V", kAutomatic, {}}, {"onStartCommand", "*", kAutomatic, {}}}},
      {"receiver", {"Landroid/content/BroadcastReceiver;"},
       {{"<init>", "()V", kAutomatic, {}}, {"onReceive", "()V", kAutomatic, {}}}},
  };
}

}  // namespace

const policies::Catalogue& small_catalogue() {
  static const policies::Catalogue catalogue = [] {
    policies::Catalogue made;
    made.platform_classes = platform_classes();
    made.flow.edges = edges();
    made.flow.stores = stores();
    made.flow.intents = intents();
    made.flow.lifecycles = lifecycles();
    return made;
  }();
  return catalogue;
}

}  // namespace mingcha::program::test
