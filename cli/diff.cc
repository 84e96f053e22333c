// mingcha diff: what changed from earlier versions of an app to the newest one.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/scan_request.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "reports/comparison/comparison_report.h"
#include "reports/json/report_reader.h"
#include "support/mapped_file.h"
#include "support/thread_pool.h"

namespace mingcha::cli {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

bool begins_as_json(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

/// Nothing when the file is no JSON: it is taken for a package then.
std::optional<Result<judge::Report>> read_json(const std::string& path) {
  if (is_folder(path)) return std::nullopt;
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return Result<judge::Report>(tl::unexpected(file.error()));
  const std::string_view text = as_text(file->bytes());
  if (!begins_as_json(text)) return std::nullopt;
  return reports::read_report(text, path);
}

/// Examines packages; the rule set is read for the first one, since reports alone need none.
class Packages {
 public:
  Packages(const Arguments& arguments, ScanRequest& request) : arguments_(arguments), request_(request) {}

  /// Empty when the rules can be used.
  std::string prepare() {
    if (examiner_) return {};
    Usage<policies::PolicySet> policies = load_policies(arguments_);
    if (!policies) return policies.error();
    policies_.emplace(std::move(*policies));
    if (const Usage<void> judged = read_judging(arguments_, *policies_, request_.options); !judged) return judged.error();
    pool_.emplace(request_.threads);
    examiner_.emplace(*policies_);
    return {};
  }
  Result<judge::Report> examine(const std::string& path) {
    return examiner_->examine(path, request_.options, *pool_);
  }

 private:
  const Arguments& arguments_;
  ScanRequest& request_;
  std::optional<policies::PolicySet> policies_;
  std::optional<ThreadPool> pool_;
  std::optional<Examiner> examiner_;
};

/// A change for the worse that nobody accepted.
bool is_worse(const reports::FindingChange& change, FailOn level) {
  const bool more = change.fate == reports::Fate::fresh || change.fate == reports::Fate::relapsed;
  return more && reaches(change.finding, level);
}

}  // namespace

ExitCode run_diff(const Arguments& arguments) {
  Usage<ScanRequest> request = read_scan_request(arguments);
  if (!request) return refuse(ExitCode::usage, request.error());
  const Usage<std::string> format = word(arguments, OptionId::policy_format);
  if (!format) return refuse(ExitCode::usage, format.error());
  const std::vector<std::string>& paths = arguments.all(OptionId::versions);
  if (paths.size() < 2) return refuse(ExitCode::usage, say(Saying::missing_argument, arguments.lang, "NEW"));
  Packages packages(arguments, *request);
  std::vector<judge::Report> reports;
  for (const std::string& path : paths) {
    std::optional<Result<judge::Report>> report = read_json(path);
    if (!report) {
      if (const std::string wrong = packages.prepare(); !wrong.empty()) return refuse(ExitCode::usage, wrong);
      report = packages.examine(path);
    }
    if (!*report)
      return refuse(ExitCode::unreadable, say(Saying::unreadable, arguments.lang, path, describe((*report).error())));
    reports.push_back(std::move(**report));
  }
  if (request->baseline) judge::apply(*request->baseline, request->day, reports.back());
  const reports::Comparison comparison = reports::compare(reports);
  const ExitCode printed = print_or_complain(*format == "json" ? reports::comparison_json(comparison, arguments.lang)
                                                               : reports::comparison_text(comparison, arguments.lang),
                                             arguments.lang);
  if (printed != ExitCode::done) return printed;
  const bool worse = std::any_of(comparison.findings.begin(), comparison.findings.end(),
                                 [&](const reports::FindingChange& change) { return is_worse(change, request->fail_on); });
  return worse ? ExitCode::found : ExitCode::done;
}

}  // namespace mingcha::cli
