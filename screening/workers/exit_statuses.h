// A program that was started with SIGCHLD ignored is never told how its children ended.
#pragma once

#include <csignal>

namespace mingcha::screening {

/// From here on the kernel keeps how a child ended until it is asked. A handler of SIGCHLD stays.
inline void keep_exit_statuses() noexcept {
  struct sigaction now {};
  if (::sigaction(SIGCHLD, nullptr, &now) != 0 || now.sa_handler != SIG_IGN) return;
  now.sa_handler = SIG_DFL;
  ::sigaction(SIGCHLD, &now, nullptr);
}

}  // namespace mingcha::screening
