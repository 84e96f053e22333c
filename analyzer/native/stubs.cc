#include "analyzer/native/stubs.h"

#include "support/load.h"

namespace mingcha::native {
namespace {

// Sources: Arm Architecture Reference Manual, C4.1, F4.1 and F3.1; Intel SDM volume 2, "JMP".

// "bti c; adrp xN, page; ldr xM, [xN, #a]; add xN, xN, #a; br xM"
std::optional<std::uint64_t> slot_of_arm64(Bytes code, std::uint64_t address) noexcept {
  if (code.size() >= 4 && (load_u4(code.data()) & 0xfffff01f) == 0xd503201f)
    code = code.subspan(4), address += 4;
  if (code.size() < 16) return std::nullopt;
  const std::uint32_t page = load_u4(&code[0]), load = load_u4(&code[4]), add = load_u4(&code[8]);
  const std::uint32_t base = page & 31, target = load & 31;
  const bool is_page = (page & 0x9f000000) == 0x90000000 && base > 8 && target > 8;  // no arguments
  const bool loads = (load & 0xffc00000) == 0xf9400000 && ((load >> 5) & 31) == base && base != target;
  const bool adds = (add & 0xffc00000) == 0x91000000 && ((add >> 5) & 31) == base && (add & 31) == base;
  const std::uint32_t jump = load_u4(&code[adds ? 12 : 8]);
  if (!is_page || !loads || jump != (0xd61f0000 | target << 5)) return std::nullopt;
  const std::uint64_t pages = ((page >> 5) & 0x7ffff) << 2 | ((page >> 29) & 3);
  const auto distance = static_cast<std::int64_t>(pages << 43) >> 31;  // 21 bits with their sign, times 4096
  return (address & ~std::uint64_t{0xfff}) + static_cast<std::uint64_t>(distance) +
         ((load >> 10) & 0xfff) * 8;
}

// "add ip, pc, #a; add ip, ip, #b; ldr pc, [ip, #c]!"
std::optional<std::uint64_t> slot_of_arm(Bytes code, std::uint64_t address) noexcept {
  if (code.size() < 12) return std::nullopt;
  const auto immediate = [](std::uint32_t op) {
    const std::uint32_t value = op & 0xff, by = (op >> 7) & 30;
    return by == 0 ? value : value >> by | value << (32 - by);
  };
  const std::uint32_t first = load_u4(&code[0]), second = load_u4(&code[4]), third = load_u4(&code[8]);
  const bool fits = (first & 0xfffff000) == 0xe28fc000 && (second & 0xfffff000) == 0xe28cc000 &&
                    (third & 0xfffff000) == 0xe5bcf000;
  if (!fits) return std::nullopt;
  return static_cast<std::uint32_t>(address + 8 + immediate(first) + immediate(second) + (third & 0xfff));
}

// "jmp *slot", by what follows it, or of i386 by the address itself or from the linkage table on; maybe
// behind "endbr".
std::optional<std::uint64_t> slot_of_x86(const ElfFile& file, Bytes code, std::uint64_t address) noexcept {
  std::size_t at = 0;
  if (code.size() >= 4 && code[0] == 0xf3 && code[1] == 0x0f && code[2] == 0x1e) at = 4;
  if (at < code.size() && code[at] == 0xf2) ++at;  // "bnd"
  if (code.size() < at + 6 || code[at] != 0xff) return std::nullopt;
  const std::uint32_t number = load_u4(&code[at + 2]);
  if (code[at + 1] == 0x25)
    return file.is_64() ? address + at + 6 + static_cast<std::uint64_t>(static_cast<std::int32_t>(number))
                        : number;
  if (code[at + 1] == 0xa3 && !file.is_64() && file.linkage_table() != 0)
    return static_cast<std::uint32_t>(file.linkage_table() + number);
  return std::nullopt;
}

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

}  // namespace

std::optional<std::uint64_t> linkage_slot(const ElfFile& file, std::uint64_t address) noexcept {
  switch (file.machine()) {
    case Machine::arm64:
      return slot_of_arm64(file.bytes_at(address), address);
    case Machine::arm: {
      if ((address & 1) == 0) return slot_of_arm(file.bytes_at(address), address);
      // "bx pc; nop": the code behind it is no Thumb code
      const Bytes code = file.bytes_at(address - 1);
      if (code.size() < 4 || load_u2(code.data()) != 0x4778 || (address - 1) % 4 != 0) return std::nullopt;
      return slot_of_arm(code.subspan(4), address + 3);
    }
    case Machine::x86:
    case Machine::x86_64:
      return slot_of_x86(file, file.bytes_at(address), address);
  }
  return std::nullopt;
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

}  // namespace mingcha::native
