#include "analyzer/behaviour/permission_outcomes.h"

#include <catch2/catch.hpp>

#include "tests/program/linked_app.h"

using namespace mingcha;
using behaviour::OutcomeCode;
using behaviour::PermissionChecks;
using behaviour::PermissionOutcomes;
using program::CodeWriter;
using program::test::AppWriter;
using program::test::LinkedApp;
using program::test::Write;

namespace {

constexpr const char* kResult = "onRequestPermissionsResult(I[Ljava/lang/String;[I)V";
constexpr unsigned kResults = 3;  // argument register of the platform's int[]

void mark(CodeWriter& code, const std::string& name) { code.call_static({}, "Lt/Mark;->" + name + "()V"); }
void get_element(CodeWriter& code, unsigned to, unsigned array, unsigned index) {  // aget
  code.raw({0x44U | to << 8, array | index << 8});
}
void length(CodeWriter& code, unsigned to, unsigned array) { code.raw({0x21U | to << 8 | array << 12}); }
void add_one(CodeWriter& code, unsigned reg) { code.raw({0xd8U | reg << 8, reg | 1U << 8}); }  // add-int/lit8

// The marks at the places, in the order of the code.
std::string marks_at(const LinkedApp& app, program::MethodNode method, const std::set<std::uint32_t>& places) {
  std::string out;
  const dex::DexFile& file = app.methods().dex_of(method);
  const auto code = dex::CodeItem::read(file, app.methods()[method].code_off);
  REQUIRE(code);
  for (const std::uint32_t pc : places) {
    const dex::Instruction in(code->insns, pc);
    if (in.opcode() != 0x71 || file.type(file.method({in.index()}).class_idx) != "Lt/Mark;") continue;
    out += std::string(out.empty() ? "" : " ") + std::string(file.name(file.method({in.index()})));
  }
  return out;
}

// "denied | granted": marks that only one outcome leads to.
std::string run(const Write& write, const std::string& method = kResult, unsigned argument = kResults,
                std::optional<std::int64_t> request_code = std::nullopt) {
  AppWriter writer;
  writer.begin("Lt/Mark;");
  for (const char* name : {"a", "b", "c"}) writer.static_method(std::string(name) + "()V", [](CodeWriter& c) { c.end(); });
  writer.begin("Lt/Check;").static_method("held()I", [](CodeWriter& c) { c.number(0, 0).give(0); });
  writer.begin("Lt/Main;").virtual_method(method, write);
  writer.virtual_method("all([I)Z", [](CodeWriter& c) {
    length(c, 0, c.parameter(1));
    c.number(1, 0).label("next").if_less(1, 0, "look").number(2, 1).give(2).label("look");
    get_element(c, 2, c.parameter(1), 1);
    c.if_zero(2, "held").number(2, 0).give(2).label("held");
    add_one(c, 1);
    c.jump("next");
  });
  writer.virtual_method("told(Z)V", [](CodeWriter& c) {
    c.if_not_zero(c.parameter(1), "on");
    mark(c, "a");
    c.label("on").end();
  });
  const LinkedApp app(writer);
  const PermissionChecks checks{{0, app.method_idx(0, "Lt/Check;->held()I")}};
  std::string denied, granted;
  for (const OutcomeCode& code :
       PermissionOutcomes(app.linked(), checks).differences(app.method("Lt/Main;->" + method), argument, request_code)) {
    denied += marks_at(app, code.method, code.denied);
    granted += marks_at(app, code.method, code.granted);
  }
  return denied + " | " + granted;
}

}  // namespace

TEST_CASE("what runs only after a denial, in the ways in which apps look at the results") {
  struct Row { const char* name; Write write; const char* want; };
  const Row rows[] = {
      {"the first result", [](CodeWriter& c) {
         c.number(0, 0);
         get_element(c, 0, c.parameter(3), 0);
         c.if_zero(0, "held");
         mark(c, "a");
         c.end().label("held");
         mark(c, "b");
         c.end();
       }, "a | b"},
      {"a flag set in a loop", [](CodeWriter& c) {
         c.number(0, 1).number(1, 0).label("next");
         length(c, 2, c.parameter(3));
         c.if_less(1, 2, "look").jump("all").label("look");
         get_element(c, 2, c.parameter(3), 1);
         c.if_zero(2, "held").number(0, 0).label("held");
         add_one(c, 1);
         c.jump("next").label("all").if_not_zero(0, "on");
         mark(c, "a");
         c.label("on");
         mark(c, "b");
         c.end();
       }, "a | "},
      {"the answer of an own method", [](CodeWriter& c) {
         c.call_virtual({c.parameter(0), c.parameter(3)}, "Lt/Main;->all([I)Z").answer(0).if_not_zero(0, "on");
         mark(c, "a");
         c.label("on").end();
       }, "a | "},
      {"whether it is held now", [](CodeWriter& c) {
         c.call_static({}, "Lt/Check;->held()I").answer(0).if_zero(0, "on");
         mark(c, "a");
         c.label("on").end();
       }, "a | "},
      {"handed on", [](CodeWriter& c) {
         c.call_virtual({c.parameter(0), c.parameter(3)}, "Lt/Main;->all([I)Z").answer(0);
         c.call_virtual({c.parameter(0), 0}, "Lt/Main;->told(Z)V").end();
       }, "a | "},
      {"whatever the results", [](CodeWriter& c) { mark(c, "a"); c.end(); }, " | "},
      {"a question that is not about them", [](CodeWriter& c) {
         c.if_zero(c.parameter(1), "on");
         mark(c, "a");
         c.label("on").end();
       }, " | "},
      {"without end", [](CodeWriter& c) {
         c.number(0, 0).label("next");
         add_one(c, 0);
         c.jump("next");
       }, " | "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(run(row.write) == row.want);
  }
}

TEST_CASE("the results of one request are told from those of others") {
  const Write write = [](CodeWriter& c) {
    c.number(0, 7).if_not_equal(c.parameter(1), 0, "other").number(0, 0);
    get_element(c, 0, c.parameter(3), 0);
    c.if_zero(0, "other");
    mark(c, "a");
    c.label("other").end();
  };
  CHECK(run(write, kResult, kResults, 7) == "a | ");
  CHECK(run(write, kResult, kResults, 8) == " | ");
  CHECK(run(write) == "a | ");
}

TEST_CASE("an answer is a boolean, or an object that holds one") {
  const Write plain = [](CodeWriter& c) {
    c.if_not_zero(c.parameter(1), "on");
    mark(c, "a");
    c.label("on").end();
  };
  CHECK(run(plain, "onResult(Z)V", 1) == "a | ");
  const Write boxed = [](CodeWriter& c) {
    c.cast(c.parameter(1), "Ljava/lang/Boolean;");
    c.call_virtual({c.parameter(1)}, "Ljava/lang/Boolean;->booleanValue()Z").answer(0).if_not_zero(0, "on");
    mark(c, "a");
    c.label("on").end();
  };
  CHECK(run(boxed, "onActivityResult(Ljava/lang/Object;)V", 1) == "a | ");
  CHECK(run(plain, "onResult(Z)V", 9) == " | ");  // no such argument
}
