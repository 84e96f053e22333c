#include "analyzer/native/system_functions.h"

namespace mingcha::native {
namespace {

constexpr std::uint16_t kNone = 0xffff;

struct Row {
  std::string_view name;
  std::uint16_t arm, arm64, x86, x86_64;
};

constexpr Row kRows[] = {
    {"access", 33, kNone, 33, 21},  {"execve", 11, 221, 11, 59},     {"faccessat", 334, 48, 307, 269},
    {"getcwd", 183, 17, 183, 79},   {"ioctl", 54, 29, 54, 16},       {"open", 5, kNone, 5, 2},
    {"openat", 322, 56, 295, 257},  {"readlink", 85, kNone, 85, 89}, {"readlinkat", 332, 78, 305, 267},
    {"socket", 281, 198, 359, 41},  {"stat", 106, kNone, 106, 4},    {"statfs", 99, 43, 99, 137},
    {"sysinfo", 116, 179, 116, 99}, {"uname", 122, 160, 122, 63},
};

}  // namespace

std::string_view system_function(Machine machine, std::uint64_t number) noexcept {
  for (const Row& row : kRows) {
    std::uint16_t own = kNone;
    switch (machine) {
      case Machine::arm:
        own = row.arm;
        break;
      case Machine::arm64:
        own = row.arm64;
        break;
      case Machine::x86:
        own = row.x86;
        break;
      case Machine::x86_64:
        own = row.x86_64;
        break;
    }
    if (own != kNone && own == number) return row.name;
  }
  return {};
}

}  // namespace mingcha::native
