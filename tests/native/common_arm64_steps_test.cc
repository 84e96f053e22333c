// Two ways to read the same instruction: Capstone is the oracle.
#include <catch2/catch.hpp>
#include <random>

#include "analyzer/native/disassembly/instruction_steps.h"
#include "support/load.h"
#include "tests/native/built_library.h"

namespace mingcha::native {
namespace {

class Oracle {
 public:
  Oracle() {
    REQUIRE(cs_open(CS_ARCH_ARM64, CS_MODE_ARM, &handle_) == CS_ERR_OK);
    cs_option(handle_, CS_OPT_DETAIL, CS_OPT_ON);
    instruction_ = cs_malloc(handle_);
  }
  Oracle(const Oracle&) = delete;
  ~Oracle() {
    cs_free(instruction_, 1);
    cs_close(&handle_);
  }
  /// False when there is no such instruction.
  bool steps(const std::uint8_t* code, std::uint64_t address, Steps& out) {
    std::size_t left = 4;
    out.steps.clear();
    if (!cs_disasm_iter(handle_, &code, &left, &address, instruction_)) return false;
    out.size = static_cast<std::uint8_t>(instruction_->size);
    add_arm64_steps(*instruction_, out);
    return true;
  }
  std::string text() const { return std::string(instruction_->mnemonic) + " " + instruction_->op_str; }

 private:
  csh handle_ = 0;
  cs_insn* instruction_ = nullptr;
};

std::string spelled(const Steps& steps) {
  std::string out;
  for (const Step& s : steps.steps) {
    for (const std::int64_t part : {static_cast<std::int64_t>(s.op), std::int64_t{s.to}, std::int64_t{s.a},
                                    std::int64_t{s.b}, std::int64_t{s.width}, s.number})
      out += std::to_string(part) + " ";
    out += "; ";
  }
  return out;
}

struct Tally {
  std::size_t all = 0, common = 0, different = 0;
};

// Stops when enough is different.
Tally compare(Oracle& oracle, Bytes code, std::uint64_t base) {
  Tally tally;
  Steps common, plain;
  for (std::size_t i = 0; i + 4 <= code.size(); i += 4) {
    common.steps.clear();
    const bool is_instruction = oracle.steps(&code[i], base + i, plain);
    if (is_instruction) ++tally.all;
    if (!add_common_arm64_steps(load_u4(&code[i]), base + i, common)) continue;
    ++tally.common;
    if (is_instruction && spelled(common) == spelled(plain)) continue;
    INFO(std::hex << load_u4(&code[i]) << " at " << base + i << " "
                  << (is_instruction ? oracle.text() : "no instruction"));
    CHECK(spelled(common) == spelled(plain));
    if (++tally.different == 20) break;
  }
  return tally;
}

}  // namespace

TEST_CASE("common A64 instructions do what Capstone says") {
  Oracle oracle;
  for (const std::string_view name : {"reads", "shapes", "shapes_cpp"}) {
    const std::vector<std::uint8_t> bytes = read_bytes(built_path("whole", "arm64-v8a", name));
    const Result<ElfFile> elf = ElfFile::open(bytes, "x");
    REQUIRE(elf);
    std::size_t all = 0, common = 0;
    for (const FunctionStart& function : elf->function_starts()) {
      const Bytes code = elf->bytes_at(function.address);
      const Tally tally =
          compare(oracle, code.first(std::min<std::size_t>(code.size(), function.size)), function.address);
      all += tally.all, common += tally.common;
    }
    CAPTURE(name, common, all);
    CHECK(common * 10 > all * 9);
  }
}

TEST_CASE("any word is read as Capstone reads it, or not at all") {
  Oracle oracle;
  std::mt19937 numbers(20240229);
  std::vector<std::uint8_t> code(4 << 20);
  for (std::uint8_t& byte : code) byte = static_cast<std::uint8_t>(numbers());
  const Tally tally = compare(oracle, code, 0x10000);
  CHECK(tally.common > 200'000);  // of a million
}

}  // namespace mingcha::native
