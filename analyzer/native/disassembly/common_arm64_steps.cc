// The forms of A64 instructions that make up nearly all of compiled code, decoded without Capstone, which
// prints each instruction as text on its way. What is given is what arm64_steps.cc makes of Capstone's
// answer, step by step; where the two could differ, as with the zero register in unusual places, the form is
// left to Capstone.
//
// Source: Arm Architecture Reference Manual for A-profile, C4.1 "A64 instruction set encoding".
#include <bit>

#include "analyzer/native/disassembly/instruction_steps.h"

namespace mingcha::native {
namespace {

using Op = Step::Op;

constexpr std::uint32_t kZeroRegister = 31;  // or the stack pointer, as the form has it
constexpr Register kZero = kSecondScratch;   // set to 0 where it is read

constexpr std::int64_t sign_extend(std::uint32_t value, unsigned bits) noexcept {
  return static_cast<std::int32_t>(value << (32 - bits)) >> (32 - bits);
}

class CommonForms {
 public:
  CommonForms(std::uint32_t op, std::uint64_t address, std::vector<Step>& out)
      : op_(op), address_(static_cast<std::int64_t>(address)), out_(out) {}

  bool add() {
    switch ((op_ >> 25) & 15) {  // "op0" of the main table
      case 0b1000:
      case 0b1001:
        return immediate();
      case 0b1010:
      case 0b1011:
        return branch();
      case 0b0101:
      case 0b1101:
        return registers();
      case 0b0100:
      case 0b0110:
      case 0b1100:
      case 0b1110:
        return memory();
      default:
        return false;
    }
  }

 private:
  std::uint32_t d() const { return op_ & 31; }
  std::uint32_t n() const { return (op_ >> 5) & 31; }
  std::uint32_t m() const { return (op_ >> 16) & 31; }
  bool is_64() const { return (op_ >> 31) != 0; }
  bool put(const Step& step) {
    out_.push_back(step);
    return true;
  }
  static Register reg(std::uint32_t number) { return static_cast<Register>(number); }
  bool forget(std::uint32_t number) {
    if (number == kZeroRegister) return false;
    return put({Op::forget, reg(number), 0, 0, 0, 0});
  }
  bool to(Op op, std::int64_t distance) { return put({op, 0, 0, 0, 0, address_ + distance}); }

  bool immediate() {
    switch ((op_ >> 23) & 7) {
      case 0:
      case 1:
        return address_of();
      case 2:
        return add_immediate();
      case 4:
        return logical_immediate();
      case 5:
        return move_wide();
      case 6:  // UBFM, SBFM, BFM
        return n() != kZeroRegister && ((op_ >> 29) & 3) != 3 && ((op_ >> 22) & 1) == (is_64() ? 1U : 0U) &&
               (is_64() || (op_ & 0x208000) == 0) && forget(d());
      default:
        return false;
    }
  }

  bool address_of() {
    if (d() == kZeroRegister) return false;
    const std::int64_t by = sign_extend(((op_ >> 5) & 0x7ffff) << 2 | ((op_ >> 29) & 3), 21);
    const std::int64_t at = is_64() ? (address_ & ~std::int64_t{0xfff}) + by * 4096 : address_ + by;
    return put({Op::place, reg(d()), 0, 0, 0, at});
  }

  bool add_immediate() {
    const std::int64_t number = static_cast<std::int64_t>((op_ >> 10) & 0xfff)
                                << ((op_ & 0x400000) != 0 ? 12 : 0);
    const bool subtracts = (op_ & 0x40000000) != 0;
    if ((op_ & 0x20000000) != 0) return d() == kZeroRegister;  // CMP, CMN; else with flags
    return put({Op::add, reg(d()), reg(n()), 0, 0, subtracts ? -number : number});
  }

