#include "tests/screening/faults/screen_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include <fmt/format.h>

extern char** environ;

namespace mingcha::test {

ScreenProcess::ScreenProcess(const std::vector<std::string>& arguments, const std::string& output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  if (posix_spawn(&pid_, argv[0], &actions, nullptr, argv.data(), environ) != 0) code_ = -1;
  posix_spawn_file_actions_destroy(&actions);
}

ScreenProcess::~ScreenProcess() {
  if (ended()) return;
  ::kill(pid_, SIGKILL);
  wait();
}

void ScreenProcess::reap(int options) {
  int status = 0;
  if (code_ || ::waitpid(pid_, &status, options) != pid_) return;
  code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::optional<int> ScreenProcess::ended() {
  reap(WNOHANG);
  return code_;
}

int ScreenProcess::wait() {
  reap(0);
  return code_.value_or(-1);
}

std::vector<pid_t> ScreenProcess::workers() const {
  std::vector<pid_t> pids;
  std::ifstream children(fmt::format("/proc/{0}/task/{0}/children", pid_));
  for (pid_t pid = 0; children >> pid;) pids.push_back(pid);
  return pids;
}

}  // namespace mingcha::test
