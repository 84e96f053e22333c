// Papers about the apps of a registry.
#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace mingcha::cli {

/// `mingcha notice --db`.
ExitCode run_registry_notice(const Arguments& arguments);

}  // namespace mingcha::cli
