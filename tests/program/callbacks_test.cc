// What is called back: by the rows of edges, by lifecycles of components, by name, by resources.
#include <catch2/catch.hpp>

#include "tests/program/grown_app.h"

using namespace mingcha;
using program::CodeWriter;
using program::test::AppWriter;
using program::test::check;
using program::test::GrownApp;
using program::test::make;
using program::test::mark;
using program::test::read;
using program::test::Write;
using Row = program::test::ReachCase;

namespace {

constexpr const char* kObject = "Ljava/lang/Object;";
constexpr const char* kRunnable = "Ljava/lang/Runnable;";
constexpr const char* kPost = "Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z";
constexpr const char* kDelayed = "Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z";

void nothing(CodeWriter& code) { code.end(); }
void nothing_object(CodeWriter& code) { code.number(0, 0).give_object(0); }

// Runnables A and B, a function F and a Body whose method body() is the only lambda: a Runnable, call site 0.
void write_tasks(AppWriter& app) {
  app.begin("Lt/A;", kObject, {kRunnable}).constructor().virtual_method("run()V", nothing).virtual_method("stop()V", nothing);
  app.begin("Lt/B;", kObject, {kRunnable}).constructor().virtual_method("run()V", nothing);
  app.begin("Lt/F;", kObject, {"Lkotlin/jvm/functions/Function0;"}).constructor();
  app.virtual_method("invoke()Ljava/lang/Object;", nothing_object);
  app.begin("Lt/Body;").static_method("body()V", nothing).lambda(kRunnable, "run()V", "Lt/Body;->body()V");
}

// Threads of two classes.
void write_threads(AppWriter& app) {
  for (const char* type : {"Lt/Worker;", "Lt/Other;"}) {
    app.begin(type, "Ljava/lang/Thread;").constructor().virtual_method("run()V", nothing);
  }
}

// One object of each thread's class is made; start() is called by this class's name on one that nobody can follow.
Write start_unknown(const std::string& named) {
  return [named](CodeWriter& c) {
    make(c, 0, "Lt/Worker;");
    make(c, 1, "Lt/Other;");
    c.call_static({}, "Lp/Platform;->it()Ljava/lang/Object;").result(2).call_virtual({2}, named + "->start()V").end();
  };
}

// An app with these classes whose static Lt/Main;->main()V is entered, grown.
struct Grown {
  Grown(const std::function<void(AppWriter&)>& classes, const Write& main, manifests::Manifest manifest = {}) {
    classes(writer);
    writer.begin("Lt/Main;").static_method("main()V", main);
    app.emplace(writer, 1, std::move(manifest));
    app->enter("Lt/Main;->main()V").grow();
  }
  AppWriter writer;
  std::optional<GrownApp> app;
};

}  // namespace

