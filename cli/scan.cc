// mingcha scan: examines packages and puts out their reports.
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <new>
#include <optional>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/publisher.h"
#include "cli/scan_output.h"
#include "cli/scan_request.h"
#include "cli/values.h"
#include "reports/characters.h"
#include "reports/output_file.h"
#include "support/progress.h"
#include "support/thread_pool.h"

namespace mingcha::cli {
namespace {

class Scan {
 public:
  /// `first`: the first package, opened already; absent when that failed in a way of its own.
  Scan(const Examiner& examiner, const ScanRequest& request, std::optional<OpenedPackage> first, ThreadPool& pool)
      : examiner_(examiner),
        request_(request),
        first_(std::move(first)),
        pool_(pool),
        output_(request, standard_output_) {}

  ExitCode run() {
    {
      // A bar between the pieces of a report on the same terminal would be no help.
      const bool quiet =
          request_.quiet || (!request_.folder && request_.formats.front()->streams && ::isatty(STDOUT_FILENO) == 1);
      Progress progress(request_.packages.size(), quiet);
      pool_.for_each(request_.packages.size(), [&](std::size_t i) {
        if (output_.stopped()) return;
        output_.deliver(i, guarded(i));
        progress.step(reports::visible(request_.packages[i]));
      });
    }
    return output_.finish();
  }

 private:
  // Exceptions of libraries and of the allocator end one package, not the run.
  Outcome guarded(std::size_t index) {
    const std::string& package = request_.packages[index];
    Outcome outcome;
    outcome.code = ExitCode::failed;
    try {
      std::optional<OpenedPackage> opened;
      if (index == 0) opened.swap(first_);
      if (!opened) opened.emplace(package, request_.options.budget, pool_);
      return examined(*opened);
    } catch (const std::bad_alloc&) {
      outcome.complaint = say(Saying::no_memory, request_.lang, package);
    } catch (const std::exception& error) {
      outcome.complaint = say(Saying::bug, request_.lang, package, error.what());
    }
    return outcome;
  }

  Outcome examined(OpenedPackage& opened) {
    Outcome outcome;
    Result<judge::Report> report = examiner_.examine(opened, request_.options, pool_);
    if (!report) {
      outcome.code = ExitCode::unreadable;
      outcome.complaint = say(Saying::unreadable, request_.lang, opened.path(), describe(report.error()));
      return outcome;
    }
    if (request_.baseline) judge::apply(*request_.baseline, request_.day, *report);
    outcome.rendered = output_.render(*report);
    outcome.code = reaches(*report, request_.fail_on) ? ExitCode::found : ExitCode::done;
    return outcome;
  }

  const Examiner& examiner_;
  const ScanRequest& request_;
  std::optional<OpenedPackage> first_;
  ThreadPool& pool_;
  StandardOutput standard_output_;
  ScanOutput output_;
};

// Absent where it throws: that is said when its turn comes.
std::optional<OpenedPackage> try_to_open(const ScanRequest& request, ThreadPool& pool) {
  try {
    return OpenedPackage(request.packages.front(), request.options.budget, pool);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

ExitCode refuse(const std::string& complaint) {
  complain(complaint);
  return ExitCode::usage;
}

}  // namespace

ExitCode run_scan(const Arguments& arguments) {
  Usage<ScanRequest> request = read_scan_request(arguments);
  if (!request) return refuse(request.error());
  // The rule set is read while the first package is unpacked.
  ThreadPool pool(request->threads);
  std::optional<OpenedPackage> first;
  std::optional<Usage<policies::PolicySet>> policies;
  std::optional<Examiner> examiner;
  pool.for_each(2, [&](std::size_t i) {
    if (i == 0) {
      policies.emplace(load_policies(arguments));
      if (*policies) examiner.emplace(**policies);
    } else {
      first = try_to_open(*request, pool);
    }
  });
  if (!*policies) return refuse(policies->error());
  const Usage<void> judged = read_judging(arguments, **policies, request->options);
  if (!judged) return refuse(judged.error());
  if (request->folder) {
    const Result<void> made = reports::make_folder(*request->folder);
    if (!made) {
      complain(say(Saying::cannot_write, arguments.lang, describe(made.error())));
      return ExitCode::failed;
    }
  }
  return Scan(*examiner, *request, std::move(first), pool).run();
}

}  // namespace mingcha::cli
