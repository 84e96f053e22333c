// mingcha: reads the command line and calls the command. What a command throws ends here, in one line.
#include <csignal>
#include <exception>
#include <iterator>
#include <new>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/messages.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "cli/version_text.h"
#include "screening/workers/sandbox.h"

namespace mingcha::cli {
namespace {

struct Handler {
  CommandId command;
  ExitCode (*run)(const Arguments&);
};

constexpr Handler kHandlers[] = {
    {CommandId::scan, run_scan}, {CommandId::screen, run_screen}, {CommandId::selfcheck, run_selfcheck},           {CommandId::dump_manifest, run_dump},
    {CommandId::dump_resources, run_dump}, {CommandId::dump_dex, run_dump},
    {CommandId::dump_calls, run_dump},     {CommandId::dump_native, run_dump},     {CommandId::rules_list, run_rules},
    {CommandId::rules_show, run_rules},    {CommandId::rules_check, run_rules},
    {CommandId::diff, run_diff},     {CommandId::policy, run_policy},       {CommandId::notice, run_notice}, {CommandId::recheck, run_recheck},       {CommandId::explain, run_explain},
    {CommandId::verify, run_verify}, {CommandId::case_, run_case},       {CommandId::due, run_due},
    {CommandId::stats, run_stats}, {CommandId::sdks, run_sdks},
};

ExitCode print_version(const Arguments& arguments) {
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) {
    complain(policies.error());
    return ExitCode::usage;
  }
  return print_or_complain(version_text(policies->rules_sha256(), screening::probe(), arguments.lang), arguments.lang);
}

ExitCode run(const std::vector<std::string>& words) {
  const Usage<Arguments> arguments = read_arguments(words);
  if (!arguments) {
    complain(arguments.error());
    return ExitCode::usage;
  }
  if (arguments->has(OptionId::help))
    return print_or_complain(help_text(row_of(arguments->command), arguments->lang), arguments->lang);
  if (arguments->has(OptionId::version)) return print_version(*arguments);
  for (const Handler& handler : kHandlers) {
    if (handler.command == arguments->command) return handler.run(*arguments);
  }
  return ExitCode::usage;
}

}  // namespace
}  // namespace mingcha::cli

int main(int argc, char** argv) {
  using namespace mingcha::cli;
  // A reader that goes away is seen where we write, so that files are not left half done.
  std::signal(SIGPIPE, SIG_IGN);
  Lang lang = Lang::zh;
  try {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    lang = language_of(words);
    return static_cast<int>(run(words));
  } catch (const std::bad_alloc&) {
    complain(say(Saying::no_memory, lang, "mingcha"));
  } catch (const std::exception& error) {
    complain(say(Saying::bug, lang, "mingcha", error.what()));
  }
  return static_cast<int>(ExitCode::failed);
}
