// Facts for tests of the call graph: enough of the platform for every kind of edge, store and intent.
#include <tuple>

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

// Rows borrow these.
constexpr auto kAutomatic = Trigger::automatic, kByUser = Trigger::user;
constexpr CallbackMethod kRun[] = {{"run", "()V", kAutomatic, {}}};
constexpr CallbackMethod kClick[] = {{"onClick", "(Landroid/view/View;)V", kByUser, {}}};
constexpr CallbackMethod kInvoke[] = {{"invoke", "()Ljava/lang/Object;", kAutomatic, {}}};
constexpr CallbackMethod kWork[] = {{"<init>", "*", kAutomatic, {}}, {"doWork", "()V", kAutomatic, {}}};
constexpr CallbackMethod kAny[] = {{"*", "*", kAutomatic, {}}};
constexpr CallbackMethod kChanged[] = {{"onChanged", "*", kAutomatic, {}}};

using Callbacks = std::span<const CallbackMethod>;

ImplicitEdge edge(std::string_view id, std::string_view on, std::string_view member, std::string_view descriptor,
                  std::uint8_t argument, std::string_view callback_class, Callbacks callbacks, HopKind kind,
                  ArgumentIs argument_is = ArgumentIs::object) {
  ImplicitEdge row;
  row.id = id;
  row.class_descriptor = on;
  row.member = member;
  row.descriptor = descriptor;
  row.argument = argument;
  row.argument_is = argument_is;
  row.callback_class = callback_class;
  row.own_callbacks = static_cast<std::uint32_t>(callbacks.size());
  row.kind = kind;
  row.trigger = callbacks.front().trigger;
  row.callbacks = callbacks;
  return row;
}

std::vector<ImplicitEdge> edges() {
  constexpr std::string_view kRunnable = "Ljava/lang/Runnable;", kHandler = "Landroid/os/Handler;",
                             kThread = "Ljava/lang/Thread;", kWorker = "Landroid/work/Worker;",
                             kTimer = "Ljava/util/Timer;", kTask = "Ljava/util/TimerTask;",
                             kFunction = "Lkotlin/jvm/functions/Function0;", kClicks = "Landroid/view/View$OnClickListener;";
  using enum HopKind;
  using enum ArgumentIs;
  std::vector<ImplicitEdge> rows = {
      edge("thread-start", kThread, "start", "()V", 0, kThread, kRun, thread),
      edge("thread-runnable", kThread, "<init>", "(Ljava/lang/Runnable;)V", 1, kRunnable, kRun, thread),
      edge("handler-post", kHandler, "post", "(Ljava/lang/Runnable;)Z", 1, kRunnable, kRun, callback),
      edge("handler-post-delayed", kHandler, "postDelayed", "(Ljava/lang/Runnable;J)Z", 1, kRunnable, kRun, callback),
      edge("observe", "Landroid/lifecycle/LiveData;", "observe", "*", 1, "Landroid/lifecycle/Observer;", kChanged, callback),
      edge("view-on-click", "Landroid/view/View;", "setOnClickListener", "(Landroid/view/View$OnClickListener;)V", 1,
           kClicks, kClick, callback),
      edge("script", "Landroid/webkit/WebView;", "addJavascriptInterface", "*", 1, "Ljava/lang/Object;", kAny, callback),
      edge("run-all", "Lkotlin/RunKt;", "runAll", "*", 0, kFunction, kInvoke, callback, elements),
  };
  ImplicitEdge timer = edge("timer-schedule", kTimer, "schedule", "(Ljava/util/TimerTask;JJ)V", 1, kTask, kRun, thread);
  timer.periodic = true;
  timer.period_argument = 4;
  rows.push_back(timer);
  for (const auto& [id, member, is] : {std::tuple("work", "enqueue", class_constant), {"work-by-name", "enqueueName", class_name},
                                       {"work-by-component", "enqueueComponent", component_name}}) {
    rows.push_back(edge(id, "Landroid/work/Request;", member, "*", 0, kWorker, kWork, component, is));
    rows.back().background = true;
  }
  rows.push_back(edge("run-blocking", "Lkotlin/RunKt;", "run", "*", 0, kFunction, kInvoke, callback));
  rows.back().returns_result = true;
  rows.push_back(edge("lazy", "Lkotlin/LazyKt;", "lazy", "*", 0, kFunction, kInvoke, callback));
  rows.back().later = true;
  rows.push_back(edge("lazy-value", "Lkotlin/Lazy;", "getValue", "*", 0, "Lkotlin/Lazy;", kInvoke, callback, wrapped));
  return rows;
}

std::vector<CallbackType> callback_types() {
  CallbackType row;
  row.id = "type-runnable";
  row.callback_class = "Ljava/lang/Runnable;";
  row.packages = "Landroid/ Lkotlin/";
  row.callbacks = kRun;
  return {row};
}

StoreApi derived(std::string_view on, std::string_view member, std::string_view descriptor, Derived how,
                 std::optional<std::uint8_t> second = {}) {
  StoreApi row{on, member, descriptor, "value", StoreRole::derive, 0, second, {}};
  row.derived = how;
  return row;
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
      {"Ldata/Base;", "query", "(Ljava/lang/String;)Ldata/Rows;", "database", read, 1, {}, "empty"},
      {"Ldata/Base;", "insert", "(Ljava/lang/String;)V", "database", write, 1, {}, "1"},
      {"Ldata/Rows;", "next", "()Z", "database", ask, 0, {}, "0"},
      {"Ldata/Rows;", "atEnd", "()Z", "database", ask, 0, {}, "1"},
      {"Lnet/Reply;", "line", "()Ljava/lang/String;", "response", read, {}, {}, "other"},
      {kFile, "exists", "()Z", "file", contains, 0, {}, {}},
      derived("Ljava/lang/String;", "equals", "(Ljava/lang/Object;)Z", Derived::equal, 1),
      derived("Ljava/util/Objects;", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", Derived::equal, 1),
      derived("Ljava/lang/String;", "isEmpty", "()Z", Derived::is_empty),
      derived("Landroid/text/TextUtils;", "isEmpty", "(Ljava/lang/CharSequence;)Z", Derived::is_empty),
      derived("Ljava/lang/String;", "length", "()I", Derived::length),
      derived("Ljava/lang/Boolean;", "valueOf", "(Z)Ljava/lang/Boolean;", Derived::box),
      derived("Ljava/lang/Boolean;", "booleanValue", "()Z", Derived::unbox),
      derived("Ljava/lang/Number;", "intValue", "()I", Derived::unbox),
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
  return {
      {"activity", {"Landroid/app/Activity;"},
       {{"<clinit>", "()V", kAutomatic, {}}, {"<init>", "()V", kAutomatic, {}}, {"onCreate", "()V", kAutomatic, {}},
        {"onBackPressed", "()V", kByUser, {}}}},
      {"service", {"Landroid/app/Service;"},
       {{"<clinit>", "()V", kAutomatic, {}}, {"<init>", "()V", kAutomatic, {}}, {"onStartCommand", "*", kAutomatic, {}}}},
      {"view", {"Landroid/view/View;"}, {{"<init>", "*", kAutomatic, {}}, {"onDraw", "()V", kAutomatic, {}}, {"onTouch", "()V", kByUser, {}}}},
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
    made.flow.callback_types = callback_types();
    made.flow.callback_type_order = {0};
    made.flow.stores = stores();
    made.flow.intents = intents();
    made.flow.lifecycles = lifecycles();
    return made;
  }();
  return catalogue;
}

}  // namespace mingcha::program::test
