#include "analyzer/dex/dump.h"

#include <catch2/catch.hpp>

#include "analyzer/dex/dump_text.h"
#include "tests/dex/sample_dex.h"

namespace mingcha::dex {
namespace {

std::string text_of(void (*dump)(const DexFile&, const Sink&), const ByteVector& bytes) {
  Reasons reasons;
  const auto files = DexFile::open(bytes, "classes.dex", reasons);
  REQUIRE(files);
  std::string text;
  for (const DexFile& file : *files) dump(file, [&](std::string_view piece) { text += piece; });
  return text;
}

TEST_CASE("dump calls: each method with what it refers to") {
  DexBuilder dex = sample_dex();
  CHECK(text_of(dump_calls, dex.build()) ==
        "LA;->call()V insns=5\n"
        "  0000 const-string \"hi\"\n"
        "  0002 sget LA;->n:I\n"
        "  0004 invoke-static LB;->log(Ljava/lang/String;)V\n"
        "LA;->run()V insns=4\n"
        "  0000 invoke-virtual LA;->run()V\n"
        "  0003 iget-object LA;->name:Ljava/lang/String;\n"
        "  0005 invoke-custom make()V by invoke-static LB;->log(Ljava/lang/String;)V, 1.5\n");
}

TEST_CASE("dump dex: tables, then the class with all its parts") {
  DexBuilder dex = sample_dex();
  const std::string text = text_of(dump_dex, dex.build());
  const std::string_view lines[] = {
      "proto[0] ()V\n",
      "proto[2] (IJ)Z\n",
      "field[2] LA;->name:Ljava/lang/String;\n",
      "method_handle[1] static-get LA;->n:I\n",
      "call_site[0] make()V by invoke-static LB;->log(Ljava/lang/String;)V, 1.5\n",
      "class LA; flags=0x1 public extends Ljava/lang/Object; implements Ljava/lang/Runnable; "
      "source=\"A.java\"\n",
      "  annotation runtime @LNote;(value={1, true, @LNote;()})\n",
      "  static-field LA;->a:Ljava/lang/String; flags=0x9 public static = \"hi\"\n",
      "  static-field LA;->n:I flags=0x9 public static = -2\n",
      "  instance-field LA;->name:Ljava/lang/String; flags=0x2 private\n",
      "  virtual-method LA;->wait(IJ)Z flags=0x401 public abstract\n",
      " registers=2 ins=0 outs=1 insns_size=17\n"
      "    try 0000..0002 <any>->000a\n"
      "    try 0004..0007 Ljava/lang/Exception;->000a <any>->000a\n",
  };
  CAPTURE(text);
  for (const std::string_view line : lines) {
    CAPTURE(line);
    CHECK(text.find(line) != std::string::npos);
  }
  CHECK(text.find("\n!") == std::string::npos);
}

TEST_CASE("dumped names cannot command a terminal") {
  struct Row {
    const char* name;
    std::string_view mutf8, want;
  };
  const Row rows[] = {
      {"plain", "abc", "abc"},
      {"line end, quote, backslash", "a\n\"\\", "a\\n\\\"\\\\"},
      {"escape sequence", "\x1b[31m", "\\u001b[31m"},
      {"Chinese stays", "\xe4\xbd\xa0", "\xe4\xbd\xa0"},
      {"NUL in its MUTF-8 form", "\xc0\x80", "\\u0000"},
      {"C1 control", "\xc2\x9b", "\\u009b"},
      {"right-to-left override", "\xe2\x80\xae", "\\u202e"},
      {"surrogate pair", "\xed\xa0\xbd\xed\xb8\x80", "\\ud83d\\ude00"},
      {"overlong slash", "\xc0\xaf", "\\u002f"},
      {"broken bytes", "\xff\xe4\xbd", "\\xff\\xe4\\xbd"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string got;
    append_escaped(got, row.mutf8);
    CHECK(got == row.want);
  }
}

TEST_CASE("code that two methods share is printed twice, and not without end when hundreds do") {
  struct Row {
    const char* name;
    int methods;
    bool within_budget;
  };
  const Row rows[] = {{"two", 2, true}, {"three hundred", 300, false}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    DexBuilder dex;
    ClassSpec spec;
    spec.type = "LA;";
    const auto nops = [](const DexBuilder&) {
      CodeSpec code;
      code.insns.resize(5000);
      return code;
    };
    spec.direct_methods = {{"m0", "()V", 0x9, nops, {}}};
    for (int i = 1; i < row.methods; ++i)
      spec.direct_methods.push_back({"m" + std::to_string(i), "()V", 0x9, nullptr, "m0()V"});
    dex.add_class(std::move(spec));
    const std::string text = text_of(dump_calls, dex.build());
    CHECK(text.find("LA;->m1()V insns=5000\n") != std::string::npos);
    CHECK((text.find("! over_budget: shared code\n") == std::string::npos) == row.within_budget);
  }
}

TEST_CASE("a container of version 041 holds several dex files that share their data") {
  DexBuilder first = one_string_dex(41, "LA;", "one");
  DexBuilder second = one_string_dex(41, "LB;", "two");
  const ByteVector bytes = DexBuilder::build_container({&first, &second});
  Reasons reasons;
  const auto files = DexFile::open(bytes, "classes.dex", reasons);
  REQUIRE(files);
  REQUIRE(files->size() == 2);
  CHECK((*files)[0].where() == "classes.dex");
  CHECK((*files)[1].where() == "classes.dex!classes2.dex");
  CHECK((*files)[1].version() == 41);
  CHECK(reasons.sorted().empty());
  CHECK(text_of(dump_calls, bytes) ==
        "LA;->m()V insns=2\n  0000 const-string \"one\"\n"
        "LB;->m()V insns=2\n  0000 const-string \"two\"\n");
}

}  // namespace
}  // namespace mingcha::dex
