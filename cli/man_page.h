// The man page, from the same table as --help.
#pragma once

#include <string>

#include "cli/command_table.h"

namespace mingcha::cli {

/// mingcha.1 in roff (man macros).
std::string man_page(Lang lang, const std::string& version);

}  // namespace mingcha::cli
