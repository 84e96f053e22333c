// Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2.
#include <optional>

#include "analyzer/native/disassembly/instruction_steps.h"

namespace mingcha::native {
namespace {

using Op = Step::Op;

constexpr Register kStackPointer = 4;
constexpr Register kFramePointer = 5;

struct Named {
  x86_reg whole, half, word, low;
};
constexpr Named kGeneral[] = {
    {X86_REG_RAX, X86_REG_EAX, X86_REG_AX, X86_REG_AL},
    {X86_REG_RCX, X86_REG_ECX, X86_REG_CX, X86_REG_CL},
    {X86_REG_RDX, X86_REG_EDX, X86_REG_DX, X86_REG_DL},
    {X86_REG_RBX, X86_REG_EBX, X86_REG_BX, X86_REG_BL},
    {X86_REG_RSP, X86_REG_ESP, X86_REG_SP, X86_REG_SPL},
    {X86_REG_RBP, X86_REG_EBP, X86_REG_BP, X86_REG_BPL},
    {X86_REG_RSI, X86_REG_ESI, X86_REG_SI, X86_REG_SIL},
    {X86_REG_RDI, X86_REG_EDI, X86_REG_DI, X86_REG_DIL},
    {X86_REG_R8, X86_REG_R8D, X86_REG_R8W, X86_REG_R8B},
    {X86_REG_R9, X86_REG_R9D, X86_REG_R9W, X86_REG_R9B},
    {X86_REG_R10, X86_REG_R10D, X86_REG_R10W, X86_REG_R10B},
    {X86_REG_R11, X86_REG_R11D, X86_REG_R11W, X86_REG_R11B},
    {X86_REG_R12, X86_REG_R12D, X86_REG_R12W, X86_REG_R12B},
    {X86_REG_R13, X86_REG_R13D, X86_REG_R13W, X86_REG_R13B},
    {X86_REG_R14, X86_REG_R14D, X86_REG_R14W, X86_REG_R14B},
    {X86_REG_R15, X86_REG_R15D, X86_REG_R15W, X86_REG_R15B},
};

struct Place {
  Register number = kScratch;
  std::uint8_t width = 0;  // bytes
};

std::optional<Place> register_of(x86_reg reg) {
  for (Register i = 0; i < 16; ++i) {
    const Named& names = kGeneral[i];
    if (reg == names.whole) return Place{i, 8};
    if (reg == names.half) return Place{i, 4};
    if (reg == names.word) return Place{i, 2};
    if (reg == names.low) return Place{i, 1};
  }
  for (const auto& [high, number] :
       {std::pair{X86_REG_AH, 0}, {X86_REG_CH, 1}, {X86_REG_DH, 2}, {X86_REG_BH, 3}}) {
    if (reg == high) return Place{static_cast<Register>(number), 1};
  }
  const auto vector = [&](x86_reg first, std::uint8_t width) -> std::optional<Place> {
    if (reg < first || reg >= first + 32) return std::nullopt;
    return Place{static_cast<Register>(kFirstVector + reg - first), width};
  };
  if (const auto place = vector(X86_REG_XMM0, 16)) return place;
  if (const auto place = vector(X86_REG_YMM0, 32)) return place;
  return std::nullopt;
}

class X86Steps {
 public:
  X86Steps(const cs_insn& instruction, bool is_64, Steps& out)
      : in_(instruction), code_(instruction.detail->x86), out_(out.steps), word_(is_64 ? 8 : 4) {}

  void add() {
    switch (in_.id) {
      case X86_INS_MOV:
      case X86_INS_MOVABS:
      case X86_INS_MOVAPS:
      case X86_INS_MOVUPS:
      case X86_INS_MOVAPD:
      case X86_INS_MOVUPD:
      case X86_INS_MOVDQA:
      case X86_INS_MOVDQU:
      case X86_INS_MOVQ:
      case X86_INS_MOVSD:
      case X86_INS_MOVD:
        return move();
      case X86_INS_MOVZX:
        return move();
      case X86_INS_LEA:
        return address();
      case X86_INS_ADD:
        return add_or_subtract(1);
      case X86_INS_SUB:
        return add_or_subtract(-1);
      case X86_INS_INC:
        return by_one(1);
      case X86_INS_DEC:
        return by_one(-1);
      case X86_INS_AND:
        return align();
      case X86_INS_XOR:
      case X86_INS_XORPS:
      case X86_INS_PXOR:
      case X86_INS_XORPD:
        return clear();
      case X86_INS_PUSH:
        return push();
      case X86_INS_POP:
        return pop();
      case X86_INS_LEAVE:
        put({Op::add, kStackPointer, kFramePointer, 0, 0, 0});
        put({Op::load, kFramePointer, kStackPointer, 0, word_, 0});
        return put({Op::add, kStackPointer, kStackPointer, 0, 0, word_});
      case X86_INS_CALL:
        return call();
      case X86_INS_JMP:
        return jump();
      case X86_INS_RET:
      case X86_INS_RETF:
        return put({Op::give_back, 0, 0, 0, 0, 0});
      case X86_INS_HLT:
      case X86_INS_UD2:
      case X86_INS_INT3:
        return put({Op::stop, 0, 0, 0, 0, 0});
      case X86_INS_CMP:
      case X86_INS_TEST:
        return;
      case X86_INS_SYSCALL:
      case X86_INS_SYSENTER:
        return put({Op::system_call, 0, 0, 0, 0, 0});
      case X86_INS_INT:
        if (is(0, X86_OP_IMM) && operand(0).imm == 0x80) put({Op::system_call, 0, 0, 0, 0, 0});
        return;
      default:
        if (in_.id >= X86_INS_CMOVA && in_.id <= X86_INS_CMOVS && is(0, X86_OP_REG) && is(1, X86_OP_REG))
          return put({Op::select, place(0).number, place(0).number, place(1).number, 0, 0});
        if (is_branch()) return put({Op::branch, 0, 0, 0, 0, operand(0).imm});
        return forget_written();
    }
  }

