#include "screening/workers/worker_pool.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "screening/workers/sanitizers.h"
#include "tests/screening/temporary_folder.h"
#include "tests/screening/workers/hostile_work.h"

namespace mingcha::screening {
namespace {

using mingcha::test::TemporaryFolder;
using Kind = Event::Kind;

/// Small enough to be reached by a test, and far from what the other jobs need on a machine that is busy.
WorkerLimits small_limits() {
  WorkerLimits limits;
  limits.memory_bytes = std::uint64_t{256} << 20;
  limits.cpu_time = std::chrono::seconds(60);
  limits.wall_time = std::chrono::minutes(10);
  limits.open_files = 40;
  limits.message_bytes = std::uint64_t{32} << 20;
  return limits;
}

Event await(WorkerPool& pool) {
  for (;;)
    if (Event event = pool.next(std::chrono::seconds(5)); event.kind != Kind::nothing) return event;
}

std::string say(const Event& event) {
  switch (event.kind) {
    case Kind::nothing: return "nothing";
    case Kind::question: return "question " + event.bytes;
    case Kind::finished: return "finished " + event.bytes;
    case Kind::failed: return "failed " + event.bytes;
    case Kind::lost: return "lost " + std::string(name_of(event.loss.cause)) + " " + std::to_string(event.loss.number);
  }
  return {};
}

/// Gives the job, answers its questions, and says how it ended. A question that is a process number is an order to
/// kill it.
std::string run(WorkerPool& pool, std::string_view job) {
  REQUIRE(pool.give(7, job));
  for (;;) {
    const Event event = await(pool);
    CHECK(event.job == 7);
    if (event.kind != Kind::question) return say(event);
    if (job == "tell-pid") ::kill(std::stoi(event.bytes), SIGKILL);
    else pool.answer(7, "answer to " + event.bytes);
  }
}

class OneWorker : public WorkerPool {
 public:
  explicit OneWorker(const WorkerLimits& limits) : WorkerPool(1, limits, test::do_hostile_work) {}
};

}  // namespace

TEST_CASE("a job ends in its own way, and the pool goes on") {
  struct Row {
    std::string job;
    std::string want;
    std::uint32_t cpu_seconds = 60;
    std::uint32_t wall_seconds = 600;
    bool is_about_memory = false;
  };
  const TemporaryFolder folder;
  const std::string big = folder.file("big");
  std::ofstream(big).put('b');
  std::filesystem::resize_file(big, std::uintmax_t{1} << 30);
  const Row rows[] = {
      {"echo hello", "finished hello"},
      {"echo", "finished "},
      {"ask why", "finished told answer to why"},
      {"ask-threads", "finished 8"},
      {"throw words", "failed words"},
      {"throw-int", "failed an exception of no known type"},
      {"crash", "lost crashed 11"},
      {"abort", "lost crashed 6"},
      {"exit 0", "lost exited 0"},
      {"exit 3", "lost exited 3"},
      {"raise 15", "lost killed 15"},
      {"raise 2", "finished done"},
      {"raise 10", "lost crashed 10"},
      {"tell-pid", "lost killed 9"},
      {"spin 0.1", "finished"},
      {"spin 1000", "lost cpu_time 24", 1},
      {"sleep", "lost wall_time 0", 60, 1},
      {"garbage", "lost protocol 0"},
      {"too-long", "lost protocol 0"},
      {"too-short", "lost exited 0"},
      {"other-serial", "lost protocol 0"},
      {"hang-up", "lost protocol 0"},
      {"repeat 30000000", "finished rrr"},
      {"repeat 40000000", "failed the result is over the limit of a message"},
      {"ask-long 40000000", "failed the question is over the limit of a message"},
      {"read " + big, "lost out_of_memory 0", 60, 600, true},
      {"map " + big, "finished 0"},
      {"threads 10", "finished 10"},
      {"eat 100", "finished 100"},
      {"eat 300", "lost out_of_memory 0", 60, 600, true},
      {"eat-in-thread 300", "lost out_of_memory 0", 60, 600, true},
      {"threads 100", "lost", 60, 600, true},
      {"leak", "finished 36 EMFILE"},
      {"no such deed", "failed no deed no"},
  };
  for (const Row& row : rows) {
    if (kSanitized && row.is_about_memory) continue;  // their allocator ends the process instead
    CAPTURE(row.job);
    WorkerLimits limits = small_limits();
    limits.cpu_time = std::chrono::seconds(row.cpu_seconds);
    limits.wall_time = std::chrono::seconds(row.wall_seconds);
    OneWorker pool(limits);
    CHECK_THAT(run(pool, row.job), Catch::StartsWith(row.want));
    CHECK(run(pool, "echo still") == "finished still");
    CHECK(run(pool, "echo here") == "finished here");
    CHECK(run(pool, "descriptors") == "finished 4");
    CHECK(pool.free() == 1);
    CHECK(pool.next(std::chrono::milliseconds(0)).kind == Kind::nothing);
  }
}

TEST_CASE("a worker that says more than it should does no further job") {
  OneWorker pool(small_limits());
  CHECK(run(pool, "twice") == "finished first");
  // What it said too much may be seen before the next job is given to another worker, or cost that job.
  const std::string next = run(pool, "echo next");
  CHECK((next == "finished next" || next == "lost protocol 0"));
  CHECK(run(pool, "echo after") == "finished after");
  CHECK(run(pool, "descriptors") == "finished 4");
}

TEST_CASE("each of many jobs ends once") {
  const std::pair<const char*, const char*> kinds[] = {
      {"echo a", "finished a"}, {"crash", "lost crashed 11"}, {"ask b", "finished told answer to b"},
      {"throw c", "failed c"},  {"exit 4", "lost exited 4"},  {"garbage", "lost protocol 0"},
      {"length xyz", "finished 3"},
  };
  constexpr JobId kJobs = 200;
  WorkerLimits limits = small_limits();
  limits.jobs_per_worker = 5;
  WorkerPool pool(4, limits, test::do_hostile_work);
  CHECK(pool.free() == 4);
  std::map<JobId, std::vector<std::string>> ends;
  JobId given = 0;
  while (ends.size() < kJobs) {
    while (given < kJobs && pool.give(given, kinds[given % std::size(kinds)].first)) ++given;
    const Event event = await(pool);
    if (event.kind == Kind::question) pool.answer(event.job, "answer to " + event.bytes);
    else ends[event.job].push_back(say(event));
  }
  CHECK(pool.busy() == 0);
  CHECK(pool.next(std::chrono::milliseconds(0)).kind == Kind::nothing);
  for (const auto& [job, said] : ends) {
    CAPTURE(job);
    CHECK(said == std::vector<std::string>{kinds[job % std::size(kinds)].second});
  }
}

TEST_CASE("jobs are given while a worker is free") {
  WorkerPool pool(2, small_limits(), test::do_hostile_work);
  CHECK(pool.give(1, "ask x"));
  CHECK(pool.give(2, "ask x"));
  CHECK(pool.free() == 0);
  CHECK_FALSE(pool.give(3, "echo never"));
  std::map<JobId, std::string> said;
  for (int i = 0; i < 4; ++i) {
    const Event event = await(pool);
    said[event.job] += say(event) + "; ";
    pool.answer(event.job, "y");
    pool.answer(event.job, "an answer too many");
    pool.answer(99, "nobody's");
  }
  const std::string want = "question x; finished told y; ";
  CHECK(said == std::map<JobId, std::string>{{1, want}, {2, want}});
  CHECK(pool.give(3, "echo at last"));
  CHECK(say(await(pool)) == "finished at last");
}

TEST_CASE("bytes of a job go through whole, however many") {
  OneWorker pool(small_limits());
  CHECK(run(pool, "length " + std::string(50'000'000, 'x')) == "finished 50000000");
  const std::string all = std::string("\0\x01\xff line\n", 9);
  CHECK(run(pool, "echo " + all) == "finished " + all);
}

TEST_CASE("a worker gives way after its jobs") {
  for (const std::uint32_t most : {1U, 3U}) {
    WorkerLimits limits = small_limits();
    limits.jobs_per_worker = most;
    OneWorker pool(limits);
    std::map<std::string, std::uint32_t> jobs_of;
    for (int i = 0; i < 9; ++i) ++jobs_of[run(pool, i % 2 == 0 ? "pid" : "spin 0")];
    CHECK(jobs_of.size() == 9 / most);
    for (const auto& [pid, jobs] : jobs_of) CHECK(jobs == most);
  }
}

TEST_CASE("CPU time counts for each job anew") {
  WorkerLimits limits = small_limits();
  limits.cpu_time = std::chrono::seconds(1);
  OneWorker pool(limits);
  std::set<std::string> pids;
  for (int i = 0; i < 4; ++i) pids.insert(run(pool, "spin 0.6"));
  CHECK(pids.size() == 1);
  CHECK_THAT(*pids.begin(), Catch::StartsWith("finished "));
}

TEST_CASE("the clock of a job stands while its owner owes an answer") {
  WorkerLimits limits = small_limits();
  limits.wall_time = std::chrono::seconds(3);
  OneWorker pool(limits);
  REQUIRE(pool.give(1, "ask late"));
  REQUIRE(await(pool).kind == Kind::question);
  CHECK(pool.next(std::chrono::milliseconds(3500)).kind == Kind::nothing);
  pool.answer(1, "sorry");
  CHECK(say(await(pool)) == "finished told sorry");
}

TEST_CASE("memory of the owner is there, and does not count") {
  if (kSanitized) {
    WARN("skipped: no limit of memory with the sanitizers");
    return;
  }
  std::vector<char> loaded(std::size_t{400} << 20, 'o');
  WorkerPool pool(1, small_limits(), [&loaded](std::string_view job, Asking& ask) {
    return test::do_hostile_work(job, ask) + loaded[12345];
  });
  CHECK(run(pool, "eat 100") == "finished 100o");
  CHECK(run(pool, "eat 300") == "lost out_of_memory 0");
}

TEST_CASE("an idle worker that is killed costs no job") {
  OneWorker pool(small_limits());
  const std::string first = run(pool, "pid").substr(sizeof "finished");
  const auto pid = static_cast<id_t>(std::stoi(first));
  REQUIRE(::kill(static_cast<pid_t>(pid), SIGKILL) == 0);
  siginfo_t how{};
  REQUIRE(::waitid(P_PID, pid, &how, WEXITED | WNOWAIT) == 0);
  const std::string second = run(pool, "pid");
  CHECK_THAT(second, Catch::StartsWith("finished "));
  CHECK(second != "finished " + first);
}

TEST_CASE("a job for which there can be no worker is lost, and later ones are done") {
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{3, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  OneWorker pool(small_limits());
  const std::string lost = run(pool, "echo no");
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(lost == "lost not_started " + std::to_string(EMFILE));
  CHECK(run(pool, "echo yes") == "finished yes");
}

TEST_CASE("how a worker ended is known where the owner was started with SIGCHLD ignored") {
  const auto before = ::signal(SIGCHLD, SIG_IGN);
  OneWorker pool(small_limits());
  CHECK(run(pool, "exit 5") == "lost exited 5");
  ::signal(SIGCHLD, before);
}

namespace {
volatile std::sig_atomic_t alarms = 0;
}  // namespace

TEST_CASE("a signal ends the wait, and the worker does not see the owner's handler") {
  struct sigaction counted {}, before {};
  counted.sa_handler = [](int) { alarms = alarms + 1; };
  REQUIRE(::sigaction(SIGALRM, &counted, &before) == 0);
  OneWorker pool(small_limits());
  REQUIRE(pool.give(1, "ask x"));
  REQUIRE(await(pool).kind == Kind::question);
  const itimerval often{{0, 50'000}, {0, 50'000}};
  ::setitimer(ITIMER_REAL, &often, nullptr);
  CHECK(pool.next(std::chrono::hours(1)).kind == Kind::nothing);
  const itimerval never{};
  ::setitimer(ITIMER_REAL, &never, nullptr);
  CHECK(alarms > 0);
  pool.answer(1, "y");
  CHECK(say(await(pool)) == "finished told y");
  CHECK(run(pool, "raise 14") == "lost crashed 14");
  ::sigaction(SIGALRM, &before, nullptr);
}

namespace {

// A pool that is busy, its workers' process numbers in `told`; does not return.
[[noreturn]] void own_a_pool(int told) {
  WorkerPool pool(2, small_limits(), [](std::string_view job, Asking& ask) {
    ask(test::do_hostile_work("pid", ask));
    return test::do_hostile_work(job, ask);
  });
  pool.give(1, "sleep");
  pool.give(2, "sleep");
  for (;;) {
    const Event event = await(pool);
    if (event.kind != Kind::question) ::_exit(1);
    const pid_t pid = std::stoi(event.bytes);
    if (::write(told, &pid, sizeof pid) != sizeof pid) ::_exit(1);
    pool.answer(event.job, "go on");
  }
}

}  // namespace

TEST_CASE("workers die with their owner") {
  // Their orphans come to this process, which is told of their ends.
  REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t owner = ::fork();
  REQUIRE(owner >= 0);
  if (owner == 0) own_a_pool(ends[1]);
  ::close(ends[1]);
  std::array<pid_t, 2> workers{};
  for (pid_t& worker : workers) REQUIRE(::read(ends[0], &worker, sizeof worker) == sizeof worker);
  ::close(ends[0]);
  REQUIRE(::kill(owner, SIGKILL) == 0);
  REQUIRE(::waitpid(owner, nullptr, 0) == owner);
  for (const pid_t worker : workers) CHECK(::waitpid(worker, nullptr, 0) == worker);  // for ever when one lives on
  ::prctl(PR_SET_CHILD_SUBREAPER, 0);
}

}  // namespace mingcha::screening
