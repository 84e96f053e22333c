#include "screening/workers/worker_process.h"

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <system_error>

#include "screening/workers/work_loop.h"

namespace mingcha::screening {
namespace {

tl::unexpected<Error> system_error(const char* where, int number) {
  return fail(Errc::io, where, static_cast<std::uint64_t>(number), std::generic_category().message(number));
}

// No handler of the parent may run in the child before the child has put it away.
class SignalsBlocked {
 public:
  SignalsBlocked() noexcept {
    sigset_t all;
    ::sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, &before_);
  }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;
  ~SignalsBlocked() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

// Signals that come from people and from the kernel's need of memory; a program does not raise them by a mistake.
constexpr int kFromOutside[] = {SIGKILL, SIGTERM, SIGHUP, SIGQUIT, SIGINT};

Loss loss_by_signal(int number) noexcept {
  if (number == SIGXCPU) return {LossCause::cpu_time, number};
  const bool outside =
      std::find(std::begin(kFromOutside), std::end(kFromOutside), number) != std::end(kFromOutside);
  return {outside ? LossCause::killed : LossCause::crashed, number};
}

// How much a process computed so far, in whole seconds, more rather than less. Negative when it is gone.
std::int64_t cpu_seconds(pid_t pid) noexcept {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(pid, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return -1;
  return used.tv_sec + (used.tv_nsec > 0 ? 1 : 0);
}

}  // namespace

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const WorkerLimits& limits, const Work& work) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return system_error("socketpair", errno);
  const pid_t parent = ::getpid();
  pid_t pid = 0;
  int number = 0;
  {
    const SignalsBlocked until_forked;
    pid = ::fork();
    if (pid == 0) run_worker(ends[1], parent, limits, work);
    number = errno;
  }
  ::close(ends[1]);
  if (pid < 0) {
    ::close(ends[0]);
    return system_error("fork", number);
  }
  return std::unique_ptr<WorkerProcess>(new WorkerProcess(pid, ends[0], limits));  // its constructor is private
}

WorkerProcess::~WorkerProcess() { ::close(socket_); }

bool WorkerProcess::is_alive() noexcept {
  if (!alive_) return false;
  pid_t waited = 0;
  do waited = ::waitpid(pid_, &status_, WNOHANG);
  while (waited < 0 && errno == EINTR);
  if (waited == 0) return true;
  if (waited < 0) status_ = SIGKILL;  // somebody else asked how it ended, and it is not known here
  alive_ = false;
  return false;
}

Loss WorkerProcess::loss() const noexcept {
  if (WIFSIGNALED(status_)) return loss_by_signal(WTERMSIG(status_));
  if (WEXITSTATUS(status_) == kNoMemoryExit) return {LossCause::out_of_memory, 0};
  return {LossCause::exited, WEXITSTATUS(status_)};
}

Result<void> WorkerProcess::allow_cpu(std::chrono::seconds time) noexcept {
  if (time.count() == 0) return {};
  const std::int64_t used = cpu_seconds(pid_);
  if (used < 0) return system_error("clock_getcpuclockid", ESRCH);
  rlimit now{};
  if (::prlimit(pid_, RLIMIT_CPU, nullptr, &now) != 0) return system_error("prlimit", errno);
  // Only the soft limit: who has no rights could not raise the hard one for the next job.
  now.rlim_cur = std::min<rlim_t>(static_cast<rlim_t>(used + time.count()), now.rlim_max);
  if (::prlimit(pid_, RLIMIT_CPU, &now, nullptr) != 0) return system_error("prlimit", errno);
  return {};
}

void WorkerProcess::send(FrameKind kind, std::uint64_t serial, std::string_view bytes) {
  to_send_.erase(0, sent_);
  sent_ = 0;
  to_send_ += header_bytes(kind, serial, bytes.size());
  to_send_ += bytes;
  flush();
}

void WorkerProcess::flush() {
  while (has_to_send()) {
    const ssize_t sent =
        ::send(socket_, to_send_.data() + sent_, to_send_.size() - sent_, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
    if (sent < 0) break;
    sent_ += static_cast<std::size_t>(sent);
  }
  to_send_ = {};
  sent_ = 0;
}

pid_t WorkerProcess::end() noexcept {
  if (!is_alive()) return 0;
  ::kill(pid_, SIGKILL);
  return pid_;
}

Graves::~Graves() {
  for (const pid_t pid : pids_)
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void Graves::add(pid_t pid) {
  if (pid != 0) pids_.push_back(pid);
}

void Graves::sweep() {
  std::erase_if(pids_, [](pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; });
}

}  // namespace mingcha::screening
