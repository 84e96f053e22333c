// mingcha scan: examines packages and puts out their reports.
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <new>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/scan_output.h"
#include "cli/scan_request.h"
#include "cli/values.h"
#include "reports/characters.h"
#include "reports/json_report.h"
#include "reports/output_file.h"
#include "support/progress.h"
#include "support/thread_pool.h"

namespace mingcha::cli {
namespace {

bool reaches(const judge::Report& report, FailOn level) {
  return std::any_of(report.findings.begin(), report.findings.end(), [level](const judge::Finding& finding) {
    switch (level) {
      case FailOn::evident:
        return finding.certainty == judge::Certainty::evident;
      case FailOn::suspected:
        return true;
      case FailOn::never:
        break;
    }
    return false;
  });
}

Outcome::Rendered render(const judge::Report& report, const ScanRequest& request) {
  Outcome::Rendered rendered;
  if (request.json) rendered.json = reports::json(report, request.lang);
  if (request.text) rendered.text = reports::text_section(report, request.known(), request.lang, request.verbose);
  if (request.csv) rendered.csv = reports::csv_rows(report, request.known(), request.lang);
  return rendered;
}

class Scan {
 public:
  Scan(const Examiner& examiner, const ScanRequest& request)
      : examiner_(examiner), request_(request), pool_(request.threads), output_(request, standard_output_) {}

  ExitCode run() {
    {
      // A bar between the pieces of a report on the same terminal would be no help.
      const bool quiet =
          request_.quiet || (!request_.folder && !request_.text && ::isatty(STDOUT_FILENO) == 1);
      Progress progress(request_.packages.size(), quiet);
      pool_.for_each(request_.packages.size(), [&](std::size_t i) {
        if (output_.stopped()) return;
        output_.deliver(i, guarded(request_.packages[i]));
        progress.step(reports::visible(request_.packages[i]));
      });
    }
    return output_.finish();
  }

 private:
  // Exceptions of libraries and of the allocator end one package, not the run.
  Outcome guarded(const std::string& package) {
    Outcome outcome;
    outcome.code = ExitCode::failed;
    try {
      return examined(package);
    } catch (const std::bad_alloc&) {
      outcome.complaint = say(Saying::no_memory, request_.lang, package);
    } catch (const std::exception& error) {
      outcome.complaint = say(Saying::bug, request_.lang, package, error.what());
    }
    return outcome;
  }

  Outcome examined(const std::string& package) {
    Outcome outcome;
    const Result<judge::Report> report = examiner_.examine(package, request_.options, pool_);
    if (!report) {
      outcome.code = ExitCode::unreadable;
      outcome.complaint = say(Saying::unreadable, request_.lang, package, describe(report.error()));
      return outcome;
    }
    outcome.rendered = render(*report, request_);
    outcome.code = reaches(*report, request_.fail_on) ? ExitCode::found : ExitCode::done;
    return outcome;
  }

  const Examiner& examiner_;
  const ScanRequest& request_;
  ThreadPool pool_;
  StandardOutput standard_output_;
  ScanOutput output_;
};

}  // namespace

ExitCode run_scan(const Arguments& arguments) {
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  const Usage<ScanRequest> request =
      policies ? read_scan_request(arguments, *policies) : tl::unexpected(policies.error());
  if (!request) {
    complain(request.error());
    return ExitCode::usage;
  }
  if (request->folder) {
    const Result<void> made = reports::make_folder(*request->folder);
    if (!made) {
      complain(say(Saying::cannot_write, arguments.lang, describe(made.error())));
      return ExitCode::failed;
    }
  }
  const Examiner examiner(*policies);
  return Scan(examiner, *request).run();
}

}  // namespace mingcha::cli
