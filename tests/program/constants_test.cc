#include "analyzer/program/constants.h"

#include <catch2/catch.hpp>

#include "tests/program/code_writer.h"

using namespace mingcha;
using program::CodeWriter;
using program::Constants;
using program::Constant;

namespace {

constexpr const char* kBuilder = "Ljava/lang/StringBuilder;";
constexpr const char* kString = "Ljava/lang/String;";
constexpr const char* kClass = "Ljava/lang/Class;";
constexpr const char* kObject = "Ljava/lang/Object;";
constexpr const char* kAppend = "(Ljava/lang/String;)Ljava/lang/StringBuilder;";
constexpr unsigned kVirtual = 0x6e, kDirect = 0x70, kStatic = 0x71;

// The sink that the rows look at: what is known of its arguments.
void sink(CodeWriter& code, const std::vector<unsigned>& registers) {
  code.call(kStatic, registers, "Lt/Sink;", registers.size() == 1 ? "take" : "take2",
            registers.size() == 1 ? "(Ljava/lang/Object;)V" : "(Ljava/lang/Object;Ljava/lang/Object;)V");
}

std::string show(const Constants& constants, const Constant& value) {
  switch (value.kind) {
    case Constant::Kind::unknown: return "?";
    case Constant::Kind::text: return "\"" + std::string(value.text) + "\"";
    case Constant::Kind::integer: return std::to_string(value.integer);
    case Constant::Kind::builder: return "builder";
    case Constant::Kind::class_: return "class " + std::string(value.text);
    case Constant::Kind::method: return std::string(value.text) + "." + std::string(value.name) + "()";
    case Constant::Kind::field: return std::string(value.text) + "." + std::string(value.name);
    case Constant::Kind::passed: return "argument " + std::to_string(value.integer);
    case Constant::Kind::held: return "field";
    case Constant::Kind::returned: return "result";
    case Constant::Kind::array: break;
  }
  std::string out = "[";
  for (const Constant& element : constants.elements(value)) out += (out == "[" ? "" : ",") + show(constants, element);
  return out + "]";
}

void declare(dex::DexBuilder& dex) {
  for (const char* text : {"android_id", "android", "_id", "x", "get", "android.os.SystemProperties", "ro.serialno"}) {
    dex.use_string(text);
  }
  for (const char* type : {kBuilder, kClass, "[Ljava/lang/Object;", "Lt/Some;"}) dex.use_type(type);
  dex.use_method(kBuilder, "<init>", "()V");
  dex.use_method(kBuilder, "<init>", "(Ljava/lang/String;)V");
  dex.use_method(kBuilder, "append", kAppend);
  dex.use_method(kBuilder, "append", "(C)Ljava/lang/StringBuilder;");
  dex.use_method(kBuilder, "append", "(I)Ljava/lang/StringBuilder;");
  dex.use_method(kBuilder, "reverse", "()Ljava/lang/StringBuilder;");
  dex.use_method(kBuilder, "toString", "()Ljava/lang/String;");
  dex.use_method(kString, "concat", "(Ljava/lang/String;)Ljava/lang/String;");
  dex.use_method(kClass, "forName", "(Ljava/lang/String;)Ljava/lang/Class;");
  dex.use_method(kClass, "getMethod", "(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;");
  dex.use_method("Lt/Some;", "other", "(Ljava/lang/Object;)Ljava/lang/String;");
  dex.use_method("Lt/Sink;", "take", "(Ljava/lang/Object;)V");
  for (const char* list : {"Ljava/util/ArrayList;", "Ljava/util/List;"}) dex.use_type(list);
  dex.use_method("Ljava/util/ArrayList;", "<init>", "()V");
  dex.use_method("Ljava/util/List;", "add", "(Ljava/lang/Object;)Z");
  dex.use_method("Ljava/util/List;", "toArray", "([Ljava/lang/Object;)[Ljava/lang/Object;");
  dex.use_field("Lt/Some;", "names", "[Ljava/lang/String;");
  dex.use_method("Lt/Sink;", "take2", "(Ljava/lang/Object;Ljava/lang/Object;)V");
  dex.use_type(kObject);
}

using Write = void (*)(CodeWriter&);

// All sink calls of a method that `write` fills, in order.
std::string run(Write write, Constants::Follow follow = Constants::Follow::constants) {
  dex::DexBuilder builder;
  declare(builder);
  dex::ClassSpec owner;
  owner.type = "Lt/Main;";
  owner.direct_methods.push_back({"main", "(Ljava/lang/String;)V", 9, [&](const dex::DexBuilder& names) {
                                    CodeWriter code(names);
                                    write(code);
                                    dex::CodeSpec spec;
                                    spec.registers = 8;
                                    spec.ins = 1;
                                    spec.outs = 4;
                                    spec.insns = code.units();
                                    return spec;
                                  }});
  builder.add_class(owner);
  const dex::ByteVector bytes = builder.build();
  Reasons reasons;
  const auto files = dex::DexFile::open(bytes, "t.dex", reasons);
  REQUIRE(files);
  const dex::DexFile& file = files->front();
  dex::ClassData data;
  REQUIRE(file.read_class_data(file.class_def(0), data));
  const auto code = dex::CodeItem::read(file, data.methods.at(0).code_off);
  REQUIRE(code);
  const std::vector<program::Model> models = program::model_calls(file);
  Constants constants(file, models, follow);
  std::string out;
  const auto outcome = constants.run(*code, {}, [&](const program::CallSite& call) {
    if (!file.name(file.method({call.method_idx})).starts_with("take")) return;
    if (!out.empty()) out += ' ';
    for (const Constant& argument : call.arguments) out += show(constants, argument) + (&argument == &call.arguments.back() ? "" : ";");
  });
  REQUIRE(outcome == Constants::Outcome::done);
  return out;
}

}  // namespace

