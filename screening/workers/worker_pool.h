// Jobs done by processes of our own, so that a hostile package costs a job and not the run. The pool knows nothing of
// packages: a job, a question and a result are bytes.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "screening/workers/work.h"
#include "screening/workers/worker_event.h"
#include "screening/workers/worker_limits.h"
#include "screening/workers/worker_process.h"
#include "support/error.h"

namespace mingcha::screening {

/// Workers are forks of the owner with all that it has loaded, its memory shared until written. So the owner must have
/// one thread for as long as the pool lives (a lock that another thread holds at a fork is never released in the
/// child), and that thread calls everything here. Workers have none of its descriptors, and die when it does.
///
/// Each job that is given ends in exactly one event: finished, failed or lost. A worker that is gone is replaced when
/// the next job needs one. Nothing here waits for a worker.
class WorkerPool {
 public:
  /// Forks `count` workers, at least one; fewer where the system refuses. `work` is called in the workers only. SIGCHLD
  /// must not be ignored while the pool lives (the constructor sees to that), nor waitpid(-1) be called.
  WorkerPool(std::size_t count, const WorkerLimits& limits, Work work);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool();  ///< kills the workers; their jobs end without an event

  std::size_t size() const noexcept { return slots_.size(); }
  /// How many jobs can be given now.
  std::size_t free() const noexcept;
  /// How many jobs run. One that ended counts no more, though next() may still have to say so.
  std::size_t busy() const noexcept { return size() - free(); }

  /// Hands the job to a free worker. False, and nothing happens, when there is none.
  bool give(JobId job, std::string_view bytes);
  /// Answers the question of `job`. A job that was lost meanwhile, or did not ask, is passed over.
  void answer(JobId job, std::string_view bytes);
  /// Gives `job`, which asks, its processor time and time in all anew: it has come to another part of what it has to do.
  void renew(JobId job);

  /// Waits for the next event, at most so long. A signal that a handler of the owner takes ends the wait with
  /// `nothing`; one that comes just before the wait does not, so let the wait be short.
  Event next(std::chrono::milliseconds timeout);

 private:
  using Clock = std::chrono::steady_clock;
  enum class State : std::uint8_t { idle, working, asked, closed };
  struct Slot {
    std::unique_ptr<WorkerProcess> process;  // null: to be forked for the next job
    State state = State::idle;
    JobId job = 0;
    std::uint64_t serial = 0;
    std::uint32_t jobs_done = 0;
    Clock::time_point ends_at;  // working: its wall-clock time; closed: when it is killed
    Clock::time_point since;    // asked
  };

  static bool is_busy(const Slot& slot) noexcept { return slot.state != State::idle; }
  Result<void> prepare(Slot& slot);
  void read(Slot& slot);
  void handle(Slot& slot, Frame frame);
  void finish(Slot& slot, Event::Kind kind, std::string bytes);
  void lose(Slot& slot, Loss loss);
  void remove(Slot& slot);
  void close(Slot& slot);
  void look_after(Slot& slot, Clock::time_point now);
  bool wait(Clock::time_point until);
  Clock::time_point wakes_at(const Slot& slot, Clock::time_point now) const noexcept;

  WorkerLimits limits_;
  Work work_;
  Graves graves_;
  std::vector<Slot> slots_;
  std::deque<Event> events_;
  std::uint64_t last_serial_ = 0;
};

}  // namespace mingcha::screening
