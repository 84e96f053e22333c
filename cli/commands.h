// The commands, one file each. They take read arguments, call the floors below, and return the exit code.
#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace mingcha::cli {

ExitCode run_scan(const Arguments& arguments);
ExitCode run_screen(const Arguments& arguments);
ExitCode run_selfcheck(const Arguments& arguments);
ExitCode run_diff(const Arguments& arguments);
ExitCode run_policy(const Arguments& arguments);
ExitCode run_notice(const Arguments& arguments);
ExitCode run_recheck(const Arguments& arguments);
ExitCode run_explain(const Arguments& arguments);
ExitCode run_verify(const Arguments& arguments);
ExitCode run_case(const Arguments& arguments);
ExitCode run_due(const Arguments& arguments);
ExitCode run_stats(const Arguments& arguments);
ExitCode run_sdks(const Arguments& arguments);
/// manifest, resources, dex or calls, by the arguments' command.
ExitCode run_dump(const Arguments& arguments);
/// list, show or check, by the arguments' command.
ExitCode run_rules(const Arguments& arguments);

}  // namespace mingcha::cli
