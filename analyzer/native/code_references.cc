#include "analyzer/native/code_references.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "analyzer/native/address_set.h"
#include "analyzer/native/code_map.h"
#include "analyzer/native/stubs.h"
#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr std::size_t kMaxReferences = 8'000'000;
constexpr std::uint64_t kNone = ~std::uint64_t{0};
constexpr std::size_t kMaxBases = 4096;  // that functions of i386 may count from

constexpr std::int32_t sign_extend(std::uint32_t value, unsigned bits) noexcept {
  return static_cast<std::int32_t>(value << (32 - bits)) >> (32 - bits);
}

// What the first byte of an A64 instruction says of it.
enum class Arm64 : std::uint8_t { other, branch, address, add, load, exception };

// Source: Arm Architecture Reference Manual, C4.1 "A64 instruction set encoding": B and BL, ADR and ADRP, ADD
// (immediate) and LDR (immediate) of 64 bits.
constexpr std::array<Arm64, 256> kArm64 = [] {
  std::array<Arm64, 256> kinds{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    if ((byte & 0x7c) == 0x14) kinds[byte] = Arm64::branch;
    if ((byte & 0x1f) == 0x10) kinds[byte] = Arm64::address;
  }
  kinds[0x91] = Arm64::add;
  kinds[0xf9] = Arm64::load;
  kinds[0xd4] = Arm64::exception;
  return kinds;
}();

// Whether A32 instructions with these bits 27 to 20 may be looked at. Source: the same, F4.1 "A32 instruction
// set encoding".
constexpr std::array<bool, 256> kArm = [] {
  std::array<bool, 256> counts{};
  for (unsigned bits = 0; bits < 256; ++bits)
    counts[bits] = (bits & 0xe0) == 0xa0 || (bits & 0xf7) == 0x51 || bits == 0x30 || bits == 0x34 ||
                   bits == 0x08 || bits == 0x28 || bits == 0x79 || bits == 0xf0;
  return counts;
}();

// What the first five bits of a T32 instruction say of it. Source: the same, F3.1 "T32 instruction set
// encoding".
enum class Thumb : std::uint8_t { other, literal, high_registers, exception, wide };
constexpr std::array<Thumb, 32> kThumb = [] {
  std::array<Thumb, 32> kinds{};
  kinds[0x48 >> 3] = Thumb::literal;
  kinds[0x44 >> 3] = Thumb::high_registers;
  kinds[0xdf >> 3] = Thumb::exception;
  kinds[0xe8 >> 3] = kinds[0xf0 >> 3] = kinds[0xf8 >> 3] = Thumb::wide;
  return kinds;
}();

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

