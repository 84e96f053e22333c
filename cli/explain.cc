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
#include "reports/json/report_reader.h"
#include "support/mapped_file.h"
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

ExitCode print(const judge::Report& report, const std::string& path, const std::string& name, Lang lang) {
  const judge::Finding* const finding = find(report, name);
  if (finding == nullptr) return refuse(ExitCode::usage, unknown(report, path, name, lang));
  return print_or_complain(reports::explanation(report, *finding, lang), lang);
}

/// A JSON report begins with a bracket, no package does.
bool is_json(std::string_view content) {
  const std::size_t first = content.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (content[first] == '{' || content[first] == '[');
}

/// From what `mingcha scan -f json` wrote; of several reports the one with the finding.
ExitCode explain_reports(std::string_view json, const std::string& path, const std::string& name, Lang lang) {
  const Result<std::vector<judge::Report>> reports = reports::read_reports(json, path);
  if (!reports) return refuse(ExitCode::unreadable, say(Saying::unreadable_report, lang, describe(reports.error())));
  if (reports->empty()) return refuse(ExitCode::usage, say(Saying::no_findings, lang, path));
  const auto has = [&](const judge::Report& report) { return find(report, name) != nullptr; };
  const auto found = std::find_if(reports->begin(), reports->end(), has);
  if (found == reports->end()) return print(reports->front(), path, name, lang);
  if (std::any_of(found + 1, reports->end(), has))
    return refuse(ExitCode::usage, say(Saying::several_findings, lang, name, path));
  return print(*found, path, name, lang);
}

ExitCode explain_package(const Arguments& arguments, const std::string& path, const std::string& name) {
  const Lang lang = arguments.lang;
  Usage<ScanRequest> request = read_scan_request(arguments);
  if (!request) return refuse(ExitCode::usage, request.error());
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) return refuse(ExitCode::usage, policies.error());
  if (const Usage<void> judged = read_judging(arguments, *policies, request->options); !judged)
    return refuse(ExitCode::usage, judged.error());
  request->options.exhibits = true;
  ThreadPool pool(request->threads);
  Result<judge::Report> report = Examiner(*policies).examine(path, request->options, pool);
  if (!report) return refuse(ExitCode::unreadable, say(Saying::unreadable, lang, path, describe(report.error())));
  if (request->baseline) judge::apply(*request->baseline, request->day, *report);
  return print(*report, path, name, lang);
}

}  // namespace

ExitCode run_explain(const Arguments& arguments) {
  const std::string& path = *arguments.one(OptionId::explained);
  const std::string& name = *arguments.one(OptionId::finding);
  if (const Result<MappedFile> file = MappedFile::open(path); file && is_json(as_text(file->bytes())))
    return explain_reports(as_text(file->bytes()), path, name, arguments.lang);
  return explain_package(arguments, path, name);
}

}  // namespace mingcha::cli
