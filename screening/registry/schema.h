// The tables of the registry, a text for each step of its schema. docs/registry.md says what they mean.
#pragma once

#include <string_view>

namespace mingcha::screening {

/// What was examined, and what was found in it.
extern const std::string_view kResultTables;

}  // namespace mingcha::screening
