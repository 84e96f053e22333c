// Source: Arm Architecture Reference Manual for A-profile, chapter C6 "A64 Base Instruction Descriptions".
#include <algorithm>
#include <optional>

#include "analyzer/native/disassembly/instruction_steps.h"

namespace mingcha::native {
namespace {

using Op = Step::Op;

constexpr Register kStackPointer = 31;
constexpr Register kLink = 30;
constexpr Register kZero = kSecondScratch;  // set to 0 where it is read

std::optional<Register> register_of(unsigned reg) {
  const auto from = [&](unsigned first, unsigned last, unsigned base) -> std::optional<Register> {
    if (reg < first || reg > last) return std::nullopt;
    return static_cast<Register>(base + reg - first);
  };
  if (reg == ARM64_REG_SP || reg == ARM64_REG_WSP) return kStackPointer;
  if (reg == ARM64_REG_XZR || reg == ARM64_REG_WZR) return kZero;
  if (reg == ARM64_REG_X29) return Register{29};
  if (reg == ARM64_REG_X30) return kLink;
  if (const auto r = from(ARM64_REG_X0, ARM64_REG_X28, 0)) return r;
  if (const auto r = from(ARM64_REG_W0, ARM64_REG_W30, 0)) return r;
  for (const unsigned first :
       {ARM64_REG_B0, ARM64_REG_H0, ARM64_REG_S0, ARM64_REG_D0, ARM64_REG_Q0, ARM64_REG_V0}) {
    if (const auto r = from(first, first + 31, kFirstVector)) return r;
  }
  return std::nullopt;
}

std::uint8_t width_of(unsigned reg) {
  const auto in = [&](unsigned first, unsigned count) { return reg >= first && reg < first + count; };
  if (reg == ARM64_REG_WZR || in(ARM64_REG_W0, 31) || in(ARM64_REG_S0, 32)) return 4;
  if (in(ARM64_REG_Q0, 32) || in(ARM64_REG_V0, 32)) return 16;
  if (in(ARM64_REG_B0, 32)) return 1;
  if (in(ARM64_REG_H0, 32)) return 2;
  return 8;
}

class Arm64Steps {
 public:
  Arm64Steps(const cs_insn& instruction, Steps& out)
      : in_(instruction), code_(instruction.detail->arm64), out_(out.steps) {}

  void add() {
    switch (in_.id) {
      case ARM64_INS_ADR:
      case ARM64_INS_ADRP:
        return put({Op::place, reg(0), 0, 0, 0, imm(1)});
      case ARM64_INS_MOV:
      case ARM64_INS_MOVZ:
      case ARM64_INS_ORR:
        return move();
      case ARM64_INS_MOVN:
        return set(is_imm(1) && code_.op_count == 2, ~shifted(1));
      case ARM64_INS_MOVK:
        return insert();
      case ARM64_INS_ADD:
        return add_or_subtract(1);
      case ARM64_INS_SUB:
        return add_or_subtract(-1);
      case ARM64_INS_LDR:
      case ARM64_INS_LDUR:
      case ARM64_INS_LDRSW:
        return load(in_.id == ARM64_INS_LDRSW ? 4 : width_of(code_.operands[0].reg));
      case ARM64_INS_LDRB:
      case ARM64_INS_LDURB:
        return load(1);
      case ARM64_INS_LDRH:
      case ARM64_INS_LDURH:
        return load(2);
      case ARM64_INS_STR:
      case ARM64_INS_STUR:
        return store(width_of(code_.operands[0].reg));
      case ARM64_INS_STRB:
      case ARM64_INS_STURB:
        return store(1);
      case ARM64_INS_STRH:
      case ARM64_INS_STURH:
        return store(2);
      case ARM64_INS_LDP:
        return pair(true);
      case ARM64_INS_STP:
        return pair(false);
      case ARM64_INS_BL:
        return put({Op::call, 0, 0, 0, 0, imm(0)});
      case ARM64_INS_BLR:
        return put({Op::call_register, 0, reg(0), 0, 0, 0});
      case ARM64_INS_BR:
        return put({Op::jump_register, 0, reg(0), 0, 0, 0});
      case ARM64_INS_B: {
        const bool always =
            code_.cc == ARM64_CC_INVALID || code_.cc == ARM64_CC_AL || code_.cc == ARM64_CC_NV;
        return put({always ? Op::jump : Op::branch, 0, 0, 0, 0, imm(0)});
      }
      case ARM64_INS_CBZ:
      case ARM64_INS_CBNZ:
        return put({Op::branch, 0, 0, 0, 0, imm(1)});
      case ARM64_INS_TBZ:
      case ARM64_INS_TBNZ:
        return put({Op::branch, 0, 0, 0, 0, imm(2)});
      case ARM64_INS_CSEL:
      case ARM64_INS_CSINC:
        return select();
      case ARM64_INS_RET:
        return put({Op::give_back, 0, 0, 0, 0, 0});
      case ARM64_INS_BRK:
      case ARM64_INS_HLT:
        return put({Op::stop, 0, 0, 0, 0, 0});
      case ARM64_INS_CMP:  // what these write is not said, as with others that write: only flags
      case ARM64_INS_CMN:
      case ARM64_INS_TST:
      case ARM64_INS_CCMP:
      case ARM64_INS_CCMN:
      case ARM64_INS_FCMP:
      case ARM64_INS_FCMPE:
      case ARM64_INS_FCCMP:
      case ARM64_INS_FCCMPE:
        return;
      case ARM64_INS_SVC:
        return put({Op::system_call, 0, 0, 0, 0, 0});
      default:
        return forget_written();
    }
  }

