// Runs a program and keeps what it wrote to standard output.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mingcha::test {

struct Outcome {
  int exit_code = -1;  ///< -1 when the program did not start or was killed by a signal
  std::string output;
  std::uint64_t peak_bytes = 0;  ///< the largest resident memory
};

/// `arguments[0]` is the program's path. Its standard error goes where ours goes.
Outcome run_program(const std::vector<std::string>& arguments);

}  // namespace mingcha::test