TEST_CASE("callbacks: a row of edges calls the object that it names") {
  const Row rows[] = {
      {"posted", write_tasks, [](CodeWriter& c) { make(c, 1, "Lt/B;"); make(c, 0, "Lt/A;"); c.call_virtual({5, 0}, kPost).end(); },
       "A.run"},
      {"only made", write_tasks, [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.end(); }, ""},
      {"posted to a subclass of the row's class",
       [](AppWriter& a) {
         write_tasks(a);
         a.begin("Lt/MyHandler;", "Landroid/os/Handler;");
       },
       [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_virtual({5, 0}, "Lt/MyHandler;->post(Ljava/lang/Runnable;)Z").end(); },
       "A.run"},
      {"posted to something else", write_tasks,
       [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_virtual({5, 0}, "Lt/Board;->post(Ljava/lang/Runnable;)Z").end(); }, ""},
      {"the row's method with another prototype", write_tasks,
       [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_virtual({5, 0}, "Landroid/os/Handler;->post(Ljava/lang/Object;)Z").end(); },
       ""},
      {"a constructor is its own class's alone",
       [](AppWriter& a) {
         write_tasks(a);
         a.begin("Lt/Worker;", "Ljava/lang/Thread;");
       },
       [](CodeWriter& c) {
         make(c, 0, "Lt/A;");
         make(c, 1, "Lt/B;");
         c.make(2, "Ljava/lang/Thread;").call_direct({2, 0}, "Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V");
         c.make(2, "Lt/Worker;").call_direct({2, 1}, "Lt/Worker;-><init>(Ljava/lang/Runnable;)V").end();
       },
       "A.run"},
      {"the receiver itself",
       [](AppWriter& a) { a.begin("Lt/Worker;", "Ljava/lang/Thread;").constructor().virtual_method("run()V", nothing); },
       [](CodeWriter& c) { make(c, 0, "Lt/Worker;"); c.call_virtual({0}, "Lt/Worker;->start()V").end(); }, "Worker.run"},
      {"a receiver that was not followed: of the class that the call names", write_threads,
       start_unknown("Lt/Worker;"), "Worker.run"},
      {"a receiver of which nothing is said", write_threads, start_unknown("Ljava/lang/Thread;"), "Worker.run Other.run"},
      {"its own receiver, passed on",
       [](AppWriter& a) {
         write_threads(a);
         a.begin("Lt/Again;", "Lt/Other;").constructor().virtual_method("start()V", [](CodeWriter& c) {
           c.call_super({c.parameter(0)}, "Ljava/lang/Thread;->start()V").end();
         });
       },
       [](CodeWriter& c) { make(c, 3, "Lt/Again;"); start_unknown("Lt/Again;")(c); }, "Other.run Again.start"},
      {"a lambda", write_tasks, [](CodeWriter& c) { c.call_site({}, 0).result(0).call_virtual({5, 0}, kPost).end(); }, "Body.body"},
      {"a parameter",
       [](AppWriter& a) {
         write_tasks(a);
         a.begin("Lt/Later;").static_method("post(Ljava/lang/Runnable;)V", [](CodeWriter& c) {
           c.call_virtual({5, c.parameter(0)}, kPost).end();
         });
       },
       [](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         make(c, 0, "Lt/A;");
         c.call_static({0}, "Lt/Later;->post(Ljava/lang/Runnable;)V").end();
       },
       "A.run Later.post"},
      {"an object that was not followed: those made so far", write_tasks,
       [](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         c.call_static({}, "Lp/Platform;->task()Ljava/lang/Runnable;").result(0).call_virtual({5, 0}, kPost).end();
       },
       "B.run"},
      {"null", write_tasks, [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.number(0, 0).call_virtual({5, 0}, kPost).end(); }, ""},
      {"inherited by the object's class",
       [](AppWriter& a) {
         write_tasks(a);
         a.begin("Lt/Sub;", "Lt/A;").constructor();
       },
       [](CodeWriter& c) { make(c, 0, "Lt/Sub;"); c.call_virtual({5, 0}, kPost).end(); }, "A.run"},
      {"any prototype: every method of that name in the nearest class",
       [](AppWriter& a) {
         a.begin("Lt/Base;").virtual_method("onChanged(I)V", nothing);
         a.begin("Lt/O;", "Lt/Base;").constructor().virtual_method("onChanged(Ljava/lang/String;)V", nothing);
         a.virtual_method("onChanged(Ljava/lang/Object;)V", nothing).virtual_method("onGone()V", nothing);
       },
       [](CodeWriter& c) {
         make(c, 0, "Lt/O;");
         c.call_virtual({5, 0}, "Landroid/lifecycle/LiveData;->observe(Landroid/lifecycle/Observer;)V").end();
       },
       "O.onChanged O.onChanged"},
      {"every public method of an object",
       [](AppWriter& a) {
         a.begin("Lt/O;").constructor().virtual_method("one()V", nothing).virtual_method("two(I)V", nothing);
         a.private_method("hidden()V", nothing).static_method("shared()V", nothing).class_initializer(nothing);
       },
       [](CodeWriter& c) {
         c.call_direct({0}, "Lt/O;-><init>()V");  // made elsewhere
         make(c, 0, "Lt/O;");
         c.call_virtual({5, 0}, "Landroid/webkit/WebView;->addJavascriptInterface(Ljava/lang/Object;)V").end();
       },
       "O.<clinit> O.one O.two"},
      {"elements of a list: those made", write_tasks,
       [](CodeWriter& c) { make(c, 0, "Lt/F;"); c.call_static({5}, "Lkotlin/RunKt;->runAll(Ljava/util/List;)V").end(); }, "F.invoke"},
      {"elements of a list, none made", write_tasks,
       [](CodeWriter& c) { c.call_static({5}, "Lkotlin/RunKt;->runAll(Ljava/util/List;)V").end(); }, ""},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("callbacks: classes that the platform makes") {
  const auto workers = [](AppWriter& a) {
    a.begin("Lt/W;").constructor().constructor(nothing, "(I)V").class_initializer(nothing).virtual_method("doWork()V", nothing);
    a.begin("Lt/V;").constructor().virtual_method("doWork()V", nothing);
  };
  const Row rows[] = {
      {"by class", workers,
       [](CodeWriter& c) { c.type(0, "Lt/W;").call_static({0}, "Landroid/work/Request;->enqueue(Ljava/lang/Class;)V").end(); },
       "W.<clinit> W.doWork"},
      {"a class that is not known", workers,
       [](CodeWriter& c) { c.call_static({5}, "Landroid/work/Request;->enqueue(Ljava/lang/Class;)V").end(); }, ""},
      {"an object where a class is meant", workers,
       [](CodeWriter& c) { make(c, 0, "Lt/V;"); c.call_static({0}, "Landroid/work/Request;->enqueue(Ljava/lang/Class;)V").end(); },
       ""},
      {"by name", workers,
       [](CodeWriter& c) { c.text(0, "t.V").call_static({0}, "Landroid/work/Request;->enqueueName(Ljava/lang/String;)V").end(); },
       "V.doWork"},
      {"by a name that is none", workers,
       [](CodeWriter& c) { c.text(0, "t.U").call_static({0}, "Landroid/work/Request;->enqueueName(Ljava/lang/String;)V").end(); },
       ""},
      {"by component", workers,
       [](CodeWriter& c) {
         c.make(0, "Landroid/content/ComponentName;").text(1, "t").text(2, "t.V");
         c.call_direct({0, 1, 2}, "Landroid/content/ComponentName;-><init>(Ljava/lang/String;Ljava/lang/String;)V");
         c.call_static({0}, "Landroid/work/Request;->enqueueComponent(Landroid/content/ComponentName;)V").end();
       },
       "V.doWork"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("callbacks: by the type of a parameter, where no row names the method") {
  constexpr const char* kTake = "(ILjava/lang/Runnable;)V";
  const Row rows[] = {
      {"of the platform", write_tasks,
       [=](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_virtual({5, 1, 0}, std::string("Landroid/some/Thing;->take") + kTake).end(); },
       "A.run"},
      {"static", write_tasks,
       [=](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_static({1, 0}, std::string("Landroid/some/Thing;->take") + kTake).end(); },
       "A.run"},
      {"of another package", write_tasks,
       [=](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_virtual({5, 1, 0}, std::string("Lp/Thing;->take") + kTake).end(); }, ""},
      {"taken back", write_tasks,
       [=](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_virtual({5, 1, 0}, std::string("Landroid/some/Thing;->removeTask") + kTake).end(); },
       ""},
      {"of a method that the package has",
       [=](AppWriter& a) {
         write_tasks(a);
         a.begin("Landroid/some/Thing;").static_method(std::string("take") + kTake, nothing);
       },
       [=](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_static({1, 0}, std::string("Landroid/some/Thing;->take") + kTake).end(); },
       "Thing.take"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("callbacks: what is made to be asked later runs when it is asked") {
  constexpr const char* kLazy = "Lkotlin/LazyKt;->lazy(Lkotlin/jvm/functions/Function0;)Lkotlin/Lazy;";
  constexpr const char* kValue = "Lkotlin/Lazy;->getValue()Ljava/lang/Object;";
  constexpr const char* kKept = "Lt/Keep;->kept:Lkotlin/Lazy;";
  const Row rows[] = {
      {"never asked", write_tasks, [=](CodeWriter& c) { make(c, 0, "Lt/F;"); c.call_static({0}, kLazy).end(); }, ""},
      {"asked at once", write_tasks,
       [=](CodeWriter& c) { make(c, 0, "Lt/F;"); c.call_static({0}, kLazy).result(1).call_interface({1}, kValue).end(); },
       "F.invoke"},
      {"kept in a field and asked elsewhere",
       [=](AppWriter& a) {
         write_tasks(a);
         a.begin("Lt/Keep;").static_field("kept:Lkotlin/Lazy;").static_method("ask()V", [=](CodeWriter& c) {
           c.get_static(0, kKept).call_interface({0}, kValue).end();
         });
       },
       [=](CodeWriter& c) {
         make(c, 0, "Lt/F;");
         c.call_static({0}, kLazy).result(1).put_static(1, kKept).call_static({}, "Lt/Keep;->ask()V").end();
       },
       "F.invoke Keep.ask"},
      {"another one asked", write_tasks,
       [=](CodeWriter& c) { make(c, 0, "Lt/F;"); c.call_static({0}, kLazy).call_interface({5}, kValue).end(); }, ""},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("callbacks: how the edge is called, and how often it runs") {
  struct PeriodRow { const char* name; Write main; const char* method; const char* want; std::optional<double> period; };
  const auto timer = [](std::optional<int> period) {
    return [=](CodeWriter& c) {
      make(c, 0, "Lt/Task;");
      c.number(2, 0).number(3, 0);
      if (period) c.number(4, *period);
      c.call_virtual({7, 0, 2, 3, 4}, "Ljava/util/Timer;->schedule(Ljava/util/TimerTask;JJ)V").end();
    };
  };
  const PeriodRow rows[] = {
      {"a thread", [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.make(2, "Ljava/lang/Thread;");
                                        c.call_direct({2, 0}, "Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V").end(); },
       "Lt/A;->run()V", "thread from Main.main on A (thread-runnable)", {}},
      {"once", [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.number(2, 1000).call_virtual({7, 0, 2, 3}, kDelayed).end(); },
       "Lt/A;->run()V", "callback from Main.main on A (handler-post-delayed)", {}},
      {"a worker", [](CodeWriter& c) { c.type(0, "Lt/W;").call_static({0}, "Landroid/work/Request;->enqueue(Ljava/lang/Class;)V").end(); },
       "Lt/W;->doWork()V", "component~ from Main.main on W (work)", {}},
      {"one of those made", [](CodeWriter& c) {
         make(c, 0, "Lt/A;");
         c.call_static({}, "Lp/Platform;->task()Ljava/lang/Runnable;").result(0).call_virtual({5, 0}, kPost).end();
       },
       "Lt/A;->run()V", "callback from Main.main (handler-post)", {}},
      {"every five seconds", timer(5000), "Lt/Task;->run()V", "thread from Main.main on Task (timer-schedule)", 5.0},
      {"who knows how often", timer({}), "Lt/Task;->run()V", "thread from Main.main on Task (timer-schedule)", 0.0},
      {"again and again, by itself", [](CodeWriter& c) { make(c, 0, "Lt/Again;"); c.call_virtual({7, 0}, kPost).end(); },
       "Lt/Again;->run()V",
       "callback from Main.main on Again (handler-post); callback from Again.run on Again (handler-post-delayed)", 2.5},
  };
  for (const PeriodRow& row : rows) {
    CAPTURE(row.name);
    Grown grown(
        [](AppWriter& a) {
          write_tasks(a);
          a.begin("Lt/Task;", "Ljava/util/TimerTask;").constructor().virtual_method("run()V", nothing);
          a.begin("Lt/W;").constructor().virtual_method("doWork()V", nothing);
          a.begin("Lt/Again;", kObject, {kRunnable}).constructor().virtual_method("run()V", [](CodeWriter& c) {
            c.number(2, 2500).call_virtual({7, c.parameter(0), 2, 3}, kDelayed).end();
          });
        },
        row.main);
    CHECK(grown.app->ways_into(row.method) == row.want);
    const auto& periods = grown.app->graph().periods();
    REQUIRE(periods.size() == (row.period ? 1 : 0));
    if (row.period) CHECK(periods.begin()->second == *row.period);
  }
}

TEST_CASE("callbacks: what the user does stays aside until everything opens") {
  const auto classes = [](AppWriter& a) {
    a.begin("Lt/L;", kObject, {"Landroid/view/View$OnClickListener;"}).constructor();
    a.virtual_method("onClick(Landroid/view/View;)V", [](CodeWriter& c) { c.call_static({}, "Lt/Deep;->go()V").end(); });
    a.virtual_method("press()V", [](CodeWriter& c) {
      c.call_virtual({c.parameter(0), 5}, "Lt/L;->onClick(Landroid/view/View;)V").end();
    });
    a.virtual_method("press(Lt/L;)V", [](CodeWriter& c) {
      c.call_virtual({c.parameter(1), 5}, "Lt/L;->onClick(Landroid/view/View;)V").end();
    });
    a.begin("Lt/Deep;").static_method("go()V", nothing);
    a.begin("Lt/MyView;", "Landroid/widget/Button;").constructor();
  };
  struct UserRow { const char* name; Write main; const char* first; const char* then; };
  constexpr const char* kSet = "Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V";
  const UserRow rows[] = {
      {"registered", [](CodeWriter& c) { make(c, 0, "Lt/L;"); c.call_virtual({5, 0}, kSet).end(); }, "", "L.onClick Deep.go"},
      {"registered with a subclass",
       [](CodeWriter& c) {
         make(c, 0, "Lt/L;");
         c.call_virtual({5, 0}, "Lt/MyView;->setOnClickListener(Landroid/view/View$OnClickListener;)V").end();
       },
       "", "L.onClick Deep.go"},
      {"never registered", [](CodeWriter& c) { make(c, 0, "Lt/L;"); c.end(); }, "", ""},
      {"one of those made",
       [](CodeWriter& c) {
         make(c, 0, "Lt/L;");
         c.call_static({}, "Lp/Platform;->l()Landroid/view/View$OnClickListener;").result(0).call_virtual({5, 0}, kSet).end();
       },
       "", "L.onClick Deep.go"},
      {"called by the app's own code, on an object that it knows",
       [](CodeWriter& c) { make(c, 0, "Lt/L;"); c.call_virtual({0, 5}, "Lt/L;->onClick(Landroid/view/View;)V").end(); },
       "L.onClick Deep.go", "L.onClick Deep.go"},
      {"called by the app's own code, on itself",
       [](CodeWriter& c) { make(c, 0, "Lt/L;"); c.call_virtual({0}, "Lt/L;->press()V").end(); },
       "L.onClick L.press Deep.go", "L.onClick L.press Deep.go"},
      {"called by the app's own code, on what it was given",
       [](CodeWriter& c) { make(c, 0, "Lt/L;"); c.call_virtual({0, 0}, "Lt/L;->press(Lt/L;)V").end(); },
       "L.press", "L.onClick L.press Deep.go"},
      {"handed on by the app's own view to a listener that it was given",
       [](CodeWriter& c) {
         make(c, 0, "Lt/L;");
         c.call_static({}, "Lp/Platform;->l()Landroid/view/View$OnClickListener;").result(0);
         c.call_interface({0, 5}, "Landroid/view/View$OnClickListener;->onClick(Landroid/view/View;)V").end();
       },
       "", "L.onClick Deep.go"},
  };
  for (const UserRow& row : rows) {
    CAPTURE(row.name);
    Grown grown(classes, row.main);
    CHECK(grown.app->reached() == row.first);
    const std::uint32_t before = static_cast<std::uint32_t>(grown.app->graph().edges().size());
    CHECK(grown.app->open().reached() == row.then);
    CHECK(grown.app->graph().first_part() == before);
    const bool first = std::string(row.first).find("Deep.go") != std::string::npos;
    CHECK(grown.app->graph().reached_first(grown.app->app().method("Lt/Deep;->go()V")) == first);
  }
}

TEST_CASE("reflection: by names that are constants") {
  constexpr const char* kForName = "Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;";
  constexpr const char* kGetMethod =
      "Ljava/lang/Class;->getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;";
  constexpr const char* kInvoke =
      "Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
  const auto classes = [](AppWriter& a) {
    program::test::write_marks(a);
    a.begin("Lt/Base;").virtual_method("old()V", nothing);
    a.begin("Lt/A;", "Lt/Base;").constructor().virtual_method("go()V", nothing).static_method("go(I)V", nothing);
    a.virtual_method("run()V", nothing);
  };
  const auto call = [=](CodeWriter& c, const char* type, const char* method) {
    c.text(0, type).call_static({0}, kForName).result(0).text(1, method);
    c.call_virtual({0, 1, 2}, kGetMethod).result(3).call_virtual({3, 4, 5}, kInvoke).end();
  };
  const Row rows[] = {
      {"class and method", classes, [=](CodeWriter& c) { call(c, "t.A", "go"); }, "A.go A.go"},
      {"inherited", classes, [=](CodeWriter& c) { call(c, "t.A", "old"); }, "Base.old"},
      {"no such method", classes, [=](CodeWriter& c) { call(c, "t.A", "gone"); }, ""},
      {"no such class", classes, [=](CodeWriter& c) { call(c, "t.Z", "go"); }, ""},
      {"got, not invoked", classes,
       [=](CodeWriter& c) { c.type(0, "Lt/A;").text(1, "go").call_virtual({0, 1, 2}, kGetMethod).end(); }, ""},
      {"made", classes,
       [=](CodeWriter& c) {
         c.text(0, "t.A").call_static({0}, kForName).result(0);
         c.call_virtual({0}, "Ljava/lang/Class;->newInstance()Ljava/lang/Object;").result(1);
         c.cast(1, kRunnable).call_interface({1}, "Lt/A;->run()V").end();
       },
       "A.run"},
      {"behind a closed branch", classes,
       [=](CodeWriter& c) {
         read(c, 6, "agreed", 0);
         c.if_zero(6, "out");
         call(c, "t.A", "go");
         c.label("out").end();
       },
       ""},
      {"beside a closed branch", classes,
       [=](CodeWriter& c) {
         read(c, 6, "agreed", 0);
         c.if_zero(6, "on");
         mark(c, "yes");
         c.label("on");
         call(c, "t.A", "go");
       },
       "A.go A.go"},
  };
  for (const Row& row : rows) check(row);
  Grown grown(classes, [=](CodeWriter& c) { call(c, "t.A", "old"); });
  CHECK(grown.app->ways_into("Lt/Base;->old()V") == "reflection from Main.main on A (reflection)");
}

TEST_CASE("layouts: views are made and drawn, clicks wait for the user") {
  AppWriter writer;
  writer.begin("Lt/V;", "Landroid/view/View;").constructor().constructor(nothing, "(I)V").virtual_method("onDraw()V", nothing);
  writer.virtual_method("onTouch()V", nothing);
  writer.begin("Lt/Other;").static_method("inflate()V", nothing).static_method("never()V", nothing);
  writer.begin("Lt/Main;", "Landroid/app/Activity;").virtual_method("onCreate()V", [](CodeWriter& c) {
    read(c, 0, "agreed", 0);
    c.if_zero(0, "no");
    mark(c, "yes");
    c.label("no").call_static({}, "Lt/Other;->inflate()V").end();
  });
  writer.virtual_method("submit(Landroid/view/View;)V", nothing).virtual_method("submit()V", nothing);
  program::test::write_marks(writer);
  manifests::Manifest manifest;
  manifest.components.push_back({});
  manifest.components.back().kind = manifests::ComponentKind::activity;
  manifest.components.back().name = "t.Main";
  GrownApp grown(writer, 1, manifest);
  const program::MethodNode create = grown.app().method("Lt/Main;->onCreate()V"),
                            inflate = grown.app().method("Lt/Other;->inflate()V"),
                            never = grown.app().method("Lt/Other;->never()V");
  const program::TypeId view = grown.app().type("Lt/V;");
  const policies::Lifecycle* lifecycle = grown.app().flow().flow().find_lifecycle("view");
  REQUIRE(lifecycle != nullptr);
  const std::uint32_t behind = 10;  // the call of the mark, which does not run
  SECTION("a view of the app's own class") {
    std::vector<program::ResourceUse> uses(1);
    uses[0].method = inflate;
    uses[0].type = view;
    uses[0].lifecycle = lifecycle;
    grown.graph().set_resource_uses(uses);
    grown.enter("Lt/Main;->onCreate()V").grow();
    CHECK(grown.reached(true) == "V.<init> V.<init> V.onDraw Other.inflate");
    CHECK(grown.ways_into("Lt/V;->onDraw()V") == "callback from Other.inflate on V (layout)");
    CHECK(grown.open().reached() == "V.onDraw V.onTouch Other.inflate Mark.yes");
  }
  SECTION("behind a closed branch") {
    std::vector<program::ResourceUse> uses(1);
    uses[0].method = create;
    uses[0].pc = behind;
    uses[0].type = view;
    uses[0].lifecycle = lifecycle;
    grown.graph().set_resource_uses(uses);
    grown.enter("Lt/Main;->onCreate()V").grow();
    CHECK(grown.reached() == "Other.inflate");
    CHECK(grown.open().reached() == "V.onDraw V.onTouch Other.inflate Mark.yes");
  }
  SECTION("a click, where the inflating class has the method, and where it has not") {
    std::vector<program::ResourceUse> uses(3);
    uses[0].method = std::min(create, inflate);
    uses[1].method = std::max(create, inflate);
    uses[2].method = never;
    for (program::ResourceUse& use : uses) use.on_click = "submit";
    std::sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.method < b.method; });
    grown.graph().set_resource_uses(uses);
    grown.enter("Lt/Main;->onCreate()V").grow();
    CHECK(grown.ways_into("Lt/Main;->submit(Landroid/view/View;)V") ==
          "callback! from Main.onCreate (layout); callback! from Other.inflate on Main (layout)");
    CHECK_FALSE(grown.graph().reached(grown.app().method("Lt/Main;->submit(Landroid/view/View;)V")));
    grown.open();
    CHECK(grown.graph().reached(grown.app().method("Lt/Main;->submit(Landroid/view/View;)V")));
    CHECK_FALSE(grown.graph().reached(grown.app().method("Lt/Main;->submit()V")));
  }
}
