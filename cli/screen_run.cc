#include "cli/screen_run.h"

#include <atomic>
#include <csignal>
#include <iostream>

#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/screen_progress.h"
#include "cli/values.h"
#include "reports/characters.h"
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
  Watcher(std::optional<screening::ScreenLog> log, Lang lang, bool quiet, std::set<std::string>* digests)
      : log_(std::move(log)), lang_(lang), progress_(lang, quiet), digests_(digests) {}

  Result<void> screened(const Screened& screened, const ScreenTotals& totals) override {
    if (screened.outcome == Screened::Outcome::unreadable || screened.outcome == Screened::Outcome::failed) {
      progress_.wipe();
      const bool failed = screened.outcome == Screened::Outcome::failed;
      complain(say(failed ? Saying::failed_package : Saying::unreadable, lang_, reports::visible(screened.input->name),
                   screened.result.error));
    } else if (digests_ != nullptr) {
      digests_->insert(screened.result.sha256);
    }
    progress_.draw(totals);
    return log_ ? log_->append(screened) : Result<void>();
  }
  void waiting(const std::string& database) override { progress_.waiting(database); }

 private:
  std::optional<screening::ScreenLog> log_;
  Lang lang_;
  ScreenProgress progress_;
  std::set<std::string>* digests_;
};

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

}  // namespace

ExitCode ScreenRun::open_registry(const std::string& rules_sha256) {
  const auto failed = [&](const Error& error) {
    return refuse(ExitCode::failed, say(Saying::registry, arguments_.lang, describe(error)));
  };
  Result<screening::Registry> registry = screening::Registry::open(registry_name(arguments_), open_);
  if (!registry) return failed(registry.error());
  registry_.emplace(std::move(*registry));
  const Result<std::int64_t> profile =
      registry_->profile({MINGCHA_VERSION, rules_sha256, describe(read_->options, arguments_.lang)});
  if (!profile) return failed(profile.error());
  read_->request.profile = *profile;
  return ExitCode::done;
}

ExitCode ScreenRun::code_of_totals() const noexcept {
  const FailOn level = read_->fail_on;
  ExitCode code = ExitCode::done;
  if ((level != FailOn::never && totals_.with_evident > 0) || (level == FailOn::suspected && totals_.with_suspected > 0))
    code = ExitCode::found;
  return totals_.unreadable + totals_.failed > 0 ? ExitCode::unreadable : code;
}

ExitCode ScreenRun::screen_all(const Examiner& examiner) {
  std::optional<screening::ScreenLog> log;
  if (read_->log) {
    Result<screening::ScreenLog> opened = screening::ScreenLog::open(*read_->log);
    if (!opened) return refuse(ExitCode::failed, say(Saying::cannot_write, arguments_.lang, describe(opened.error())));
    log.emplace(std::move(*opened));
  }
  listen_for_signals();
  const screening::Examination examination(examiner, read_->options, arguments_.lang);
  const bool collects = arguments_.command == CommandId::recheck;
  Watcher watcher(std::move(log), arguments_.lang, read_->quiet, collects ? &digests_ : nullptr);
  const Result<ScreenTotals> totals =
      screening::screen(*registry_, examination, read_->request, watcher, [] { return stop_asked.load(); });
  if (!totals) return refuse(ExitCode::failed, say(Saying::registry, arguments_.lang, describe(totals.error())));
  totals_ = *totals;
  if (totals_.interrupted)
    return refuse(ExitCode::failed, say(ScreenText::interrupted, arguments_.lang, totals_.done(), totals_.inputs));
  return code_of_totals();
}

ExitCode ScreenRun::screen() {
  Usage<ScreenArguments> read = read_screen_arguments(arguments_);
  if (!read) return refuse(ExitCode::usage, read.error());
  read_.emplace(std::move(*read));
  const Usage<policies::PolicySet> policies = load_policies(arguments_);
  if (!policies) return refuse(ExitCode::usage, policies.error());
  const Usage<void> judged = read_judging(arguments_, *policies, read_->options);
  if (!judged) return refuse(ExitCode::usage, judged.error());
  Result<std::vector<screening::Input>> inputs = screening::list_inputs(arguments_.all(OptionId::inputs), std::cin);
  if (!inputs) return refuse(ExitCode::usage, say(Saying::bad_input, arguments_.lang, describe(inputs.error())));
  std::erase_if(*inputs, [&](const screening::Input& input) { return !read_->shard.takes(input.name); });
  read_->request.inputs = std::move(*inputs);
  if (read_->metadata) read_->request.known = &*read_->metadata;
  if (const ExitCode code = open_registry(policies->rules_sha256()); code != ExitCode::done) return code;
  const Examiner examiner(*policies);
  return screen_all(examiner);
}

}  // namespace mingcha::cli
