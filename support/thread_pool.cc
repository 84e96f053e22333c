// A batch hands out indices by one atomic counter. The caller drains its own batch, then waits for the helpers
// that are still inside it; nested calls cannot deadlock because a caller never waits for an index nobody runs.
#include "support/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>

namespace mingcha {

struct ThreadPool::Batch {
  Batch(const std::function<void(std::size_t)>& what, std::size_t how_many) : work(&what), count(how_many) {}

  const std::function<void(std::size_t)>* work;
  std::size_t count;
  std::atomic<std::size_t> next{0};
  std::size_t helpers = 0;  // threads inside drain(), guarded by the pool's mutex
  std::condition_variable idle;
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

void ThreadPool::drain(Batch& batch) {
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
}

void ThreadPool::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stop_ || !batches_.empty(); });
    if (batches_.empty()) return;  // only when stopping
    Batch& batch = *batches_.front();
    if (batch.next >= batch.count) {
      batches_.pop_front();
      continue;
    }
    ++batch.helpers;
    lock.unlock();
    drain(batch);
    lock.lock();
    if (--batch.helpers == 0) batch.idle.notify_all();
  }
}

void ThreadPool::for_each(std::size_t count, const std::function<void(std::size_t)>& work) {
  Batch batch(work, count);
  if (count > 1 && !threads_.empty()) {
    {
      const std::lock_guard lock(mutex_);
      batches_.push_back(&batch);
    }
    wake_.notify_all();
  }
  drain(batch);
  {
    std::unique_lock lock(mutex_);
    std::erase(batches_, &batch);
    batch.idle.wait(lock, [&] { return batch.helpers == 0; });
  }
  if (batch.failure) std::rethrow_exception(batch.failure);
}

}  // namespace mingcha
