#include "analyzer/native/disassembler.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace mingcha::native {
namespace {

struct Row {
  const char* text;
  Machine machine;
  bool thumb;
  std::vector<std::uint8_t> code;
  bool writes;
};

const Row kRows[] = {
    {"cmp x1, #7", Machine::arm64, false, {0x3f, 0x1c, 0x00, 0xf1}, false},
    {"subs x1, x1, #7", Machine::arm64, false, {0x21, 0x1c, 0x00, 0xf1}, true},
    {"tst x1, x2", Machine::arm64, false, {0x3f, 0x00, 0x02, 0xea}, false},
    {"ands x1, x1, x2", Machine::arm64, false, {0x21, 0x00, 0x02, 0xea}, true},
    {"ccmp x1, #3, #0, ne", Machine::arm64, false, {0x20, 0x18, 0x43, 0xfa}, false},
    {"fcmp d1, d2", Machine::arm64, false, {0x20, 0x20, 0x62, 0x1e}, false},
    {"cmp r1, #7", Machine::arm, false, {0x07, 0x00, 0x51, 0xe3}, false},
    {"tst r1, r2", Machine::arm, false, {0x02, 0x00, 0x11, 0xe1}, false},
    {"eor r1, r1, r2", Machine::arm, false, {0x02, 0x10, 0x21, 0xe0}, true},
    {"cmp r1, #7", Machine::arm, true, {0x07, 0x29}, false},
    {"tst r1, r2", Machine::arm, true, {0x11, 0x42}, false},
    {"eors r1, r2", Machine::arm, true, {0x51, 0x40}, true},
    {"cmp.w r1, #0x100", Machine::arm, true, {0xb1, 0xf5, 0x80, 0x7f}, false},
    {"cmp ecx, 7", Machine::x86, false, {0x83, 0xf9, 0x07}, false},
    {"test ecx, ecx", Machine::x86, false, {0x85, 0xc9}, false},
    {"imul ecx, edx", Machine::x86, false, {0x0f, 0xaf, 0xca}, true},
    {"cmp rcx, 7", Machine::x86_64, false, {0x48, 0x83, 0xf9, 0x07}, false},
    {"test rcx, rdx", Machine::x86_64, false, {0x48, 0x85, 0xd1}, false},
    {"xor rcx, rdx", Machine::x86_64, false, {0x48, 0x31, 0xd1}, true},
};

}  // namespace

TEST_CASE("comparing leaves registers as they are") {
  for (const Row& row : kRows) {
    CAPTURE(row.text, row.machine, row.thumb);
    const Result<std::unique_ptr<Disassembler>> disassembler = open_disassembler(row.machine, row.thumb);
    REQUIRE(disassembler);
    Steps steps;
    REQUIRE((*disassembler)->decode(row.code, 0x1000, steps));
    CHECK(steps.size == row.code.size());
    const bool writes = std::any_of(steps.steps.begin(), steps.steps.end(), [](const Step& step) {
      return step.op == Step::Op::forget || step.op == Step::Op::add || step.op == Step::Op::sum;
    });
    CHECK(writes == row.writes);
  }
}

}  // namespace mingcha::native
