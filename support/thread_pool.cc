// A batch hands out indices by one atomic counter. The caller drains its own batch, then waits for the helpers
// that are still inside it; nested calls cannot deadlock because a caller never waits for an index nobody runs.
// While it waits it works on what those helpers have handed out, and on nothing else: other work could keep it for
// long, and could wait in turn.
#include "support/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <utility>

namespace mingcha {

struct ThreadPool::Batch {
  Batch(const std::function<void(std::size_t)>& what, std::size_t how_many, const Batch* within)
      : work(&what), count(how_many), parent(within) {}

  bool has_work() const { return next < count; }
  bool is_within(const Batch& other) const {
    const Batch* batch = this;
    while (batch != nullptr && batch != &other) batch = batch->parent;
    return batch != nullptr;
  }

  const std::function<void(std::size_t)>* work;
  std::size_t count;
  const Batch* parent;  // whose work asked for this; outlives it
  std::atomic<std::size_t> next{0};
  std::size_t helpers = 0;  // threads inside drain() besides the caller, guarded by the pool's mutex
  std::mutex failure_mutex;
  std::size_t failed_index = std::numeric_limits<std::size_t>::max();
  std::exception_ptr failure;
};

ThreadPool::ThreadPool(unsigned threads) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  for (unsigned i = 1; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

ThreadPool::~ThreadPool() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

thread_local const ThreadPool::Batch* ThreadPool::current_ = nullptr;

void ThreadPool::drain(Batch& batch) {
  const Batch* const outer = std::exchange(current_, &batch);
  for (std::size_t i = batch.next++; i < batch.count; i = batch.next++) {
    try {
      (*batch.work)(i);
    } catch (...) {
      const std::lock_guard lock(batch.failure_mutex);
      if (i < batch.failed_index) {
        batch.failed_index = i;
        batch.failure = std::current_exception();
      }
    }
  }
  current_ = outer;
}

void ThreadPool::help(Batch& batch, std::unique_lock<std::mutex>& lock) {
  ++batch.helpers;
  lock.unlock();
  drain(batch);
  lock.lock();
  if (--batch.helpers == 0) changed_.notify_all();
}

void ThreadPool::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stop_ || !batches_.empty(); });
    if (batches_.empty()) return;  // only when stopping
    Batch& batch = *batches_.front();
    if (batch.has_work()) {
      help(batch, lock);
    } else {
      batches_.pop_front();
    }
  }
}

void ThreadPool::for_each(std::size_t count, const std::function<void(std::size_t)>& work) {
  Batch batch(work, count, current_);
  if (count > 1 && !threads_.empty()) {
    {
      const std::lock_guard lock(mutex_);
      batches_.push_back(&batch);
    }
    wake_.notify_all();
    changed_.notify_all();
  }
  drain(batch);
  {
    std::unique_lock lock(mutex_);
    std::erase(batches_, &batch);
    while (batch.helpers != 0) {
      const auto inner = std::find_if(batches_.begin(), batches_.end(),
                                      [&](const Batch* other) { return other->has_work() && other->is_within(batch); });
      if (inner == batches_.end()) {
        changed_.wait(lock);
      } else {
        help(**inner, lock);
      }
    }
  }
  if (batch.failure) std::rethrow_exception(batch.failure);
}

}  // namespace mingcha
