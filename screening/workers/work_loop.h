// The life of a worker, from just after the fork to its end.
#pragma once

#include <sys/types.h>

#include "screening/workers/work.h"
#include "screening/workers/worker_limits.h"

namespace mingcha::screening {

/// Where a worker has its end of the line; 0 to 2 are /dev/null, and nothing else is open.
inline constexpr int kWorkerSocket = 3;

/// The exit code of a worker in which memory ended where it could not say so.
inline constexpr int kNoMemoryExit = 117;

/// To be called in the child, with all signals blocked. Gives up what the parent left it but memory (descriptors,
/// handlers of signals, rights), then does jobs until the line closes. Dies with `parent`.
[[noreturn]] void run_worker(int socket, pid_t parent, const WorkerLimits& limits, const Work& work) noexcept;

}  // namespace mingcha::screening
