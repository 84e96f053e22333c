// What --help prints.
#pragma once

#include <string>

#include "cli/command_table.h"

namespace mingcha::cli {

/// Usage, purpose, arguments and options of one command, within 80 columns; for the program itself also its
/// commands, exit codes and examples.
std::string help_text(const CommandRow& command, Lang lang);

/// The command's option as one heading: "-o, --output DIR".
std::string option_heading(const OptionRow& row);

}  // namespace mingcha::cli
