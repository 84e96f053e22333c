// Source: Arm Architecture Reference Manual for A-profile, chapter F5 "T32 and A32 Base Instruction Set
// Instruction Descriptions".
#include <bit>
#include <optional>

#include "analyzer/native/disassembly/instruction_steps.h"

namespace mingcha::native {
namespace {

using Op = Step::Op;

constexpr Register kStackPointer = 13;
constexpr Register kLink = 14;
constexpr Register kProgramCounter = 15;
constexpr std::uint8_t kWord = 4;  // bytes

std::optional<Register> register_of(int reg) {
  if (reg >= ARM_REG_R0 && reg <= ARM_REG_R12) return static_cast<Register>(reg - ARM_REG_R0);
  if (reg == ARM_REG_SP) return kStackPointer;
  if (reg == ARM_REG_LR) return kLink;
  if (reg == ARM_REG_PC) return kProgramCounter;
  if (reg >= ARM_REG_D0 && reg <= ARM_REG_D31) return static_cast<Register>(kFirstVector + reg - ARM_REG_D0);
  return std::nullopt;
}

class ArmSteps {
 public:
  ArmSteps(const cs_insn& instruction, bool thumb, Steps& out)
      : in_(instruction), code_(instruction.detail->arm), thumb_(thumb), out_(out.steps) {}

  void add() {
    const bool always = code_.cc == ARM_CC_AL || code_.cc == ARM_CC_INVALID;
    if (!always) return add_conditional();
    switch (in_.id) {
      case ARM_INS_MOV:
      case ARM_INS_MOVW:
        return move();
      case ARM_INS_MVN:
        if (is_imm(1)) return put({Op::set, reg(0), 0, 0, 0, static_cast<std::uint32_t>(~operand(1).imm)});
        return forget_written();
      case ARM_INS_MOVT:
        return put({Op::insert, reg(0), 0, 0, 16, operand(1).imm});
      case ARM_INS_ADR:
        return put({Op::place, reg(0), 0, 0, 0, aligned_pc() + operand(1).imm});
      case ARM_INS_ADD:
      case ARM_INS_ADDW:
        return add_or_subtract(1);
      case ARM_INS_SUB:
      case ARM_INS_SUBW:
        return add_or_subtract(-1);
      case ARM_INS_ORR:
        if (code_.op_count == 3 && is_reg(0) && is_reg(1) && is_imm(2))
          return put({Op::set_bits, reg(0), reg(1), 0, 0, operand(2).imm});
        return forget_written();
      case ARM_INS_LDR:
        return load(kWord);
      case ARM_INS_LDRB:
        return load(1);
      case ARM_INS_LDRH:
        return load(2);
      case ARM_INS_STR:
        return store(kWord);
      case ARM_INS_STRB:
        return store(1);
      case ARM_INS_STRH:
        return store(2);
      case ARM_INS_LDRD:
      case ARM_INS_STRD:
        return pair(in_.id == ARM_INS_LDRD);
      case ARM_INS_VLDR:
        return load(8);
      case ARM_INS_VSTR:
        return store(8);
      case ARM_INS_VLD1:
      case ARM_INS_VST1:
        return vectors(in_.id == ARM_INS_VLD1);
      case ARM_INS_PUSH:
        return push();
      case ARM_INS_POP:
        return pop();
      case ARM_INS_LDM:
        return several(true, false);
      case ARM_INS_STM:
        return several(false, false);
      case ARM_INS_STMDB:
        return several(false, true);
      case ARM_INS_BL:
        return put({Op::call, 0, 0, 0, 0, target(thumb_)});
      case ARM_INS_BLX:
        if (is_imm(0)) return put({Op::call, 0, 0, 0, 0, target(!thumb_)});
        return put({Op::call_register, 0, reg(0), 0, 0, 0});
      case ARM_INS_B:
        return put({Op::jump, 0, 0, 0, 0, target(false)});
      case ARM_INS_BX:
        return jump_to_register(0);
      case ARM_INS_CBZ:
      case ARM_INS_CBNZ:
        return put({Op::branch, 0, 0, 0, 0, static_cast<std::uint32_t>(operand(1).imm)});
      case ARM_INS_TBB:
      case ARM_INS_TBH:
        put({Op::forget, kScratch, 0, 0, 0, 0});
        return put({Op::jump_register, 0, kScratch, 0, 0, 0});
      case ARM_INS_UDF:
      case ARM_INS_BKPT:
        return put({Op::stop, 0, 0, 0, 0, 0});
      case ARM_INS_SVC:
        return put({Op::system_call, 0, 0, 0, 0, 0});
      default:
        return forget_written();
    }
  }

