// Standard output with its failures: a full disk is an error, a reader that has gone is not.
#pragma once

#include <string>
#include <string_view>

#include "cli/exit_code.h"
#include "reports/texts.h"

namespace mingcha::cli {

using reports::Lang;

/// Unbuffered for its user: every `write` reaches the system or is remembered as failed. After the first
/// failure nothing more is written.
class StandardOutput {
 public:
  /// False when nothing more need be produced.
  bool write(std::string_view text);
  bool open() const noexcept { return !gone_ && error_.empty(); }
  /// The system's reason; empty when all was written or the reader went away.
  const std::string& error() const noexcept { return error_; }

 private:
  bool gone_ = false;
  std::string error_;
};

/// Writes a whole text; a failure is said on standard error.
ExitCode print_or_complain(std::string_view text, Lang lang);

}  // namespace mingcha::cli
