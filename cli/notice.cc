// mingcha notice: papers and other reports from the JSON of earlier scans, without the packages.
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/notice_registry.h"
#include "cli/scan_output.h"
#include "cli/scan_request.h"
#include "reports/json/report_reader.h"
#include "reports/output_file.h"
#include "support/mapped_file.h"

namespace mingcha::cli {
namespace {

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

struct Read {
  std::vector<judge::Report> reports;
  std::vector<std::string> complaints;
};

/// All reports of all files, in order. A file that cannot be read does not stop the others.
Read read_all(const std::vector<std::string>& paths, Lang lang) {
  Read read;
  for (const std::string& path : paths) {
    const Result<MappedFile> file = MappedFile::open(path);
    Result<std::vector<judge::Report>> reports =
        file ? reports::read_reports(as_text(file->bytes()), path) : tl::unexpected(file.error());
    if (!reports) {
      read.complaints.push_back(say(Saying::unreadable_report, lang, describe(reports.error())));
      continue;
    }
    for (judge::Report& report : *reports) read.reports.push_back(std::move(report));
  }
  return read;
}

}  // namespace

ExitCode run_notice(const Arguments& arguments) {
  if (arguments.has(OptionId::db)) return run_registry_notice(arguments);
  if (!arguments.has(OptionId::reports_or_apps))
    return refuse(ExitCode::usage, say(Saying::missing_argument, arguments.lang, "REPORT"));
  Usage<ScanRequest> request = read_scan_request(arguments);
  if (!request) return refuse(ExitCode::usage, request.error());
  const Read read = read_all(arguments.all(OptionId::reports_or_apps), arguments.lang);
  if (request->folder) {
    const Result<void> made = reports::make_folder(*request->folder);
    if (!made) return refuse(ExitCode::failed, say(Saying::cannot_write, arguments.lang, describe(made.error())));
  }
  request->packages.clear();
  for (const judge::Report& report : read.reports) request->packages.push_back(report.input.file);
  if (read.reports.empty()) {
    for (const std::string& complaint : read.complaints) complain(complaint);
    return ExitCode::unreadable;  // a notice of nothing would say that nothing was found
  }
  StandardOutput standard_output;
  ScanOutput output(*request, standard_output);
  for (std::size_t i = 0; i < read.reports.size() && !output.stopped(); ++i) {
    Outcome outcome;
    outcome.rendered = output.render(read.reports[i]);
    outcome.code = ExitCode::done;
    output.deliver(i, std::move(outcome));
  }
  const ExitCode code = output.finish();
  for (const std::string& complaint : read.complaints) complain(complaint);
  return read.complaints.empty() ? code : worse(code, ExitCode::unreadable);
}

}  // namespace mingcha::cli
