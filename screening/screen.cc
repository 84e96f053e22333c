#include "screening/screen.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <deque>
#include <filesystem>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "screening/archive_progress.h"
#include "screening/archive_walk.h"
#include "support/mutf8.h"

namespace mingcha::screening {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kHeld = "held";    // answers but kGoOn
constexpr std::string_view kLater = "later";
constexpr unsigned kAttempts = 2;             // of a package that fails: among the others, then alone
constexpr unsigned kKills = 5;                // by somebody else, which says nothing about the package
constexpr std::chrono::minutes kPatience{10};
constexpr std::chrono::milliseconds kLook{500};  // between two looks at `stopped`

/// One input on its way.
struct Job {
  std::size_t input = 0;
  unsigned attempts = 0;  ///< that have failed
  unsigned kills = 0;
  bool alone = false;
  std::string sha256;     ///< once its worker has told it
  std::string_view answer;
  std::optional<ArchiveProgress> archive;  ///< of what is one
  Held held;              ///< where the answer is kHeld
};

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

// A worker that a package has taken over must not enter results of others as members.
bool may_be_archive(const std::string& path) {
  std::error_code unknown;
  if (is_named_as_package(path) && !may_hold_several_apps(path)) return false;
  return !std::filesystem::is_directory(path, unknown);  // a folder is the splits of one app
}

class Screening {
 public:
  Screening(Registry& registry, const Examination& examination, const ScreenRequest& request, ScreenObserver& observer,
            const std::function<bool()>& stopped)
      : registry_(registry),
        request_(request),
        observer_(observer),
        stopped_(stopped),
        pool_(request.workers, request.limits,
              [&examination](std::string_view job, Asking& ask) { return examination.run(job, ask); }) {
    totals_.inputs = request.inputs.size();
  }

  Result<ScreenTotals> run() {
    while (!stopped_()) {
      if (running_.empty() && next_ == request_.inputs.size() && again_.empty() && later_.empty()) return totals_;
      give_work();
      if (Result<void> done = take(pool_.next(kLook)); !done) return tl::unexpected(done.error());
    }
    totals_.interrupted = true;
    return totals_;
  }

 private:
  // First all inputs at once, and archives whose worker was lost; then, one by one, those that have to be alone.
  void give_work() {
    while (next_ < request_.inputs.size() && pool_.free() > 0) {
      Job job;
      job.input = next_++;
      start(std::move(job));
    }
    while (!again_.empty() && pool_.free() > 0) {
      Job job = std::move(again_.front());
      again_.pop_front();
      start(std::move(job));
    }
    if (next_ < request_.inputs.size() || !running_.empty() || later_.empty() || pool_.free() == 0) return;
    Job job = std::move(later_.front());
    later_.pop_front();
    job.alone = true;
    start(std::move(job));
  }

  void start(Job job) {
    job.sha256.clear();
    job.answer = {};
    const std::size_t input = job.input;
    running_[input] = std::move(job);
    pool_.give(input, request_.inputs[input].path);
  }

  Result<void> take(Event event) {
    const auto found = running_.find(event.job);
    if (event.kind == Event::Kind::nothing || found == running_.end()) return {};
    if (event.kind == Event::Kind::question) return asked(found->second, event.bytes);
    Job job = std::move(found->second);
    running_.erase(found);
    if (job.archive) return archive_ended(std::move(job), event);
    forget_digest(job);
    give_work();  // its worker goes on while its result is entered
    if (job.answer == kHeld) return report_held(job);
    if (job.answer == kLater) {
      later_.push_back(std::move(job));
      return {};
    }
    if (event.kind == Event::Kind::lost) return lost(std::move(job), event.loss);
    if (event.kind == Event::Kind::failed) return failed(std::move(job), Ending::crashed, event.bytes);
    Result<PackageResult> result = decode(event.bytes);
    // A worker that answers for another package than it asked for is no longer ours.
    if (!result || result->sha256 != job.sha256) return failed(std::move(job), Ending::crashed, "the worker's answer has no form");
    result->attempts = job.attempts + 1;
    return finished(job, std::move(*result));
  }

  void forget_digest(const Job& job) {
    if (job.answer == kGoOn) in_work_.erase(job.sha256);
  }

