// The screening of many packages into a registry: what is held is passed over, the rest goes through worker processes, and what
// fails there is tried once more, alone.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "reports/metadata.h"
#include "screening/examination.h"
#include "screening/inputs.h"
#include "screening/registry/registry.h"
#include "screening/workers/worker_pool.h"

namespace mingcha::screening {

struct ScreenRequest {
  std::vector<Input> inputs;
  std::int64_t profile = 0;           ///< of the registry
  unsigned workers = 1;
  WorkerLimits limits;
  bool retry_failures = false;        ///< also those that failed twice in earlier runs
  const reports::Metadata* known = nullptr;  ///< may be null
};

/// What became of one input.
struct Screened {
  enum class Outcome : std::uint8_t {
    examined,    ///< entered
    unreadable,  ///< entered, if its bytes could be had
    failed,      ///< entered, and not tried again
    held,        ///< the registry has it already
  };
  const Input* input = nullptr;
  Outcome outcome = Outcome::examined;
  PackageResult result;  ///< of a held one its digest alone
};

/// "examined", "unreadable", "failed", "held".
std::string_view spell(Screened::Outcome outcome) noexcept;

struct ScreenTotals {
  std::size_t inputs = 0;
  std::size_t examined = 0, unreadable = 0, failed = 0, held = 0;
  std::size_t with_evident = 0, with_suspected = 0;  ///< of examined and held ones; the second without evident findings
  std::size_t not_seen_whole = 0;                    ///< of both: whose coverage is not full
  std::size_t held_without_report = 0;               ///< of the held ones
  bool interrupted = false;                          ///< by a signal: the rest is for the next run

  std::size_t done() const noexcept { return examined + unreadable + failed + held; }
};

/// Told of each input when its result is safe in the registry, and now and then what is being waited for.
class ScreenObserver {
 public:
  virtual ~ScreenObserver() = default;
  virtual Result<void> screened(const Screened& screened, const ScreenTotals& totals) = 0;
  /// The database is locked by somebody else.
  virtual void waiting(const std::string& database) = 0;
};

/// Screens all inputs. Forks workers: the caller has no threads. Errors: those of the registry and of the observer, after which
/// no worker is left and everything entered so far stays; busy when a lock could not be had for ten minutes.
/// `stopped` is asked between events: true ends the run as a signal would.
Result<ScreenTotals> screen(Registry& registry, const Examination& examination, const ScreenRequest& request,
                            ScreenObserver& observer, const std::function<bool()>& stopped);

}  // namespace mingcha::screening
