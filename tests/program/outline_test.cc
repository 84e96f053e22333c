// What an outline keeps of a method: calls with what is known of their arguments, writes, what is given back.
#include "analyzer/program/outline.h"

#include <catch2/catch.hpp>

#include "tests/program/first_start.h"

using namespace mingcha;
using program::CodeWriter;
using program::Event;
using program::Outline;
using program::test::AppWriter;
using program::test::check;
using program::test::FirstStart;
using program::test::LinkedApp;
using program::test::mark;
using program::test::read;
using program::test::test_answer;
using program::test::Write;
using Row = program::test::OutlineCase;

namespace {

constexpr const char* kTake = "Lt/Sink;->take(Ljava/lang/Object;)V";

void take(CodeWriter& code, unsigned reg) { code.call_static({reg}, kTake).end(); }

// The method Lt/Main;->with(String,boolean)Object among classes that rows refer to.
struct Scene {
  explicit Scene(const Write& write) {
    program::test::write_marks(writer);
    writer.begin("Lt/Main;").static_field("kept:Ljava/lang/Object;").static_field("count:I").static_field("agreed:Z");
    writer.field("own:Ljava/lang/Object;").field("shown:Z").field("size:I");
    writer.static_method("with(Ljava/lang/String;Z)Ljava/lang/Object;", write);
    writer.static_method("body()V", [](CodeWriter& c) { c.end(); });
    writer.lambda("Ljava/lang/Runnable;", "run()V", "Lt/Main;->body()V");
    writer.begin("Lt/Some;").constructor().static_method("get()Lt/Some;", [](CodeWriter& c) { c.number(0, 0).give_object(0); });
    writer.virtual_method("ask()Ljava/lang/Object;", [](CodeWriter& c) { c.number(0, 0).give_object(0); });
  }
  AppWriter writer;
};
constexpr const char* kWith = "Lt/Main;->with(Ljava/lang/String;Z)Ljava/lang/Object;";

std::string spell(const LinkedApp& app, const FirstStart& start, const Outline& outline) {
  static constexpr const char* kKinds[] = {"static", "direct", "super", "virtual", "interface",
                                           "custom", "make",   "touch", "write",   "give"};
  const dex::DexFile& file = app.program().dex_files()[0];
  std::string out;
  for (const Event& event : outline.events) {
    out += (out.empty() ? "" : "; ") + std::string(kKinds[static_cast<std::size_t>(event.kind)]);
    if (event.kind == Event::Kind::make) out += " " + std::string(file.type({event.index}));
    if (event.kind == Event::Kind::touch || event.kind == Event::Kind::write) {
      out += " " + std::string(file.name(file.field({event.index})));
    }
    if (event.is_invoke() && event.kind != Event::Kind::invoke_custom) {
      out += " " + std::string(file.name(file.method({event.index}))) + (event.target.present() ? "" : "*");
    }
    for (const program::Value value : outline.operands(event)) out += " " + start.name(value, kWith);
  }
  return out;
}

}  // namespace

