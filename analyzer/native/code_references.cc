#include "analyzer/native/code_references.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>

#include "analyzer/native/address_set.h"
#include "analyzer/native/code_map.h"
#include "analyzer/native/kind_planes.h"
#include "analyzer/native/stubs.h"
#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr std::size_t kMaxReferences = 8'000'000;
constexpr std::uint64_t kNone = ~std::uint64_t{0};
constexpr std::size_t kTogether = 64;    // instructions
constexpr std::size_t kMaxBases = 4096;  // that functions of i386 may count from

constexpr std::int32_t sign_extend(std::uint32_t value, unsigned bits) noexcept {
  return static_cast<std::int32_t>(value << (32 - bits)) >> (32 - bits);
}

// Kinds of instructions, as kind_planes() tells them apart. `value` ones are read in their order, since they
// hand numbers to each other.
enum Kind : std::uint8_t { branch_kind = 1, value_kind = 2, use_kind = 4, kernel_kind = 8, wide_kind = 16 };

// A64 by its first ten bits. Source: Arm Architecture Reference Manual, C4.1 "A64 instruction set encoding":
// B and BL, ADR and ADRP, ADD (immediate) and LDR (immediate) of 64 bits, SVC among the exceptions.
constexpr auto kArm64 = [] {
  std::array<std::uint8_t, 1 << 10> kinds{};
  for (unsigned bits = 0; bits < kinds.size(); ++bits) {
    if ((bits >> 2 & 0x7c) == 0x14) kinds[bits] = branch_kind;
    if ((bits >> 2 & 0x1f) == 0x10) kinds[bits] = value_kind;
    if (bits >> 1 == 0x91 << 1 || bits == 0x3e5) kinds[bits] = use_kind;
    if (bits >> 2 == 0xd4) kinds[bits] = kernel_kind;
  }
  return kinds;
}();

// A32 by its first twelve bits, without conditions. Source: the same, F4.1 "A32 instruction set encoding".
constexpr auto kArm = [] {
  std::array<std::uint8_t, 1 << 12> kinds{};
  for (unsigned bits = 0; bits < kinds.size(); ++bits) {
    const unsigned op = bits & 0xff;
    if ((op & 0xe0) == 0xa0) {
      kinds[bits] = branch_kind;
    } else if (bits >> 8 != 15) {
      if ((op & 0xf7) == 0x51 || op == 0x30 || op == 0x34 || op == 0x08 || op == 0x28 || op == 0x79)
        kinds[bits] = value_kind;
      if (op == 0xf0) kinds[bits] = kernel_kind;
    }
  }
  return kinds;
}();

// T32 by its first twelve bits; of instructions of 32 bits only the first half is told. Source: the same,
// F3.1 "T32 instruction set encoding".
constexpr auto kThumb = [] {
  std::array<std::uint8_t, 1 << 12> kinds{};
  for (unsigned bits = 0; bits < kinds.size(); ++bits) {
    const unsigned op = bits << 4;
    if ((op & 0xf800) >= 0xe800) kinds[bits] = wide_kind;
    if ((op & 0xf800) == 0xf000) kinds[bits] |= branch_kind;
    const bool makes_number = (op & 0xfbf0) == 0xf240 || (op & 0xfbf0) == 0xf2c0;
    const bool loads_literal = (op & 0xf800) == 0x4800 || (op & 0xff70) == 0xf850;
    if (makes_number || loads_literal || (op & 0xff70) == 0x4470) kinds[bits] |= value_kind;
    if (op == 0xdf00) kinds[bits] = kernel_kind;
  }
  return kinds;
}();

// Bytes of x86-64: of branches and calls of the kernel; ModRM bytes for RIP and 32 bits. Source: Intel SDM
// volume 2, 2.1.5 "Addressing-Mode Encoding of ModR/M and SIB Bytes", appendix A "Opcode Map".
enum Kind64 : std::uint8_t { branch_64 = 1, place_64 = 2 };
constexpr auto kX86 = [] {
  std::array<std::uint8_t, 256> kinds{};
  kinds[0x0f] = kinds[0xe8] = kinds[0xe9] = branch_64;
  for (unsigned modrm = 0x05; modrm < 0x40; modrm += 8) kinds[modrm] = place_64;
  return kinds;
}();

