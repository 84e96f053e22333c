#include "analyzer/program/methods.h"

#include <catch2/catch.hpp>

#include "tests/program/linked_app.h"

using namespace mingcha;
using program::CodeWriter;
using program::MethodNode;
using program::test::AppWriter;
using program::test::LinkedApp;

namespace {

void nothing(CodeWriter& code) { code.end(); }

// "run()V" of a type, as the program's selector.
program::Selector selector(const LinkedApp& app, const std::string& method) {
  const std::size_t open = method.find('(');
  return app.methods().selector(method.substr(0, open), method.substr(open));
}

void write_family(AppWriter& app) {
  app.begin_interface("Lt/Face;").virtual_method("by_default()V", nothing).abstract_method("asked()V");
  app.begin_interface("Lt/Nearer;", {"Lt/Face;"}).virtual_method("by_default()V", nothing);
  app.begin_abstract("Lt/Base;").virtual_method("run()V", nothing).abstract_method("open()V");
  app.begin("Lt/Mid;", "Lt/Base;", {"Lt/Face;"}).virtual_method("open()V", nothing);
  app.begin("Lt/Leaf;", "Lt/Mid;").virtual_method("run()V", nothing).virtual_method("run(I)V", nothing);
  app.begin("Lt/Taker;", "Ljava/lang/Object;", {"Lt/Face;"}).virtual_method("asked()V", nothing);
  app.next_dex();
  app.begin("Lt/Far;", "Lt/Leaf;", {"Lt/Nearer;"});
  app.begin("Lt/Screen;", "Landroid/app/Activity;").virtual_method("onCreate()V", nothing);
  app.begin_abstract("Lt/Half;", "Ljava/lang/Object;").abstract_method("by_default()V");
  app.begin("Lt/Broken;", "Lt/Half;", {"Lt/Face;"});
  app.begin("Lt/Loop1;", "Lt/Loop2;").virtual_method("run()V", nothing).begin("Lt/Loop2;", "Lt/Loop1;");
}

}  // namespace

