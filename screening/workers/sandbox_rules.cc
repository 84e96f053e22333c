// Three tables: calls that are harmless with any argument, calls that are so with some, and what the runtime of the
// sanitizers needs besides. Rules of one call are alternatives; conditions within a rule must hold together.
#include "screening/workers/sandbox_rules.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <iterator>

#include "screening/workers/sanitizers.h"

namespace mingcha::screening {
namespace {

constexpr int kHarmless[] = {
    // memory
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(membarrier),
    // threads
    SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(set_tid_address), SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity), SCMP_SYS(getcpu), SCMP_SYS(gettid), SCMP_SYS(exit), SCMP_SYS(exit_group),
    // signals
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    // files
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv), SCMP_SYS(lseek), SCMP_SYS(close),
    SCMP_SYS(close_range), SCMP_SYS(fadvise64), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(fstat), SCMP_SYS(newfstatat),
    SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents), SCMP_SYS(getdents64), SCMP_SYS(getcwd),
    SCMP_SYS(poll), SCMP_SYS(ppoll),
    // time
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(getrusage),
    // what the machine and the process are
    SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(getrlimit), SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(getuid),
    SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getrandom),
};

struct Condition {
  unsigned argument;
  std::uint64_t mask;  ///< of the bits that are compared
  std::uint64_t value;
};

struct ConditionalCall {
  int call;
  Condition first;
  Condition second = {0, 0, 0};  ///< a mask of 0 is no condition
};

constexpr std::uint64_t kAll = ~std::uint64_t{0};
// O_TMPFILE holds the bit of O_DIRECTORY, which alone is no writing.
constexpr std::uint64_t kOpensToWrite =
    O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (std::uint64_t{O_TMPFILE} & ~std::uint64_t{O_DIRECTORY});
constexpr std::uint64_t kThread = CLONE_VM | CLONE_SIGHAND | CLONE_THREAD;

constexpr ConditionalCall kConditional[] = {
    // No page that was written is run later, so that no code comes along with data. Libraries are loaded from files.
    // Memory that is shared would not count for the limit; files that are shared to be read are caches of the C
    // library.
    {SCMP_SYS(mmap), {2, PROT_EXEC, 0}, {3, MAP_SHARED, 0}},
    {SCMP_SYS(mmap), {3, MAP_SHARED | MAP_ANONYMOUS, 0}},
    {SCMP_SYS(mmap), {2, kAll, PROT_READ}, {3, kAll, MAP_SHARED}},
    {SCMP_SYS(mprotect), {2, PROT_EXEC, 0}},
    {SCMP_SYS(clone), {0, kThread, kThread}},
    {SCMP_SYS(openat), {2, kOpensToWrite, 0}},
    {SCMP_SYS(open), {1, kOpensToWrite, 0}},
    // 0 to 2 lead nowhere, 3 to the parent.
    {SCMP_SYS(write), {0, ~std::uint64_t{3}, 0}},
    {SCMP_SYS(writev), {0, ~std::uint64_t{3}, 0}},
    {SCMP_SYS(fcntl), {1, kAll, F_GETFD}},
    {SCMP_SYS(fcntl), {1, kAll, F_SETFD}},
    {SCMP_SYS(fcntl), {1, kAll, F_GETFL}},
    {SCMP_SYS(fcntl), {1, kAll, F_DUPFD_CLOEXEC}},
    {SCMP_SYS(ioctl), {1, kAll, TCGETS}},
    {SCMP_SYS(prctl), {0, kAll, PR_SET_NAME}},
    {SCMP_SYS(prctl), {0, kAll, PR_GET_NAME}},
    {SCMP_SYS(prlimit64), {2, kAll, 0}},  // asked for, not set
};

constexpr int kForSanitizers[] = {SCMP_SYS(pipe),  SCMP_SYS(pipe2), SCMP_SYS(write),  SCMP_SYS(mmap),
                                  SCMP_SYS(mprotect), SCMP_SYS(prctl), SCMP_SYS(mincore)};

int add(scmp_filter_ctx filter, const ConditionalCall& row) noexcept {
  const auto compared = [](const Condition& c) {
    return scmp_arg_cmp{c.argument, SCMP_CMP_MASKED_EQ, c.mask, c.value};
  };
  const scmp_arg_cmp conditions[] = {compared(row.first), compared(row.second)};
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, row.call, row.second.mask == 0 ? 1 : 2, conditions);
}

bool is_sanitizers(int call) noexcept {
  for (const int own : kForSanitizers)
    if (kSanitized && own == call) return true;
  return false;
}

// abort() is a signal that a thread sends to its own process.
int allow_own_signals(scmp_filter_ctx filter) noexcept {
  const auto self = static_cast<std::uint64_t>(::getpid());
  for (const int call : {SCMP_SYS(tgkill), SCMP_SYS(kill)})
    if (const int error = add(filter, {call, {0, kAll, self}}); error != 0) return error;
  return 0;
}

}  // namespace

int add_rules(scmp_filter_ctx filter) noexcept {
  for (const int call : kHarmless)
    if (const int error = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 0, nullptr); error != 0) return error;
  for (const ConditionalCall& row : kConditional) {
    if (is_sanitizers(row.call)) continue;  // allowed below with any argument
    if (const int error = add(filter, row); error != 0) return error;
  }
  if (kSanitized) {
    for (const int call : kForSanitizers)
      if (const int error = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 0, nullptr); error != 0) return error;
  }
  if (const int error = allow_own_signals(filter); error != 0) return error;
  // Its flags are in memory, where a filter cannot look. Told that there is no clone3, the C library takes clone.
  return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0, nullptr);
}

}  // namespace mingcha::screening