 private:
  const cs_x86_op& operand(unsigned i) const { return code_.operands[i]; }
  bool is(unsigned i, x86_op_type type) const { return i < code_.op_count && operand(i).type == type; }
  Place place(unsigned i) const {
    return is(i, X86_OP_REG) ? register_of(operand(i).reg).value_or(Place{}) : Place{};
  }
  void put(const Step& step) { out_.push_back(step); }
  std::int64_t next() const { return static_cast<std::int64_t>(in_.address + in_.size); }

  bool is_branch() const {
    if (!is(0, X86_OP_IMM) || code_.op_count != 1) return false;
    for (std::uint8_t i = 0; i < in_.detail->groups_count; ++i) {
      if (in_.detail->groups[i] == X86_GRP_JUMP) return true;
    }
    return false;
  }

  // Steps that put the base of a memory operand into a register; false for segments, whose memory is another.
  bool base_of(const x86_op_mem& mem, Register& base, std::int64_t& offset) {
    offset = mem.disp;
    if (mem.segment != X86_REG_INVALID) return false;
    if (mem.base == X86_REG_RIP || mem.base == X86_REG_EIP) {
      put({Op::place, kScratch, 0, 0, 0, next()});
    } else if (mem.base == X86_REG_INVALID) {
      put({Op::place, kScratch, 0, 0, 0, 0});
    } else {
      const auto known = register_of(mem.base);
      if (!known) return false;
      if (mem.index == X86_REG_INVALID) {
        base = known->number;
        return true;
      }
      put({Op::add, kScratch, known->number, 0, 0, 0});
    }
    base = kScratch;
    if (mem.index == X86_REG_INVALID) return true;
    const auto index = register_of(mem.index);
    if (!index) return false;
    const int shift = mem.scale == 8 ? 3 : mem.scale == 4 ? 2 : mem.scale == 2 ? 1 : 0;
    put({Op::sum, kScratch, kScratch, index->number, 0, shift});
    return true;
  }

  void move() {
    if (is(1, X86_OP_IMM) && is(0, X86_OP_REG)) {
      const Place to = place(0);
      if (to.width < 4) return forget_written();
      const std::int64_t number = to.width == 4 ? operand(1).imm & 0xffff'ffff : operand(1).imm;
      return put({Op::set, to.number, 0, 0, 0, number});
    }
    if (is(1, X86_OP_IMM) && is(0, X86_OP_MEM)) {
      put({Op::set, kSecondScratch, 0, 0, 0, operand(1).imm});
      return store(operand(0), kSecondScratch, operand(0).size);
    }
    if (is(0, X86_OP_REG) && is(1, X86_OP_REG)) {
      const Place to = place(0), from = place(1);
      if (to.width < 4 || from.width < 4 || in_.id == X86_INS_MOVSD) return forget_written();
      return put({Op::add, to.number, from.number, 0, 0, 0});
    }
    if (is(0, X86_OP_REG) && is(1, X86_OP_MEM)) {
      const Place to = place(0);
      Register base = 0;
      std::int64_t offset = 0;
      if (to.width == 0 || !base_of(operand(1).mem, base, offset)) return forget_written();
      return put({Op::load, to.number, base, 0, operand(1).size, offset});
    }
    if (is(0, X86_OP_MEM) && is(1, X86_OP_REG)) return store(operand(0), place(1).number, operand(0).size);
    forget_written();
  }

  void store(const cs_x86_op& to, Register value, std::uint8_t width) {
    Register base = 0;
    std::int64_t offset = 0;
    if (base_of(to.mem, base, offset)) put({Op::store, 0, base, value, width, offset});
  }

