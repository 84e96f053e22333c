// `mingcha screen` as a process that tests start and kill.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace mingcha::test {

class ScreenProcess {
 public:
  /// Starts the program; what it prints goes to `output`, a path.
  ScreenProcess(const std::vector<std::string>& arguments, const std::string& output);
  ScreenProcess(const ScreenProcess&) = delete;
  ScreenProcess& operator=(const ScreenProcess&) = delete;
  ~ScreenProcess();

  /// Its exit code, or -1 when a signal ended it; nothing while it runs.
  std::optional<int> ended();
  /// Waits for the end, and tells as `ended`.
  int wait();
  /// Its worker processes now.
  std::vector<pid_t> workers() const;
  pid_t pid() const noexcept { return pid_; }

 private:
  void reap(int options);

  pid_t pid_ = -1;
  std::optional<int> code_;
};

}  // namespace mingcha::test