TEST_CASE("constants reach the call that takes them") {
  struct Row { const char* name; Write write; const char* want; };
  const Row rows[] = {
      {"string and number", [](CodeWriter& c) { c.text(0, "android_id").number(1, 7); sink(c, {0, 1}); c.end(); },
       "\"android_id\";7"},
      {"moved", [](CodeWriter& c) { c.text(0, "x").move(3, 0); sink(c, {3}); c.end(); }, "\"x\""},
      {"overwritten by an unknown result",
       [](CodeWriter& c) {
         c.text(0, "x").call(kStatic, {0}, "Lt/Some;", "other", "(Ljava/lang/Object;)Ljava/lang/String;").result(0);
         sink(c, {0});
         c.end();
       },
       "?"},
      {"paths that agree",
       [](CodeWriter& c) {
         c.if_zero(5, 6).text(0, "x").jump(4).text(0, "x");
         sink(c, {0});
         c.end();
       },
       "\"x\""},
      {"paths that differ",
       [](CodeWriter& c) {
         c.if_zero(5, 6).text(0, "x").jump(4).text(0, "get");
         sink(c, {0});
         c.end();
       },
       "?"},
      {"concat",
       [](CodeWriter& c) {
         c.text(0, "android").text(1, "_id");
         c.call(kVirtual, {0, 1}, kString, "concat", "(Ljava/lang/String;)Ljava/lang/String;").result(2);
         sink(c, {2});
         c.end();
       },
       "\"android_id\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(run(row.write) == row.want);
  }
}

TEST_CASE("builders are followed through aliases, and given up where others may change them") {
  struct Row { const char* name; Write write; const char* want; };
  const Row rows[] = {
      {"results used",
       [](CodeWriter& c) {
         c.make(0, kBuilder).call(kDirect, {0}, kBuilder, "<init>", "()V").text(1, "android").text(2, "_id");
         c.call(kVirtual, {0, 1}, kBuilder, "append", kAppend).result(0);
         c.call(kVirtual, {0, 2}, kBuilder, "append", kAppend).result(0);
         c.call(kVirtual, {0}, kBuilder, "toString", "()Ljava/lang/String;").result(3);
         sink(c, {3});
         c.end();
       },
       "\"android_id\""},
      {"results ignored, text in the constructor, a letter and a number",
       [](CodeWriter& c) {
         c.make(0, kBuilder).text(1, "x").call(kDirect, {0, 1}, kBuilder, "<init>", "(Ljava/lang/String;)V");
         c.number(2, 'y').call(kVirtual, {0, 2}, kBuilder, "append", "(C)Ljava/lang/StringBuilder;");
         c.number(2, 42).call(kVirtual, {0, 2}, kBuilder, "append", "(I)Ljava/lang/StringBuilder;");
         c.call(kVirtual, {0}, kBuilder, "toString", "()Ljava/lang/String;").result(3);
         sink(c, {3});
         c.end();
       },
       "\"xy42\""},
      {"an unknown piece",
       [](CodeWriter& c) {
         c.make(0, kBuilder).call(kDirect, {0}, kBuilder, "<init>", "()V");
         c.call(kVirtual, {0, 5}, kBuilder, "append", kAppend);
         c.call(kVirtual, {0}, kBuilder, "toString", "()Ljava/lang/String;").result(3);
         sink(c, {3});
         c.end();
       },
       "?"},
      {"a change that is not modelled",
       [](CodeWriter& c) {
         c.make(0, kBuilder).text(1, "x").call(kDirect, {0, 1}, kBuilder, "<init>", "(Ljava/lang/String;)V");
         c.move(4, 0).call(kVirtual, {4}, kBuilder, "reverse", "()Ljava/lang/StringBuilder;");
         c.call(kVirtual, {0}, kBuilder, "toString", "()Ljava/lang/String;").result(3);
         sink(c, {3});
         c.end();
       },
       "?"},
      {"appending in a loop",
       [](CodeWriter& c) {
         c.make(0, kBuilder).text(1, "x").call(kDirect, {0}, kBuilder, "<init>", "()V");
         c.call(kVirtual, {0, 1}, kBuilder, "append", kAppend).if_zero(5, -3);
         c.call(kVirtual, {0}, kBuilder, "toString", "()Ljava/lang/String;").result(3);
         sink(c, {3});
         c.end();
       },
       "?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(run(row.write) == row.want);
  }
}

TEST_CASE("reflection and its argument lists are followed") {
  struct Row { const char* name; Write write; const char* want; };
  const Row rows[] = {
      {"class by name, method by name",
       [](CodeWriter& c) {
         c.text(0, "android.os.SystemProperties");
         c.call(kStatic, {0}, kClass, "forName", "(Ljava/lang/String;)Ljava/lang/Class;").result(1);
         c.text(2, "get").number(3, 0);
         c.call(kVirtual, {1, 2, 3}, kClass, "getMethod",
                "(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;");
         c.result(4);
         sink(c, {1, 4});
         c.end();
       },
       "class Landroid/os/SystemProperties;;Landroid/os/SystemProperties;.get()"},
      {"class literal, unknown name",
       [](CodeWriter& c) {
         c.type(1, "Lt/Some;");
         c.call(kVirtual, {1, 5, 5}, kClass, "getMethod",
                "(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;");
         c.result(4);
         sink(c, {1, 4});
         c.end();
       },
       "class Lt/Some;;?"},
      {"array of arguments",
       [](CodeWriter& c) {
         c.number(0, 2).array(1, 0, "[Ljava/lang/Object;").number(2, 0).text(3, "ro.serialno").put(3, 1, 2);
         sink(c, {1});
         c.end();
       },
       "[\"ro.serialno\",?]"},
      {"element written twice",
       [](CodeWriter& c) {
         c.number(0, 1).array(1, 0, "[Ljava/lang/Object;").number(2, 0).text(3, "x").put(3, 1, 2);
         c.text(3, "get").put(3, 1, 2);
         sink(c, {1});
         c.end();
       },
       "[?]"},
      {"array of unknown size",
       [](CodeWriter& c) {
         c.array(1, 5, "[Ljava/lang/Object;");
         sink(c, {1});
         c.end();
       },
       "?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(run(row.write) == row.want);
  }
}

TEST_CASE("text that doubles without end is given up, not built") {
  CHECK(run([](CodeWriter& c) {
          c.text(0, "android_id");
          for (int i = 0; i < 60; ++i) {
            c.call(kVirtual, {0, 0}, kString, "concat", "(Ljava/lang/String;)Ljava/lang/String;").result(0);
          }
          sink(c, {0});
          c.end();
        }) == "?");
}

TEST_CASE("where a value comes from that is not constant is told on demand") {
  struct Row { const char* name; Write write; const char* want; };
  const Row rows[] = {
      {"argument", [](CodeWriter& c) { sink(c, {7}); c.end(); }, "argument 0"},
      {"field", [](CodeWriter& c) { c.get_static(0, "Lt/Some;->names:[Ljava/lang/String;"); sink(c, {0}); c.end(); },
       "field"},
      {"element of a field",
       [](CodeWriter& c) {
         c.get_static(0, "Lt/Some;->names:[Ljava/lang/String;").number(1, 0).raw({0x46U | 2U << 8, 0U | 1U << 8});
         sink(c, {2});
         c.end();
       },
       "field"},
      {"result",
       [](CodeWriter& c) {
         c.call(kStatic, {7}, "Lt/Some;", "other", "(Ljava/lang/Object;)Ljava/lang/String;").result(0);
         sink(c, {0});
         c.end();
       },
       "result"},
      {"list made an array",
       [](CodeWriter& c) {
         c.make(0, "Ljava/util/ArrayList;").call(kDirect, {0}, "Ljava/util/ArrayList;", "<init>", "()V").text(1, "x");
         c.call(0x72, {0, 1}, "Ljava/util/List;", "add", "(Ljava/lang/Object;)Z");
         c.call(0x72, {0, 7}, "Ljava/util/List;", "add", "(Ljava/lang/Object;)Z");
         c.call(0x72, {0, 7}, "Ljava/util/List;", "toArray", "([Ljava/lang/Object;)[Ljava/lang/Object;").result(2);
         sink(c, {2});
         c.end();
       },
       "[\"x\",argument 0]"},
      {"paths that differ",
       [](CodeWriter& c) {
         c.if_zero(5, 6).text(0, "x").jump(4).text(0, "get");
         sink(c, {0});
         c.end();
       },
       "[\"x\",\"get\"]"},
      {"a path that leaves it out", [](CodeWriter& c) { c.number(0, 0).if_zero(5, 4).text(0, "x"); sink(c, {0}); c.end(); },
       "\"x\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(run(row.write, Constants::Follow::origins) == row.want);
    CHECK(run(row.write).find_first_not_of("?") == std::string::npos);
  }
}