  void address() {
    const Place to = place(0);
    Register base = 0;
    std::int64_t offset = 0;
    if (to.width < word_ || !is(1, X86_OP_MEM) || !base_of(operand(1).mem, base, offset))
      return forget_written();
    put({Op::add, to.number, base, 0, 0, offset});
  }

  void add_or_subtract(int sign) {
    const Place to = place(0);
    if (to.width < 4) return forget_written();
    if (is(1, X86_OP_IMM)) return put({Op::add, to.number, to.number, 0, 0, sign * operand(1).imm});
    const Place by = place(1);
    if (sign != 1 || by.width < 4) return forget_written();
    put({Op::sum, to.number, to.number, by.number, 0, 0});
  }

  void by_one(int number) {
    const Place to = place(0);
    if (to.width < 4) return forget_written();
    put({Op::add, to.number, to.number, 0, 0, number});
  }

  void align() {
    const Place to = place(0);
    if (to.width < 4 || !is(1, X86_OP_IMM)) return forget_written();
    put({Op::align, to.number, to.number, 0, 0, operand(1).imm});
  }

  void clear() {
    const Place a = place(0), b = place(1);
    if (a.width < 4 || a.number != b.number) return forget_written();
    put({Op::set, a.number, 0, 0, 0, 0});
  }

  void push() {
    Register value = kSecondScratch;
    if (is(0, X86_OP_IMM)) {
      put({Op::set, kSecondScratch, 0, 0, 0, operand(0).imm});
    } else if (is(0, X86_OP_REG)) {
      value = place(0).number;
    } else if (Register base = 0; is(0, X86_OP_MEM)) {
      std::int64_t offset = 0;
      if (base_of(operand(0).mem, base, offset)) {
        put({Op::load, kSecondScratch, base, 0, word_, offset});
      } else {
        put({Op::forget, kSecondScratch, 0, 0, 0, 0});
      }
    }
    put({Op::add, kStackPointer, kStackPointer, 0, 0, -std::int64_t{word_}});
    put({Op::store, 0, kStackPointer, value, word_, 0});
  }

  void pop() {
    if (is(0, X86_OP_REG)) put({Op::load, place(0).number, kStackPointer, 0, word_, 0});
    put({Op::add, kStackPointer, kStackPointer, 0, 0, word_});
  }

  void call() {
    if (is(0, X86_OP_IMM) && operand(0).imm == next()) {  // only asks where it is
      put({Op::place, kScratch, 0, 0, 0, next()});
      put({Op::add, kStackPointer, kStackPointer, 0, 0, -std::int64_t{word_}});
      return put({Op::store, 0, kStackPointer, kScratch, word_, 0});
    }
    if (is(0, X86_OP_IMM)) return put({Op::call, 0, 0, 0, 0, operand(0).imm});
    put({Op::call_register, 0, target(), 0, 0, 0});
  }

  void jump() {
    if (is(0, X86_OP_IMM)) return put({Op::jump, 0, 0, 0, 0, operand(0).imm});
    put({Op::jump_register, 0, target(), 0, 0, 0});
  }

  Register target() {
    if (is(0, X86_OP_REG)) return place(0).number;
    Register base = 0;
    std::int64_t offset = 0;
    if (is(0, X86_OP_MEM) && base_of(operand(0).mem, base, offset)) {
      put({Op::load, kScratch, base, 0, word_, offset});
    } else {
      put({Op::forget, kScratch, 0, 0, 0, 0});
    }
    return kScratch;
  }

  void forget_written() {
    for (unsigned i = 0; i < code_.op_count; ++i) {
      const bool writes = (operand(i).access & CS_AC_WRITE) != 0 || (i == 0 && operand(i).access == 0);
      if (!writes) continue;
      if (operand(i).type == X86_OP_REG) forget(operand(i).reg);
      if (operand(i).type == X86_OP_MEM) {
        put({Op::forget, kSecondScratch, 0, 0, 0, 0});
        store(operand(i), kSecondScratch, operand(i).size);
      }
    }
    for (std::uint8_t i = 0; i < in_.detail->regs_write_count; ++i)
      forget(static_cast<x86_reg>(in_.detail->regs_write[i]));
  }

  void forget(x86_reg reg) {
    if (const auto to = register_of(reg)) put({Op::forget, to->number, 0, 0, 0, 0});
  }

  const cs_insn& in_;
  const cs_x86& code_;
  std::vector<Step>& out_;
  std::uint8_t word_;
};

}  // namespace

void add_x86_steps(const cs_insn& instruction, bool is_64, Steps& out) {
  X86Steps(instruction, is_64, out).add();
}

}  // namespace mingcha::native