TEST_CASE("outline: what is known of an argument") {
  struct ValueRow { const char* name; Write write; const char* want; };
  const ValueRow rows[] = {
      {"text", [](CodeWriter& c) { c.text(0, "agreed"); take(c, 0); }, "text:agreed"},
      {"number", [](CodeWriter& c) { c.number(0, -7); take(c, 0); }, "-7"},
      {"class", [](CodeWriter& c) { c.type(0, "Lt/Some;"); take(c, 0); }, "type:Lt/Some;"},
      {"object made here", [](CodeWriter& c) { c.make(0, "Lt/Some;"); take(c, 0); }, "object:Lt/Some;"},
      {"lambda made here", [](CodeWriter& c) { c.call_site({}, 0).result(0); take(c, 0); }, "lambda"},
      {"first argument", [](CodeWriter& c) { take(c, c.parameter(0)); }, "param:0"},
      {"second argument, moved", [](CodeWriter& c) { c.move(3, c.parameter(1)); take(c, 3); }, "param:1"},
      {"static field", [](CodeWriter& c) { c.get_static(0, "Lt/Main;->kept:Ljava/lang/Object;"); take(c, 0); },
       "field:Lt/Main;->kept:Ljava/lang/Object;"},
      {"field", [](CodeWriter& c) { c.get(0, 5, "Lt/Main;->own:Ljava/lang/Object;"); take(c, 0); },
       "field:Lt/Main;->own:Ljava/lang/Object;"},
      {"field of the platform", [](CodeWriter& c) { c.get_static(0, "Landroid/os/Build;->MODEL:Ljava/lang/String;"); take(c, 0); },
       "bound:Ljava/lang/String;"},
      {"what an own method returns", [](CodeWriter& c) { c.call_static({}, "Lt/Some;->get()Lt/Some;").result(0); take(c, 0); },
       "result"},
      {"what the platform returns", [](CodeWriter& c) { c.call_static({}, "Lp/Platform;->get()Lp/Thing;").result(0); take(c, 0); },
       "bound:Lp/Thing;"},
      {"boxed", [](CodeWriter& c) {
         c.call_static({c.parameter(1)}, "Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;").result(0);
         take(c, 0);
       },
       "result"},
      {"a constant, boxed", [](CodeWriter& c) {
         c.number(0, 1).call_static({0}, "Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;").result(0);
         take(c, 0);
       },
       "boxed:1"},
      {"nothing", [](CodeWriter& c) { take(c, 5); }, "?"},
      {"a result that another call was between",
       [](CodeWriter& c) {
         c.call_static({}, "Lt/Some;->get()Lt/Some;");
         mark(c, "a");
         c.result(0);
         take(c, 0);
       },
       "?"},
      {"cast, known only by its type", [](CodeWriter& c) { c.cast(5, "Lt/Some;"); take(c, 5); }, "bound:Lt/Some;"},
      {"cast, known better", [](CodeWriter& c) { c.make(0, "Lt/Some;").cast(0, "Ljava/lang/Object;"); take(c, 0); },
       "object:Lt/Some;"},
      {"worked out, depends on a location",
       [](CodeWriter& c) { read(c, 0, "agreed", 0); c.negate(0, 0); take(c, 0); }, "known"},
      {"worked out, depends on nothing", [](CodeWriter& c) { c.number(0, 0).negate(0, 0); take(c, 0); }, "1"},
      {"made in two places",
       [](CodeWriter& c) {
         c.if_zero(5, "other").make(0, "Lt/Some;").jump("meet").label("other").make(0, "Lt/Some;").label("meet");
         take(c, 0);
       },
       "?"},
      {"arithmetic", [](CodeWriter& c) { c.number(0, 1).raw({0x90, 0x0000}); take(c, 0); }, "2"},  // add-int v0, v0, v0
  };
  for (const ValueRow& row : rows) {
    CAPTURE(row.name);
    Scene scene(row.write);
    const LinkedApp app(scene.writer);
    FirstStart start(app);
    const Outline outline = start.outline(kWith);
    REQUIRE(outline.events.size() > 0);
    CHECK(start.name(outline.operands(outline.events.back())[0], kWith) == row.want);
  }
}