 private:
  const cs_arm_op& operand(unsigned i) const { return code_.operands[i]; }
  bool is_reg(unsigned i) const { return i < code_.op_count && operand(i).type == ARM_OP_REG; }
  bool is_imm(unsigned i) const { return i < code_.op_count && operand(i).type == ARM_OP_IMM; }
  bool is_mem(unsigned i) const { return i < code_.op_count && operand(i).type == ARM_OP_MEM; }
  Register reg(unsigned i) const {
    return is_reg(i) ? register_of(operand(i).reg).value_or(kScratch) : kScratch;
  }
  void put(const Step& step) { out_.push_back(step); }
  // Where the first operand leads; bit 0 says that the code there is Thumb.
  std::int64_t target(bool thumb) const {
    return static_cast<std::int64_t>(static_cast<std::uint32_t>(operand(0).imm)) | (thumb ? 1 : 0);
  }

  std::int64_t pc() const { return static_cast<std::int64_t>(in_.address) + (thumb_ ? 4 : 8); }
  std::int64_t aligned_pc() const { return pc() & ~std::int64_t{3}; }

  // The register, readable: the program counter is ahead.
  Register read(Register r, bool aligned, Register scratch = kScratch) {
    if (r != kProgramCounter) return r;
    put({Op::place, scratch, 0, 0, 0, aligned ? aligned_pc() : pc()});
    return scratch;
  }

  // Calls and jumps may happen; whatever else is written is lost.
  void add_conditional() {
    switch (in_.id) {
      case ARM_INS_B:
        return put({Op::branch, 0, 0, 0, 0, target(false)});
      case ARM_INS_BL:
        return put({Op::call, 0, 0, 0, 0, target(thumb_)});
      case ARM_INS_BLX:
        if (!is_imm(0)) return put({Op::call_register, 0, reg(0), 0, 0, 0});
        return put({Op::call, 0, 0, 0, 0, target(!thumb_)});
      case ARM_INS_MOV:
        if (is_reg(1) && reg(0) != kProgramCounter && reg(1) != kProgramCounter)
          return put({Op::select, reg(0), reg(0), reg(1), 0, 0});
        return forget_written();
      case ARM_INS_ADD:
      case ARM_INS_ADDW:
      case ARM_INS_ORR:
        if (code_.op_count != 3 || !is_reg(1) || !is_imm(2) || reg(0) == kProgramCounter || reg(1) == kProgramCounter)
          return forget_written();
        put({in_.id == ARM_INS_ORR ? Op::set_bits : Op::add, kScratch, reg(1), 0, 0, operand(2).imm});
        return put({Op::select, reg(0), reg(0), kScratch, 0, 0});
      default:
        return forget_written();
    }
  }

  void move() {
    const Register to = reg(0);
    if (is_imm(1)) return put({Op::set, to, 0, 0, 0, static_cast<std::uint32_t>(operand(1).imm)});
    const bool plain = is_reg(1) && operand(1).shift.type == ARM_SFT_INVALID;
    if (!plain) return forget_written();
    if (to == kProgramCounter) return jump_to_register(1);
    const Register from = read(reg(1), false);
    put({Op::add, to, from, 0, 0, 0});
  }

