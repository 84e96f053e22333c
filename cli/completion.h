// Completion for bash and zsh, from the same table as --help.
#pragma once

#include <string>

#include "cli/command_table.h"

namespace mingcha::cli {

/// A script for bash-completion's folder, named "mingcha".
std::string bash_completion();

/// A function file for zsh's fpath, named "_mingcha".
std::string zsh_completion(Lang lang);

}  // namespace mingcha::cli