  Result<void> asked(Job& job, const std::string& question) {
    if (!is_sha256(question) && may_be_archive(request_.inputs[job.input].path)) {
      if (const std::optional<Told> told = read_told(question)) return archive_says(job, *told);
    }
    if (Result<void> done = answer(job, question); !done || !job.archive || !job.archive->at_member()) return done;
    // A member that is not to be examined now has no event of its own.
    if (job.answer == kLater) job.archive->put_off(job.attempts);
    if (job.answer != kHeld) return {};
    Result<void> done = report_held(job);
    job.archive->finish();
    return done;
  }

  // ---- archives ----

  Result<void> archive_says(Job& job, const Told& told) {
    if (!job.archive) job.archive.emplace();
    ArchiveProgress& archive = *job.archive;
    Result<void> done;
    bool goes_on = true;
    switch (told.kind) {
      case Told::Kind::archive: archive.leave(); break;
      case Told::Kind::ended: archive.end_archive(told.key); break;
      case Told::Kind::member: goes_on = archive.begin(told); break;
      case Told::Kind::result: done = member_result(job, told.text); break;
    }
    forget_digest(job);
    job.sha256.clear();
    job.answer = {};
    job.attempts = archive.at_member() ? archive.attempts() : 0;
    job.alone = archive.second_pass();
    if (told.kind == Told::Kind::member) pool_.renew(job.input);
    pool_.answer(job.input, std::string(goes_on ? kGoOn : kLater));
    return done;
  }

  Result<void> member_result(Job& job, const std::string& bytes) {
    if (!job.archive->at_member()) return {};
    Result<PackageResult> result = decode(bytes);
    if (!result || result->sha256 != job.sha256) return member_failed(job, Ending::crashed, "the worker's answer has no form");
    result->attempts = job.attempts + 1;
    result->file = file_name(job);
    Result<void> done = finished(job, std::move(*result));
    job.archive->finish();
    job.kills = 0;
    return done;
  }

  Result<void> member_failed(Job& job, Ending ending, const std::string& why) {
    ArchiveProgress& archive = *job.archive;
    const PackageResult result = failure_of(job, ending, why);
    if (job.attempts < kAttempts && !archive.second_pass()) {
      archive.put_off(job.attempts);
      return enter(job, result);
    }
    Result<void> done = finished(job, result);
    archive.finish();
    return done;
  }

  Result<void> archive_ended(Job job, const Event& event) {
    forget_digest(job);
    if (event.kind != Event::Kind::finished) return archive_lost(std::move(job), event);
    job.sha256.clear();
    job.archive->leave();
    if (job.archive->begin_second_pass()) {
      later_.push_back(std::move(job));
      return {};
    }
    if (event.bytes.empty() && job.archive->told > 0) return {};
    Result<PackageResult> result = decode(event.bytes);
    if (!result || result->ending != Ending::unreadable)
      return finished(job, failure_of(job, Ending::crashed, "the worker's answer has no form"));
    result->sha256.clear();
    return finished(job, std::move(*result));
  }

  // The worker is lost, not the archive: what is behind the member at work comes next.
  Result<void> archive_lost(Job job, const Event& event) {
    const bool failed = event.kind == Event::Kind::failed;
    if (!failed && event.loss.cause == LossCause::not_started) return lost(std::move(job), event.loss);
    const Ending ending = failed ? Ending::crashed : ending_of(event.loss.cause);
    const std::string why = failed ? event.bytes : reason_of(event.loss);
    Result<void> done;
    if (ending == Ending::killed && ++job.kills < kKills) {
      job.archive->leave();
    } else if (job.archive->at_member()) {
      done = member_failed(job, ending, why);
    } else if (++job.archive->failures >= kAttempts && !job.archive->begin_second_pass()) {
      job.sha256.clear();
      job.attempts = job.archive->failures - 1;
      return finished(job, failure_of(job, ending, why));
    }
    (job.archive->second_pass() ? later_ : again_).push_back(std::move(job));
    return done;
  }

  PackageResult failure_of(Job& job, Ending ending, const std::string& why) {
    PackageResult result;
    result.ending = ending;
    result.error = why;
    result.attempts = ++job.attempts;
    result.file = file_name(job);
    result.sha256 = job.sha256;
    return result;
  }

