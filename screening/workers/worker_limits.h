// What a worker may spend. What it spends beyond costs its job, never the screening.
#pragma once

#include <chrono>
#include <cstdint>

namespace mingcha::screening {

/// Core dumps are always off, and a worker can write no file. Memory, CPU and wall-clock time: 0 is no limit.
struct WorkerLimits {
  /// Beyond what the worker was forked with: heap, and 8 MB of stack for each thread. Files that are mapped to be read
  /// do not count, however big. Spent: allocations fail, the job is lost as out_of_memory. RLIMIT_DATA, as RLIMIT_AS
  /// would count mapped packages and what malloc only reserves. Not in builds with the sanitizers, whose own allocator
  /// ends the process.
  std::uint64_t memory_bytes = std::uint64_t{4} << 30;

  /// For each job, over all its threads, in the kernel's whole seconds: up to one more. Other load of the machine does
  /// not count. Spent: lost as cpu_time.
  std::chrono::seconds cpu_time{300};

  /// For each job by the parent's clock, which stands while the parent owes an answer. It is there for jobs that wait
  /// for what never comes: it should be far more than `cpu_time`. Spent: lost as wall_time.
  std::chrono::milliseconds wall_time{std::chrono::minutes{30}};

  /// Descriptors open at once, four of which are the worker's own. Spent: files do not open. What a job leaves open is
  /// closed after it.
  std::uint32_t open_files = 256;

  /// The longest question or answer of a worker. What says it is longer breaks the protocol.
  std::uint64_t message_bytes = std::uint64_t{256} << 20;

  /// After so many jobs a worker gives way to a new one, so that what stays behind in its heap stays bounded. 1 gives
  /// each job a process of its own: a job that took over its worker cannot reach the next one.
  std::uint32_t jobs_per_worker = 64;
};

}  // namespace mingcha::screening