 private:
  const cs_arm64_op& operand(unsigned i) const { return code_.operands[i]; }
  bool is_reg(unsigned i) const { return i < code_.op_count && operand(i).type == ARM64_OP_REG; }
  bool is_imm(unsigned i) const { return i < code_.op_count && operand(i).type == ARM64_OP_IMM; }
  bool is_mem(unsigned i) const { return i < code_.op_count && operand(i).type == ARM64_OP_MEM; }
  std::int64_t imm(unsigned i) const { return is_imm(i) ? operand(i).imm : 0; }
  std::int64_t shifted(unsigned i) const {
    const cs_arm64_op& at = operand(i);
    return at.shift.type == ARM64_SFT_LSL && at.shift.value < 64
               ? static_cast<std::int64_t>(static_cast<std::uint64_t>(at.imm) << at.shift.value)
               : at.imm;
  }

  void put(const Step& step) { out_.push_back(step); }

  // The register of an operand, readable: the zero register is set first.
  Register reg(unsigned i) { return is_reg(i) ? readable(operand(i).reg) : kScratch; }
  Register readable(unsigned number) {
    const Register r = register_of(number).value_or(kScratch);
    if (r == kZero) put({Op::set, kZero, 0, 0, 0, 0});
    return r;
  }

  void set(bool known, std::int64_t number) {
    if (!known) return forget_written();
    // A narrow register has zeros above.
    if (width_of(operand(0).reg) == 4) number &= 0xffff'ffff;
    put({Op::set, reg(0), 0, 0, 0, number});
  }

  void move() {
    if (is_imm(1) && code_.op_count == 2) return set(true, shifted(1));
    const bool through_zero = code_.op_count == 3 && is_reg(1) && register_of(operand(1).reg) == kZero;
    if (through_zero && is_imm(2)) return set(true, imm(2));
    if (code_.op_count == 3 && is_reg(1) && is_imm(2))
      return put({Op::set_bits, reg(0), reg(1), 0, 0, imm(2)});
    const unsigned source = through_zero ? 2 : 1;
    const bool plain = is_reg(source) && code_.op_count == source + 1 && operand(source).shift.value == 0 &&
                       operand(source).vector_index < 0;
    if (!plain) return forget_written();
    const Register from = reg(source);
    put({Op::add, register_of(operand(0).reg).value_or(kScratch), from, 0, 0, 0});
  }

  void insert() {
    if (!is_imm(1) || operand(1).shift.value > 48) return forget_written();
    put({Op::insert, reg(0), 0, 0, static_cast<std::uint8_t>(operand(1).shift.value), imm(1)});
  }

  void add_or_subtract(int sign) {
    const Register to = is_reg(0) ? register_of(operand(0).reg).value_or(kScratch) : kScratch;
    if (!is_reg(1) || operand(0).vess != ARM64_VESS_INVALID || operand(0).vas != ARM64_VAS_INVALID)
      return forget_written();
    const Register a = reg(1);
    if (is_imm(2)) return put({Op::add, to, a, 0, 0, sign * shifted(2)});
    const bool plain = is_reg(2) && sign == 1 && operand(2).shift.type <= ARM64_SFT_LSL &&
                       operand(2).shift.value < 8 &&
                       (operand(2).ext == ARM64_EXT_INVALID || operand(2).ext == ARM64_EXT_UXTX);
    if (!plain) return forget_written();
    put({Op::sum, to, a, reg(2), 0, operand(2).shift.value});
  }

