// Classes that were merged: a number given to the constructor says which one an object is.
#include <catch2/catch.hpp>

#include "tests/program/grown_app.h"

using namespace mingcha;
using program::CodeWriter;
using program::test::AppWriter;
using program::test::check;
using program::test::GrownApp;
using Row = program::test::ReachCase;

namespace {

constexpr const char* kObject = "Ljava/lang/Object;";
constexpr const char* kRunnable = "Ljava/lang/Runnable;";
constexpr const char* kListener = "Landroid/view/View$OnClickListener;";
constexpr const char* kPost = "Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z";
constexpr const char* kClick = "Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V";

void nothing(CodeWriter& code) { code.end(); }

void choose(CodeWriter& c) {
  c.get(0, c.parameter(0), "Lt/M;->id:I").packed_switch(0, 0, {"a", "b"});
  c.call_static({}, "Lt/Go;->other()V").end();
  c.label("a").call_static({}, "Lt/Go;->a()V").end();
  c.label("b").call_static({}, "Lt/Go;->b()V").end();
}

// M with its number in a field; Go with what the numbers 0, 1 and others lead to.
void write_merged(AppWriter& app, bool is_final = true, const program::test::Write& run = choose) {
  app.begin("Lt/Go;").static_method("a()V", nothing).static_method("b()V", nothing).static_method("other()V", nothing);
  app.begin("Lt/M;", kObject, {kRunnable, kListener}).field("id:I", is_final);
  app.constructor([](CodeWriter& c) { c.put(c.parameter(1), c.parameter(0), "Lt/M;->id:I").end(); }, "(I)V");
  app.virtual_method("run()V", run).virtual_method("onClick(Landroid/view/View;)V", run);
}
void classes(AppWriter& app) { write_merged(app); }

void make_merged(CodeWriter& c, unsigned reg, int number) {
  c.make(reg, "Lt/M;").number(7, number).call_direct({reg, 7}, "Lt/M;-><init>(I)V");
}
void post(CodeWriter& c, int number) {
  make_merged(c, 0, number);
  c.call_virtual({5, 0}, kPost);
}

}  // namespace

TEST_CASE("a merged class runs what the number of its objects says") {
  const Row rows[] = {
      {"one of them", classes, [](CodeWriter& c) { post(c, 0); c.end(); }, "Go.a M.run"},
      {"another", classes, [](CodeWriter& c) { post(c, 1); c.end(); }, "Go.b M.run"},
      {"none of the cases", classes, [](CodeWriter& c) { post(c, 7); c.end(); }, "Go.other M.run"},
      {"two", classes, [](CodeWriter& c) { post(c, 1); post(c, 0); c.end(); }, "Go.a Go.b M.run"},
      {"only made", classes, [](CodeWriter& c) { post(c, 0); make_merged(c, 0, 1); c.end(); }, "Go.a M.run"},
      {"a number that is not known", classes,
       [](CodeWriter& c) {
         c.make(0, "Lt/M;").call_static({}, "Lp/Platform;->number()I").answer(7);
         c.call_direct({0, 7}, "Lt/M;-><init>(I)V").call_virtual({5, 0}, kPost).end();
       },
       "Go.a Go.b Go.other M.run"},
      {"an object that was not followed", classes,
       [](CodeWriter& c) {
         make_merged(c, 0, 0);
         c.call_static({}, "Lp/Platform;->task()Ljava/lang/Runnable;").result(0).call_virtual({5, 0}, kPost).end();
       },
       "Go.a Go.b Go.other M.run"},
      {"a field that can change", [](AppWriter& a) { write_merged(a, false); }, [](CodeWriter& c) { post(c, 0); c.end(); },
       "Go.a Go.b Go.other M.run"},
      {"two classes, told apart by a branch",
       [](AppWriter& a) {
         write_merged(a, true, [](CodeWriter& c) {
           c.get(0, c.parameter(0), "Lt/M;->id:I").if_zero(0, "a").call_static({}, "Lt/Go;->b()V").end();
           c.label("a").call_static({}, "Lt/Go;->a()V").end();
         });
       },
       [](CodeWriter& c) { post(c, 1); c.end(); }, "Go.b M.run"},
      {"what a click does waits", classes,
       [](CodeWriter& c) {
         post(c, 0);
         make_merged(c, 1, 1);
         c.call_virtual({5, 1}, kClick).end();
       },
       "Go.a M.run"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a merged class runs what the user's clicks add") {
  AppWriter writer;
  classes(writer);
  writer.begin("Lt/Main;").static_method("main()V", [](CodeWriter& c) {
    post(c, 0);
    make_merged(c, 1, 1);
    c.call_virtual({5, 1}, kClick).end();
  });
  GrownApp grown(writer);
  grown.enter("Lt/Main;->main()V").grow();
  CHECK(grown.closed("Lt/M;->run()V").find("field:id:I") != std::string::npos);
  grown.open();
  CHECK(grown.reached() == "Go.a Go.b M.onClick M.run");
}
