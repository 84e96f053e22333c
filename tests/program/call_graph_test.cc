// Which code a call can run: by the object where it was followed, by the classes made so far where it was not.
#include "analyzer/program/call_graph.h"

#include <catch2/catch.hpp>

#include "tests/program/grown_app.h"

using namespace mingcha;
using program::CodeWriter;
using program::test::AppWriter;
using program::test::check;
using program::test::GrownApp;
using program::test::make;
using program::test::Write;
using Row = program::test::ReachCase;

namespace {

constexpr const char* kObject = "Ljava/lang/Object;";
constexpr const char* kFaceRun = "Lt/Face;->run()V";

void nothing(CodeWriter& code) { code.end(); }

// An interface with the implementations A, B and C; C inherits from A.
void write_family(AppWriter& app) {
  app.begin_interface("Lt/Face;").abstract_method("run()V");
  app.begin("Lt/A;", kObject, {"Lt/Face;"}).constructor().virtual_method("run()V", nothing);
  app.begin("Lt/B;", kObject, {"Lt/Face;"}).constructor().virtual_method("run()V", nothing);
  app.begin("Lt/C;", "Lt/A;").constructor();
}

// An object of the interface that nobody can follow.
void unknown_face(CodeWriter& code, unsigned reg) {
  code.call_static({}, "Lp/Platform;->face()Lt/Face;").result(reg);
}

// Lt/Main;->go(Face)V calls run() on its argument.
void write_go(AppWriter& app) {
  write_family(app);
  app.begin("Lt/Go;").static_method("go(Lt/Face;)V", [](CodeWriter& c) {
    c.call_interface({c.parameter(0)}, kFaceRun).end();
  });
}
constexpr const char* kGo = "Lt/Go;->go(Lt/Face;)V";

}  // namespace