  void select() {
    if (!is_reg(0) || !is_reg(1) || !is_reg(2)) return forget_written();
    const Register a = reg(1), b = reg(2);
    if (a == kZero || b == kZero) return forget_written();
    if (in_.id == ARM64_INS_CSINC) {
      put({Op::add, kScratch, b, 0, 0, 1});
      return put({Op::select, register_of(operand(0).reg).value_or(kScratch), a, kScratch, 0, 0});
    }
    put({Op::select, register_of(operand(0).reg).value_or(kScratch), a, b, 0, 0});
  }

  // The base register and the offset of a memory operand; false when an index takes part.
  bool place(unsigned i, Register& base, std::int64_t& offset) {
    if (is_imm(i)) {  // a literal
      put({Op::place, kScratch, 0, 0, 0, imm(i)});
      base = kScratch, offset = 0;
      return true;
    }
    if (!is_mem(i)) return false;
    const arm64_op_mem& mem = operand(i).mem;
    base = readable(mem.base), offset = mem.disp;
    if (mem.index == ARM64_REG_INVALID) return true;
    const Register index = readable(mem.index);
    const bool plain = operand(i).ext == ARM64_EXT_INVALID || operand(i).ext == ARM64_EXT_UXTX;
    if (!plain) return false;
    put({Op::sum, kScratch, base, index, 0, operand(i).shift.value});
    base = kScratch;
    return true;
  }

  // Before the access the base register moves by the operand itself, after it by an immediate behind it.
  void write_back(unsigned i, Register base, std::int64_t offset) {
    if (!code_.writeback) return;
    const std::int64_t by = is_imm(i + 1) ? imm(i + 1) : offset;
    put({Op::add, base, base, 0, 0, by});
  }

  void load(std::uint8_t width) {
    Register base = 0;
    std::int64_t offset = 0;
    if (!is_reg(0) || !place(1, base, offset)) return forget_written();
    const bool is_signed = in_.id == ARM64_INS_LDRSW;
    const Register to = register_of(operand(0).reg).value_or(kScratch);
    const std::int64_t at = code_.writeback && is_imm(2) ? 0 : offset;
    put({is_signed ? Op::forget : Op::load, to, base, 0, width, at});
    write_back(1, base, offset);
  }

  void store(std::uint8_t width) {
    Register base = 0;
    std::int64_t offset = 0;
    if (!is_reg(0) || !place(1, base, offset)) return;
    const std::int64_t at = code_.writeback && is_imm(2) ? 0 : offset;
    put({Op::store, 0, base, reg(0), width, at});
    write_back(1, base, offset);
  }

  void pair(bool loads) {
    Register base = 0;
    std::int64_t offset = 0;
    if (!is_reg(0) || !is_reg(1) || !place(2, base, offset)) return forget_written();
    const std::uint8_t width = width_of(operand(0).reg);
    const std::int64_t at = code_.writeback && is_imm(3) ? 0 : offset;
    for (unsigned i = 0; i < 2; ++i) {
      const std::int64_t offset_of_part = at + static_cast<std::int64_t>(i) * width;
      if (!loads) {
        const Register value = reg(i);
        put({Op::store, 0, base, value, width, offset_of_part});
        continue;
      }
      // The first load may overwrite the base.
      if (i == 0) put({Op::add, kScratch, base, 0, 0, 0});
      put({Op::load, register_of(operand(i).reg).value_or(kScratch), kScratch, 0, width, offset_of_part});
    }
    write_back(2, base, offset);
  }

  void forget_written() {
    for (unsigned i = 0; i < code_.op_count; ++i) {
      const cs_arm64_op& at = operand(i);
      // Where the library does not say what is written, it is the first register.
      const bool written = (at.access & CS_AC_WRITE) != 0 || (i == 0 && at.access == 0);
      if (at.type == ARM64_OP_REG && written) {
        if (const auto to = register_of(at.reg); to && *to != kZero) put({Op::forget, *to, 0, 0, 0, 0});
      }
      if (at.type == ARM64_OP_MEM && code_.writeback) {
        if (const auto base = register_of(at.mem.base)) put({Op::forget, *base, 0, 0, 0, 0});
      }
    }
  }

  const cs_insn& in_;
  const cs_arm64& code_;
  std::vector<Step>& out_;
};

}  // namespace

void add_arm64_steps(const cs_insn& instruction, Steps& out) {
  Arm64Steps(instruction, out).add();
}

}  // namespace mingcha::native
