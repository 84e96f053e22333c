// Prints the man page or a completion script; run by the build, not installed.
#include <cstdio>
#include <string>

#include "cli/completion.h"
#include "cli/man_page.h"

int main(int argc, char** argv) {
  using mingcha::cli::Lang;
  const std::string wanted = argc == 2 ? argv[1] : "";
  std::string made;
  if (wanted == "man-en") made = mingcha::cli::man_page(Lang::en, MINGCHA_VERSION);
  if (wanted == "man-zh") made = mingcha::cli::man_page(Lang::zh, MINGCHA_VERSION);
  if (wanted == "bash") made = mingcha::cli::bash_completion();
  if (wanted == "zsh") made = mingcha::cli::zsh_completion(Lang::zh);
  const bool written = !made.empty() && std::fwrite(made.data(), 1, made.size(), stdout) == made.size();
  return written && std::fclose(stdout) == 0 ? 0 : 1;
}