  /// Of a member of an archive: the archive, "!" and the member's path.
  Input input_of(const Job& job) const {
    Input input = request_.inputs[job.input];
    if (!job.archive || !job.archive->at_member()) return input;
    for (std::string* each : {&input.path, &input.name}) *each += "!" + job.archive->path();
    return input;
  }

  // An archive counts as one input until it is known how many it holds.
  void count_input(Job& job) {
    if (job.archive && job.archive->told++ > 0) ++totals_.inputs;
  }

  // ---- packages ----

  Result<void> answer(Job& job, const std::string& sha256) {
    if (!is_sha256(sha256) || !job.sha256.empty()) {
      pool_.answer(job.input, std::string(kLater));
      job.answer = {};
      return {};
    }
    job.sha256 = sha256;
    job.answer = kGoOn;
    if (in_work_.contains(sha256)) {
      job.answer = kLater;  // when the other one is done
    } else {
      std::optional<Held> held;
      const Result<void> asked = patiently([&]() -> Result<void> {
        Result<std::optional<Held>> found = registry_.held(request_.profile, sha256);
        if (!found) return tl::unexpected(found.error());
        held = *found;
        return {};
      });
      if (!asked) return asked;
      if (held) judge_held(job, *held);
    }
    if (job.answer == kGoOn) in_work_.insert(sha256);
    pool_.answer(job.input, std::string(job.answer));
    return {};
  }

  void judge_held(Job& job, const Held& held) {
    if (!is_failure(held.ending) || (held.attempts >= kAttempts && !request_.retry_failures && job.attempts == 0)) {
      job.answer = kHeld;
      job.held = held;
    } else if (!job.alone) {
      job.answer = kLater;
      job.attempts = 1;
    }
  }

  Result<void> lost(Job job, const Loss& loss) {
    if (loss.cause == LossCause::not_started)
      return fail(Errc::io, "fork", 0, std::error_code(loss.number, std::generic_category()).message());
    if (loss.cause == LossCause::killed && ++job.kills < kKills) {
      later_.push_back(std::move(job));
      return {};
    }
    return failed(std::move(job), ending_of(loss.cause), reason_of(loss));
  }

  static Ending ending_of(LossCause cause) {
    switch (cause) {
      case LossCause::out_of_memory: return Ending::out_of_memory;
      case LossCause::cpu_time:
      case LossCause::wall_time: return Ending::out_of_time;
      case LossCause::killed: return Ending::killed;
      case LossCause::crashed:
      case LossCause::exited:
      case LossCause::protocol:
      case LossCause::not_started: break;
    }
    return Ending::crashed;
  }

  std::string reason_of(const Loss& loss) const {
    const WorkerLimits& limits = request_.limits;
    switch (loss.cause) {
      case LossCause::crashed:
      case LossCause::killed: return fmt::format("signal {} ({})", loss.number, ::strsignal(loss.number));
      case LossCause::exited: return fmt::format("exit code {}", loss.number);
      case LossCause::out_of_memory: return fmt::format("memory limit {} MiB", limits.memory_bytes >> 20);
      case LossCause::cpu_time: return fmt::format("processor time limit {} s", limits.cpu_time.count());
      case LossCause::wall_time:
        return fmt::format("time limit {} s", std::chrono::duration_cast<std::chrono::seconds>(limits.wall_time).count());
      case LossCause::protocol:
      case LossCause::not_started: break;
    }
    return "the worker's answer has no form";
  }

  // A first failure is entered too: it must not be forgotten when this run ends before the second attempt.
  Result<void> failed(Job job, Ending ending, const std::string& why) {
    PackageResult result = failure_of(job, ending, why);
    if (job.attempts >= kAttempts || job.alone) return finished(job, std::move(result));
    later_.push_back(std::move(job));
    return enter(later_.back(), result);
  }

  Result<void> finished(Job& job, PackageResult result) {
    if (Result<void> done = enter(job, result); !done) return done;
    count_input(job);
    const Input input = input_of(job);
    Screened screened{&input, Screened::Outcome::examined, std::move(result)};
    if (is_failure(screened.result.ending)) {
      screened.outcome = Screened::Outcome::failed;
      ++totals_.failed;
    } else if (screened.result.ending == Ending::unreadable) {
      screened.outcome = Screened::Outcome::unreadable;
      ++totals_.unreadable;
    } else {
      ++totals_.examined;
      count(screened.result.evident(), screened.result.suspected(), screened.result.coverage == "full");
    }
    return observer_.screened(screened, totals_);
  }

