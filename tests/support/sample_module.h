// The interface of a module that is made for the tests.
#pragma once

#include <string>

#include "support/error.h"

namespace mingcha::test {

struct Sample {
  /// So many letters. Errors: io below zero, for an exception.
  Result<std::string> (*answer)(int number) noexcept;
};

}  // namespace mingcha::test
