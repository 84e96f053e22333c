// What a pool of workers tells its owner: a question, or the end of a job.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mingcha::screening {

using JobId = std::uint64_t;  ///< the owner's own number; no two jobs that run at once may share it

enum class LossCause : std::uint8_t {
  crashed,        ///< number: the signal
  exited,         ///< number: the exit code
  out_of_memory,  ///< WorkerLimits::memory_bytes
  cpu_time,       ///< WorkerLimits::cpu_time
  wall_time,      ///< WorkerLimits::wall_time
  killed,         ///< from outside; number: the signal. SIGKILL is often the kernel's, when the machine has no memory
  protocol,       ///< the worker sent what no worker sends, in this job or late in the one before
  not_started,    ///< there is no worker; number: errno of the call that failed
};

struct Loss {
  LossCause cause = LossCause::crashed;
  int number = 0;
  friend bool operator==(const Loss&, const Loss&) = default;
};

/// The cause as it is spelled in tables and tests: "out_of_memory".
std::string_view name_of(LossCause cause) noexcept;

struct Event {
  enum class Kind : std::uint8_t {
    nothing,   ///< time is up, or a signal came
    question,  ///< `bytes`; the job waits for WorkerPool::answer
    finished,  ///< `bytes`: what the work returned
    failed,    ///< `bytes`: the text of the exception that the work threw
    lost,      ///< `loss`: the worker is gone, or had to go
  };
  Kind kind = Kind::nothing;
  JobId job = 0;
  std::string bytes;
  Loss loss;
};

}  // namespace mingcha::screening
