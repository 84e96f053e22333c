#include "screening/screen.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <deque>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>

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
  Held held;              ///< where the answer is kHeld
};

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
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
      if (running_.empty() && next_ == request_.inputs.size() && later_.empty()) return totals_;
      give_work();
      if (Result<void> done = take(pool_.next(kLook)); !done) return tl::unexpected(done.error());
    }
    totals_.interrupted = true;
    return totals_;
  }

 private:
  // First all inputs at once; then, one by one, those that have to be alone.
  void give_work() {
    while (next_ < request_.inputs.size() && pool_.free() > 0) {
      Job job;
      job.input = next_++;
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
    if (event.kind == Event::Kind::question) return answer(found->second, event.bytes);
    Job job = std::move(found->second);
    running_.erase(found);
    if (job.answer == kGoOn) in_work_.erase(job.sha256);
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
    ++job.attempts;
    PackageResult result;
    result.ending = ending;
    result.error = why;
    result.attempts = job.attempts;
    const Input& input = request_.inputs[job.input];
    result.file = file_name(input);
    result.sha256 = job.sha256;
    if (job.attempts >= kAttempts || job.alone) return finished(job, std::move(result));
    later_.push_back(std::move(job));
    return enter(later_.back(), result);
  }

  Result<void> finished(const Job& job, PackageResult result) {
    if (Result<void> done = enter(job, result); !done) return done;
    Screened screened{&request_.inputs[job.input], Screened::Outcome::examined, std::move(result)};
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

  Result<void> report_held(const Job& job) {
    const Input& input = request_.inputs[job.input];
    PackageResult held;
    held.sha256 = job.sha256;
    if (Result<void> done = patiently([&] { return registry_.met_again(job.sha256, file_name(input), known(input, held)); }); !done)
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
    const Input& input = request_.inputs[job.input];
    return patiently([&]() -> Result<void> {
      const Result<bool> stored = registry_.store(request_.profile, result, known(input, result), now());
      if (!stored) return tl::unexpected(stored.error());
      return {};
    });
  }

  static std::string file_name(const Input& input) {
    const std::size_t slash = input.path.find_last_of('/', input.path.size() > 1 ? input.path.size() - 2 : 0);
    return valid_utf8(slash == std::string::npos ? input.path : input.path.substr(slash + 1));
  }

  const reports::AppMetadata& known(const Input& input, const PackageResult& result) const {
    static const reports::AppMetadata kNone;
    if (request_.known == nullptr) return kNone;
    return request_.known->of(file_name(input), result.package, result.sha256, result.label);
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
  return Screening(registry, examination, request, observer, stopped).run();
}

}  // namespace mingcha::screening
