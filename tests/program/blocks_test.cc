#include "analyzer/program/blocks.h"

#include <catch2/catch.hpp>
#include <string>

using namespace mingcha;
using program::Block;

namespace {

std::vector<std::uint8_t> bytes_of(const std::vector<std::uint16_t>& units) {
  std::vector<std::uint8_t> out;
  for (const std::uint16_t unit : units) {
    out.push_back(static_cast<std::uint8_t>(unit));
    out.push_back(static_cast<std::uint8_t>(unit >> 8));
  }
  return out;
}

// "0-2>1,2 2-3" : start-end, successors, handlers after "!".
std::string dump(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (!out.empty()) out += ' ';
    out += std::to_string(block.start) + "-" + std::to_string(block.end);
    char mark = '>';
    for (const std::uint32_t next : block.successors) {
      out += mark + std::to_string(next);
      mark = ',';
    }
    mark = '!';
    for (const std::uint32_t next : block.handlers) {
      out += mark + std::to_string(next);
      mark = ',';
    }
  }
  return out;
}

dex::TryItem try_item(std::uint32_t start, std::uint32_t count, std::uint32_t handler) {
  return {start, count, {{dex::TypeIdx{}, handler}}};
}

}  // namespace

TEST_CASE("blocks are cut at branches, targets and handlers") {
  struct Row {
    const char* name;
    std::vector<std::uint16_t> units;
    std::vector<dex::TryItem> tries;
    const char* want;
  };
  const Row rows[] = {
      {"straight", {0x0012, 0x000e}, {}, "0-2"},                      // const/4, return-void
      {"if", {0x0038, 0x0003, 0x0012, 0x000e}, {}, "0-2>1,2 2-3>2 3-4"},  // if-eqz v0 +3
      {"loop", {0x0012, 0xff28}, {}, "0-2>0"},                        // goto -1 leads to unit 0
      {"after goto is reached only by a branch", {0x0228, 0x000e, 0x000e}, {}, "0-1>2 1-2 2-3"},
      {"target inside an instruction is left out", {0x0038, 0x0001, 0x000e}, {}, "0-2>1 2-3"},
      {"target outside is left out", {0x0038, 0x7000, 0x000e}, {}, "0-2>1 2-3"},
      {"handler", {0x0012, 0x0012, 0x000e, 0x000d, 0x000e}, {try_item(1, 1, 3)}, "0-1>1 1-2>2!3 2-3 3-5"},
      {"unused opcode ends what is seen", {0x0012, 0x003e, 0x000e}, {}, "0-1"},
      {"packed switch: targets inside and outside",
       {0x002b, 0x0006, 0x0000, 0x000e, 0x000e, 0x0000, 0x0100, 0x0002, 0x0000, 0x0000, 0x0004, 0x0000, 0x7000,
        0x0000},
       {},
       "0-3>1,2 3-4 4-5 5-6"},
      {"nothing", {}, {}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::vector<std::uint8_t> bytes = bytes_of(row.units);
    CHECK(dump(program::split_into_blocks(dex::CodeUnits(bytes), row.tries)) == row.want);
  }
}