  void jump_to_register(unsigned i) {
    if (reg(i) == kLink) return put({Op::give_back, 0, 0, 0, 0, 0});
    const Register target = read(reg(i), false);
    put({Op::jump_register, 0, target, 0, 0, 0});
  }

  void add_or_subtract(int sign) {
    const Register to = reg(0);
    // An immediate may come with how far it is turned.
    const bool turned = code_.op_count == 4 && is_imm(2) && is_imm(3);
    const unsigned last = code_.op_count - (turned ? 2U : 1U);
    if (code_.op_count < 2 || to == kScratch) return forget_written();
    const auto number = std::rotr(static_cast<std::uint32_t>(operand(last).imm), turned ? operand(3).imm : 0);
    // Of two operands the first is read too.
    const Register a = read(reg(code_.op_count == 2 ? 0 : 1), is_imm(last));
    if (is_imm(last)) {
      put({Op::add, to == kProgramCounter ? kScratch : to, a, 0, 0,
           sign * std::int64_t{turned ? static_cast<std::int32_t>(number) : operand(last).imm}});
    } else {
      const bool plain =
          sign == 1 && is_reg(last) &&
          (operand(last).shift.type == ARM_SFT_INVALID || operand(last).shift.type == ARM_SFT_LSL);
      if (!plain) return forget_written();
      const Register b = read(reg(last), false, kSecondScratch);
      put({Op::sum, to == kProgramCounter ? kScratch : to, a, b, 0, operand(last).shift.value});
    }
    if (to == kProgramCounter) put({Op::jump_register, 0, kScratch, 0, 0, 0});
  }

  struct Address {
    Register base = kScratch;
    std::int64_t offset = 0;
    bool known = false;
  };
  Address address(unsigned i) {
    if (!is_mem(i)) return {};
    const arm_op_mem& mem = operand(i).mem;
    const auto base = register_of(static_cast<int>(mem.base));
    if (!base) return {};
    Address out{read(*base, true), mem.disp, true};
    if (mem.index == ARM_REG_INVALID) return out;
    const auto index = register_of(static_cast<int>(mem.index));
    if (!index || mem.scale < 0 || operand(i).subtracted) return {};
    if (operand(i).shift.type != ARM_SFT_INVALID && operand(i).shift.type != ARM_SFT_LSL) return {};
    const Register by = read(*index, false, kSecondScratch);
    put({Op::sum, kScratch, out.base, by, 0, operand(i).shift.value});
    out.base = kScratch;
    return out;
  }

  // `ldr r0, [r1, #4]!` moves the base before the access, `ldr r0, [r1], #4` after it.
  void move_base(unsigned i, const Address& at) {
    if (!code_.writeback || !is_mem(i)) return;
    const auto base = register_of(static_cast<int>(operand(i).mem.base));
    if (!base || *base == kProgramCounter) return;
    if (is_imm(i + 1))
      return put({Op::add, *base, *base, 0, 0,
                  (operand(i + 1).subtracted ? -1 : 1) * std::int64_t{operand(i + 1).imm}});
    if (at.known && at.base == *base) return put({Op::add, *base, *base, 0, 0, at.offset});
    put({Op::forget, *base, 0, 0, 0, 0});
  }
  bool is_after(unsigned i) const { return code_.writeback && (is_imm(i + 1) || is_reg(i + 1)); }

  void load(std::uint8_t width) {
    const Register to = reg(0);
    const Address at = address(1);
    const bool jumps = to == kProgramCounter;
    const Register target = jumps ? kSecondScratch : to;
    if (at.known) {
      put({Op::load, target, at.base, 0, width, is_after(1) ? 0 : at.offset});
    } else {
      put({Op::forget, target, 0, 0, 0, 0});
    }
    move_base(1, at);
    if (jumps) put({Op::jump_register, 0, kSecondScratch, 0, 0, 0});
  }

  void store(std::uint8_t width) {
    const Address at = address(1);
    if (at.known) put({Op::store, 0, at.base, reg(0), width, is_after(1) ? 0 : at.offset});
    move_base(1, at);
  }

