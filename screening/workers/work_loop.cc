#include "screening/workers/work_loop.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <system_error>

#include "screening/workers/frame.h"
#include "screening/workers/sandbox.h"
#include "screening/workers/sanitizers.h"

namespace mingcha::screening {
namespace {

constexpr std::size_t kMostWordsOfFailure = 64 * 1024;

[[noreturn]] void leave() noexcept { ::_exit(EXIT_SUCCESS); }

// ---- the line ----

void write_all(int socket, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t sent = ::write(socket, bytes.data(), bytes.size());
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
    if (sent < 0 && errno != EINTR) leave();
  }
}

void read_all(int socket, char* to, std::size_t size) noexcept {
  while (size > 0) {
    const ssize_t got = ::read(socket, to, size);
    if (got == 0 || (got < 0 && errno != EINTR)) leave();
    if (got < 0) continue;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
}

// The header is on the stack, so that it can be said that there is no memory.
void send_frame(int socket, FrameKind kind, std::uint64_t serial, std::string_view bytes) noexcept {
  const FrameHeader header{kFrameMagic, kind, serial, bytes.size()};
  char raw[sizeof header];
  std::memcpy(raw, &header, sizeof header);
  write_all(socket, {raw, sizeof raw});
  write_all(socket, bytes);
}

FrameHeader receive_header(int socket) noexcept {
  char raw[sizeof(FrameHeader)];
  read_all(socket, raw, sizeof raw);
  FrameHeader header{};
  std::memcpy(&header, raw, sizeof header);
  if (header.magic != kFrameMagic) leave();
  return header;
}

std::string receive_bytes(int socket, std::uint64_t size) {
  std::string bytes(size, '\0');
  read_all(socket, bytes.data(), bytes.size());
  return bytes;
}

// ---- before the first job ----

void reset_signals() noexcept {
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; ++number) ::sigaction(number, &action, nullptr);
  action.sa_handler = SIG_IGN;  // Ctrl-C reaches the whole group, and the parent decides what becomes of the jobs
  ::sigaction(SIGINT, &action, nullptr);
}

void unblock_signals() noexcept {
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void die_with(pid_t parent) noexcept {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) leave();  // it died before it could be said
}

void keep_only(int socket) noexcept {
  const int apart = ::fcntl(socket, F_DUPFD, kWorkerSocket + 1);
  if (apart < 0 || ::dup2(apart, kWorkerSocket) < 0) leave();
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (int each = 0; each < kWorkerSocket; ++each)
    if (nowhere < 0 || ::dup2(nowhere, each) < 0) ::close(each);
  ::closefrom(kWorkerSocket + 1);
}

// When the machine has no memory left, the kernel should take a worker, not the parent.
void offer_to_the_kernel() noexcept {
  const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  [[maybe_unused]] const ssize_t written = ::write(file, "500", 3);
  ::close(file);
}

// What RLIMIT_DATA counts already: pages of data and stack, the sixth number of statm.
std::uint64_t inherited_bytes() noexcept {
  char text[256] = {};
  const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  const ssize_t got = ::read(file, text, sizeof text - 1);
  ::close(file);
  const char* at = text;
  const char* const end = text + std::max<ssize_t>(got, 0);
  for (int skipped = 0; skipped < 5 && at != end; ++skipped) at = std::min(std::find(at, end, ' ') + 1, end);
  std::uint64_t pages = 0;
  std::from_chars(at, end, pages);
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void limit(decltype(RLIMIT_DATA) what, std::uint64_t most) noexcept {
  rlimit now{};
  if (::getrlimit(what, &now) != 0) return;
  const rlim_t value = std::min<rlim_t>(most, now.rlim_max);
  const rlimit wanted{value, value};
  if (::setrlimit(what, &wanted) != 0) leave();
}

void limit_all(const WorkerLimits& limits) noexcept {
  if (limits.memory_bytes != 0 && !kSanitized) limit(RLIMIT_DATA, inherited_bytes() + limits.memory_bytes);
  limit(RLIMIT_NOFILE, std::max<std::uint32_t>(limits.open_files, kWorkerSocket + 1));
  limit(RLIMIT_FSIZE, 0);
  // A limit of 0 does not keep the kernel from starting a program that takes the core; of 1 it makes neither.
  limit(RLIMIT_CORE, 1);
}

// ---- jobs ----

// Memory that ends in a thread, or where nothing may be thrown, ends the process; it should not look like a crash.
[[noreturn]] void end_of_exceptions() noexcept {
  try {
    if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    ::_exit(kNoMemoryExit);
  } catch (...) {
    std::abort();
  }
  std::abort();
}

bool is_no_memory(const std::system_error& error) noexcept {
  return error.code() == std::errc::not_enough_memory ||
         error.code() == std::errc::resource_unavailable_try_again;  // what pthread_create says of a stack
}

void do_job(const FrameHeader& job, const WorkerLimits& limits, const Work& work) {
  const std::string bytes = receive_bytes(kWorkerSocket, job.size_bytes);
  Asking ask(kWorkerSocket, job.serial, limits.message_bytes);
  const auto failed = [&](std::string_view words) {
    words = words.substr(0, std::min<std::uint64_t>(kMostWordsOfFailure, limits.message_bytes));
    send_frame(kWorkerSocket, FrameKind::failed, job.serial, words);
  };
  try {
    const std::string result = work(bytes, ask);
    if (result.size() > limits.message_bytes) throw std::length_error("the result is over the limit of a message");
    send_frame(kWorkerSocket, FrameKind::finished, job.serial, result);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::system_error& error) {
    if (is_no_memory(error)) throw std::bad_alloc();
    failed(error.what());
  } catch (const std::exception& error) {
    failed(error.what());
  } catch (...) {
    failed("an exception of no known type");
  }
}

void work_on(const WorkerLimits& limits, const Work& work) noexcept {
  for (;;) {
    const FrameHeader job = receive_header(kWorkerSocket);
    try {
      do_job(job, limits, work);
    } catch (const std::bad_alloc&) {
      send_frame(kWorkerSocket, FrameKind::no_memory, job.serial, {});
      return;
    }
    ::closefrom(kWorkerSocket + 1);
  }
}

}  // namespace

std::string Asking::operator()(std::string_view question) {
  if (question.size() > message_bytes_) throw std::length_error("the question is over the limit of a message");
  const std::lock_guard<std::mutex> one_at_a_time(mutex_);
  send_frame(socket_, FrameKind::question, serial_, question);
  return receive_bytes(socket_, receive_header(socket_).size_bytes);
}

void run_worker(int socket, pid_t parent, const WorkerLimits& limits, const Work& work) noexcept {
  reset_signals();
  die_with(parent);
  keep_only(socket);
  offer_to_the_kernel();
  limit_all(limits);
  confine();
  die_with(parent);  // again: a user namespace clears it
  std::set_terminate(end_of_exceptions);
  unblock_signals();
  work_on(limits, work);
  leave();
}

}  // namespace mingcha::screening