  Result<void> report_held(Job& job) {
    count_input(job);
    const Input input = input_of(job);
    PackageResult held;
    held.sha256 = job.sha256;
    if (Result<void> done = patiently([&] { return registry_.met_again(job.sha256, file_name(job), known(job, held)); }); !done)
      return done;
    Screened screened{&input, Screened::Outcome::held, {}};
    screened.result.sha256 = job.sha256;
    ++totals_.held;
    if (job.held.ending == Ending::examined) {
      count(job.held.evident, job.held.suspected, job.held.seen_whole);
    } else {
      ++totals_.held_without_report;
    }
    return observer_.screened(screened, totals_);
  }

  void count(std::size_t evident, std::size_t suspected, bool seen_whole) {
    if (!seen_whole) ++totals_.not_seen_whole;
    if (evident > 0) {
      ++totals_.with_evident;
    } else if (suspected > 0) {
      ++totals_.with_suspected;
    }
  }

  // Nothing is entered of a package whose bytes could not be had or digested: it has no key. The log tells of it.
  Result<void> enter(const Job& job, const PackageResult& result) {
    if (result.sha256.empty()) return {};
    return patiently([&]() -> Result<void> {
      const Result<bool> stored = registry_.store(request_.profile, result, known(job, result), now());
      if (!stored) return tl::unexpected(stored.error());
      return {};
    });
  }

  std::string file_name(const Job& job) const {
    if (job.archive && job.archive->at_member()) return valid_utf8(file_name_of_member(job.archive->path()));
    const std::string& path = request_.inputs[job.input].path;
    const std::size_t slash = path.find_last_of('/', path.size() > 1 ? path.size() - 2 : 0);
    return valid_utf8(slash == std::string::npos ? path : path.substr(slash + 1));
  }

  const reports::AppMetadata& known(const Job& job, const PackageResult& result) const {
    static const reports::AppMetadata kNone;
    if (request_.known == nullptr) return kNone;
    return request_.known->of(file_name(job), result.package, result.sha256, result.label);
  }

  // Somebody else may hold the lock for a while: workers go on meanwhile, and nothing is lost by waiting.
  Result<void> patiently(const std::function<Result<void>()>& work) {
    const Clock::time_point end = Clock::now() + kPatience;
    for (;;) {
      Result<void> done = work();
      if (done || done.error().code != Errc::busy || stopped_() || Clock::now() > end) return done;
      observer_.waiting(registry_.database().name());
    }
  }

  Registry& registry_;
  const ScreenRequest& request_;
  ScreenObserver& observer_;
  const std::function<bool()>& stopped_;
  WorkerPool pool_;
  ScreenTotals totals_;
  std::size_t next_ = 0;     // input that nobody has had yet
  std::deque<Job> again_;    // archives whose worker was lost
  std::deque<Job> later_;    // to be examined alone
  std::unordered_map<std::uint64_t, Job> running_;   // by input
  std::unordered_set<std::string> in_work_;          // digests: one content under two names is examined once
};

}  // namespace

std::string_view spell(Screened::Outcome outcome) noexcept {
  switch (outcome) {
    case Screened::Outcome::examined: return "examined";
    case Screened::Outcome::unreadable: return "unreadable";
    case Screened::Outcome::failed: return "failed";
    case Screened::Outcome::held: break;
  }
  return "held";
}

Result<ScreenTotals> screen(Registry& registry, const Examination& examination, const ScreenRequest& request,
                            ScreenObserver& observer, const std::function<bool()>& stopped) {
  // Workers are forks with what was loaded before. An archive says itself where that failed.
  const auto is_archive = [](const Input& input) { return may_be_archive(input.path); };
  if (std::any_of(request.inputs.begin(), request.inputs.end(), is_archive)) static_cast<void>(load_archives());
  return Screening(registry, examination, request, observer, stopped).run();
}

}  // namespace mingcha::screening