TEST_CASE("resolve and dispatch: the nearest definition upwards, then a default method") {
  AppWriter writer;
  write_family(writer);
  const LinkedApp app(writer);
  struct Row { const char* name; const char* type; const char* method; const char* resolves; const char* runs; };
  const Row rows[] = {
      {"its own", "Lt/Leaf;", "run()V", "Lt/Leaf;->run()V", "Lt/Leaf;->run()V"},
      {"inherited", "Lt/Mid;", "run()V", "Lt/Base;->run()V", "Lt/Base;->run()V"},
      {"from another file", "Lt/Far;", "run()V", "Lt/Leaf;->run()V", "Lt/Leaf;->run()V"},
      {"another prototype", "Lt/Mid;", "run(I)V", "-", "-"},
      {"another return type", "Lt/Leaf;", "run()I", "-", "-"},
      {"abstract in a class", "Lt/Base;", "open()V", "Lt/Base;->open()V", "-"},
      {"implemented below", "Lt/Leaf;", "open()V", "Lt/Mid;->open()V", "Lt/Mid;->open()V"},
      {"default of an interface", "Lt/Taker;", "by_default()V", "Lt/Face;->by_default()V", "Lt/Face;->by_default()V"},
      {"the nearer interface's default", "Lt/Far;", "by_default()V", "Lt/Nearer;->by_default()V",
       "Lt/Nearer;->by_default()V"},
      {"abstract in an interface", "Lt/Mid;", "asked()V", "Lt/Face;->asked()V", "-"},
      {"a class's abstract method hides a default", "Lt/Broken;", "by_default()V", "Lt/Half;->by_default()V", "-"},
      {"the platform's", "Lt/Screen;", "onResume()V", "-", "-"},
      {"of a platform class", "Landroid/app/Activity;", "onCreate()V", "-", "-"},
      {"in a ring of superclasses", "Lt/Loop2;", "run()V", "Lt/Loop1;->run()V", "Lt/Loop1;->run()V"},
      {"nowhere in a ring", "Lt/Loop2;", "open()V", "-", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const program::Selector wanted = selector(app, row.method);
    CHECK(app.name(app.methods().resolve(app.type(row.type), wanted)) == row.resolves);
    CHECK(app.name(app.methods().dispatch(app.type(row.type), wanted)) == row.runs);
  }
}

TEST_CASE("sole target: when every object that can be meant runs the same code") {
  struct Row { const char* name; const char* method; void (*more)(AppWriter&); const char* want; };
  const Row rows[] = {
      {"nobody overrides", "Lt/Base;->run()V", [](AppWriter&) {}, "Lt/Base;->run()V"},
      {"overridden", "Lt/Base;->run()V",
       [](AppWriter& a) { a.begin("Lt/Sub;", "Lt/Base;").virtual_method("run()V", nothing); }, "-"},
      {"overridden in another file, two levels below", "Lt/Base;->run()V",
       [](AppWriter& a) {
         a.begin("Lt/Sub;", "Lt/Base;").next_dex().begin("Lt/SubSub;", "Lt/Sub;").virtual_method("run()V", nothing);
       },
       "-"},
      {"another overload below", "Lt/Base;->run()V",
       [](AppWriter& a) { a.begin("Lt/Sub;", "Lt/Base;").virtual_method("run(I)V", nothing); }, "Lt/Base;->run()V"},
      {"abstract, one implementation", "Lt/Base;->open()V",
       [](AppWriter& a) { a.begin("Lt/Sub;", "Lt/Base;").virtual_method("open()V", nothing); }, "Lt/Sub;->open()V"},
      {"abstract, two", "Lt/Base;->open()V",
       [](AppWriter& a) {
         a.begin("Lt/Sub;", "Lt/Base;").virtual_method("open()V", nothing);
         a.next_dex().begin("Lt/Other;", "Lt/Base;").virtual_method("open()V", nothing);
       },
       "-"},
      {"abstract, one that is abstract again", "Lt/Base;->open()V",
       [](AppWriter& a) { a.begin_abstract("Lt/Sub;", "Lt/Base;").abstract_method("open()V"); }, "-"},
      {"abstract, none", "Lt/Base;->open()V", [](AppWriter&) {}, "-"},
      {"interface, one implementation", "Lt/Face;->asked()V",
       [](AppWriter& a) { a.begin("Lt/Sub;", "Lt/Base;", {"Lt/Face;"}).virtual_method("asked()V", nothing); },
       "Lt/Sub;->asked()V"},
      {"interface below an interface", "Lt/Face;->asked()V",
       [](AppWriter& a) {
         a.begin_interface("Lt/Face2;", {"Lt/Face;"});
         a.begin("Lt/Sub;", "Lt/Base;", {"Lt/Face2;"}).virtual_method("asked()V", nothing);
       },
       "Lt/Sub;->asked()V"},
      {"interface, one of its own and one inherited", "Lt/Face;->asked()V",
       [](AppWriter& a) {
         a.begin("Lt/Sub;", "Lt/Base;", {"Lt/Face;"}).virtual_method("asked()V", nothing);
         a.begin("Lt/Older;").virtual_method("asked()V", nothing).begin("Lt/Heir;", "Lt/Older;", {"Lt/Face;"});
       },
       "-"},
      {"interface, inherited alone", "Lt/Face;->asked()V",
       [](AppWriter& a) {
         a.begin("Lt/Older;").virtual_method("asked()V", nothing).begin("Lt/Heir;", "Lt/Older;", {"Lt/Face;"});
       },
       "Lt/Older;->asked()V"},
      {"default, nobody overrides", "Lt/Face;->by_default()V",
       [](AppWriter& a) { a.begin("Lt/Sub;", "Lt/Base;", {"Lt/Face;"}); }, "Lt/Face;->by_default()V"},
      {"default, overridden", "Lt/Face;->by_default()V",
       [](AppWriter& a) { a.begin("Lt/Sub;", "Lt/Base;", {"Lt/Face;"}).virtual_method("by_default()V", nothing); }, "-"},
      {"a ring below", "Lt/Base;->run()V",
       [](AppWriter& a) { a.begin("Lt/A;", "Lt/Base;", {"Lt/B;"}).begin("Lt/B;", "Lt/A;"); }, "Lt/Base;->run()V"},
      {"more below than are looked at", "Lt/Base;->run()V",
       [](AppWriter& a) {
         for (std::size_t i = 0; i <= program::Hierarchy::kMaxVisited; ++i) {
           a.begin("Lt/Sub" + std::to_string(i) + ";", "Lt/Base;");
         }
       },
       "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    AppWriter writer;
    writer.begin_abstract("Lt/Base;").virtual_method("run()V", nothing).abstract_method("open()V");
    writer.begin_interface("Lt/Face;").abstract_method("asked()V").virtual_method("by_default()V", nothing);
    row.more(writer);
    const LinkedApp app(writer);
    const MethodNode asked = app.method(row.method);
    CHECK(app.name(app.methods().sole_target(asked)) == row.want);
    CHECK(app.name(app.methods().sole_target(asked)) == row.want);  // the answer is kept
  }
}

TEST_CASE("selectors: a name and prototype, the same in every file") {
  AppWriter writer;
  constexpr const char* kSignature = "(ILt/Some;[[JLjava/lang/String;)Lt/Some;";
  const std::string get = std::string("get") + kSignature;
  writer.begin("Lt/A;").virtual_method(get, nothing);
  writer.next_dex();
  writer.begin("Lt/B;").virtual_method(get, nothing).virtual_method("other()I", nothing);
  writer.virtual_method("get(ILt/Some;[[JLjava/lang/String;)V", nothing);
  const LinkedApp app(writer);
  const program::Methods& methods = app.methods();
  const std::uint32_t a = app.method_idx(0, "Lt/A;->" + get), b = app.method_idx(1, "Lt/B;->" + get);
  REQUIRE(app.program().dex_files()[0].method({a}).proto_idx != app.program().dex_files()[1].method({b}).proto_idx);
  CHECK(methods.selector(0, a) == methods.selector(1, b));
  CHECK(methods.selector("get", kSignature) == methods.selector(0, a));
  CHECK(methods.selector(app.method("Lt/B;->" + get)) == methods.selector(0, a));
  const char* const kOthers[] = {"(ILt/Some;[[JLjava/lang/String;)V", "(ILt/Some;[JLjava/lang/String;)Lt/Some;",
                                 "(Lt/Some;I[[JLjava/lang/String;)Lt/Some;", "()Lt/Some;"};
  for (const char* other : kOthers) CHECK(methods.selector("get", other) != methods.selector(0, a));
  CHECK(methods.selector("put", kSignature) != methods.selector(0, a));
  for (const char* broken : {"", "(Lt/Some", "(I[", "()"}) {
    CAPTURE(broken);
    CHECK(methods.selector("get", broken) == 0);
  }
}

TEST_CASE("methods: numbers in the order of classes, found again by their own index") {
  AppWriter writer;
  writer.begin("Lt/A;").constructor().virtual_method("run()V", [](CodeWriter& c) {
    c.call_virtual({0}, "Lt/A;->run()V").call_virtual({0}, "Lt/B;->run()V").end();
  });
  writer.native_method("allowed()Z");
  writer.next_dex();
  writer.begin("Lt/A;").virtual_method("run()V", nothing).virtual_method("late()V", nothing);  // a second definition
  writer.begin("Lt/B;", "Lt/A;").virtual_method("go()V", [](CodeWriter& c) { c.call_virtual({0}, "Lt/B;->run()V").end(); });
  const LinkedApp app(writer);
  const program::Methods& methods = app.methods();
  std::string all;
  for (MethodNode node{0}; node.value < methods.size(); ++node.value) all += methods.descriptor(node) + " ";
  CHECK(all == "Lt/A;-><init>()V Lt/A;->allowed()Z Lt/A;->run()V Lt/B;->go()V ");
  const MethodNode run = app.method("Lt/A;->run()V");
  CHECK(methods.own(0, app.method_idx(0, "Lt/A;->run()V")) == run);
  CHECK_FALSE(methods.own(0, app.method_idx(0, "Lt/B;->run()V")).present());  // inherited
  CHECK_FALSE(methods.own(1, app.method_idx(1, "Lt/A;->run()V")).present());  // the definition that does not count
  CHECK(methods.resolve(1, app.method_idx(1, "Lt/B;->run()V")) == run);
  CHECK(methods.resolve(1, app.method_idx(1, "Lt/A;->run()V")) == run);
  CHECK_FALSE(methods.resolve(1, app.method_idx(1, "Lt/A;->late()V")).present());
  const MethodNode allowed = app.method("Lt/A;->allowed()Z");
  CHECK(methods[allowed].is(dex::kAccNative));
  CHECK(methods[allowed].code_off == 0);
  CHECK(methods[run].code_off != 0);
  CHECK(methods.name(allowed) == "allowed");
  CHECK(methods.type_of(run) == app.type("Lt/A;"));
  const program::ClassId b = app.program().definition(app.type("Lt/B;"));
  CHECK(methods.first(b) == app.method("Lt/B;->go()V"));
  CHECK(methods.end(b).value == methods.size());
}
