// A screening as a command runs it: arguments, rule set, registry, log, progress, signals.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "cli/exit_code.h"
#include "cli/screen_request.h"
#include "screening/registry/registry.h"

namespace mingcha::cli {

class ScreenRun {
 public:
  /// Borrows the arguments. `options`: how the registry of --db is opened.
  ScreenRun(const Arguments& arguments, screening::OpenOptions options) noexcept : arguments_(arguments), open_(options) {}

  /// Does all of it; what goes wrong is said on standard error. `unreadable` where a package could not be examined, `failed` also
  /// for a run that a signal ended, `found` where a finding reaches --fail-on.
  ExitCode screen();

  // After screen() ended otherwise than with `usage` or `failed`:
  const screening::ScreenTotals& totals() const noexcept { return totals_; }
  const screening::Shard& shard() const noexcept { return read_->shard; }
  screening::Registry& registry() noexcept { return *registry_; }
  std::int64_t profile() const noexcept { return read_->request.profile; }
  /// Of all packages that were examined or held, ascending.
  const std::set<std::string>& digests() const noexcept { return digests_; }

 private:
  ExitCode open_registry(const std::string& rules_sha256);
  ExitCode screen_all(const Examiner& examiner);
  ExitCode code_of_totals() const noexcept;

  const Arguments& arguments_;
  screening::OpenOptions open_;
  std::optional<ScreenArguments> read_;
  std::optional<screening::Registry> registry_;
  screening::ScreenTotals totals_;
  std::set<std::string> digests_;
};

}  // namespace mingcha::cli
