// mingcha screen: examines many packages in worker processes and keeps the results in a registry.
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/screen_run.h"
#include "cli/standard_output.h"
#include "screening/registry/questions.h"
#include "screening/screen_texts.h"

namespace mingcha::cli {
namespace {

using screening::ScreenText;
using screening::ScreenTotals;

std::string summary(const ScreenTotals& totals, const screening::Shard& shard, std::size_t repackaged, Lang lang) {
  const std::string share = shard.count > 1 ? say(ScreenText::share, lang, shard.number, shard.count) : std::string();
  std::string lines = say(ScreenText::inputs, lang, totals.inputs, share) + "\n";
  const auto add = [&](ScreenText id, std::size_t count) {
    if (count > 0) lines += say(id, lang, count) + "\n";
  };
  add(ScreenText::examined, totals.examined);
  add(ScreenText::held, totals.held);
  add(ScreenText::unreadable, totals.unreadable);
  add(ScreenText::failed, totals.failed);
  const std::size_t judged = totals.examined + totals.held - totals.held_without_report;
  lines += say(ScreenText::found, lang, totals.with_evident, totals.with_suspected,
               judged - totals.with_evident - totals.with_suspected) +
           "\n";
  add(ScreenText::not_seen, totals.not_seen_whole);
  add(ScreenText::repackaged, repackaged);
  return lines;
}

}  // namespace

ExitCode run_screen(const Arguments& arguments) {
  ScreenRun run(arguments, {.create = true});
  const ExitCode code = run.screen();
  if (code == ExitCode::usage || code == ExitCode::failed) return code;
  const Result<std::vector<screening::Repackaged>> others = screening::repackaged(run.registry().database());
  if (!others) {
    complain(say(Saying::registry, arguments.lang, describe(others.error())));
    return ExitCode::failed;
  }
  return worse(code, print_or_complain(summary(run.totals(), run.shard(), others->size(), arguments.lang), arguments.lang));
}

}  // namespace mingcha::cli
