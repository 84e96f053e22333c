#include "support/thread_pool.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>

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
