// Which numbers a method returns.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/dex/code_item.h"

namespace mingcha::behaviour {

/// Constants that reach a `return` of the method, ascending; what is computed or comes from a call is left out.
/// Bounded: of a method larger than a few thousand places some may be missing.
std::vector<std::int64_t> returned_numbers(const dex::CodeItem& code, const std::vector<dex::TryItem>& tries);

}  // namespace mingcha::behaviour
