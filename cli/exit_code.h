// What the process says to its caller. Larger numbers win where several apply, but for 2, which ends the run
// before it starts.
#pragma once

namespace mingcha::cli {

enum class ExitCode : int {
  done = 0,        ///< nothing at or above --fail-on
  found = 1,       ///< something at or above --fail-on
  usage = 2,       ///< the command line or a rule file is wrong
  unreadable = 3,  ///< an input could not be read as a package; the others are done
  failed = 4,      ///< mingcha itself failed; no half-written file stays
};

/// The one that counts of two.
constexpr ExitCode worse(ExitCode a, ExitCode b) {
  return static_cast<int>(a) < static_cast<int>(b) ? b : a;
}

}  // namespace mingcha::cli
