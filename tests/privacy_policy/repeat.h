// Long texts for tests.
#pragma once

#include <string>
#include <string_view>

namespace mingcha::privacy_policy {

inline std::string repeat(std::string_view what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

}  // namespace mingcha::privacy_policy
