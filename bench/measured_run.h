// One run of a program with its child processes: how long it took and what it spent.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mingcha::bench {

struct MeasuredRun {
  double seconds = 0;              ///< from start to end
  double cpu_seconds = 0;          ///< of the program and all its children
  std::uint64_t parent_bytes = 0;  ///< the most resident memory that the program had
  std::uint64_t child_bytes = 0;   ///< the most that one of its children had; pages shared with the program count
  int exit_code = -1;              ///< -1: ended by a signal, or not started
};

/// Runs a command, its standard output thrown away. Memory is looked at every twentieth of a second, so that a child that
/// lives less may be missed.
MeasuredRun run_measured(const std::vector<std::string>& command);

}  // namespace mingcha::bench
