// What a worker does with a job, and how it asks its parent meanwhile.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "screening/workers/worker_limits.h"

namespace mingcha::screening {

/// A worker's line to its parent during one job. Any thread of the job may ask; they wait for each other.
class Asking {
 public:
  Asking(int socket, std::uint64_t serial, std::uint64_t message_bytes) noexcept
      : socket_(socket), serial_(serial), message_bytes_(message_bytes) {}
  Asking(const Asking&) = delete;
  Asking& operator=(const Asking&) = delete;

  /// The parent's answer. Throws std::length_error when the question is over WorkerLimits::message_bytes. A worker
  /// whose parent is gone ends here.
  std::string operator()(std::string_view question);

 private:
  std::mutex mutex_;
  int socket_;
  std::uint64_t serial_;
  std::uint64_t message_bytes_;
};

/// From the bytes of a job to those of its result. Runs in a worker: it may read files and start threads, which must
/// have ended when it returns; what else it may do, sandbox.h says. A std::exception fails the job and keeps the
/// worker; std::bad_alloc, or a thread that finds no memory for its stack, is out_of_memory.
using Work = std::function<std::string(std::string_view job, Asking& ask)>;

}  // namespace mingcha::screening