  void pair(bool loads) {
    const Address at = address(2);
    for (unsigned i = 0; i < 2; ++i) {
      const std::int64_t offset = (is_after(2) ? 0 : at.offset) + std::int64_t{i} * kWord;
      if (loads && i == 0) put({Op::add, kSecondScratch, at.base, 0, 0, 0});
      if (loads) put({at.known ? Op::load : Op::forget, reg(i), kSecondScratch, 0, kWord, offset});
      if (!loads && at.known) put({Op::store, 0, at.base, reg(i), kWord, offset});
    }
    move_base(2, at);
  }

  void vectors(bool loads) {
    unsigned count = 0;
    while (is_reg(count)) ++count;
    const Address at = address(count);
    for (unsigned i = 0; i < count; ++i) {
      const std::int64_t offset = at.offset + std::int64_t{i} * 8;
      if (loads) put({at.known ? Op::load : Op::forget, reg(i), at.base, 0, 8, offset});
      if (!loads && at.known) put({Op::store, 0, at.base, reg(i), 8, offset});
    }
    if (!code_.writeback || !at.known || at.base == kScratch) return;
    if (is_reg(count + 1)) return put({Op::forget, at.base, 0, 0, 0, 0});
    put({Op::add, at.base, at.base, 0, 0, std::int64_t{count} * 8});
  }

  void push() {
    const unsigned count = code_.op_count;
    put({Op::add, kStackPointer, kStackPointer, 0, 0, -std::int64_t{count} * kWord});
    for (unsigned i = 0; i < count; ++i)
      put({Op::store, 0, kStackPointer, reg(i), kWord, std::int64_t{i} * kWord});
  }

  void pop() {
    const unsigned count = code_.op_count;
    bool ends = false;
    for (unsigned i = 0; i < count; ++i) {
      ends = ends || reg(i) == kProgramCounter;
      if (reg(i) != kProgramCounter)
        put({Op::load, reg(i), kStackPointer, 0, kWord, std::int64_t{i} * kWord});
    }
    put({Op::add, kStackPointer, kStackPointer, 0, 0, std::int64_t{count} * kWord});
    if (ends) put({Op::give_back, 0, 0, 0, 0, 0});
  }

  // The first operand is the base, the others are loaded or stored in their order.
  void several(bool loads, bool before) {
    const Register base = reg(0);
    const std::int64_t count = code_.op_count - 1;
    const std::int64_t first = before ? -count * kWord : 0;
    put({Op::add, kScratch, base, 0, 0, first});
    bool ends = false;
    for (unsigned i = 1; i < code_.op_count; ++i) {
      const std::int64_t offset = std::int64_t{i - 1} * kWord;
      if (loads && reg(i) == kProgramCounter) ends = true;
      if (loads && reg(i) != kProgramCounter) put({Op::load, reg(i), kScratch, 0, kWord, offset});
      if (!loads) put({Op::store, 0, kScratch, reg(i), kWord, offset});
    }
    if (code_.writeback) put({Op::add, base, base, 0, 0, before ? first : count * kWord});
    if (ends) put({Op::give_back, 0, 0, 0, 0, 0});
  }

  void forget_written() {
    for (unsigned i = 0; i < code_.op_count; ++i) {
      const bool writes = (operand(i).access & CS_AC_WRITE) != 0 || (i == 0 && operand(i).access == 0);
      if (is_reg(i) && writes && reg(i) != kProgramCounter) put({Op::forget, reg(i), 0, 0, 0, 0});
      if (is_mem(i) && code_.writeback) {
        if (const auto base = register_of(static_cast<int>(operand(i).mem.base)))
          put({Op::forget, *base, 0, 0, 0, 0});
      }
    }
  }

  const cs_insn& in_;
  const cs_arm& code_;
  bool thumb_;
  std::vector<Step>& out_;
};

}  // namespace

void add_arm_steps(const cs_insn& instruction, bool thumb, Steps& out) {
  ArmSteps(instruction, thumb, out).add();
}

}  // namespace mingcha::native
