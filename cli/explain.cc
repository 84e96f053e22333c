// mingcha explain: one finding again, with all that it rests on.
#include "reports/evidence/explanation.h"

#include <algorithm>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/scan_request.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "support/thread_pool.h"

namespace mingcha::cli {
namespace {

constexpr std::size_t kShortestFingerprint = 8;  // digits, of those that stand for a whole one

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

/// By id, or by a fingerprint or its beginning where that is one finding's alone.
const judge::Finding* find(const judge::Report& report, const std::string& name) {
  const judge::Finding* found = nullptr;
  for (const judge::Finding& finding : report.findings) {
    if (finding.id == name) return &finding;
    if (name.size() < kShortestFingerprint || !finding.fingerprint.starts_with(name)) continue;
    if (found != nullptr) return nullptr;
    found = &finding;
  }
  return found;
}

std::string unknown(const judge::Report& report, const std::string& path, const std::string& name, Lang lang) {
  if (report.findings.empty()) return say(Saying::no_findings, lang, path);
  const std::string& last = report.findings.back().id;
  const std::string ids = report.findings.size() == 1 ? last : report.findings.front().id + " - " + last;
  return say(Saying::unknown_finding, lang, name, path, ids);
}

}  // namespace

ExitCode run_explain(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  Usage<ScanRequest> request = read_scan_request(arguments);
  if (!request) return refuse(ExitCode::usage, request.error());
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) return refuse(ExitCode::usage, policies.error());
  if (const Usage<void> judged = read_judging(arguments, *policies, request->options); !judged)
    return refuse(ExitCode::usage, judged.error());
  request->options.exhibits = true;
  ThreadPool pool(request->threads);
  const std::string& path = *arguments.one(OptionId::explained);
  const Result<judge::Report> report = Examiner(*policies).examine(path, request->options, pool);
  if (!report) return refuse(ExitCode::unreadable, say(Saying::unreadable, lang, path, describe(report.error())));
  const std::string& name = *arguments.one(OptionId::finding);
  const judge::Finding* const finding = find(*report, name);
  if (finding == nullptr) return refuse(ExitCode::usage, unknown(*report, path, name, lang));
  return print_or_complain(reports::explanation(*report, *finding, lang), lang);
}

}  // namespace mingcha::cli
