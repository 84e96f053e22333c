#include "analyzer/dex/disassembly.h"

#include <catch2/catch.hpp>

#include "tests/dex/sample_dex.h"

namespace mingcha::dex {
namespace {

/// The method of class LA; as text; "" when there is none.
std::string disassembled(const ByteVector& bytes, std::string_view descriptor, std::span<const Mark> marks = {}) {
  Reasons reasons;
  const auto files = DexFile::open(bytes, "classes.dex", reasons);
  REQUIRE(files);
  const DexFile& dex = files->front();
  for (std::uint32_t i = 0; i < dex.class_defs_size(); ++i) {
    ClassData data;
    REQUIRE(dex.read_class_data(dex.class_def(i), data));
    for (const EncodedMethod& method : data.methods)
      if (dex.descriptor(method.method_idx) == descriptor) return disassemble(dex, method, marks);
  }
  return {};
}

/// One static method LT;->m()V of these code units.
std::string of_units(const std::vector<std::uint16_t>& insns) {
  DexBuilder builder(38);
  builder.use_type("Ljava/lang/Object;");
  const auto code = [&](const DexBuilder&) {
    CodeSpec spec;
    spec.registers = 16;
    spec.insns = insns;
    return spec;
  };
  ClassSpec spec;
  spec.type = "LT;";
  spec.direct_methods = {{"m", "()V", kAccStatic, code, {}}};
  builder.add_class(spec);
  return disassembled(builder.build(), "LT;->m()V");
}

TEST_CASE("a method with lines, handlers, a switch and marks") {
  const Mark marks[] = {{4, "c1 imei"}, {4, "c2\x1b[2J"}, {2, "branch"}, {99, "no such place"}};
  CHECK(disassembled(sample_dex().build(), "LA;->call()V", marks) ==
        "LA;->call()V public static\n"
        "    registers=2 ins=0 outs=1 code_units=17\n"
        "    try 0000..0002 <any>->000a\n"
        "    try 0004..0007 Ljava/lang/Exception;->000a <any>->000a\n"
        "    line 20\n"
        "      0 0000: const-string v0, \"hi\"\n"
        "    line 21\n"
        ">     2 0002: sget v1, LA;->n:I  <- branch\n"
        "    line 26\n"
        ">     4 0004: invoke-static {v0}, LB;->log(Ljava/lang/String;)V  <- c1 imei  <- c2\\u001b[2J\n"
        "      7 0007: packed-switch v1, 000b (0->000a)\n"
        "     10 000a: return-void\n"
        "     11 000b: packed-switch-payload\n");
}

TEST_CASE("a method without code is its head line") {
  CHECK(disassembled(sample_dex().build(), "LA;->wait(IJ)Z") == "LA;->wait(IJ)Z public abstract\n");
}

TEST_CASE("operands by format") {
  struct Row {
    const char* name;
    std::vector<std::uint16_t> code;
    const char* want;
  };
  const Row rows[] = {
      {"10x", {0x000e}, "return-void"},
      {"12x", {0xb701}, "move v7, v11"},
      {"11n", {0xf312}, "const/4 v3, #-1"},
      {"21h", {0x0115, 0x8000}, "const/high16 v1, #-2147483648"},
      {"10t", {0x0028}, "goto 0000"},
      {"21t", {0x0938, 0x0002}, "if-eqz v9, 0002"},
      {"22t", {0x4533, 0x0002}, "if-ne v5, v4, 0002"},
      {"23x", {0x0190, 0x0302}, "add-int v1, v2, v3"},
      {"22b", {0x01d8, 0xff02}, "add-int/lit8 v1, v2, #-1"},
      {"21c", {0x011c, 0x0000}, "const-class v1, LT;"},
      {"22c", {0x4320, 0x0000}, "instance-of v3, v4, LT;"},
      {"35c", {0x2071, 0x0000, 0x0021}, "invoke-static {v1, v2}, LT;->m()V"},
      {"3rc", {0x0377, 0x0000, 0x0004}, "invoke-static/range {v4, v5, v6}, LT;->m()V"},
      {"no arguments", {0x0071, 0x0000, 0x0000}, "invoke-static {}, LT;->m()V"},
      {"an index outside its table", {0x0071, 0x0009, 0x0000}, "invoke-static {}, ! 9 >= 1"},
      {"array", {0x0300, 0x0001, 0x0003, 0x0000, 0xbbaa, 0x00cc}, "fill-array-data-payload 3 x 1 bytes: aa bb cc"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::string text = of_units(row.code);
    CAPTURE(text);
    CHECK(text.find(std::string(": ") + row.want + "\n") != std::string::npos);
  }
}

TEST_CASE("code that breaks off says where") {
  CHECK(of_units({0x000e, 0x0071}).ends_with("      0 0000: return-void\n! broken at 0001\n"));
}

}  // namespace
}  // namespace mingcha::dex
