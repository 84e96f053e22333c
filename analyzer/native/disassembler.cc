#include "analyzer/native/disassembler.h"

#include <utility>

#include "analyzer/native/instruction_steps.h"

namespace mingcha::native {
namespace {

struct Mode {
  cs_arch arch;
  cs_mode mode;
};

Mode mode_of(Machine machine, bool thumb) noexcept {
  switch (machine) {
    case Machine::arm:
      return {CS_ARCH_ARM, thumb ? static_cast<cs_mode>(CS_MODE_THUMB | CS_MODE_V8) : CS_MODE_ARM};
    case Machine::arm64:
      return {CS_ARCH_ARM64, CS_MODE_ARM};
    case Machine::x86:
      return {CS_ARCH_X86, CS_MODE_32};
    case Machine::x86_64:
      return {CS_ARCH_X86, CS_MODE_64};
  }
  return {CS_ARCH_ARM64, CS_MODE_ARM};
}

}  // namespace

Result<Disassembler> Disassembler::open(Machine machine, bool thumb) {
  const Mode mode = mode_of(machine, thumb);
  csh handle = 0;
  if (const cs_err error = cs_open(mode.arch, mode.mode, &handle); error != CS_ERR_OK)
    return fail(Errc::unsupported, "disassembler", 0, cs_strerror(error));
  cs_option(handle, CS_OPT_DETAIL, CS_OPT_ON);
  return Disassembler(handle, cs_malloc(handle), machine, thumb);
}

Disassembler::Disassembler(Disassembler&& other) noexcept
    : handle_(std::exchange(other.handle_, 0)),
      instruction_(std::exchange(other.instruction_, nullptr)),
      machine_(other.machine_),
      thumb_(other.thumb_) {}

Disassembler& Disassembler::operator=(Disassembler&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(instruction_, other.instruction_);
  std::swap(machine_, other.machine_);
  std::swap(thumb_, other.thumb_);
  return *this;
}

Disassembler::~Disassembler() {
  if (instruction_ != nullptr) cs_free(instruction_, 1);
  if (handle_ != 0) cs_close(&handle_);
}

bool Disassembler::decode(Bytes code, std::uint64_t address, Steps& out) {
  out.steps.clear();
  out.size = 0;
  const std::uint8_t* at = code.data();
  std::size_t left = code.size();
  if (left == 0 || !cs_disasm_iter(handle_, &at, &left, &address, instruction_)) return false;
  out.size = static_cast<std::uint8_t>(instruction_->size);
  switch (machine_) {
    case Machine::arm:
      add_arm_steps(*instruction_, thumb_, out);
      break;
    case Machine::arm64:
      add_arm64_steps(*instruction_, out);
      break;
    case Machine::x86:
    case Machine::x86_64:
      add_x86_steps(*instruction_, machine_ == Machine::x86_64, out);
      break;
  }
  return true;
}

}  // namespace mingcha::native
