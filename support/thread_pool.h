// Work spread over threads with results written into slots by index, so that the outcome never depends on order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mingcha {

/// A fixed set of threads. The caller works too, so a pool of one thread starts none.
class ThreadPool {
 public:
  /// `threads`: how many work at once, the caller included; 0 takes the number of processors.
  explicit ThreadPool(unsigned threads);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  /// Runs `work(i)` for every i in [0, count) and returns when all are done. The first exception (by index) is
  /// thrown again here. May be called from within `work`; a caller that waits for other threads helps them meanwhile.
  void for_each(std::size_t count, const std::function<void(std::size_t)>& work);

  unsigned size() const noexcept { return static_cast<unsigned>(threads_.size()) + 1; }

 private:
  struct Batch;
  void run();
  void help(Batch& batch, std::unique_lock<std::mutex>& lock);
  static void drain(Batch& batch);

  static thread_local const Batch* current_;  // whose work this thread is at
  std::mutex mutex_;
  std::condition_variable wake_;     // of idle threads: there is work, or it stops
  std::condition_variable changed_;  // of waiting callers: there is work, or a batch is left by its last helper
  std::deque<Batch*> batches_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace mingcha
