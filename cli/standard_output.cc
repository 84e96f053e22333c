#include "cli/standard_output.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/messages.h"

namespace mingcha::cli {

bool StandardOutput::write(std::string_view text) {
  while (open() && !text.empty()) {
    const ::ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written > 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      gone_ = true;
    } else if (errno != EINTR) {
      error_ = "stdout: " + std::generic_category().message(errno);
    }
  }
  return open();
}

ExitCode print_or_complain(std::string_view text, Lang lang) {
  StandardOutput out;
  out.write(text);
  if (out.error().empty()) return ExitCode::done;
  complain(say(Saying::cannot_write, lang, out.error()));
  return ExitCode::failed;
}

}  // namespace mingcha::cli