class Pass {
 public:
  Pass(const ElfFile& file, std::span<const std::uint64_t> wanted)
      : file_(file),
        code_(file),
        is_arm_(file.machine() == Machine::arm),
        starts_(addresses(file.function_starts())),
        spoken_of_(merged(wanted, addresses(file.function_starts()))) {}

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
        case Machine::x86_64:
          x86(code, range.begin);
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
    std::array<std::uint64_t, 32> page;  // that a register was last seen to get
    page.fill(kNone);
    for (std::size_t i = 0; i + 4 <= code.size(); i += 4) {
      const Arm64 kind = kArm64[code[i + 3]];
      if (kind == Arm64::other) continue;
      const std::uint32_t op = load_u4(&code[i]);
      const auto pc = base + static_cast<std::uint32_t>(i);
      const std::uint32_t d = op & 31, n = (op >> 5) & 31;
      switch (kind) {
        case Arm64::branch: {
          const std::uint32_t to = pc + (static_cast<std::uint32_t>(sign_extend(op & 0x3ffffff, 26)) << 2);
          (op >> 31) != 0 ? call(pc, to) : jump(pc, to);
          break;
        }
        case Arm64::address: {
          const std::uint32_t bits = ((op >> 5) & 0x7ffff) << 2 | ((op >> 29) & 3);
          const std::int64_t offset = sign_extend(bits, 21);
          const bool pages = (op >> 31) != 0;
          page[d] = pages ? static_cast<std::uint64_t>((std::int64_t{pc} & ~0xfffLL) + (offset << 12))
                          : static_cast<std::uint64_t>(std::int64_t{pc} + offset);
          place(pc, page[d]);
          break;
        }
        case Arm64::add: {
          const std::uint64_t by = (op >> 10) & 0xfff;
          if (page[n] != kNone && (op & 0x800000) == 0)
            place(pc, page[n] + ((op & 0x400000) != 0 ? by << 12 : by));
          break;
        }
        case Arm64::load:
          if (page[n] != kNone && (op & 0xc00000) == 0x400000) place(pc, page[n] + ((op >> 10) & 0xfff) * 8);
          break;
        case Arm64::exception:
          if (op == 0xd4000001) system_call(pc);
          break;
        case Arm64::other:
          break;
      }
    }
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
    for (std::size_t i = 0; i + 4 <= code.size(); i += 4) {
      const std::uint32_t op = load_u4(&code[i]);
      if (!kArm[(op >> 20) & 0xff]) continue;
      const auto pc = base + static_cast<std::uint32_t>(i);
      const std::uint32_t condition = op >> 28, d = (op >> 12) & 15;
      if ((op & 0x0e000000) == 0x0a000000) {  // B, BL, BLX
        const std::uint32_t to = pc + 8 + (static_cast<std::uint32_t>(sign_extend(op & 0xffffff, 24)) << 2);
        if (condition == 15) {
          call(pc, (to + ((op >> 23) & 2)) | 1);
        } else {
          (op & 0x01000000) != 0 ? call(pc, to) : jump(pc, to);
        }
      } else if (condition == 15) {
        continue;
      } else if ((op & 0x0fffffff) == 0x0f000000) {  // SVC
        system_call(pc);
      } else if ((op & 0x0f7f0000) == 0x051f0000) {  // LDR (literal)
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
  }

  void thumb(Bytes code, std::uint32_t base) {
    std::array<std::uint32_t, 16> value{};
    for (std::size_t i = 0; i + 2 <= code.size(); i += 2) {
      const Thumb kind = kThumb[code[i + 1] >> 3];
      if (kind == Thumb::other) continue;
      const std::uint32_t op = load_u2(&code[i]);
      const auto pc = base + static_cast<std::uint32_t>(i);
      switch (kind) {
        case Thumb::literal:
          value[(op >> 8) & 7] = literal(code, base, ((pc + 4) & ~3U) + (op & 0xff) * 4);
          break;
        case Thumb::high_registers:  // ADD rdn, pc
          if ((op & 0xff78) == 0x4478) offset_from(pc, pc + 4, value[(op & 7) | ((op >> 4) & 8)]);
          break;
        case Thumb::exception:
          if (op == 0xdf00) system_call(pc);
          break;
        case Thumb::wide:
          if (i + 4 <= code.size()) thumb_wide(code, base, i, op << 16 | load_u2(&code[i + 2]), value);
          i += 2;
          break;
        case Thumb::other:
          break;
      }
    }
  }

  void thumb_wide(Bytes code, std::uint32_t base, std::size_t i, std::uint32_t op,
                  std::array<std::uint32_t, 16>& value) {
    const std::uint32_t first = op >> 27;  // five bits
    if (first != 0x1e && (op & 0xff7f0000) != 0xf85f0000) return;
    const auto pc = base + static_cast<std::uint32_t>(i);
    const std::uint32_t d = (op >> 8) & 15;
    const std::uint32_t immediate =
        ((op >> 4) & 0xf000) | ((op >> 15) & 0x800) | ((op >> 4) & 0x700) | (op & 0xff);
    if ((op & 0xf8008000) == 0xf0008000 && (op & 0x1000) != 0) {  // B (T4), BL
      branch(pc, op, (op & 0x4000) != 0, false);
    } else if ((op & 0xf800d001) == 0xf000c000) {  // BLX
      branch(pc, op, true, true);
    } else if ((op & 0xff7f0000) == 0xf85f0000) {  // LDR.W (literal)
      const std::uint32_t by = op & 0xfff, from = (pc + 4) & ~3U;
      value[(op >> 12) & 15] = literal(code, base, (op & 0x00800000) != 0 ? from + by : from - by);
    } else if ((op & 0xfbf08000) == 0xf2400000) {  // MOVW
      value[d] = immediate;
    } else if ((op & 0xfbf08000) == 0xf2c00000) {  // MOVT
      value[d] = (value[d] & 0xffff) | immediate << 16;
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

  // Whether four bytes may be what is added to a register: behind the byte that names it, of an instruction
  // that loads, stores, compares, calls or takes an address. Numbers as small as the way to the linkage table
  // stand everywhere.
  static bool is_displacement(Bytes code, std::size_t at) noexcept {
    const auto names_register = [&](std::size_t i) { return (code[i] & 0xc0) == 0x80; };
    const auto takes_address = [&](std::size_t i) {
      switch (code[i]) {
        case 0x03:
        case 0x0b:
        case 0x13:
        case 0x23:
        case 0x2b:
        case 0x33:
        case 0x39:
        case 0x3b:  // with a register
        case 0x80:
        case 0x81:
        case 0x83:
        case 0xc6:
        case 0xc7:  // with a number
        case 0x88:
        case 0x89:
        case 0x8a:
        case 0x8b:
        case 0x8d:
        case 0xff:
        case 0x38:
        case 0x3a:
        case 0x84:
        case 0x85:
        case 0xf6:
        case 0xf7:
          return true;
        default:
          return i > 0 && code[i - 1] == 0x0f;
      }
    };
    if (at >= 2 && names_register(at - 1) && (code[at - 1] & 7) != 4 && takes_address(at - 2)) return true;
    return at >= 3 && names_register(at - 2) && (code[at - 2] & 7) == 4 && takes_address(at - 3);
  }

  // Instructions of x86 have no fixed size: each four bytes that would lead to a wanted place count. An
  // immediate may stand behind them. Source: Intel SDM volume 2, 2.2.1.6 "RIP-Relative Addressing"; System V
  // ABI i386, "Position-Independent Code".
  void x86(Bytes code, std::uint32_t base) {
    const bool is_64 = file_.is_64();
    const std::uint32_t table = is_64 ? 0 : base_of_i386(code, base);
    for (std::size_t i = 0; i + 5 <= code.size(); ++i) {
      const auto pc = base + static_cast<std::uint32_t>(i);
      const std::uint8_t op = code[i];
      const std::uint32_t word = load_u4(&code[i + 1]);
      if (op == 0xe8 || op == 0xe9) follow(pc, pc + 5 + word);                 // CALL, JMP
      if (op == 0x0f && (code[i + 1] & 0xf0) == 0x80 && i + 6 <= code.size())  // Jcc
        follow(pc, pc + 6 + load_u4(&code[i + 2]));
      const std::uint32_t kernel = is_64 ? 0x050f : 0x80cd;  // SYSCALL, INT 0x80
      if ((op | (word & 0xff) << 8) == kernel) system_call(pc);
      if (is_64) {
        place(pc, pc + 5 + word);
      } else if (is_displacement(code, i + 1)) {
        place(pc, table + word);
      }
    }
  }

  const ElfFile& file_;
  CodeRanges code_;
  bool is_arm_;
  AddressSet starts_;
  AddressSet spoken_of_;     // wanted places and begins of functions
  std::uint32_t thumb_ = 0;  // 1 while Thumb code is read
  CodeReferences out_;
};

}  // namespace

CodeReferences find_code_references(const ElfFile& file, std::span<const std::uint64_t> wanted) {
  return Pass(file, wanted).run();
}

}  // namespace mingcha::native
