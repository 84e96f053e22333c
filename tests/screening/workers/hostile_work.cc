#include "tests/screening/workers/hostile_work.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <iconv.h>
#include <poll.h>
#include <sched.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "screening/workers/frame.h"
#include "screening/workers/work_loop.h"

namespace mingcha::screening::test {
namespace {

/// What a call gave that returns -1 when it fails.
std::string outcome(long result) { return result == -1 ? name_of_errno(errno) : "done"; }

void send_raw(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::write(kWorkerSocket, bytes.data(), bytes.size());
    if (sent <= 0) ::_exit(99);
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

double cpu_seconds() {
  timespec used{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

std::string spin(std::string_view seconds) {
  const double end = cpu_seconds() + std::stod(std::string(seconds));
  while (cpu_seconds() < end) {
  }
  return std::to_string(::getpid());
}

[[noreturn]] void sleep_for_ever() {
  for (;;) ::poll(nullptr, 0, 1000);
}

// Megabytes in pieces that are written, so that they are there.
std::string eat(std::string_view megabytes) {
  std::vector<std::unique_ptr<char[]>> pieces;
  for (int i = 0; i < std::stoi(std::string(megabytes)); ++i) {
    pieces.push_back(std::make_unique<char[]>(1 << 20));
    pieces.back()[0] = 1;
  }
  return std::to_string(pieces.size());
}

std::string eat_in_a_thread(std::string_view megabytes) {
  std::thread([&] { eat(megabytes); }).join();
  return "done";
}

[[noreturn]] void crash() {
  // A page that nobody may write, and not null: the sanitizers would see that first.
  void* page = ::mmap(nullptr, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  *static_cast<volatile char*>(page) = 1;
  ::_exit(98);
}

std::string threads(std::string_view count) {
  std::vector<std::thread> running;
  std::atomic<int> sum = 0;
  for (int i = 0; i < std::stoi(std::string(count)); ++i)
    running.emplace_back([&sum] { sum += static_cast<int>(std::vector<int>(100'000, 1).size() / 100'000); });
  for (std::thread& each : running) each.join();
  return std::to_string(sum);
}

std::string read_file(std::string_view path) {
  std::ifstream file{std::string(path)};
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string list_folder(std::string_view path) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
    names.push_back(entry.path().filename().string() + (entry.is_directory() ? "/" : ""));
  std::sort(names.begin(), names.end());
  std::string all;
  for (const std::string& name : names) all += name + ";";
  return all;
}

std::string map_file(std::string_view path) {
  const int file = ::open(std::string(path).c_str(), O_RDONLY);
  const auto size = static_cast<std::size_t>(std::filesystem::file_size(path));
  void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) return name_of_errno(errno);
  return std::to_string(static_cast<const char*>(bytes)[size - 1]);
}

// How many descriptors it gets, and which error then. They stay open.
std::string leak_descriptors() {
  int count = 0;
  while (::open("/dev/null", O_RDONLY) >= 0) ++count;
  return std::to_string(count) + " " + name_of_errno(errno);
}

std::string open_descriptors() {
  int count = 0;
  for (int fd = 0; fd < 1024; ++fd) count += ::fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
  return std::to_string(count);
}

// The characters of GB 18030 are in a library that is loaded when it is asked for.
std::string convert() {
  const iconv_t way = ::iconv_open("UTF-8", "GB18030");
  if (way == reinterpret_cast<iconv_t>(-1)) return name_of_errno(errno);  // as POSIX spells failure
  char in[] = "\xd6\xd0";
  char out[8] = {};
  char* from = in;
  char* to = out;
  std::size_t in_left = 2, out_left = sizeof out;
  ::iconv(way, &from, &in_left, &to, &out_left);
  ::iconv_close(way);
  return out;
}

std::string connect_to_loopback() {
  const int line = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (line < 0) return name_of_errno(errno);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(9);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const void* const address = &to;
  return outcome(::connect(line, static_cast<const sockaddr*>(address), sizeof to));
}

std::string execute() {
  char name[] = "true";
  char* const words[] = {name, nullptr};
  return outcome(::execv("/bin/true", words));
}

std::string fork_a_child() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(child, nullptr, 0);
  return outcome(child);
}

std::string spawn() {
  char name[] = "true";
  char* const words[] = {name, nullptr};
  pid_t child = 0;
  const int error = ::posix_spawn(&child, "/bin/true", nullptr, nullptr, words, nullptr);
  return error == 0 ? "done" : name_of_errno(error);
}

std::string map_page(int protection, int flags) {
  return outcome(::mmap(nullptr, 4096, protection, flags | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
}

std::string answer_twice() {
  send_raw(header_bytes(FrameKind::finished, 1, 5) + "first");
  return "second";
}

std::string ask_from_threads(Asking& ask) {
  std::atomic<int> right = 0;
  std::vector<std::thread> running;
  for (int i = 0; i < 8; ++i)
    running.emplace_back([&ask, &right, i] { right += ask(std::to_string(i)) == "answer to " + std::to_string(i); });
  for (std::thread& each : running) each.join();
  return std::to_string(right);
}

struct Deed {
  std::string_view word;
  std::string (*run)(std::string_view about, Asking& ask);
};

const Deed kDeeds[] = {
    {"echo", [](std::string_view a, Asking&) { return std::string(a); }},
    {"repeat", [](std::string_view a, Asking&) { return std::string(std::stoul(std::string(a)), 'r'); }},
    {"length", [](std::string_view a, Asking&) { return std::to_string(a.size()); }},
    {"pid", [](std::string_view, Asking&) { return std::to_string(::getpid()); }},
    {"ask", [](std::string_view a, Asking& ask) { return "told " + ask(a); }},
    {"ask-long", [](std::string_view a, Asking& ask) { return ask(std::string(std::stoul(std::string(a)), 'q')); }},
    {"ask-threads", [](std::string_view, Asking& ask) { return ask_from_threads(ask); }},
    {"tell-pid", [](std::string_view, Asking& ask) { return ask(std::to_string(::getpid())); }},
    {"throw", [](std::string_view a, Asking&) -> std::string { throw std::runtime_error(std::string(a)); }},
    {"throw-int", [](std::string_view, Asking&) -> std::string { throw 1; }},
    {"crash", [](std::string_view, Asking&) -> std::string { crash(); }},
    {"abort", [](std::string_view, Asking&) -> std::string { std::abort(); }},
    {"exit", [](std::string_view a, Asking&) -> std::string { ::_exit(std::stoi(std::string(a))); }},
    {"raise", [](std::string_view a, Asking&) { return outcome(::raise(std::stoi(std::string(a)))); }},
    {"eat", [](std::string_view a, Asking&) { return eat(a); }},
    {"eat-in-thread", [](std::string_view a, Asking&) { return eat_in_a_thread(a); }},
    {"spin", [](std::string_view a, Asking&) { return spin(a); }},
    {"sleep", [](std::string_view, Asking&) -> std::string { sleep_for_ever(); }},
    {"threads", [](std::string_view a, Asking&) { return threads(a); }},
    {"read", [](std::string_view a, Asking&) { return read_file(a); }},
    {"list", [](std::string_view a, Asking&) { return list_folder(a); }},
    {"map", [](std::string_view a, Asking&) { return map_file(a); }},
    {"leak", [](std::string_view, Asking&) { return leak_descriptors(); }},
    {"descriptors", [](std::string_view, Asking&) { return open_descriptors(); }},
    {"convert", [](std::string_view, Asking&) { return convert(); }},
    {"local-time", [](std::string_view, Asking&) {
       const std::time_t day = 86'400;
       std::tm parts{};
       return std::to_string(::localtime_r(&day, &parts)->tm_year);
     }},
    // what must not work
    {"socket", [](std::string_view, Asking&) { return outcome(::socket(AF_INET, SOCK_STREAM, 0)); }},
    {"socket-unix", [](std::string_view, Asking&) { return outcome(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
    {"connect", [](std::string_view, Asking&) { return connect_to_loopback(); }},
    {"write", [](std::string_view a, Asking&) { return outcome(::open(std::string(a).c_str(), O_WRONLY)); }},
    {"read-write", [](std::string_view a, Asking&) { return outcome(::open(std::string(a).c_str(), O_RDWR)); }},
    {"create", [](std::string_view a, Asking&) { return outcome(::open(std::string(a).c_str(), O_CREAT, 0600)); }},
    {"truncate", [](std::string_view a, Asking&) { return outcome(::truncate(std::string(a).c_str(), 0)); }},
    {"open-truncate", [](std::string_view a, Asking&) { return outcome(::open(std::string(a).c_str(), O_TRUNC)); }},
    {"unlink", [](std::string_view a, Asking&) { return outcome(::unlink(std::string(a).c_str())); }},
    {"rename", [](std::string_view a, Asking&) { return outcome(::rename(std::string(a).c_str(), "/tmp/other")); }},
    {"mkdir", [](std::string_view a, Asking&) { return outcome(::mkdir((std::string(a) + ".d").c_str(), 0700)); }},
    {"chmod", [](std::string_view a, Asking&) { return outcome(::chmod(std::string(a).c_str(), 0777)); }},
    {"exec", [](std::string_view, Asking&) { return execute(); }},
    {"fork", [](std::string_view, Asking&) { return fork_a_child(); }},
    {"spawn", [](std::string_view, Asking&) { return spawn(); }},
    {"kill-parent", [](std::string_view, Asking&) { return outcome(::kill(::getppid(), SIGUSR1)); }},
    {"kill-all", [](std::string_view, Asking&) { return outcome(::kill(0, 0)); }},
    {"ptrace", [](std::string_view, Asking&) {
       return outcome(::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr));
     }},
    {"run-page", [](std::string_view, Asking&) { return map_page(PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE); }},
    {"share", [](std::string_view, Asking&) { return map_page(PROT_READ | PROT_WRITE, MAP_SHARED); }},
    {"unlimit", [](std::string_view, Asking&) {
       const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
       return outcome(::setrlimit(RLIMIT_CPU, &none));
     }},
    {"outlive", [](std::string_view, Asking&) { return outcome(::syscall(SYS_prctl, PR_SET_PDEATHSIG, 0)); }},
    {"unshare", [](std::string_view, Asking&) { return outcome(::unshare(CLONE_NEWUSER)); }},
    {"old-calls", [](std::string_view, Asking&) { return outcome(::syscall(SYS_io_uring_setup, 1, nullptr)); }},
    // what no worker sends
    {"garbage", [](std::string_view, Asking&) {
       return send_raw(std::string(1000, 'G')), sleep_for_ever(), std::string();
     }},
    {"too-long", [](std::string_view, Asking&) {
       return send_raw(header_bytes(FrameKind::finished, 1, std::size_t{1} << 40)), sleep_for_ever(), std::string();
     }},
    {"too-short", [](std::string_view, Asking&) {
       return send_raw(header_bytes(FrameKind::finished, 1, 100) + "abc"), ::_exit(0), std::string();
     }},
    {"other-serial", [](std::string_view, Asking&) {
       return send_raw(header_bytes(FrameKind::finished, 1'000'000, 0)), sleep_for_ever(), std::string();
     }},
    {"twice", [](std::string_view, Asking&) { return answer_twice(); }},
    {"hang-up", [](std::string_view, Asking&) { return ::close(kWorkerSocket), sleep_for_ever(), std::string(); }},
};

}  // namespace

std::string do_hostile_work(std::string_view job, Asking& ask) {
  const std::size_t space = std::min(job.find(' '), job.size());
  const std::string_view word = job.substr(0, space);
  for (const Deed& deed : kDeeds)
    if (deed.word == word) return deed.run(job.substr(std::min(space + 1, job.size())), ask);
  throw std::invalid_argument("no deed " + std::string(word));
}

std::string name_of_errno(int number) {
  const char* name = ::strerrorname_np(number);
  return name != nullptr ? name : std::to_string(number);
}

}  // namespace mingcha::screening::test