// Bytes of i386: the same; the escape to two-byte operations; operations that take an address; ModRM bytes
// for a register and 32 bits, without and with an index behind them.
enum Kind32 : std::uint8_t { branch_32 = 1, escape_32 = 2, takes_32 = 4, names_32 = 8, indexes_32 = 16 };
constexpr auto kI386 = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (unsigned byte = 0x80; byte < 0xc0; ++byte) kinds[byte] = (byte & 7) == 4 ? indexes_32 : names_32;
  for (const unsigned op : {0x03, 0x0b, 0x13, 0x23, 0x2b, 0x33, 0x38, 0x39, 0x3a, 0x3b, 0x80, 0x81, 0x83,
                            0x84, 0x85, 0x88, 0x89, 0x8a, 0x8b, 0x8d, 0xc6, 0xc7, 0xf6, 0xf7, 0xff})
    kinds[op] |= takes_32;
  kinds[0x0f] |= escape_32;
  for (const unsigned op : {0x0f, 0xcd, 0xe8, 0xe9}) kinds[op] |= branch_32;
  return kinds;
}();
constexpr std::uint32_t kOperandEnd = 5;  // behind a byte and four more

std::vector<std::uint64_t> addresses(const std::vector<FunctionStart>& starts) {
  std::vector<std::uint64_t> all;
  all.reserve(starts.size());
  for (const FunctionStart& start : starts) all.push_back(start.address);
  return all;
}

