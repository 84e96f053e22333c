#include "support/error.h"

#include <fmt/format.h>

namespace mingcha {

std::string_view name_of(Errc code) noexcept {
  switch (code) {
    case Errc::io: return "io";
    case Errc::truncated: return "truncated";
    case Errc::bad_magic: return "bad_magic";
    case Errc::bad_index: return "bad_index";
    case Errc::bad_offset: return "bad_offset";
    case Errc::bad_value: return "bad_value";
    case Errc::over_budget: return "over_budget";
    case Errc::unsupported: return "unsupported";
    case Errc::syntax: return "syntax";
    case Errc::busy: return "busy";
  }
  return "unknown";
}

std::string describe(const Error& error) {
  std::string line = fmt::format("{}: {}", error.where, name_of(error.code));
  if (error.offset != 0) line += fmt::format(" at {:#x}", error.offset);
  if (!error.got.empty()) line += fmt::format(" ({})", error.got);
  return line;
}

}  // namespace mingcha
