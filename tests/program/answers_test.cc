// Answers of the app's own methods: whether the user agreed is seldom asked of the store itself.
#include <catch2/catch.hpp>

#include "tests/program/first_start.h"

using namespace mingcha;
using program::CodeWriter;
using program::test::AppWriter;
using program::test::check;
using program::test::FirstStart;
using program::test::LinkedApp;
using program::test::mark;
using program::test::read;
using program::test::read_text;
using program::test::test_answer;
using program::test::Write;
using Row = program::test::OutlineCase;

namespace {

// main asks the static method Lt/Prefs;->agreed()Z.
void ask(CodeWriter& c) {
  c.call_static({}, "Lt/Prefs;->agreed()Z").answer(0);
  test_answer(c, 0);
}

std::function<void(AppWriter&)> prefs(const Write& write) {
  return [write](AppWriter& a) { a.begin("Lt/Prefs;").static_method("agreed()Z", write); };
}

// A chain of methods m0, m1 … that each ask the next; the last reads the flag.
std::function<void(AppWriter&)> chain(int length) {
  return [length](AppWriter& a) {
    a.begin("Lt/Prefs;");
    for (int i = 0; i < length; ++i) {
      const std::string next = "Lt/Prefs;->m" + std::to_string(i + 1) + "()Z";
      const bool last = i + 1 == length;
      a.static_method((i == 0 ? "agreed" : "m" + std::to_string(i)) + "()Z", [=](CodeWriter& c) {
        if (last) read(c, 0, "agreed", 0);
        else c.call_static({}, next).answer(0);
        c.give(0);
      });
    }
  };
}

}  // namespace

