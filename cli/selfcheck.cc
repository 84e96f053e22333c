// mingcha selfcheck: every clause of a self-assessment with a verdict, and what is left for a person.
#include <algorithm>

#include "analyzer/judge/answers.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/policy_file.h"
#include "cli/scan_request.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "reports/baseline/baseline_report.h"
#include "reports/json/json_report.h"
#include "reports/json/report_reader.h"
#include "reports/output_file.h"
#include "reports/text/selfcheck_report.h"
#include "support/mapped_file.h"
#include "support/thread_pool.h"

namespace mingcha::cli {
namespace {

struct Refusal {
  ExitCode code = ExitCode::done;
  std::string complaint;
};

ExitCode refuse(const Refusal& refusal) {
  complain(refusal.complaint);
  return refusal.code;
}

/// Answers of persons, when a file of them was given.
Refusal add_answers(const Arguments& arguments, judge::Report& report) {
  const std::string* path = arguments.one(OptionId::answers);
  if (path == nullptr) return {};
  const Result<MappedFile> file = MappedFile::open(*path);
  if (!file) return {ExitCode::usage, say(Saying::bad_answers, arguments.lang, describe(file.error()))};
  policies::Complaints complaints;
  auto answers = judge::read_answers(*path, as_text(file->bytes()), report.clauses, complaints);
  if (!complaints.empty())
    return {ExitCode::usage, say(Saying::bad_answers, arguments.lang, describe(complaints.errors().front()))};
  judge::add_answers(std::move(answers), report.clauses);
  return {};
}

/// Verdicts of an earlier report, when one was given.
Refusal add_previous(const Arguments& arguments, judge::Report& report) {
  const std::string* path = arguments.one(OptionId::previous);
  if (path == nullptr) return {};
  const Result<MappedFile> file = MappedFile::open(*path);
  if (!file) return {ExitCode::usage, say(Saying::bad_previous, arguments.lang, describe(file.error()))};
  const auto verdicts = reports::read_clause_verdicts(as_text(file->bytes()), *path);
  if (!verdicts) return {ExitCode::usage, say(Saying::bad_previous, arguments.lang, describe(verdicts.error()))};
  for (judge::ClauseVerdict& clause : report.clauses) {
    const auto at = verdicts->find(clause.id);
    if (at != verdicts->end()) clause.previous = at->second;
  }
  return {};
}

/// The present findings as a file to be filled in, when one was asked for.
Refusal write_baseline(const ScanRequest& request, const judge::Report& report) {
  if (!request.write_baseline) return {};
  const Result<void> written = reports::write_file(
      *request.write_baseline, reports::baseline_head(request.lang) + reports::baseline_entries(report, request.lang));
  if (written) return {};
  return {ExitCode::failed, say(Saying::cannot_write, request.lang, describe(written.error()))};
}

/// A failing answer counts as evident: a person has seen it.
bool fails(const judge::Report& report, FailOn level) {
  const auto failed = [](const judge::ClauseVerdict& clause) { return clause.answer && clause.answer->result == "fail"; };
  return level != FailOn::never && std::any_of(report.clauses.begin(), report.clauses.end(), failed);
}

}  // namespace

ExitCode run_selfcheck(const Arguments& arguments) {
  Usage<ScanRequest> request = read_scan_request(arguments);
  if (!request) return refuse({ExitCode::usage, request.error()});
  const Usage<std::string> format = word(arguments, OptionId::policy_format);
  if (!format) return refuse({ExitCode::usage, format.error()});
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) return refuse({ExitCode::usage, policies.error()});
  if (const Usage<void> judged = read_judging(arguments, *policies, request->options); !judged)
    return refuse({ExitCode::usage, judged.error()});
  ThreadPool pool(request->threads);
  const Examiner examiner(*policies);
  const std::string& package = *arguments.one(OptionId::package);
  Result<judge::Report> report = examiner.examine(package, request->options, pool);
  if (!report)
    return refuse({ExitCode::unreadable, say(Saying::unreadable, arguments.lang, package, describe(report.error()))});
  for (const auto add : {add_answers, add_previous})
    if (const Refusal refusal = add(arguments, *report); refusal.code != ExitCode::done) return refuse(refusal);
  if (request->baseline) judge::apply(*request->baseline, request->day, *report);
  if (const Refusal refusal = write_baseline(*request, *report); refusal.code != ExitCode::done) return refuse(refusal);
  const ExitCode printed = print_or_complain(*format == "json" ? reports::json(*report, arguments.lang)
                                                           : reports::selfcheck_report(*report, arguments.lang),
                                             arguments.lang);
  if (printed != ExitCode::done) return printed;
  return reaches(*report, request->fail_on) || fails(*report, request->fail_on) ? ExitCode::found : ExitCode::done;
}

}  // namespace mingcha::cli
