// Names in bytecode of Hermes, React Native's engine. The code is not read: which names it has tells what it may call.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "support/bytes.h"

namespace mingcha::behaviour {

struct HermesName {
  std::string_view text;
  std::size_t offset = 0;  ///< bytes from the start of the bundle
};

bool is_hermes(Bytes bundle) noexcept;

/// The identifiers of a bundle that are ASCII, in the order of its table: names of properties, variables and functions,
/// no texts. Borrowed from the bundle. Absent where its tables contradict each other or it is of an unknown version.
/// Linear in the bundle.
std::optional<std::vector<HermesName>> hermes_names(Bytes bundle);

}  // namespace mingcha::behaviour