TEST_CASE("the answer of a small method is worked out") {
  const Row rows[] = {
      {"it returns what it read", ask, "end | key:agreed",
       prefs([](CodeWriter& c) { read(c, 0, "agreed", 0); c.give(0); })},
      {"it branches on it", ask, "yes end | key:agreed",
       prefs([](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.if_zero(0, "not").number(1, 0).give(1).label("not").number(1, 1).give(1);
       })},
      {"it returns a constant whatever it read", ask, "end | key:agreed",
       prefs([](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.if_zero(0, "not").number(1, 0).give(1).label("not").number(1, 0).give(1);
       })},
      {"it returns one of two numbers", ask, "yes end",
       prefs([](CodeWriter& c) { c.if_zero(7, "not").number(1, 1).give(1).label("not").number(1, 0).give(1); })},
      {"one of two numbers, each behind a flag", ask, "yes end",
       prefs([](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.if_zero(7, "not").number(1, 1).give(1).label("not").give(0);
       })},
      {"two levels", ask, "end | key:agreed", chain(2)},
      {"as many levels as are followed", ask, "end | key:agreed",
       chain(static_cast<int>(program::Interpreter::kMaxDepth))},
      {"one more", ask, "yes end", chain(static_cast<int>(program::Interpreter::kMaxDepth) + 1)},
      {"it asks itself", ask, "yes end",
       prefs([](CodeWriter& c) { c.call_static({}, "Lt/Prefs;->agreed()Z").answer(0).give(0); })},
      {"it never returns", ask, "yes end", prefs([](CodeWriter& c) { c.label("again").jump("again"); })},
      {"too long to be looked at", ask, "yes end",
       prefs([](CodeWriter& c) {
         for (std::uint32_t i = 0; i < program::Interpreter::kMaxAnswerUnits / 2; ++i) c.number(5, 0);
         read(c, 0, "agreed", 0);
         c.give(0);
       })},
      {"native", ask, "end | native:Lt/Prefs;->agreed()Z",
       [](AppWriter& a) { a.begin("Lt/Prefs;").native_method("agreed()Z"); }},
      {"native, a number", [](CodeWriter& c) { c.call_static({}, "Lt/Prefs;->level()I").answer(0); test_answer(c, 0); },
       "yes end", [](AppWriter& a) { a.begin("Lt/Prefs;").native_method("level()I"); }},
      {"of the platform", ask, "yes end"},
      {"boxed", [](CodeWriter& c) {
         c.call_static({}, "Lt/Prefs;->agreed()Ljava/lang/Boolean;").result(0);
         c.call_virtual({0}, "Ljava/lang/Boolean;->booleanValue()Z").answer(0);
         test_answer(c, 0);
       },
       "end | key:agreed",
       [](AppWriter& a) {
         a.begin("Lt/Prefs;").static_method("agreed()Ljava/lang/Boolean;", [](CodeWriter& c) {
           read(c, 0, "agreed", 0);
           c.call_static({0}, "Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;").result(0).give_object(0);
         });
       }},
      {"an object that holds none", [](CodeWriter& c) { c.call_static({}, "Lt/Prefs;->it()Lt/Prefs;").result(0); test_answer(c, 0); },
       "yes end",
       [](AppWriter& a) {
         a.begin("Lt/Prefs;").static_method("it()Lt/Prefs;", [](CodeWriter& c) { c.number(0, 0).give_object(0); });
       }},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("methods of objects answer when only one can be meant") {
  const Write ask_object = [](CodeWriter& c) { c.call_virtual({7}, "Lt/Prefs;->agreed()Z").answer(0); test_answer(c, 0); };
  const Write ask_face = [](CodeWriter& c) { c.call_interface({7}, "Lt/Face;->agreed()Z").answer(0); test_answer(c, 0); };
  const Write body = [](CodeWriter& c) { read(c, 0, "agreed", 0); c.give(0); };
  const Write other = [](CodeWriter& c) { read(c, 0, "first", 1); c.give(0); };
  const Row rows[] = {
      {"not overridden", ask_object, "end | key:agreed",
       [&](AppWriter& a) { a.begin("Lt/Prefs;").virtual_method("agreed()Z", body); }},
      {"overridden", ask_object, "yes end",
       [&](AppWriter& a) {
         a.begin("Lt/Prefs;").virtual_method("agreed()Z", body).begin("Lt/Sub;", "Lt/Prefs;").virtual_method("agreed()Z", other);
       }},
      {"an interface with one implementation", ask_face, "end | key:agreed",
       [&](AppWriter& a) {
         a.begin_interface("Lt/Face;").abstract_method("agreed()Z");
         a.begin("Lt/Prefs;", "Ljava/lang/Object;", {"Lt/Face;"}).virtual_method("agreed()Z", body);
       }},
      {"with two", ask_face, "yes end",
       [&](AppWriter& a) {
         a.begin_interface("Lt/Face;").abstract_method("agreed()Z");
         a.begin("Lt/Prefs;", "Ljava/lang/Object;", {"Lt/Face;"}).virtual_method("agreed()Z", body);
         a.begin("Lt/Mock;", "Ljava/lang/Object;", {"Lt/Face;"}).virtual_method("agreed()Z", other);
       }},
      {"with one and a lambda", ask_face, "yes end",
       [&](AppWriter& a) {
         a.begin_interface("Lt/Face;").abstract_method("agreed()Z");
         a.begin("Lt/Prefs;", "Ljava/lang/Object;", {"Lt/Face;"}).virtual_method("agreed()Z", body);
         a.begin("Lt/Mock;").static_method("body()Z", other).lambda("Lt/Face;", "agreed()Z", "Lt/Mock;->body()Z");
       }},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("what a call passes decides its answer") {
  // Lt/Prefs;->get(String,boolean)boolean over the store.
  const auto wrapper = [](AppWriter& a) {
    a.begin("Lt/Prefs;").static_method("get(Ljava/lang/String;Z)Z", [](CodeWriter& c) {
      c.call_interface({8, c.parameter(0), c.parameter(1)},
                       "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z");
      c.answer(0).give(0);
    });
    a.static_method("get(Ljava/lang/String;)Z", [](CodeWriter& c) {
      c.number(1, 1).call_static({c.parameter(0), 1}, "Lt/Prefs;->get(Ljava/lang/String;Z)Z").answer(0).give(0);
    });
  };
  constexpr const char* kGet = "Lt/Prefs;->get(Ljava/lang/String;Z)Z";
  const Row rows[] = {
      {"key and default", [](CodeWriter& c) {
         c.text(0, "agreed").number(1, 0).call_static({0, 1}, kGet).answer(0);
         test_answer(c, 0);
       },
       "end | key:agreed", wrapper},
      {"another key and default", [](CodeWriter& c) {
         c.text(0, "first").number(1, 1).call_static({0, 1}, kGet).answer(0);
         test_answer(c, 0);
       },
       "yes end | key:first", wrapper},
      {"both in one method", [](CodeWriter& c) {
         c.text(0, "first").number(1, 1).call_static({0, 1}, kGet).answer(0).if_zero(0, "no");
         c.text(0, "agreed").number(1, 0).call_static({0, 1}, kGet).answer(0);
         test_answer(c, 0);
       },
       "end | key:first key:agreed", wrapper},
      {"through a second method", [](CodeWriter& c) {
         c.text(0, "first").call_static({0}, "Lt/Prefs;->get(Ljava/lang/String;)Z").answer(0);
         test_answer(c, 0);
       },
       "yes end | key:first", wrapper},
      {"a key that is not known", [](CodeWriter& c) { c.number(1, 0).call_static({7, 1}, kGet).answer(0); test_answer(c, 0); },
       "end | key:? (SharedPreferences)", wrapper},
      {"a default that is not known", [](CodeWriter& c) { c.text(0, "agreed").call_static({0, 7}, kGet).answer(0); test_answer(c, 0); },
       "yes end", wrapper},
      {"a number that its branch compares", [](CodeWriter& c) {
         c.number(0, 2).call_static({0}, "Lt/Prefs;->is_two(I)Z").answer(0);
         test_answer(c, 0);
       },
       "yes end",
       [](AppWriter& a) {
         a.begin("Lt/Prefs;").static_method("is_two(I)Z", [](CodeWriter& c) {
           c.number(0, 2).if_equal(0, c.parameter(0), "two").number(1, 0).give(1).label("two").give(0);
         });
       }},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("names come from constants, fields made once, and key objects") {
  const auto by_field = [](CodeWriter& c) {
    c.get_static(9, "Lt/Main;->KEY:Ljava/lang/String;").number(10, 0);
    c.call_interface({8, 9, 10}, "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z").answer(0);
    test_answer(c, 0);
  };
  const auto initializer = [](const char* first, const char* second) {
    return [=](AppWriter& a) {
      a.static_field("KEY:Ljava/lang/String;").class_initializer([=](CodeWriter& c) {
        c.text(0, first).put_static(0, "Lt/Main;->KEY:Ljava/lang/String;");
        if (second != nullptr) c.text(0, second).put_static(0, "Lt/Main;->KEY:Ljava/lang/String;");
        c.end();
      });
    };
  };
  const Row rows[] = {
      {"final constant", by_field, "end | key:agreed",
       [](AppWriter& a) { a.static_field("KEY:Ljava/lang/String;", true).initial_values({std::string("agreed")}); }},
      {"made by the class initializer", by_field, "end | key:agreed", initializer("agreed", nullptr)},
      {"made twice the same", by_field, "end | key:agreed", initializer("agreed", "agreed")},
      {"made twice", by_field, "end | key:? (SharedPreferences)", initializer("agreed", "first")},
      {"never made", by_field, "end | key:? (SharedPreferences)", [](AppWriter& a) { a.static_field("KEY:Ljava/lang/String;"); }},
      {"of an object, made by its constructor", [](CodeWriter& c) {
         c.get(9, 7, "Lt/Prefs;->key:Ljava/lang/String;").number(10, 0);
         c.call_interface({8, 9, 10}, "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z").answer(0);
         test_answer(c, 0);
       },
       "end | key:agreed",
       [](AppWriter& a) {
         a.begin("Lt/Prefs;").field("key:Ljava/lang/String;").constructor([](CodeWriter& c) {
           c.text(0, "agreed").put(0, c.parameter(0), "Lt/Prefs;->key:Ljava/lang/String;").end();
         });
       }},
      {"a key object kept in a field", [](CodeWriter& c) {
         c.get_static(2, "Lt/Main;->KEY:Lstore/Preferences$Key;");
         c.call_virtual({8, 2}, "Lstore/Preferences;->get(Lstore/Preferences$Key;)Ljava/lang/Object;").result(0);
         test_answer(c, 0);
       },
       "end | key:agreed",
       [](AppWriter& a) {
         a.static_field("KEY:Lstore/Preferences$Key;").class_initializer([](CodeWriter& c) {
           c.text(1, "agreed").call_static({1}, "Lstore/Preferences;->key(Ljava/lang/String;)Lstore/Preferences$Key;");
           c.result(0).put_static(0, "Lt/Main;->KEY:Lstore/Preferences$Key;").end();
         });
       }},
      {"what a method returns", [](CodeWriter& c) {
         c.call_static({}, "Lt/Main;->key()Ljava/lang/String;").result(9).number(10, 0);
         c.call_interface({8, 9, 10}, "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z").answer(0);
         test_answer(c, 0);
       },
       "end | key:agreed",
       [](AppWriter& a) { a.static_method("key()Ljava/lang/String;", [](CodeWriter& c) { c.text(0, "agreed").give_object(0); }); }},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a parameter is what all callers pass, when all are seen") {
  struct CallRow { const char* name; const char* first; const char* second; bool unseen; const char* want; const char* asked; };
  const CallRow rows[] = {
      {"one caller", "agreed", nullptr, false, "end | key:agreed", "check"},
      {"two that agree", "agreed", "agreed", false, "end | key:agreed", "check"},
      {"two that differ", "agreed", "first", false, "end | key:? (SharedPreferences)", ""},
      {"an entry point beside", "agreed", nullptr, true, "end | key:? (SharedPreferences)", ""},
      {"no caller yet", nullptr, nullptr, false, "end | key:? (SharedPreferences)", "check"},
  };
  for (const CallRow& row : rows) {
    CAPTURE(row.name);
    AppWriter writer;
    program::test::write_marks(writer);
    writer.begin("Lt/Main;").static_method("check(Ljava/lang/String;)V", [](CodeWriter& c) {
      c.number(1, 0).call_interface({8, c.parameter(0), 1},
                                    "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z");
      c.answer(0);
      test_answer(c, 0);
    });
    const char* const kKeys[] = {row.first, row.second};
    for (int i = 0; i < 2; ++i) {
      const char* key = kKeys[i];
      if (key == nullptr) continue;
      writer.static_method("caller" + std::to_string(i) + "()V", [=](CodeWriter& c) {
        c.text(0, key).call_static({0}, "Lt/Main;->check(Ljava/lang/String;)V").end();
      });
    }
    const LinkedApp app(writer);
    FirstStart start(app);
    for (int i = 0; i < 2; ++i) {
      if (kKeys[i] != nullptr) start.add_caller("Lt/Main;->caller" + std::to_string(i) + "()V");
    }
    if (row.unseen) start.add_unseen_call("Lt/Main;->check(Ljava/lang/String;)V");
    const program::Outline outline = start.outline("Lt/Main;->check(Ljava/lang/String;)V");
    CHECK(start.dump(outline) == row.want);
    // Looked at again when it is called from elsewhere, unless that can change nothing any more.
    std::string asked;
    for (const program::MethodNode method : outline.asked) asked += app.methods().name(method);
    CHECK(asked == row.asked);
  }
}

TEST_CASE("a call that returns what its callback returns") {
  constexpr const char* kRun = "Lkotlin/RunKt;->run(Lkotlin/jvm/functions/Function0;)Ljava/lang/Object;";
  const Write body = [](CodeWriter& c) {
    read(c, 0, "agreed", 0);
    c.call_static({0}, "Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;").result(0).give_object(0);
  };
  const auto block = [&](AppWriter& a) {
    a.begin("Lt/Block;", "Ljava/lang/Object;", {"Lkotlin/jvm/functions/Function0;"}).constructor();
    a.virtual_method("invoke()Ljava/lang/Object;", body);
    a.begin("Lt/Body;").static_method("body()Ljava/lang/Object;", body);
    a.lambda("Lkotlin/jvm/functions/Function0;", "invoke()Ljava/lang/Object;", "Lt/Body;->body()Ljava/lang/Object;");
  };
  const auto ask_it = [](CodeWriter& c, const char* method) {
    c.call_static({1}, method).result(2).cast(2, "Ljava/lang/Boolean;");
    c.call_virtual({2}, "Ljava/lang/Boolean;->booleanValue()Z").answer(0);
    test_answer(c, 0);
  };
  const Row rows[] = {
      {"an object", [=](CodeWriter& c) {
         c.make(1, "Lt/Block;").call_direct({1}, "Lt/Block;-><init>()V");
         ask_it(c, kRun);
       },
       "end | key:agreed", block},
      {"a lambda", [=](CodeWriter& c) { c.call_site({}, 0).result(1); ask_it(c, kRun); }, "end | key:agreed", block},
      {"an object that is not known", [=](CodeWriter& c) { ask_it(c, kRun); }, "yes end", block},
      {"a call that no row names", [=](CodeWriter& c) {
         c.make(1, "Lt/Block;").call_direct({1}, "Lt/Block;-><init>()V");
         ask_it(c, "Lkotlin/RunKt;->walk(Lkotlin/jvm/functions/Function0;)Ljava/lang/Object;");
       },
       "yes end", block},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a callback that buttons share, looked at for one of them") {
  AppWriter writer;
  program::test::write_marks(writer);
  writer.begin("Lt/Main;").virtual_method("onClick(Landroid/view/View;)V", [](CodeWriter& c) {
    c.call_virtual({c.parameter(1)}, "Landroid/view/View;->getId()I").answer(0);
    c.large(1, 0x7f0a'0001).if_not_equal(0, 1, "other");
    mark(c, "yes");
    c.end().label("other").sparse_switch(0, {{0x7f0a'0002, "no"}});
    mark(c, "c");
    c.end().label("no");
    mark(c, "no");
    c.end();
  });
  writer.virtual_method("onClick(Landroid/content/DialogInterface;I)V", [](CodeWriter& c) {
    c.number(0, -1).if_not_equal(c.parameter(2), 0, "other");
    mark(c, "yes");
    c.end().label("other");
    mark(c, "no");
    c.end();
  });
  const LinkedApp app(writer);
  FirstStart start(app);
  const auto marks = [&](const char* method, const program::Interpreter::Assumption& assumption) {
    const std::string dump = start.dump(start.outline(method, assumption));
    return dump.substr(0, dump.find(" |"));
  };
  constexpr const char* kView = "Lt/Main;->onClick(Landroid/view/View;)V";
  constexpr const char* kDialog = "Lt/Main;->onClick(Landroid/content/DialogInterface;I)V";
  CHECK(marks(kView, {}) == "yes c no");
  CHECK(marks(kView, {0x7f0a'0001, {}}) == "yes");
  CHECK(marks(kView, {0x7f0a'0002, {}}) == "no");
  CHECK(marks(kView, {0x7f0a'0003, {}}) == "c");
  CHECK(marks(kDialog, {}) == "yes no");
  CHECK(marks(kDialog, {{}, {{2U, -1}}}) == "yes");
  CHECK(marks(kDialog, {{}, {{2U, -2}}}) == "no");
  CHECK(marks(kDialog, {{}, {{1U, -2}}}) == "yes no");
}
