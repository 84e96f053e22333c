#include "analyzer/native/calling_convention.h"

namespace mingcha::native {
namespace {

constexpr Register kArm64Arguments[] = {0, 1, 2, 3, 4, 5, 6, 7};
constexpr Register kArm64Kept[] = {19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31};
constexpr Register kArmArguments[] = {0, 1, 2, 3};
constexpr Register kArmKept[] = {4, 5, 6, 7, 8, 9, 10, 11, 13};
constexpr Register kX64Arguments[] = {7, 6, 2, 1, 8, 9};  // rdi, rsi, rdx, rcx, r8, r9
constexpr Register kX64SystemArguments[] = {7, 6, 2, 10, 8, 9};
constexpr Register kX64Kept[] = {3, 4, 5, 12, 13, 14, 15};
constexpr Register kX86SystemArguments[] = {3, 1, 2, 6, 7};  // ebx, ecx, edx, esi, edi
constexpr Register kX86Kept[] = {3, 4, 5, 6, 7};

constexpr Register kX86Local[] = {1, 2};  // ecx, edx

constexpr CallingConvention kArm64{kArm64Arguments, {}, kArm64Kept, 0, 31, 8, kArm64Arguments, 8, 0};
constexpr CallingConvention kArm{kArmArguments, {}, kArmKept, 0, 13, 7, kArmArguments, 4, 0};
constexpr CallingConvention kX64{kX64Arguments, {}, kX64Kept, 0, 4, 0, kX64SystemArguments, 8, 8};
constexpr CallingConvention kX86{{}, kX86Local, kX86Kept, 0, 4, 0, kX86SystemArguments, 4, 4};

}  // namespace

const CallingConvention& calling_convention(Machine machine) noexcept {
  switch (machine) {
    case Machine::arm:
      return kArm;
    case Machine::arm64:
      return kArm64;
    case Machine::x86:
      return kX86;
    case Machine::x86_64:
      return kX64;
  }
  return kArm64;
}

}  // namespace mingcha::native