TEST_CASE("outline: numbers that do not fit are not known, rather than known wrongly") {
  struct WideRow { std::int64_t value; const char* want; };
  constexpr std::int64_t kLargest = (std::int64_t{1} << 55) - 1;
  const std::string largest = std::to_string(kLargest), smallest = std::to_string(-kLargest - 1);
  const WideRow rows[] = {{5, "5"}, {-5, "-5"}, {kLargest, largest.c_str()}, {-kLargest - 1, smallest.c_str()},
                          {kLargest + 1, "?"}, {-kLargest - 2, "?"}, {0x7fff'0000'0000'0000, "?"}};
  for (const WideRow& row : rows) {
    CAPTURE(row.value);
    const auto bits = static_cast<std::uint64_t>(row.value);
    Scene scene([=](CodeWriter& c) {  // const-wide
      c.raw({0x0018, static_cast<std::uint32_t>(bits & 0xffff), static_cast<std::uint32_t>(bits >> 16 & 0xffff),
             static_cast<std::uint32_t>(bits >> 32 & 0xffff), static_cast<std::uint32_t>(bits >> 48)});
      take(c, 0);
    });
    const LinkedApp app(scene.writer);
    FirstStart start(app);
    CHECK(start.evaluate(kWith) == row.want);
  }
}

TEST_CASE("outline: what counts as an event") {
  struct EventRow { const char* name; Write write; const char* want; };
  const EventRow rows[] = {
      {"calls of every kind",
       [](CodeWriter& c) {
         c.make(0, "Lt/Some;").call_direct({0}, "Lt/Some;-><init>()V").call_virtual({0}, "Lt/Some;->ask()Ljava/lang/Object;");
         c.call_super({0}, "Lt/Some;->ask()Ljava/lang/Object;").call_interface({0}, "Lt/Some;->ask()Ljava/lang/Object;");
         c.call_static({}, "Lt/Some;->get()Lt/Some;").call_site({0}, 0).end();
       },
       "make Lt/Some;; direct <init> object:Lt/Some;; virtual ask object:Lt/Some;; super ask object:Lt/Some;; "
       "interface ask object:Lt/Some;; static get; custom object:Lt/Some;"},
      {"platform calls that a row names, and no others",
       [](CodeWriter& c) {
         c.call_virtual({0, 1}, "Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z");
         c.call_virtual({0, 1}, "Landroid/os/Handler;->send(Ljava/lang/Object;)Z").end();
       },
       "virtual post* ? ?"},
      {"writes of objects and truth values",
       [](CodeWriter& c) {
         c.number(0, 1).put_static(0, "Lt/Main;->agreed:Z").put(0, 5, "Lt/Main;->shown:Z");
         c.put_static(c.parameter(0), "Lt/Main;->kept:Ljava/lang/Object;").put(5, 5, "Lt/Main;->own:Ljava/lang/Object;").end();
       },
       "write agreed 1; write shown 1; write kept param:0; write own ?"},
      {"numbers are written",
       [](CodeWriter& c) { c.put_static(0, "Lt/Main;->count:I").put(0, 5, "Lt/Main;->size:I").end(); },
       "write count ?; write size ?"},
      {"reads touch, of objects not",
       [](CodeWriter& c) { c.get_static(0, "Lt/Main;->count:I").get(0, 5, "Lt/Main;->size:I").end(); }, "touch count"},
      {"fields of the platform", [](CodeWriter& c) {
         c.get_static(0, "Landroid/os/Build;->ID:I").put_static(0, "Landroid/os/Build;->DEBUG:Z").end();
       },
       ""},
      {"what is given back", [](CodeWriter& c) { c.give_object(c.parameter(0)); }, "give param:0"},
      {"on two ways",
       [](CodeWriter& c) { c.if_zero(5, "b").give_object(c.parameter(0)).label("b").make(0, "Lt/Some;").give_object(0); },
       "make Lt/Some;; give param:0; give object:Lt/Some;"},
      {"an object that could not be followed", [](CodeWriter& c) { c.give_object(5); }, "give ?"},
      {"a number that is not known", [](CodeWriter& c) { c.give(5); }, ""},
      {"null", [](CodeWriter& c) { c.number(0, 0).give_object(0); }, ""},
      {"only what runs",
       [](CodeWriter& c) {
         c.get_static(0, "Lt/Main;->agreed:Z").if_zero(0, "no").make(1, "Lt/Some;").label("no").end();
       },
       "touch agreed"},
  };
  for (const EventRow& row : rows) {
    CAPTURE(row.name);
    Scene scene(row.write);
    const LinkedApp app(scene.writer);
    FirstStart start(app);
    CHECK(spell(app, start, start.outline(kWith)) == row.want);
  }
}

TEST_CASE("outline: what it depends on") {
  Scene scene([](CodeWriter& c) {
    read(c, 0, "first", 1);
    c.if_zero(0, "out");
    read(c, 0, "agreed", 0);
    c.if_zero(0, "out");
    read(c, 0, "never", 0);
    c.if_zero(0, "out").label("out").end();
  });
  const LinkedApp app(scene.writer);
  FirstStart start(app);
  const Outline outline = start.outline(kWith);
  std::string consulted;
  for (const program::Location& location : outline.consulted) consulted += start.name(location) + " ";
  CHECK(consulted == "key:first key:agreed ");
  REQUIRE(outline.closed.size() == 2);
  CHECK(outline.closed[0].pc < outline.closed[1].pc);
  CHECK(outline.executes(outline.closed[1].pc));
  CHECK_FALSE(outline.executes(outline.closed[1].pc + 2));  // the instruction behind the branch
  CHECK(outline.executes(outline.closed[0].pc + 2));
  for (std::size_t i = 1; i < outline.executed.size(); ++i) CHECK(outline.executed[i - 1].end <= outline.executed[i].start);
}

TEST_CASE("broken code ends where it breaks") {
  const auto after = [](std::initializer_list<std::uint32_t> units) {
    return [units = std::vector<std::uint32_t>(units)](CodeWriter& c) {
      mark(c, "a");
      for (const std::uint32_t unit : units) c.raw({unit});
      mark(c, "b");
      c.end();
    };
  };
  const Row rows[] = {
      {"an unused opcode", after({0x003e}), "a"},
      {"a payload in the way", after({0x0100, 0x0000, 0, 0}), "a"},
      {"a branch into the middle of an instruction", after({0x0129, 0xffff}), "a"},
      {"a branch out of the code", after({0x0029, 0x7000}), "a"},
      {"a branch before the code", after({0x0029, 0x8000}), "a"},
      {"a condition that leads out of the code", after({0x0038, 0x7000}), "a b"},
      {"a switch without payload", after({0x002b, 0x7000, 0x0000}), "a b"},
      {"a switch whose payload is code", after({0x002b, 0x0003, 0x0000}), "a b"},
      {"no such string", after({0x001a, 0xffff}), "a b"},
      {"no such type", after({0x001c, 0xffff}), "a b"},
      {"no such type to cast to", after({0x001f, 0xffff}), "a b"},
      {"no such class to make", after({0x0022, 0xffff}), "a b"},
      {"no such field to read", after({0x0062, 0xffff}), "a b"},
      {"no such field to write", after({0x0069, 0xffff}), "a b"},
      {"no such method", after({0x0071, 0xffff, 0x0000}), "a b"},
      {"no such call site", after({0x00fc, 0xffff, 0x0000}), "a b"},
      {"no such register", after({0xc813, 0x0001}), "a b"},                  // const/16 v200
      {"arguments beyond the registers", [](CodeWriter& c) { c.call_range(0xfff0, 255, "Lt/Mark;->c()V"); mark(c, "b"); c.end(); },
       "c b"},
      {"nothing at the end", [](CodeWriter& c) { mark(c, "a"); }, "a"},
      {"nothing but a jump to itself", [](CodeWriter& c) { c.label("x").jump("x"); }, ""},
  };
  for (const Row& row : rows) check(row);
  AppWriter writer;
  writer.begin("Lt/Main;").native_method("main()V");
  const LinkedApp app(writer);
  FirstStart start(app);
  CHECK(start.outline("Lt/Main;->main()V").events.empty());
}

TEST_CASE("a method too large to follow counts whole") {
  // Registers times blocks decide: 17 registers, a block for each branch.
  const auto with_branches = [](std::size_t count) {
    return [count](CodeWriter& c) {
      read(c, 0, "agreed", 0);
      c.if_zero(0, "rest");
      mark(c, "yes");
      c.label("rest");
      for (std::size_t i = 0; i < count; ++i) c.if_zero(7, 2);
      mark(c, "end");
      c.end();
    };
  };
  constexpr std::size_t kMost = program::Interpreter::kMaxState / 17;
  check({"nearly too large", with_branches(kMost - 10), "end | key:agreed"});
  check({"too large", with_branches(kMost + 10), "yes end (coarse)"});
}

TEST_CASE("what needs no look at the world is outlined ahead, and is the same") {
  struct Ahead {
    const char* name;
    Write write;
    bool is_there;
  };
  const Ahead rows[] = {
      {"calls and objects", [](CodeWriter& c) { c.make(0, "Lt/Some;"); take(c, 0); }, true},
      {"a branch on what is made here",
       [](CodeWriter& c) { c.number(0, 1); test_answer(c, 0); }, true},
      {"a branch on a stored flag", [](CodeWriter& c) { read(c, 0, "agreed", 0); test_answer(c, 0); }, false},
      {"a branch on a parameter, which callers decide",
       [](CodeWriter& c) { test_answer(c, c.parameter(1)); }, false},
  };
  for (const Ahead& row : rows) {
    CAPTURE(row.name);
    Scene scene(row.write);
    const LinkedApp app(scene.writer);
    FirstStart start(app);
    std::vector<program::FieldNode> untouched;
    const std::optional<Outline> ahead = start.outline_ahead(kWith, untouched);
    REQUIRE(ahead.has_value() == row.is_there);
    if (!ahead) continue;
    CHECK(spell(app, start, *ahead) == spell(app, start, start.outline(kWith)));
    CHECK(untouched.empty());
  }
}

TEST_CASE("a branch on a field is outlined ahead only as long as nobody has written to the field") {
  for (const bool is_written : {false, true}) {
    CAPTURE(is_written);
    Scene scene([](CodeWriter& c) {
      c.get_static(0, "Lt/Main;->agreed:Z");
      test_answer(c, 0);
    });
    const LinkedApp app(scene.writer);
    FirstStart start(app);
    if (is_written) start.write_field("Lt/Main;->agreed:Z");
    std::vector<program::FieldNode> untouched;
    const std::optional<Outline> ahead = start.outline_ahead(kWith, untouched);
    REQUIRE(ahead.has_value() == !is_written);
    if (!ahead) continue;
    CHECK(untouched == std::vector{app.field("Lt/Main;->agreed:Z")});
    CHECK(spell(app, start, *ahead) == spell(app, start, start.outline(kWith)));
    CHECK_FALSE(ahead->closed.empty());
  }
}
