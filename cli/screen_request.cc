#include "cli/screen_request.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/values.h"
#include "policies/date.h"
#include "support/mapped_file.h"

namespace mingcha::cli {
namespace {

constexpr std::uint64_t kLeastMemory = std::uint64_t{64} << 20;
constexpr Bounds kWorkers{1, 1024};
constexpr std::uint64_t kUsualCpu = 600, kUsualTime = 1800;  // seconds; --timeout ends a package earlier, with a report
constexpr Bounds kSeconds{1, 7 * 24 * 3600};

const char* environment(const char* name) { return std::getenv(name); }

// Empty when the request was filled in, else what is wrong.
using Complaint = std::string;

Complaint read_limits(const Arguments& arguments, ScreenArguments& read) {
  screening::WorkerLimits& limits = read.request.limits;
  const auto memory = size_bytes(arguments, OptionId::worker_memory, limits.memory_bytes);
  const auto cpu = number(arguments, OptionId::worker_cpu, kSeconds, kUsualCpu);
  const auto time = number(arguments, OptionId::worker_time, kSeconds, kUsualTime);
  const auto workers =
      number(arguments, OptionId::jobs, kWorkers, std::max(1U, std::min(std::thread::hardware_concurrency(), 1024U)));
  for (const auto* value : {&memory, &cpu, &time, &workers})
    if (!*value) return value->error();
  limits.memory_bytes = std::max(*memory, kLeastMemory);
  limits.cpu_time = std::chrono::seconds(*cpu);
  limits.wall_time = std::chrono::seconds(*time);
  read.request.workers = static_cast<unsigned>(*workers);
  read.request.retry_failures = arguments.has(OptionId::retry_failures);
  return {};
}

Complaint read_values(const Arguments& arguments, ScreenArguments& read) {
  if (const std::string* log = arguments.one(OptionId::log)) read.log = *log;
  read.quiet = arguments.has(OptionId::quiet);
  const Usage<FailOn> fail_on = read_fail_on(arguments);
  if (!fail_on) return fail_on.error();
  read.fail_on = *fail_on;
  const Usage<Budget> budget = read_budget(arguments);
  if (!budget) return budget.error();
  read.options.budget = *budget;
  const std::string* shard = arguments.one(OptionId::shard);
  const Result<screening::Shard> share =
      screening::shard_of(shard != nullptr ? std::optional(*shard) : std::nullopt, environment);
  if (!share) return say(Saying::bad_shard, arguments.lang, share.error().where, share.error().got);
  read.shard = *share;
  return {};
}

}  // namespace

Usage<ScreenArguments> read_screen_arguments(const Arguments& arguments) {
  ScreenArguments read;
  for (const auto step : {read_values, read_limits})
    if (Complaint complaint = step(arguments, read); !complaint.empty()) return tl::unexpected(std::move(complaint));
  Usage<std::optional<reports::Metadata>> metadata = read_metadata(arguments);
  if (!metadata) return tl::unexpected(metadata.error());
  read.metadata = std::move(*metadata);
  return read;
}

std::string describe(const ExamineOptions& options, Lang lang) {
  std::vector<std::string> types;
  for (const policies::AppType* type : options.app_types) types.emplace_back(type->id);
  const Budget& budget = options.budget;
  return fmt::format("lang={} app-type={} as-of={} entries={} entry-bytes={} total-bytes={} depth={} timeout-ms={}{}",
                     lang == Lang::zh ? "zh" : "en", fmt::join(types, ","),
                     options.as_of ? policies::text_of(*options.as_of) : "", budget.entries, budget.entry_bytes,
                     budget.total_bytes, budget.nesting_depth, budget.time_ms, options.all_abis ? " all-abis" : "");
}

}  // namespace mingcha::cli