  // AND, EOR, ANDS; what ORR sets matters. Source: the same, DecodeBitMasks().
  bool logical_immediate() {
    const bool n_bit = (op_ & 0x400000) != 0;
    const std::uint32_t ones = (op_ >> 10) & 63, size = n_bit ? 64 : std::bit_floor(~ones & 63);
    const bool is_reserved = size < 2 || (n_bit && !is_64()) || (ones & (size - 1)) == size - 1;
    const bool is_or = ((op_ >> 29) & 3) == 1;
    return !is_reserved && !is_or && n() != kZeroRegister && forget(d());
  }

  bool move_wide() {
    const std::uint32_t shift = ((op_ >> 21) & 3) * 16;
    if (d() == kZeroRegister || (!is_64() && shift > 16)) return false;
    const std::uint64_t part = (op_ >> 5) & 0xffff;
    switch ((op_ >> 29) & 3) {
      case 0:  // MOVN
      case 2: {
        if (part == 0 && shift != 0) return false;
        const std::uint64_t value = ((op_ >> 30) & 1) != 0 ? part << shift : ~(part << shift);
        return put(
            {Op::set, reg(d()), 0, 0, 0, static_cast<std::int64_t>(is_64() ? value : value & 0xffff'ffff)});
      }
      case 3:  // MOVK
        return put(
            {Op::insert, reg(d()), 0, 0, static_cast<std::uint8_t>(shift), static_cast<std::int64_t>(part)});
      default:
        return false;
    }
  }

  bool branch() {
    if ((op_ & 0x7c000000) == 0x14000000)  // B, BL
      return to(is_64() ? Op::call : Op::jump, sign_extend(op_ & 0x3ffffff, 26) * 4);
    if ((op_ & 0xff000010) == 0x54000000 && (op_ & 15) < 14)  // B.cond
      return to(Op::branch, sign_extend((op_ >> 5) & 0x7ffff, 19) * 4);
    if ((op_ & 0x7e000000) == 0x34000000)  // CBZ, CBNZ
      return to(Op::branch, sign_extend((op_ >> 5) & 0x7ffff, 19) * 4);
    if ((op_ & 0x7e000000) == 0x36000000)  // TBZ, TBNZ
      return to(Op::branch, sign_extend((op_ >> 5) & 0x3fff, 14) * 4);
    if (op_ == 0xd503201f) return true;  // NOP
    const bool by_register = n() != kZeroRegister;
    if ((op_ & 0xfffffc1f) == 0xd65f0000 && by_register) return put({Op::give_back, 0, 0, 0, 0, 0});  // RET
    if ((op_ & 0xfffffc1f) == 0xd63f0000 && by_register)
      return put({Op::call_register, 0, reg(n()), 0, 0, 0});  // BLR
    if ((op_ & 0xfffffc1f) == 0xd61f0000 && by_register)
      return put({Op::jump_register, 0, reg(n()), 0, 0, 0});  // BR
    return false;
  }

  bool registers() {
    if ((op_ & 0x7fe0fc1f) == 0x6b00001f && n() != kZeroRegister) return true;  // CMP, registers
    if (d() == kZeroRegister || m() == kZeroRegister) return false;
    const std::uint32_t shift = (op_ >> 22) & 3, amount = (op_ >> 10) & 63;
    if ((op_ & 0x1f000000) == 0x0a000000) {  // logical, shifted register
      if (!is_64() && amount > 31) return false;
      const bool is_move =
          (op_ & 0x60200000) == 0x20000000 && n() == kZeroRegister && amount == 0 && shift == 0;
      if (is_move) return put({Op::add, reg(d()), reg(m()), 0, 0, 0});
      return n() != kZeroRegister && forget(d());
    }
    if (n() == kZeroRegister) return false;
    if ((op_ & 0x7f200000) == 0x0b000000 && shift == 0 && amount < 8)  // ADD, shifted register
      return put({Op::sum, reg(d()), reg(n()), reg(m()), 0, amount});
    if ((op_ & 0x7fe0fc00) == 0x4b000000) return forget(d());         // SUB
    if ((op_ & 0x7fe00c00) == 0x1a800000 && ((op_ >> 12) & 15) < 14)  // CSEL
      return put({Op::select, reg(d()), reg(n()), reg(m()), 0, 0});
    return false;
  }

  // The width in bytes of what a load or store moves, and the first register of its kind; 0 for other forms.
  std::uint8_t width(bool& loads, std::uint32_t& first) const {
    const std::uint32_t size = op_ >> 30, opc = (op_ >> 22) & 3;
    loads = (opc & 1) != 0;
    const bool is_vector = (op_ & 0x04000000) != 0;
    first = is_vector ? kFirstVector : 0;
    if (opc < 2) return static_cast<std::uint8_t>(1U << size);
    return is_vector && size == 0 ? 16 : 0;
  }

  void move(bool loads, std::uint32_t data, std::uint32_t first, Register base, std::uint8_t bytes,
            std::int64_t at) {
    if (loads) {
      put({Op::load, reg(first + data), base, 0, bytes, at});
      return;
    }
    const bool is_zero = first == 0 && data == kZeroRegister;
    if (is_zero) put({Op::set, kZero, 0, 0, 0, 0});
    put({Op::store, 0, base, is_zero ? kZero : reg(first + data), bytes, at});
  }

  bool memory() {
    if ((op_ & 0x3a000000) == 0x28000000) return pair();
    bool loads = false;
    std::uint32_t first = 0;
    if ((op_ & 0x3a000000) != 0x38000000) return false;
    const std::uint8_t bytes = width(loads, first);
    const std::uint32_t data = d();
    if (bytes == 0 || (loads && first == 0 && data == kZeroRegister)) return false;
    if ((op_ & 0x01000000) != 0) {  // unsigned offset
      move(loads, data, first, reg(n()), bytes, static_cast<std::int64_t>((op_ >> 10) & 0xfff) * bytes);
      return true;
    }
    if ((op_ & 0x00200000) != 0) return false;
    const std::int64_t offset = sign_extend((op_ >> 12) & 0x1ff, 9);
    const std::uint32_t mode = (op_ >> 10) & 3;  // unscaled, post-indexed, unprivileged, pre-indexed
    if (mode == 2 || (mode != 0 && first == 0 && data == n())) return false;
    move(loads, data, first, reg(n()), bytes, mode == 1 ? 0 : offset);
    return mode == 0 || put({Op::add, reg(n()), reg(n()), 0, 0, offset});
  }

  bool pair() {
    const bool is_vector = (op_ & 0x04000000) != 0, loads = (op_ & 0x00400000) != 0;
    const std::uint32_t size = op_ >> 30,
                        mode = (op_ >> 23) & 3;  // no hint, post-indexed, offset, pre-indexed
    if (mode == 0 || size == 3 || (!is_vector && size == 1)) return false;
    const auto bytes = static_cast<std::uint8_t>(is_vector ? 4U << size : 4U << (size / 2));
    const std::uint32_t first = is_vector ? kFirstVector : 0, data[] = {d(), (op_ >> 10) & 31};
    for (const std::uint32_t each : data)
      if (!is_vector && (each == n() || (loads && each == kZeroRegister))) return false;
    if (loads && data[0] == data[1]) return false;
    const std::int64_t offset = sign_extend((op_ >> 15) & 0x7f, 7) * bytes, at = mode == 1 ? 0 : offset;
    if (loads) put({Op::add, kScratch, reg(n()), 0, 0, 0});  // the first load may overwrite the base
    move(loads, data[0], first, loads ? kScratch : reg(n()), bytes, at);
    move(loads, data[1], first, loads ? kScratch : reg(n()), bytes, at + bytes);
    return mode == 2 || put({Op::add, reg(n()), reg(n()), 0, 0, offset});
  }

  std::uint32_t op_;
  std::int64_t address_;
  std::vector<Step>& out_;
};

}  // namespace

bool add_common_arm64_steps(std::uint32_t instruction, std::uint64_t address, Steps& out) {
  if (!CommonForms(instruction, address, out.steps).add()) {
    out.steps.clear();
    return false;
  }
  out.size = 4;
  return true;
}

}  // namespace mingcha::native
