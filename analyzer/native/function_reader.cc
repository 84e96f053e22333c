#include "analyzer/native/function_reader.h"

#include <algorithm>
#include <utility>

#include "analyzer/native/function_walk.h"
#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr std::uint32_t kLongestStub = 8;  // instructions
constexpr std::uint32_t kDeepestStub = 3;  // jumps to jumps

// Whether the code there could be a stub, told by the first instruction that leads away: following it
// properly costs more than most callers can pay for what is none. Sources: Arm Architecture Reference Manual,
// C4.1, F4.1 and F3.1; Intel SDM volume 2, "JMP".
bool may_be_stub_of_x86(Bytes code) noexcept {
  std::size_t at = 0;
  if (code.size() >= 4 && code[0] == 0xf3 && code[1] == 0x0f && code[2] == 0x1e) at = 4;  // ENDBR
  if (at < code.size() && code[at] == 0xf2) ++at;                                         // BND
  return code.size() >= at + 6 && code[at] == 0xff && (code[at + 1] == 0x25 || code[at + 1] == 0xa3);
}

bool may_be_stub_of_arm64(Bytes code) noexcept {
  for (std::size_t at = 0; at + 4 <= code.size() && at < 4 * kLongestStub; at += 4) {
    const std::uint32_t op = load_u4(&code[at]);
    if ((op & 0xfffffc1f) == 0xd61f0000 || (op & 0xfc000000) == 0x14000000) return true;  // BR, B
    const bool prepares = (op & 0x1f000000) == 0x10000000 || (op & 0xff800000) == 0x91000000 ||
                          (op & 0xffc00000) == 0xf9400000 ||
                          (op & 0xfffff01f) == 0xd503201f;  // ADRP, ADD, LDR, hints
    if (!prepares) return false;
  }
  return false;
}

bool may_be_stub_of_arm(Bytes code) noexcept {
  for (std::size_t at = 0; at + 4 <= code.size() && at < 4 * kLongestStub; at += 4) {
    const std::uint32_t op = load_u4(&code[at]);
    const bool loads_pc = (op & 0x0c10f000) == 0x0410f000;
    const bool jumps = (op & 0x0ffffff0) == 0x012fff10 || (op & 0xff000000) == 0xea000000;  // BX, B
    const bool adds_pc = (op & 0x0fe0f000) == 0x0080f000;
    if (loads_pc || jumps || adds_pc) return true;
    const bool prepares =
        (op & 0x0c000000) == 0 || (op & 0x0e000000) == 0x02000000 || (op & 0x0c100000) == 0x04100000;
    if (!prepares) return false;  // no arithmetic, no load
  }
  return false;
}

bool may_be_stub_of_thumb(Bytes code) noexcept {
  for (std::size_t at = 0; at + 4 <= code.size() && at < 4 * kLongestStub; at += 2) {
    const std::uint32_t op = load_u2(&code[at]);
    if ((op & 0xff87) == 0x4700 || (op & 0xf800) == 0xe000) return true;   // BX, B
    if ((op & 0xff00) == 0xbd00 || (op & 0xff00) == 0xb500) return false;  // POP PC, PUSH LR: a function
    if (op < 0xe800) continue;
    const std::uint32_t next = load_u2(&code[at + 2]);
    if ((op & 0xf800) == 0xf000 && (next & 0xd000) == 0x9000) return true;   // B.W
    if ((op & 0xff70) == 0xf850 && (next & 0xf000) == 0xf000) return true;   // LDR.W PC
    if ((op & 0xf800) == 0xf000 && (next & 0xc000) == 0xc000) return false;  // BL, BLX
    at += 2;
  }
  return false;
}

bool may_be_stub(const ElfFile& file, std::uint64_t address) noexcept {
  switch (file.machine()) {
    case Machine::arm64:
      return may_be_stub_of_arm64(file.bytes_at(address));
    case Machine::arm: {
      const Bytes code = file.bytes_at(address & ~std::uint64_t{1});
      return (address & 1) != 0 ? may_be_stub_of_thumb(code) : may_be_stub_of_arm(code);
    }
    case Machine::x86:
    case Machine::x86_64:
      return may_be_stub_of_x86(file.bytes_at(address));
  }
  return false;
}

}  // namespace

Result<FunctionReader> FunctionReader::open(const ElfFile& file) {
  Result<std::unique_ptr<Disassembler>> plain = open_disassembler(file.machine(), false);
  if (!plain) return tl::unexpected(plain.error());
  if (file.machine() != Machine::arm) return FunctionReader(file, std::move(*plain), nullptr);
  Result<std::unique_ptr<Disassembler>> thumb = open_disassembler(file.machine(), true);
  if (!thumb) return tl::unexpected(thumb.error());
  return FunctionReader(file, std::move(*plain), std::move(*thumb));
}

Outline FunctionReader::read(std::uint64_t address, std::uint64_t end) {
  FunctionWalk walk(*this, address, end, std::min(kMaxInstructions, left_));
  Outline outline = walk.run();
  left_ -= std::min(left_, walk.taken());
  return outline;
}

std::optional<StubTarget> FunctionReader::stub_target(std::uint64_t address) {
  if (!may_be_stub(*file_, address)) return std::nullopt;
  const auto known = stubs_.find(address);
  if (known != stubs_.end()) return known->second;
  if (depth_ >= kDeepestStub) return std::nullopt;
  ++depth_;
  const Outline outline = FunctionWalk(*this, address, FunctionWalk::kNoEnd, kLongestStub).run();
  --depth_;
  std::optional<StubTarget> target;
  if (outline.calls.size() == 1 && outline.result == Value{} && outline.writes.empty()) {
    const Call& call = outline.calls[0];
    bool same = true;  // a stub hands on what it was given
    for (std::uint32_t i = 0; i < 4; ++i)
      same = same && call.arguments[i] == Value{Value::Kind::parameter, i, 0};
    if (same && call.to == Call::To::import) target = StubTarget{static_cast<std::uint32_t>(call.target), 0};
    if (same && call.to == Call::To::function && call.target != address) target = StubTarget{{}, call.target};
  }
  stubs_[address] = target;
  return target;
}

}  // namespace mingcha::native
