// A module; MINGCHA_SAMPLE_STAMP says of which build.
#include <stdexcept>
#include <string>

#include "support/module.h"
#include "tests/support/sample_module.h"

namespace {

using namespace mingcha;

Result<std::string> answer(int number) noexcept {
  return kept_inside("sample", [&]() -> Result<std::string> {
    if (number < 0) throw std::out_of_range("below zero");
    return std::string(static_cast<std::size_t>(number), 'm');
  });
}

constexpr test::Sample kSample{answer};
constexpr ModuleHead kHead{MINGCHA_SAMPLE_STAMP, &kSample};

}  // namespace

extern "C" [[gnu::visibility("default")]] const mingcha::ModuleHead* mingcha_module() noexcept { return &kHead; }