std::vector<std::uint64_t> merged(std::span<const std::uint64_t> a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> all;
  all.reserve(a.size() + b.size());
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

// Pages from which an A64 instruction may reach an address by an offset of its own: what it loads may lie 32
// KiB on.
class NearPages {
 public:
  explicit NearPages(const std::vector<std::uint64_t>& ascending) {
    for (const std::uint64_t address : ascending) {
      if (address > std::numeric_limits<std::uint32_t>::max()) break;
      const std::uint64_t last = address >> kPageBits;
      if (last / 64 >= bits_.size()) bits_.resize(last / 64 + 1);
      for (std::uint64_t page = last < kReach ? 0 : last - kReach; page <= last; ++page)
        bits_[page / 64] |= std::uint64_t{1} << (page % 64);
    }
  }
  bool contains(std::uint64_t address) const noexcept {
    const std::uint64_t page = address >> kPageBits;
    return page / 64 < bits_.size() && (bits_[page / 64] >> (page % 64) & 1) != 0;
  }

 private:
  static constexpr unsigned kPageBits = 12;
  static constexpr std::uint64_t kReach = 8;  // pages
  std::vector<std::uint64_t> bits_;
};

class Pass {
 public:
  Pass(const ElfFile& file, std::span<const std::uint64_t> wanted)
      : file_(file),
        code_(file),
        is_arm_(file.machine() == Machine::arm),
        starts_(addresses(file.function_starts())),
        spoken_of_(merged(wanted, addresses(file.function_starts()))),
        near_(merged(wanted, addresses(file.function_starts()))) {}

  CodeReferences run() {
    for (const CodeRanges::Range& range : code_.all()) {
      const Bytes code = file_.bytes_at(range.begin).first(range.end - range.begin);
      switch (file_.machine()) {
        case Machine::arm64:
          arm64(code, range.begin);
          break;
        case Machine::arm:
          both_of_arm(code, range.begin);
          break;
        case Machine::x86:
          i386(code, range.begin);
          break;
        case Machine::x86_64:
          x86_64(code, range.begin);
          break;
      }
    }
    return std::move(out_);
  }

 private:
  // Real libraries have a call in ten to twenty instructions.
  static void add(std::vector<CodeReference>& to, const CodeReference& reference) {
    if (to.size() < kMaxReferences) to.push_back(reference);
  }
  void call(std::uint32_t from, std::uint32_t to) {
    if (code_.contains(to & ~thumb_)) add(out_.calls, {from | thumb_, to});
  }
  void jump(std::uint32_t from, std::uint32_t to) {
    if (starts_.contains(to & ~std::uint32_t{is_arm_ ? 1U : 0U})) return call(from, to);
    if (code_.contains(to & ~thumb_)) add(out_.jumps, {from | thumb_, to});
  }
  void place(std::uint32_t from, std::uint64_t to) {
    const bool counts = spoken_of_.contains(to) ||
                        (is_arm_ && (spoken_of_.contains(to & ~std::uint64_t{1}) ||
                                     code_.contains(static_cast<std::uint32_t>(to & ~std::uint64_t{1}))));
    if (counts) add(out_.places, {from | thumb_, static_cast<std::uint32_t>(to)});
  }

  void system_call(std::uint32_t at) {
    if (out_.system_calls.size() < kMaxReferences) out_.system_calls.push_back(at | thumb_);
  }

  // The same bytes are read both ways; each way finds its references in their order.
  void both_of_arm(Bytes code, std::uint32_t base) {
    const std::array<std::vector<CodeReference>*, 3> all = {&out_.calls, &out_.jumps, &out_.places};
    std::array<std::size_t, 3> before{}, between{};
    for (std::size_t i = 0; i < all.size(); ++i) before[i] = all[i]->size();
    thumb_ = 0;
    arm(code, base);
    for (std::size_t i = 0; i < all.size(); ++i) between[i] = all[i]->size();
    thumb_ = 1;
    thumb(code, base);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto at = [&](std::size_t n) { return all[i]->begin() + static_cast<std::ptrdiff_t>(n); };
      std::inplace_merge(at(before[i]), at(between[i]), all[i]->end());
    }
    std::sort(out_.system_calls.begin(), out_.system_calls.end());
  }

  void arm64(Bytes code, std::uint32_t base) {
    std::array<std::uint64_t, 32>
        page;  // that a register was last seen to get, where a place may be meant by it
    page.fill(kNone);
    std::size_t known = 0;  // of these
    for (std::size_t block = 0; block < code.size(); block += kTogether * 4) {
      const auto [branches, pages, uses, kernel] = kind_planes<32, 4>(code, block, kArm64);
      const auto at = [&](std::size_t i) { return block + i * 4; };
      each_bit(branches, [&](std::size_t i) {
        const std::uint32_t op = load_u4(&code[at(i)]), pc = base + static_cast<std::uint32_t>(at(i));
        const std::uint32_t to = pc + (static_cast<std::uint32_t>(sign_extend(op & 0x3ffffff, 26)) << 2);
        (op >> 31) != 0 ? call(pc, to) : jump(pc, to);
      });
      each_bit(kernel, [&](std::size_t i) {
        if (load_u4(&code[at(i)]) == 0xd4000001) system_call(base + static_cast<std::uint32_t>(at(i)));
      });
      for (std::uint64_t left = known > 0 ? pages | uses : pages; left != 0;) {
        const auto i = static_cast<std::size_t>(std::countr_zero(left));
        left &= left - 1;
        const std::uint32_t op = load_u4(&code[at(i)]), pc = base + static_cast<std::uint32_t>(at(i));
        if ((pages >> i & 1) == 0) {
          use_page(page[(op >> 5) & 31], op, pc);
          continue;
        }
        std::uint64_t& of_register = page[op & 31];
        known -= of_register != kNone ? 1 : 0;
        of_register = made_page(op, pc);
        if (of_register == kNone) continue;
        place(pc, of_register);
        if (known++ == 0) left = (pages | uses) & ~((std::uint64_t{2} << i) - 1);
      }
    }
  }

  // What ADR or ADRP makes; kNone where nothing wanted is near.
  std::uint64_t made_page(std::uint32_t op, std::uint32_t pc) const noexcept {
    const std::uint32_t bits = ((op >> 5) & 0x7ffff) << 2 | ((op >> 29) & 3);
    const std::int64_t offset = sign_extend(bits, 21);
    const std::int64_t made =
        (op >> 31) != 0 ? (std::int64_t{pc} & ~0xfffLL) + offset * 0x1000 : std::int64_t{pc} + offset;
    return near_.contains(static_cast<std::uint64_t>(made)) ? static_cast<std::uint64_t>(made) : kNone;
  }

  // ADD or LDR.
  void use_page(std::uint64_t page, std::uint32_t op, std::uint32_t pc) {
    if (page == kNone) return;
    const std::uint64_t by = (op >> 10) & 0xfff;
    const bool loads = (op >> 28) == 0xf;
    place(pc, page + (loads ? by * 8 : (op & 0x400000) != 0 ? by << 12 : by));
  }

  // The word that a literal load finds.
  std::uint32_t literal(Bytes code, std::uint32_t base, std::uint32_t address) const noexcept {
    const std::size_t at = address - base;
    return address >= base && at + 4 <= code.size() ? load_u4(&code[at]) : 0;
  }

  // A literal is the way from some instruction, or from the table of the linker, to what is meant.
  void offset_from(std::uint32_t from, std::uint32_t pc, std::uint32_t word) {
    place(from, static_cast<std::uint32_t>(pc + word));
  }

  void arm(Bytes code, std::uint32_t base) {
    std::array<std::uint32_t, 16> value{};
    for (std::size_t block = 0; block < code.size(); block += kTogether * 4) {
      const auto [branches, values, none, kernel] = kind_planes<32, 4>(code, block, kArm);
      const auto at = [&](std::size_t i) { return base + static_cast<std::uint32_t>(block + i * 4); };
      const auto op = [&](std::size_t i) { return load_u4(&code[block + i * 4]); };
      each_bit(branches, [&](std::size_t i) { arm_branch(at(i), op(i)); });
      each_bit(values, [&](std::size_t i) { arm_value(code, base, at(i), op(i), value); });
      each_bit(kernel, [&](std::size_t i) {
        if ((op(i) & 0xffffff) == 0) system_call(at(i));  // SVC
      });
    }
  }

  void arm_branch(std::uint32_t pc, std::uint32_t op) {  // B, BL, BLX
    const std::uint32_t to = pc + 8 + (static_cast<std::uint32_t>(sign_extend(op & 0xffffff, 24)) << 2);
    if (op >> 28 == 15) {
      call(pc, (to + ((op >> 23) & 2)) | 1);
    } else {
      (op & 0x01000000) != 0 ? call(pc, to) : jump(pc, to);
    }
  }

  void arm_value(Bytes code, std::uint32_t base, std::uint32_t pc, std::uint32_t op,
                 std::array<std::uint32_t, 16>& value) {
    const std::uint32_t d = (op >> 12) & 15;
    if ((op & 0x0f7f0000) == 0x051f0000) {  // LDR (literal)
      const std::uint32_t by = op & 0xfff;
      value[d] = literal(code, base, (op & 0x00800000) != 0 ? pc + 8 + by : pc + 8 - by);
    } else if ((op & 0x0ff00000) == 0x03000000) {  // MOVW
      value[d] = ((op >> 4) & 0xf000) | (op & 0xfff);
    } else if ((op & 0x0ff00000) == 0x03400000) {  // MOVT
      value[d] = (value[d] & 0xffff) | ((((op >> 4) & 0xf000) | (op & 0xfff)) << 16);
    } else if ((op & 0x0fff0ff0) == 0x008f0000) {  // ADD rd, pc, rm
      offset_from(pc, pc + 8, value[op & 15]);
    } else if ((op & 0x0ff0000f) == 0x0080000f && (op & 0xff0) == 0) {  // ADD rd, rn, pc
      offset_from(pc, pc + 8, value[(op >> 16) & 15]);
    } else if ((op & 0x0ffff000) == 0x028fc000) {  // ADD ip, pc, #: a stub
      if (const auto slot = linkage_slot(file_, pc)) place(pc, *slot);
    } else if ((op & 0x0fff0ff0) == 0x079f0000) {  // LDR rd, [pc, rm]
      offset_from(pc, pc + 8, value[op & 15]);
    }
  }

  void thumb(Bytes code, std::uint32_t base) {
    std::array<std::uint32_t, 16> value{};
    bool open = false;
    for (std::size_t block = 0; block < code.size(); block += kTogether * 2) {
      const auto [branches, values, none, kernel, wide] = kind_planes<16, 5>(code, block, kThumb);
      const std::uint64_t begins = ~second_units(wide, open);
      const auto at = [&](std::size_t i) { return base + static_cast<std::uint32_t>(block + i * 2); };
      const auto op = [&](std::size_t i) { return load_u2(&code[block + i * 2]); };
      const auto both = [&](std::size_t i) {  // halves; none behind the end
        const std::size_t second = block + i * 2 + 2;
        return std::uint32_t{op(i)} << 16 | (second + 2 <= code.size() ? load_u2(&code[second]) : 0U);
      };
      each_bit(branches & begins, [&](std::size_t i) { thumb_branch(at(i), both(i)); });
      const std::uint64_t of_32_bits = wide;
      each_bit(values & begins, [&](std::size_t i) {
        (of_32_bits >> i & 1) != 0 ? thumb_wide(code, base, at(i), both(i), value)
                                   : thumb_narrow(code, base, at(i), op(i), value);
      });
      each_bit(kernel & begins, [&](std::size_t i) {
        if (op(i) == 0xdf00) system_call(at(i));
      });
    }
  }

  void thumb_narrow(Bytes code, std::uint32_t base, std::uint32_t pc, std::uint32_t op,
                    std::array<std::uint32_t, 16>& value) {
    if ((op & 0xf800) == 0x4800) {  // LDR (literal)
      value[(op >> 8) & 7] = literal(code, base, ((pc + 4) & ~3U) + (op & 0xff) * 4);
    } else if ((op & 0xff78) == 0x4478) {  // ADD rdn, pc
      offset_from(pc, pc + 4, value[(op & 7) | ((op >> 4) & 8)]);
    }
  }

  void thumb_wide(Bytes code, std::uint32_t base, std::uint32_t pc, std::uint32_t op,
                  std::array<std::uint32_t, 16>& value) {
    const std::uint32_t d = (op >> 8) & 15;
    const std::uint32_t immediate =
        ((op >> 4) & 0xf000) | ((op >> 15) & 0x800) | ((op >> 4) & 0x700) | (op & 0xff);
    if ((op & 0xff7f0000) == 0xf85f0000) {  // LDR.W (literal)
      const std::uint32_t by = op & 0xfff, from = (pc + 4) & ~3U;
      value[(op >> 12) & 15] = literal(code, base, (op & 0x00800000) != 0 ? from + by : from - by);
    } else if ((op & 0xfbf08000) == 0xf2400000) {  // MOVW
      value[d] = immediate;
    } else if ((op & 0xfbf08000) == 0xf2c00000) {  // MOVT
      value[d] = (value[d] & 0xffff) | immediate << 16;
    }
  }

  void thumb_branch(std::uint32_t pc, std::uint32_t op) {
    if ((op & 0xf8008000) == 0xf0008000 && (op & 0x1000) != 0) {  // B (T4), BL
      branch(pc, op, (op & 0x4000) != 0, false);
    } else if ((op & 0xf800d001) == 0xf000c000) {  // BLX
      branch(pc, op, true, true);
    }
  }

  void branch(std::uint32_t pc, std::uint32_t op, bool calls, bool to_arm) {
    const std::uint32_t s = (op >> 26) & 1, j1 = (op >> 13) & 1, j2 = (op >> 11) & 1;
    const std::uint32_t bits = s << 24 | (~(j1 ^ s) & 1) << 23 | (~(j2 ^ s) & 1) << 22 |
                               ((op >> 16) & 0x3ff) << 12 | (op & 0x7ff) << 1;
    const std::uint32_t from = to_arm ? (pc + 4) & ~3U : pc + 4;
    const std::uint32_t to = from + static_cast<std::uint32_t>(sign_extend(bits, 25));
    const std::uint32_t target = to_arm ? to & ~3U : to | 1;
    calls ? call(pc, target) : jump(pc, target);
  }

  void follow(std::uint32_t from, std::uint32_t to) {
    if (starts_.contains(to)) {
      call(from, to);
    } else {
      stub(from, to);
    }
  }

  void stub(std::uint32_t from, std::uint32_t to) {
    if (code_.contains(to) && may_be_stub(file_, to)) add(out_.jumps, {from, to});
  }

  // What most functions add to their own place: "call next; pop %ebx; add $offset, %ebx", or a call of a
  // thunk.
  std::uint32_t base_of_i386(Bytes code, std::uint32_t base) const {
    if (file_.linkage_table() != 0) return static_cast<std::uint32_t>(file_.linkage_table());
    std::map<std::uint32_t, std::uint32_t> votes;
    for (std::size_t i = 0; i + 16 <= code.size() && votes.size() < kMaxBases; ++i) {
      if (code[i] != 0xe8) continue;
      const std::uint32_t next = base + static_cast<std::uint32_t>(i) + 5;
      std::size_t at = i + 5;
      if ((code[at] & 0xf8) == 0x58) ++at;
      if (code[at] == 0x81 && (code[at + 1] & 0xf8) == 0xc0) {
        ++votes[next + load_u4(&code[at + 2])];
      } else if (code[at] == 0x05) {
        ++votes[next + load_u4(&code[at + 1])];
      }
    }
    const auto most = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes.end() ? 0 : most->first;
  }

  // Instructions of x86 have no fixed size: four bytes count wherever they may lead to a wanted place. An
  // immediate may stand behind them. Source: Intel SDM volume 2, 2.2.1.6 "RIP-Relative Addressing".
  void x86_64(Bytes code, std::uint32_t base) {
    for (std::size_t block = 0; block < code.size(); block += kTogether) {
      const auto [branches, places] = kind_planes<8, 2>(code, block, kX86);
      each_bit(branches, [&](std::size_t i) { x86_branch(code, block + i, base, 0x05); });
      each_bit(places, [&](std::size_t i) {
        if (block + i + kOperandEnd > code.size()) return;
        const auto pc = base + static_cast<std::uint32_t>(block + i);
        place(pc, pc + kOperandEnd + load_u4(&code[block + i + 1]));
      });
    }
  }

  // Four bytes that may be what is added to a register: behind the byte that names it, of an instruction that
  // loads, stores, compares, calls or takes an address. Numbers as small as the way to the linkage table
  // stand everywhere. Source: System V ABI i386, "Position-Independent Code".
  void i386(Bytes code, std::uint32_t base) {
    const std::uint32_t table = base_of_i386(code, base);
    std::array<std::uint64_t, 3> before{};  // the words of the last block that go on in this one
    for (std::size_t block = 0; block < code.size(); block += kTogether) {
      const auto [branches, escapes, takes, names, indexes] = kind_planes<8, 5>(code, block, kI386);
      const std::uint64_t operations = takes | one_on(escapes, before[0]);
      const std::uint64_t operands = one_on(operations, before[1]);
      const std::uint64_t indexed = indexes & operands;
      const std::uint64_t displaced = (names & operands) | one_on(indexed, before[2]);
      before = {escapes, operations, indexed};
      each_bit(branches, [&](std::size_t i) { x86_branch(code, block + i, base, 0x80); });
      each_bit(displaced, [&](std::size_t i) {
        if (block + i + kOperandEnd > code.size()) return;
        place(base + static_cast<std::uint32_t>(block + i), table + load_u4(&code[block + i + 1]));
      });
    }
  }

  // `kernel`: the second byte of an instruction that calls it.
  void x86_branch(Bytes code, std::size_t at, std::uint32_t base, std::uint8_t kernel) {
    if (at + kOperandEnd > code.size()) return;
    const auto pc = base + static_cast<std::uint32_t>(at);
    const std::uint8_t op = code[at], second = code[at + 1];
    if (op == 0xe8 || op == 0xe9) {  // CALL, JMP
      follow(pc, pc + kOperandEnd + load_u4(&code[at + 1]));
    } else if (second == kernel && (op == 0xcd || kernel == 0x05)) {  // INT 0x80, SYSCALL
      system_call(pc);
    } else if (op == 0x0f && (second & 0xf0) == 0x80 && at + kOperandEnd < code.size()) {  // Jcc
      follow(pc, pc + 6 + load_u4(&code[at + 2]));
    }
  }

  const ElfFile& file_;
  CodeRanges code_;
  bool is_arm_;
  AddressSet starts_;
  AddressSet spoken_of_;     // wanted places and begins of functions
  NearPages near_;           // to these
  std::uint32_t thumb_ = 0;  // 1 while Thumb code is read
  CodeReferences out_;
};

}  // namespace

CodeReferences find_code_references(const ElfFile& file, std::span<const std::uint64_t> wanted) {
  return Pass(file, wanted).run();
}

}  // namespace mingcha::native
