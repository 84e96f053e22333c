#include "screening/workers/sandbox.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <functional>
#include <string>

#include <seccomp.h>

#include "screening/workers/sandbox_rules.h"
#include "screening/workers/sanitizers.h"
#include "screening/workers/worker_pool.h"
#include "tests/screening/temporary_folder.h"
#include "tests/screening/workers/hostile_work.h"

namespace mingcha::screening {
namespace {

using mingcha::test::TemporaryFolder;

/// What `said` returns when a child of its own calls it.
std::string in_child(const std::function<std::string()>& said) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // The line of a worker, which is what may be written to when it is confined.
    ::dup2(ends[1], 3);
    const std::string words = said();
    ::_exit(::write(3, words.data(), words.size()) == static_cast<ssize_t>(words.size()) ? 0 : 1);
  }
  ::close(ends[1]);
  std::string all;
  char piece[256];
  for (ssize_t got = 0; (got = ::read(ends[0], piece, sizeof piece)) > 0;)
    all.append(piece, static_cast<std::size_t>(got));
  ::close(ends[0]);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  return all;
}

std::string do_alone(std::string_view job) {
  Asking nobody(-1, 0, 0);
  return test::do_hostile_work(job, nobody);
}

// As a kernel or a container that knows no seccomp, and on demand no namespaces.
void refuse(bool namespaces_too) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(seccomp), 0);
  const scmp_arg_cmp sets_a_filter{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
  seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, &sets_a_filter);
  if (namespaces_too) seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(unshare), 0);
  seccomp_load(filter);
  seccomp_release(filter);
}

Event run(WorkerPool& pool, std::string_view job) {
  REQUIRE(pool.give(1, job));
  for (;;)
    if (Event event = pool.next(std::chrono::seconds(1)); event.kind != Event::Kind::nothing) return event;
}

}  // namespace

TEST_CASE("a confined worker reads and computes, and does nothing else") {
  if (probe() != Confinement::seccomp) {
    WARN("skipped: this kernel grants no seccomp");
    return;
  }
  const TemporaryFolder folder;
  const std::string file = folder.file("file");
  std::ofstream(file) << "words";
  struct Row {
    std::string job;
    std::string want;
    bool sanitizers_too = true;
  };
  const Row rows[] = {
      {"read " + file, "words"},
      {"list " + folder.file(""), "file;"},
      {"map " + file, std::to_string('s')},
      {"threads 20", "20"},
      {"convert", "中"},
      {"local-time", "70"},
      {"raise 2", "done"},
      {"socket", "EPERM"},
      {"socket-unix", "EPERM"},
      {"connect", "EPERM"},
      {"write " + file, "EPERM"},
      {"read-write " + file, "EPERM"},
      {"create " + file, "EPERM"},
      {"open-truncate " + file, "EPERM"},
      {"truncate " + file, "EPERM"},
      {"unlink " + file, "EPERM"},
      {"rename " + file, "EPERM"},
      {"mkdir " + file, "EPERM"},
      {"chmod " + file, "EPERM"},
      {"exec", "EPERM"},
      {"fork", "EPERM"},
      {"spawn", "EPERM"},
      {"kill-parent", "EPERM"},
      {"kill-all", "EPERM"},
      {"ptrace", "EPERM"},
      {"unlimit", "EPERM"},
      {"unshare", "EPERM"},
      {"old-calls", "EPERM"},
      {"run-page", "EPERM", false},
      {"share", "EPERM", false},
      {"outlive", "EPERM", false},
  };
  WorkerPool pool(1, {}, test::do_hostile_work);
  for (const Row& row : rows) {
    if (kSanitized && !row.sanitizers_too) continue;  // their runtime does it
    CAPTURE(row.job);
    const Event event = run(pool, row.job);
    CHECK(event.kind == Event::Kind::finished);
    CHECK(event.bytes == row.want);
  }
  std::ifstream after(file);
  std::string words;
  after >> words;
  CHECK(words == "words");
}

TEST_CASE("the list of calls can be made for each architecture") {
  for (const std::uint32_t architecture : {SCMP_ARCH_X86_64, SCMP_ARCH_AARCH64, SCMP_ARCH_RISCV64}) {
    CAPTURE(architecture);
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    REQUIRE(filter != nullptr);
    if (architecture != seccomp_arch_native()) {
      CHECK(seccomp_arch_add(filter, architecture) == 0);
      CHECK(seccomp_arch_remove(filter, SCMP_ARCH_NATIVE) == 0);
    }
    CHECK(add_rules(filter) == 0);
    seccomp_release(filter);
  }
}

TEST_CASE("each confinement lets through what it says") {
  struct Row {
    Confinement strongest;
    std::string want;
  };
  const Row rows[] = {
      {Confinement::none, "none ECONNREFUSED or EINPROGRESS"},
      {Confinement::namespaces, "namespaces ENETUNREACH"},
      {Confinement::seccomp, "seccomp EPERM"},
  };
  for (const Row& row : rows) {
    const std::string got = in_child([&row] {
      const Confinement given = confine(row.strongest);
      const std::string connected = do_alone("connect");
      const bool is_let = connected == "ECONNREFUSED" || connected == "EINPROGRESS";
      return std::string(name_of(given)) + " " + (is_let ? "ECONNREFUSED or EINPROGRESS" : connected);
    });
    if (!got.starts_with(name_of(row.strongest))) {
      WARN("skipped: this kernel grants no " << name_of(row.strongest));
      continue;
    }
    CHECK(got == row.want);
  }
}

TEST_CASE("what the kernel refuses is replaced by the next, and said") {
  const auto given_when_refused = [](bool namespaces_too) {
    return in_child([namespaces_too] {
      refuse(namespaces_too);
      return std::string(name_of(probe()));
    });
  };
  CHECK(given_when_refused(true) == "none");
  const std::string namespaces = in_child([] { return std::string(name_of(confine(Confinement::namespaces))); });
  CHECK(given_when_refused(false) == namespaces);
}

}  // namespace mingcha::screening
