// mingcha screen: examines many packages in worker processes and keeps the results in a registry.
#include <atomic>
#include <csignal>
#include <iostream>
#include <optional>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/screen_progress.h"
#include "cli/screen_request.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "reports/characters.h"
#include "screening/registry/questions.h"
#include "screening/screen_log.h"

namespace mingcha::cli {
namespace {

using screening::Screened;
using screening::ScreenText;
using screening::ScreenTotals;

std::atomic<bool> stop_asked = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal's handler");

void ask_to_stop(int) { stop_asked = true; }

// Without SA_RESTART, so that a wait ends.
void listen_for_signals() {
  struct sigaction action {};
  action.sa_handler = ask_to_stop;
  for (const int number : {SIGINT, SIGTERM}) sigaction(number, &action, nullptr);
}

class Watcher final : public screening::ScreenObserver {
 public:
  Watcher(std::optional<screening::ScreenLog> log, Lang lang, bool quiet)
      : log_(std::move(log)), lang_(lang), progress_(lang, quiet) {}

  Result<void> screened(const Screened& screened, const ScreenTotals& totals) override {
    if (screened.outcome == Screened::Outcome::unreadable || screened.outcome == Screened::Outcome::failed) {
      progress_.wipe();
      const bool failed = screened.outcome == Screened::Outcome::failed;
      complain(say(failed ? Saying::failed_package : Saying::unreadable, lang_, reports::visible(screened.input->name),
                   screened.result.error));
    }
    progress_.draw(totals);
    return log_ ? log_->append(screened) : Result<void>();
  }
  void waiting(const std::string& database) override { progress_.waiting(database); }

 private:
  std::optional<screening::ScreenLog> log_;
  Lang lang_;
  ScreenProgress progress_;
};

std::string summary(const ScreenTotals& totals, std::size_t repackaged, const ScreenArguments& read, Lang lang) {
  const std::string share =
      read.shard.count > 1 ? say(ScreenText::share, lang, read.shard.number, read.shard.count) : std::string();
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

ExitCode code_of(const ScreenTotals& totals, FailOn level) {
  ExitCode code = ExitCode::done;
  if ((level != FailOn::never && totals.with_evident > 0) || (level == FailOn::suspected && totals.with_suspected > 0))
    code = ExitCode::found;
  if (totals.unreadable + totals.failed > 0) code = worse(code, ExitCode::unreadable);
  return totals.interrupted ? ExitCode::failed : code;
}

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

ExitCode screen_all(ScreenArguments& read, const Examiner& examiner, std::string rules_sha256, Lang lang) {
  const auto failed = [&](const Error& error) { return refuse(ExitCode::failed, say(Saying::registry, lang, describe(error))); };
  Result<screening::Registry> registry = screening::Registry::open(read.db, {.create = true});
  if (!registry) return failed(registry.error());
  const Result<std::int64_t> profile =
      registry->profile({MINGCHA_VERSION, std::move(rules_sha256), describe(read.options, lang)});
  if (!profile) return failed(profile.error());
  read.request.profile = *profile;
  std::optional<screening::ScreenLog> log;
  if (read.log) {
    Result<screening::ScreenLog> opened = screening::ScreenLog::open(*read.log);
    if (!opened) return refuse(ExitCode::failed, say(Saying::cannot_write, lang, describe(opened.error())));
    log.emplace(std::move(*opened));
  }
  listen_for_signals();
  const screening::Examination examination(examiner, read.options, lang);
  Watcher watcher(std::move(log), lang, read.quiet);
  const Result<ScreenTotals> totals =
      screening::screen(*registry, examination, read.request, watcher, [] { return stop_asked.load(); });
  if (!totals) return failed(totals.error());
  const Result<std::vector<screening::Repackaged>> others = screening::repackaged(registry->database());
  if (!others) return failed(others.error());
  if (totals->interrupted) complain(say(ScreenText::interrupted, lang, totals->done(), totals->inputs));
  return worse(code_of(*totals, read.fail_on), print_or_complain(summary(*totals, others->size(), read, lang), lang));
}

}  // namespace

ExitCode run_screen(const Arguments& arguments) {
  Usage<ScreenArguments> read = read_screen_arguments(arguments);
  if (!read) return refuse(ExitCode::usage, read.error());
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) return refuse(ExitCode::usage, policies.error());
  const Usage<void> judged = read_judging(arguments, *policies, read->options);
  if (!judged) return refuse(ExitCode::usage, judged.error());
  Result<std::vector<screening::Input>> inputs =
      screening::list_inputs(arguments.all(OptionId::inputs), std::cin);
  if (!inputs) return refuse(ExitCode::usage, say(Saying::bad_input, arguments.lang, describe(inputs.error())));
  std::erase_if(*inputs, [&](const screening::Input& input) { return !read->shard.takes(input.name); });
  read->request.inputs = std::move(*inputs);
  if (read->metadata) read->request.known = &*read->metadata;
  const Examiner examiner(*policies);
  return screen_all(*read, examiner, policies->rules_sha256(), arguments.lang);
}

}  // namespace mingcha::cli
