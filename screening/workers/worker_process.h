// One worker as its parent sees it: a process, the parent's end of the line to it, and what waits to be sent.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "screening/workers/frame.h"
#include "screening/workers/work.h"
#include "screening/workers/worker_event.h"
#include "screening/workers/worker_limits.h"
#include "support/error.h"

namespace mingcha::screening {

/// Nothing here waits for the worker, but the destructor of Graves does for workers that were killed.
class WorkerProcess {
 public:
  /// Forks. Errors: io, with errno in `offset` (EAGAIN: no more processes; EMFILE: no more descriptors).
  static Result<std::unique_ptr<WorkerProcess>> start(const WorkerLimits& limits, const Work& work);
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;
  ~WorkerProcess();  ///< closes the line and no more: end() comes first

  int socket() const noexcept { return socket_; }

  /// False when it ended, whoever ended it.
  bool is_alive() noexcept;
  /// How it ended, once is_alive() said so.
  Loss loss() const noexcept;

  /// Lets it compute for so long from now on. Errors: as start().
  Result<void> allow_cpu(std::chrono::seconds time) noexcept;

  void send(FrameKind kind, std::uint64_t serial, std::string_view bytes);
  bool has_to_send() const noexcept { return sent_ < to_send_.size(); }
  /// Sends what goes without waiting. A line that is gone is seen when it is read.
  void flush();

  FrameReader::Arrival receive() { return reader_.receive(socket_); }
  Frame take() { return reader_.take(); }

  /// Kills it, if it lives. The process to wait for, or 0.
  pid_t end() noexcept;

 private:
  WorkerProcess(pid_t pid, int socket, const WorkerLimits& limits) noexcept
      : pid_(pid), socket_(socket), reader_(limits.message_bytes) {}

  pid_t pid_;
  int socket_;
  bool alive_ = true;
  int status_ = 0;
  FrameReader reader_;
  std::string to_send_;
  std::size_t sent_ = 0;
};

/// Killed processes that the kernel may need a while to take down.
class Graves {
 public:
  Graves() = default;
  Graves(const Graves&) = delete;
  Graves& operator=(const Graves&) = delete;
  ~Graves();  ///< waits for all

  void add(pid_t pid);
  void sweep();  ///< forgets those that are gone

 private:
  std::vector<pid_t> pids_;
};

}  // namespace mingcha::screening
