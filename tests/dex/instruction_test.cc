#include "analyzer/dex/instruction.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

namespace mingcha::dex {
namespace {

/// Code units as the bytes of a dex file.
std::vector<std::uint8_t> units(const std::vector<std::uint16_t>& code) {
  std::vector<std::uint8_t> bytes;
  for (const std::uint16_t unit : code) {
    bytes.push_back(static_cast<std::uint8_t>(unit));
    bytes.push_back(static_cast<std::uint8_t>(unit >> 8));
  }
  return bytes;
}

TEST_CASE("each format gives its registers, literal, index and branch") {
  struct Row {
    const char* name;
    std::vector<std::uint16_t> code;
    unsigned a, b, c;
    std::int64_t literal = 0;
    std::uint32_t index = 0, proto_index = 0;
    std::int32_t branch = 0;
  };
  const Row rows[] = {
      {"nop", {0x0000}, 0, 0, 0},                                                            // 10x
      {"move", {0xb701}, 7, 11, 0},                                                          // 12x
      {"const/4", {0xf312}, 3, 0, 0, -1},                                                    // 11n
      {"const/4", {0x7312}, 3, 0, 0, 7},                                                     // 11n
      {"move-result", {0xfe0a}, 0xfe, 0, 0},                                                 // 11x
      {"goto", {0xff28}, 0, 0, 0, 0, 0, 0, -1},                                              // 10t
      {"goto/16", {0x0029, 0x8000}, 0, 0, 0, 0, 0, 0, -32768},                               // 20t
      {"move/from16", {0xab02, 0xcdef}, 0xab, 0xcdef, 0},                                    // 22x
      {"if-eqz", {0x0938, 0xfffe}, 9, 0, 0, 0, 0, 0, -2},                                    // 21t
      {"const/16", {0x0113, 0x8000}, 1, 0, 0, -32768},                                       // 21s
      {"const-wide/16", {0x0116, 0xffff}, 1, 0, 0, -1},                                      // 21s
      {"const/high16", {0x0115, 0x8000}, 1, 0, 0, -2147483648LL},                            // 21h
      {"const-wide/high16", {0x0119, 0x4059}, 1, 0, 0, 0x4059'0000'0000'0000},               // 21h
      {"const-string", {0x051a, 0xffff}, 5, 0, 0, 0, 0xffff},                                // 21c
      {"add-int", {0x0190, 0x0302}, 1, 2, 3},                                                // 23x
      {"add-int/lit8", {0x01d8, 0xff02}, 1, 2, 0, -1},                                       // 22b
      {"if-ne", {0x4533, 0x0010}, 5, 4, 0, 0, 0, 0, 16},                                     // 22t
      {"add-int/lit16", {0x45d0, 0x8001}, 5, 4, 0, -32767},                                  // 22s
      {"iget", {0x4552, 0x1234}, 5, 4, 0, 0, 0x1234},                                        // 22c
      {"goto/32", {0x002a, 0x0000, 0x8000}, 0, 0, 0, 0, 0, 0, -2147483647 - 1},              // 30t
      {"move/16", {0x0003, 0xfff0, 0xfff1}, 0xfff0, 0xfff1, 0},                              // 32x
      {"const", {0x0214, 0x5678, 0x9234}, 2, 0, 0, static_cast<std::int32_t>(0x92345678)},   // 31i
      {"const-wide/32", {0x0217, 0xffff, 0xffff}, 2, 0, 0, -1},                              // 31i
      {"packed-switch", {0x022b, 0x0006, 0x0000}, 2, 0, 0, 0, 0, 0, 6},                      // 31t
      {"const-string/jumbo", {0x021b, 0x5678, 0x1234}, 2, 0, 0, 0, 0x12345678},              // 31c
      {"invoke-virtual", {0x526e, 0x0011, 0x4321}, 5, 0x11, 1, 0, 0x11},                     // 35c
      {"invoke-static/range", {0x0377, 0x0011, 0x0100}, 3, 0x11, 0x100, 0, 0x11},            // 3rc
      {"invoke-polymorphic", {0x20fa, 0x0007, 0x0021, 0x0009}, 2, 7, 1, 0, 7, 9},            // 45cc
      {"invoke-polymorphic/range", {0x03fb, 0x0007, 0x0100, 0x0009}, 3, 7, 0x100, 0, 7, 9},  // 4rcc
      {"const-wide",
       {0x0118, 0x0001, 0x0002, 0x0003, 0x8004},
       1,
       0,
       0,
       static_cast<std::int64_t>(0x8004'0003'0002'0001)},  // 51l
  };
  for (const Row& row : rows) {
    const std::vector<std::uint8_t> bytes = units(row.code);
    const CodeUnits code(bytes);
    const Instruction insn(code, 0);
    CAPTURE(row.name);
    CHECK(insn.name() == row.name);
    CHECK(width_at(code, 0) == row.code.size());
    CHECK(insn.vA() == row.a);
    CHECK(insn.vB() == row.b);
    CHECK(insn.vC() == row.c);
    CHECK(insn.literal() == row.literal);
    CHECK(insn.index() == row.index);
    CHECK(insn.proto_index() == row.proto_index);
    CHECK(insn.branch() == row.branch);
  }
}

TEST_CASE("arguments of the list and range forms") {
  struct Row {
    const char* name;
    std::vector<std::uint16_t> code;
    std::vector<std::uint32_t> want;
  };
  const Row rows[] = {
      {"none", {0x0071, 0, 0x4321}, {}},
      {"three", {0x3071, 0, 0x0321}, {1, 2, 3}},
      {"five: the last stands in the first unit", {0x5671, 0, 0x4321}, {1, 2, 3, 4, 6}},
      {"six, which no form has, is read as five", {0x6671, 0, 0x4321}, {1, 2, 3, 4, 6}},
      {"range", {0x0377, 0, 0x00fe}, {254, 255, 256}},
      {"filled-new-array", {0x2024, 0, 0x0021}, {1, 2}},
      {"polymorphic", {0x20fa, 0, 0x0021, 0}, {1, 2}},
      {"not a call", {0x0102, 0}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::vector<std::uint8_t> bytes = units(row.code);
    const Instruction insn(CodeUnits(bytes), 0);
    std::vector<std::uint32_t> got;
    for (std::uint32_t i = 0; i < insn.argument_count(); ++i) got.push_back(insn.argument(i));
    CHECK(got == row.want);
  }
}

TEST_CASE("every opcode has the width that its format's name states") {
  const std::string_view formats[] = {"10x", "12x", "11n", "11x", "10t", "20t",  "22x",  "21t", "21s",
                                      "21h", "21c", "23x", "22b", "22t", "22s",  "22c",  "30t", "32x",
                                      "31i", "31t", "31c", "35c", "3rc", "45cc", "4rcc", "51l", "0"};
  for (unsigned op = 0; op < 256; ++op) {
    CAPTURE(op);
    const OpcodeInfo& info = kOpcodes[op];
    CHECK(info.width == formats[static_cast<std::size_t>(info.format)][0] - '0');
    const bool unused =
        (op >= 0x3e && op <= 0x43) || op == 0x73 || op == 0x79 || op == 0x7a || (op >= 0xe3 && op <= 0xf9);
    CHECK((info.width == 0) == unused);
    CHECK((kOpcodeNames[op] == "unused") == unused);
  }
}

TEST_CASE("widths of payloads, and refusal where they reach past the end") {
  struct Row {
    const char* name;
    std::vector<std::uint16_t> code;
    std::uint32_t want;
  };
  const Row rows[] = {
      {"packed-switch of two", {0x0100, 2, 0, 0, 0, 0, 0, 0}, 8},
      {"packed-switch cut", {0x0100, 2, 0, 0, 0, 0, 0}, 0},
      {"packed-switch without its size", {0x0100}, 0},
      {"sparse-switch of one", {0x0200, 1, 0, 0, 0, 0}, 6},
      {"sparse-switch cut", {0x0200, 1, 0, 0, 0}, 0},
      {"array of three bytes", {0x0300, 1, 3, 0, 0, 0}, 6},
      {"array cut", {0x0300, 1, 3, 0, 0}, 0},
      {"array without its size", {0x0300, 1, 3}, 0},
      {"array whose size times width wraps 32 bits", {0x0300, 8, 0x0000, 0x2000}, 0},
      {"nop with another high byte is a nop", {0x0400}, 1},
      {"unused opcode", {0x003e}, 0},
      {"instruction cut", {0x0018, 0, 0, 0}, 0},
      {"nothing", {}, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::vector<std::uint8_t> bytes = units(row.code);
    CHECK(width_at(CodeUnits(bytes), 0) == row.want);
  }
}

TEST_CASE("flags tell where control goes and what is written") {
  struct Row {
    std::uint8_t opcode;
    unsigned flags;
  };
  const Row rows[] = {
      {0x0e, kCanReturn},                                            // return-void
      {0x27, kCanThrow},                                             // throw
      {0x28, kCanBranch},                                            // goto
      {0x2b, kCanContinue | kCanSwitch},                             // packed-switch
      {0x38, kCanContinue | kCanBranch},                             // if-eqz
      {0x6e, kCanContinue | kCanThrow | kInvoke},                    // invoke-virtual
      {0x0c, kCanContinue | kSetsRegister},                          // move-result-object
      {0x53, kCanContinue | kCanThrow | kSetsRegister | kSetsWide},  // iget-wide
      {0x5a, kCanContinue | kCanThrow},                              // iput-wide
      {0x81, kCanContinue | kSetsRegister | kSetsWide},              // int-to-long
      {0x84, kCanContinue | kSetsRegister},                          // long-to-int
      {0x93, kCanContinue | kCanThrow | kSetsRegister},              // div-int
      {0xae, kCanContinue | kSetsRegister | kSetsWide},              // div-double
      {0xbf, kCanContinue | kCanThrow | kSetsRegister | kSetsWide},  // rem-long/2addr
  };
  for (const Row& row : rows) {
    CAPTURE(kOpcodeNames[row.opcode]);
    CHECK(kOpcodes[row.opcode].flags == row.flags);
  }
}

}  // namespace
}  // namespace mingcha::dex
