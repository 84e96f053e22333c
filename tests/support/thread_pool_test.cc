#include "support/thread_pool.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>

using mingcha::ThreadPool;

TEST_CASE("every index is worked exactly once, whatever the number of threads") {
  for (const unsigned threads : {1U, 2U, 7U}) {
    CAPTURE(threads);
    ThreadPool pool(threads);
    std::vector<std::atomic<int>> seen(1000);
    pool.for_each(seen.size(), [&](std::size_t i) { ++seen[i]; });
    for (const std::atomic<int>& count : seen) REQUIRE(count == 1);
  }
}

TEST_CASE("nested work ends") {
  ThreadPool pool(3);
  std::atomic<int> sum = 0;
  pool.for_each(8, [&](std::size_t) { pool.for_each(8, [&](std::size_t) { ++sum; }); });
  CHECK(sum == 64);
}

TEST_CASE("who waits for a helper takes part in what the helper hands out") {
  ThreadPool pool(2);
  std::atomic<int> inside = 0;
  std::atomic<bool> met = false;
  // Index 0 ends when the other thread has come to index 1, whose two pieces wait for each other.
  std::atomic<bool> begun = false;
  const auto meet = [&](std::size_t) {
    ++inside;
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (inside < 2 && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
    if (inside == 2) met = true;
  };
  pool.for_each(2, [&](std::size_t i) {
    if (i == 0) {
      while (!begun) std::this_thread::yield();
    } else {
      begun = true;
      pool.for_each(2, meet);
    }
  });
  CHECK(met);
}

TEST_CASE("the first failure by index comes back to the caller, the rest is still worked") {
  ThreadPool pool(4);
  std::atomic<int> worked = 0;
  const auto work = [&](std::size_t i) {
    ++worked;
    if (i % 10 == 3) throw std::runtime_error(std::to_string(i));
  };
  CHECK_THROWS_WITH(pool.for_each(50, work), "3");
  CHECK(worked == 50);
}