TEST_CASE("an object that was not followed is one of those made") {
  const auto call_unknown = [](CodeWriter& c) {
    unknown_face(c, 5);
    c.call_interface({5}, kFaceRun).end();
  };
  const Row rows[] = {
      {"none made", write_family, [=](CodeWriter& c) { call_unknown(c); }, ""},
      {"one of two made", write_family, [=](CodeWriter& c) { make(c, 0, "Lt/A;"); call_unknown(c); }, "A.run"},
      {"the other", write_family, [=](CodeWriter& c) { make(c, 0, "Lt/B;"); call_unknown(c); }, "B.run"},
      {"both made", write_family,
       [=](CodeWriter& c) { make(c, 0, "Lt/A;"); make(c, 0, "Lt/B;"); call_unknown(c); }, "A.run B.run"},
      {"one that inherits", write_family, [=](CodeWriter& c) { make(c, 0, "Lt/C;"); call_unknown(c); }, "A.run"},
      {"made after the call, elsewhere",
       [](AppWriter& a) {
         write_family(a);
         a.begin("Lt/Later;").static_method("make()V", [](CodeWriter& c) { make(c, 0, "Lt/B;"); c.end(); });
       },
       [=](CodeWriter& c) {
         unknown_face(c, 5);
         c.call_interface({5}, kFaceRun).call_static({}, "Lt/Later;->make()V").end();
       },
       "B.run Later.make"},
      {"made only in code that nobody reaches",
       [](AppWriter& a) {
         write_family(a);
         a.begin("Lt/Never;").static_method("make()V", [](CodeWriter& c) { make(c, 0, "Lt/B;"); c.end(); });
       },
       [=](CodeWriter& c) { call_unknown(c); }, ""},
      {"a class beside the interface", write_family,
       [=](CodeWriter& c) {
         make(c, 0, "Lt/A;");
         make(c, 0, "Lt/B;");
         c.call_static({}, "Lp/Platform;->a()Lt/A;").result(5).call_virtual({5}, "Lt/A;->run()V").end();
       },
       "A.run"},
      {"toString says nothing", [](AppWriter& a) {
         a.begin("Lt/A;").constructor().virtual_method("toString()Ljava/lang/String;", nothing);
         a.begin("Lt/B;").constructor().virtual_method("toString()Ljava/lang/String;", nothing);
       },
       [](CodeWriter& c) {
         make(c, 0, "Lt/A;");
         c.call_static({}, "Lp/Platform;->it()Ljava/lang/Object;").result(5);
         c.call_virtual({5}, "Ljava/lang/Object;->toString()Ljava/lang/String;").end();
       },
       ""},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("an object made in the method is that object alone") {
  const auto with_override = [](AppWriter& a) {
    a.begin("Lt/A;").constructor().virtual_method("run()V", nothing).virtual_method("other()V", nothing);
    a.begin("Lt/B;", "Lt/A;").constructor().virtual_method("run()V", nothing);
  };
  const Row rows[] = {
      {"the class itself", with_override,
       [](CodeWriter& c) { make(c, 1, "Lt/B;"); make(c, 0, "Lt/A;"); c.call_virtual({0}, "Lt/A;->run()V").end(); }, "A.run"},
      {"one below", with_override,
       [](CodeWriter& c) { make(c, 1, "Lt/A;"); make(c, 0, "Lt/B;"); c.call_virtual({0}, "Lt/A;->run()V").end(); }, "B.run"},
      {"inherited", with_override, [](CodeWriter& c) { make(c, 0, "Lt/B;"); c.call_virtual({0}, "Lt/B;->other()V").end(); },
       "A.other"},
      {"super", [](AppWriter& a) {
         a.begin("Lt/A;").virtual_method("run()V", nothing);
         a.begin("Lt/B;", "Lt/A;").constructor().virtual_method("run()V", [](CodeWriter& c) {
           c.call_super({c.parameter(0)}, "Lt/A;->run()V").end();
         });
       },
       [](CodeWriter& c) { make(c, 0, "Lt/B;"); c.call_virtual({0}, "Lt/B;->run()V").end(); }, "A.run B.run"},
      {"a template method: the half that its own class fills in", [](AppWriter& a) {
         a.begin_abstract("Lt/Base;").abstract_method("step()V").virtual_method("run()V", [](CodeWriter& c) {
           c.call_virtual({c.parameter(0)}, "Lt/Base;->step()V").end();
         });
         a.begin("Lt/A;", "Lt/Base;").constructor().virtual_method("step()V", nothing);
         a.begin("Lt/B;", "Lt/Base;").constructor().virtual_method("step()V", nothing);
       },
       [](CodeWriter& c) { make(c, 1, "Lt/B;"); make(c, 0, "Lt/A;"); c.call_virtual({0}, "Lt/Base;->run()V").end(); },
       "Base.run A.step"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("objects are followed through parameters") {
  const Row rows[] = {
      {"one", write_go, [](CodeWriter& c) { make(c, 1, "Lt/B;"); make(c, 0, "Lt/A;"); c.call_static({0}, kGo).end(); },
       "A.run Go.go"},
      {"two, from two calls", write_go,
       [](CodeWriter& c) {
         make(c, 0, "Lt/A;");
         c.call_static({0}, kGo);
         make(c, 1, "Lt/B;");
         c.call_static({1}, kGo).end();
       },
       "A.run B.run Go.go"},
      {"one that was not followed", write_go,
       [](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         unknown_face(c, 0);
         c.call_static({0}, kGo).end();
       },
       "B.run Go.go"},
      {"null", write_go, [](CodeWriter& c) { make(c, 1, "Lt/B;"); c.number(0, 0).call_static({0}, kGo).end(); }, "Go.go"},
      {"through two methods",
       [](AppWriter& a) {
         write_go(a);
         a.begin("Lt/Via;").static_method("via(ILt/Face;)V", [](CodeWriter& c) { c.call_static({c.parameter(1)}, kGo).end(); });
       },
       [](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         make(c, 0, "Lt/A;");
         c.call_static({2, 0}, "Lt/Via;->via(ILt/Face;)V").end();
       },
       "A.run Go.go Via.via"},
      {"past a method that calls itself",
       [](AppWriter& a) {
         write_family(a);
         a.begin("Lt/Go;").static_method("go(Lt/Face;)V", [](CodeWriter& c) {
           c.call_interface({c.parameter(0)}, kFaceRun).call_static({c.parameter(0)}, kGo).end();
         });
       },
       [](CodeWriter& c) { make(c, 1, "Lt/B;"); make(c, 0, "Lt/A;"); c.call_static({0}, kGo).end(); }, "A.run Go.go"},
      {"of a virtual call",
       [](AppWriter& a) {
         write_family(a);
         a.begin("Lt/Go;").constructor().virtual_method("go(Lt/Face;)V", [](CodeWriter& c) {
           c.call_interface({c.parameter(1)}, kFaceRun).end();
         });
         a.begin("Lt/Go2;", "Lt/Go;").constructor().virtual_method("go(Lt/Face;)V", nothing);
       },
       [](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         make(c, 0, "Lt/A;");
         make(c, 2, "Lt/Go;");
         make(c, 3, "Lt/Go2;");
         c.call_virtual({2, 0}, kGo).call_virtual({3, 1}, kGo).end();
       },
       "A.run Go.go Go2.go"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("objects are followed through fields and results") {
  constexpr const char* kStatic = "Lt/Keep;->shared:Lt/Face;";
  constexpr const char* kOwn = "Lt/Keep;->own:Lt/Face;";
  // Lt/Keep; holds a listener, given by its constructor, and calls it; makers return what they make.
  const auto keep = [=](AppWriter& a) {
    write_family(a);
    a.begin("Lt/Keep;").static_field("shared:Lt/Face;").field("own:Lt/Face;");
    a.constructor([=](CodeWriter& c) { c.put(c.parameter(1), c.parameter(0), kOwn).end(); }, "(Lt/Face;)V");
    a.static_method("shared()V", [=](CodeWriter& c) { c.get_static(0, kStatic).call_interface({0}, kFaceRun).end(); });
    a.virtual_method("own()V", [=](CodeWriter& c) { c.get(0, c.parameter(0), kOwn).call_interface({0}, kFaceRun).end(); });
    a.begin("Lt/Maker;").static_method("a()Lt/Face;", [](CodeWriter& c) { make(c, 0, "Lt/A;"); c.give_object(0); });
    a.static_method("same(Lt/Face;)Lt/Face;", [](CodeWriter& c) { c.give_object(c.parameter(0)); });
    a.static_method("either(Lt/Face;)Lt/Face;", [](CodeWriter& c) {
      c.if_zero(5, "b").give_object(c.parameter(0)).label("b");
      make(c, 0, "Lt/B;");
      c.give_object(0);
    });
    a.static_method("platform()Lt/Face;", [](CodeWriter& c) { unknown_face(c, 0); c.give_object(0); });
  };
  const auto call_result = [](CodeWriter& c) { c.result(4).call_interface({4}, kFaceRun).end(); };
  const Row rows[] = {
      {"static field", keep,
       [=](CodeWriter& c) {
         make(c, 0, "Lt/A;");
         make(c, 1, "Lt/B;");
         c.put_static(0, kStatic).call_static({}, "Lt/Keep;->shared()V").end();
       },
       "A.run Keep.shared"},
      {"static field written after it is read", keep,
       [=](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         c.call_static({}, "Lt/Keep;->shared()V");
         make(c, 0, "Lt/A;");
         c.put_static(0, kStatic).end();
       },
       "A.run Keep.shared"},
      {"static field that nobody writes", keep,
       [=](CodeWriter& c) { make(c, 0, "Lt/A;"); c.call_static({}, "Lt/Keep;->shared()V").end(); }, "Keep.shared"},
      {"given to a constructor", keep,
       [=](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         make(c, 0, "Lt/A;");
         c.make(2, "Lt/Keep;").call_direct({2, 0}, "Lt/Keep;-><init>(Lt/Face;)V").call_virtual({2}, "Lt/Keep;->own()V").end();
       },
       "A.run Keep.own"},
      {"made and returned", keep,
       [=](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         c.call_static({}, "Lt/Maker;->a()Lt/Face;");
         call_result(c);
       },
       "A.run Maker.a"},
      {"returned as it came", keep,
       [=](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         make(c, 0, "Lt/A;");
         c.call_static({0}, "Lt/Maker;->same(Lt/Face;)Lt/Face;");
         call_result(c);
       },
       "A.run Maker.same"},
      {"one of two", keep,
       [=](CodeWriter& c) {
         make(c, 0, "Lt/A;");
         c.call_static({0}, "Lt/Maker;->either(Lt/Face;)Lt/Face;");
         call_result(c);
       },
       "A.run B.run Maker.either"},
      {"from the platform, by way of the app", keep,
       [=](CodeWriter& c) {
         make(c, 1, "Lt/B;");
         c.call_static({}, "Lt/Maker;->platform()Lt/Face;");
         call_result(c);
       },
       "B.run Maker.platform"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("lambdas are objects of no class") {
  // Call site 0 makes a Face whose run() is Lt/Body;->body()V.
  const auto lambda = [](AppWriter& a) {
    write_go(a);
    a.begin("Lt/Body;").static_method("body()V", nothing).lambda("Lt/Face;", "run()V", "Lt/Body;->body()V");
  };
  const Row rows[] = {
      {"made and called", lambda, [](CodeWriter& c) { c.call_site({}, 0).result(0).call_interface({0}, kFaceRun).end(); },
       "Body.body"},
      {"made and dropped", lambda, [](CodeWriter& c) { c.call_site({}, 0).end(); }, ""},
      {"passed on", lambda, [](CodeWriter& c) { make(c, 1, "Lt/A;"); c.call_site({}, 0).result(0).call_static({0}, kGo).end(); },
       "Go.go Body.body"},
      {"among what was made", lambda,
       [](CodeWriter& c) {
         make(c, 1, "Lt/A;");
         c.call_site({}, 0);
         unknown_face(c, 0);
         c.call_interface({0}, kFaceRun).end();
       },
       "A.run Body.body"},
      {"made after the call", lambda,
       [](CodeWriter& c) {
         unknown_face(c, 0);
         c.call_interface({0}, kFaceRun).call_site({}, 0).end();
       },
       "Body.body"},
      {"beside the only class of its interface, as an argument",
       [](AppWriter& a) {
         a.begin_interface("Lt/Face;").abstract_method("run()V");
         a.begin("Lt/A;", kObject, {"Lt/Face;"}).constructor().virtual_method("run()V", nothing);
         a.begin("Lt/Go;").static_method("go(Lt/Face;)V", [](CodeWriter& c) {
           c.call_interface({c.parameter(0)}, kFaceRun).end();
         });
         a.begin("Lt/Body;").static_method("body()V", nothing).lambda("Lt/Face;", "run()V", "Lt/Body;->body()V");
       },
       [](CodeWriter& c) { c.call_site({}, 0).result(0).call_static({0}, kGo).end(); }, "Go.go Body.body"},
  };
  // The call site stands in the first file, whose only one it is; main is in the same.
  for (const Row& row : rows) check(row);
}

TEST_CASE("class initialisers run before what needs them") {
  const auto classes = [](AppWriter& a) {
    a.begin("Lt/Base;").class_initializer(nothing).static_field("number:I").static_field("name:Ljava/lang/String;");
    a.static_method("help()V", nothing);
    a.begin("Lt/A;", "Lt/Base;").class_initializer(nothing).constructor().virtual_method("run()V", nothing);
  };
  const Row rows[] = {
      {"an object of it, and its superclass", classes, [](CodeWriter& c) { c.make(0, "Lt/A;").end(); }, "Base.<clinit> A.<clinit>"},
      {"a static method", classes, [](CodeWriter& c) { c.call_static({}, "Lt/Base;->help()V").end(); }, "Base.<clinit> Base.help"},
      {"a static field is read", classes, [](CodeWriter& c) { c.get_static(0, "Lt/Base;->number:I").end(); }, "Base.<clinit>"},
      {"a static field is written", classes, [](CodeWriter& c) { c.put_static(0, "Lt/Base;->name:Ljava/lang/String;").end(); },
       "Base.<clinit>"},
      {"through a subclass that is not initialised by it", classes,
       [](CodeWriter& c) { c.get_static(0, "Lt/A;->number:I").end(); }, "Base.<clinit>"},
      {"its name alone", classes, [](CodeWriter& c) { c.type(0, "Lt/A;").cast(0, "Lt/A;").end(); }, ""},
      {"a method of an object", classes, [](CodeWriter& c) { c.call_virtual({5}, "Lt/A;->run()V").end(); }, "A.run"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("call sites with too many targets are counted, not followed to the end") {
  const auto classes = [](std::uint32_t count) {
    return [count](AppWriter& a) {
      a.begin_interface("Lt/Face;").abstract_method("run()V");
      for (std::uint32_t i = 0; i < count; ++i) {
        a.begin("Lt/A" + std::to_string(i) + ";", kObject, {"Lt/Face;"}).constructor().virtual_method("run()V", nothing);
      }
    };
  };
  constexpr std::uint32_t kMost = program::CallGraph::kMaxTargets;
  struct WideRow { const char* name; std::uint32_t classes; std::uint32_t reached, wide; };
  for (const WideRow& row : {WideRow{"as many as are followed", kMost, kMost, 0}, {"one more", kMost + 1, kMost, 1}}) {
    CAPTURE(row.name);
    AppWriter writer;
    classes(row.classes)(writer);
    writer.begin("Lt/Main;").static_method("main()V", [&](CodeWriter& c) {
      unknown_face(c, 5);
      c.call_interface({5}, kFaceRun);
      for (std::uint32_t i = 0; i < row.classes; ++i) make(c, 0, "Lt/A" + std::to_string(i) + ";");
      c.end();
    });
    GrownApp grown(writer);
    grown.enter("Lt/Main;->main()V").grow();
    const std::string reached = grown.reached();
    const auto blanks = static_cast<std::uint32_t>(std::count(reached.begin(), reached.end(), ' '));
    CHECK(blanks + 1 == row.reached);
    CHECK(grown.graph().wide_sites() == row.wide);
  }
}

TEST_CASE("edges say how a method is entered, and on what object") {
  AppWriter writer;
  write_go(writer);
  writer.begin("Lt/Main;").constructor().virtual_method("onCreate()V", [](CodeWriter& c) {
    make(c, 0, "Lt/A;");
    c.call_static({0}, kGo);
    make(c, 0, "Lt/B;");
    unknown_face(c, 5);
    c.call_interface({5}, kFaceRun).call_virtual({c.parameter(0)}, "Lt/Main;->twice()V");
    c.call_virtual({c.parameter(0)}, "Lt/Main;->twice()V").end();
  });
  writer.virtual_method("twice()V", nothing);
  GrownApp grown(writer);
  grown.enter("Lt/Main;->onCreate()V").grow();
  CHECK(grown.ways_into("Lt/Main;->onCreate()V") == "entry on Main");
  CHECK(grown.ways_into(kGo) == "call from Main.onCreate");
  CHECK(grown.ways_into("Lt/A;->run()V") == "virtual from Main.onCreate; virtual from Go.go on A");
  CHECK(grown.ways_into("Lt/B;->run()V") == "virtual from Main.onCreate");
  CHECK(grown.ways_into("Lt/Main;->twice()V") == "call from Main.onCreate; call from Main.onCreate");
  CHECK(grown.graph().reached(grown.app().method(kGo)));
  CHECK_FALSE(grown.graph().reached(grown.app().method("Lt/Main;-><init>()V")));
}
