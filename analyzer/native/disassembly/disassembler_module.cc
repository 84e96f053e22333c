// The module "disassembler": Capstone's instructions as steps.
#include "analyzer/native/disassembler.h"
#include "analyzer/native/disassembly/instruction_steps.h"
#include "support/load.h"
#include "support/module.h"

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

class CapstoneDisassembler final : public Disassembler {
 public:
  CapstoneDisassembler(csh handle, Machine machine, bool thumb)
      : handle_(handle), instruction_(cs_malloc(handle)), machine_(machine), thumb_(thumb) {}
  ~CapstoneDisassembler() override {
    if (instruction_ != nullptr) cs_free(instruction_, 1);
    cs_close(&handle_);
  }

  bool decode(Bytes code, std::uint64_t address, Steps& out) noexcept override {
    out.steps.clear();
    out.size = 0;
    if (machine_ == Machine::arm64 && code.size() >= 4 && add_common_arm64_steps(load_u4(code.data()), address, out))
      return true;
    const std::uint8_t* at = code.data();
    std::size_t left = code.size();
    if (left == 0 || instruction_ == nullptr || !cs_disasm_iter(handle_, &at, &left, &address, instruction_))
      return false;
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

 private:
  csh handle_;
  cs_insn* instruction_;
  Machine machine_;
  bool thumb_;
};

Result<std::unique_ptr<Disassembler>> open(Machine machine, bool thumb) noexcept {
  return kept_inside("disassembler", [&]() -> Result<std::unique_ptr<Disassembler>> {
    const Mode mode = mode_of(machine, thumb);
    csh handle = 0;
    if (const cs_err error = cs_open(mode.arch, mode.mode, &handle); error != CS_ERR_OK)
      return fail(Errc::unsupported, "disassembler", 0, cs_strerror(error));
    cs_option(handle, CS_OPT_DETAIL, CS_OPT_ON);
    return std::make_unique<CapstoneDisassembler>(handle, machine, thumb);
  });
}

constexpr Disassembly kDisassembly{open};
constexpr ModuleHead kHead{MINGCHA_DISASSEMBLER_STAMP, &kDisassembly};

}  // namespace
}  // namespace mingcha::native

extern "C" [[gnu::visibility("default")]] const mingcha::ModuleHead* mingcha_module() noexcept {
  return &mingcha::native::kHead;
}
