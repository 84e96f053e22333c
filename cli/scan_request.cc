#include "cli/scan_request.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/messages.h"
#include "cli/near.h"
#include "cli/notice_request.h"
#include "cli/policy_file.h"
#include "cli/publisher.h"
#include "cli/values.h"
#include "support/mapped_file.h"

namespace mingcha::cli {
namespace {

// Empty when the request was filled in, else what is wrong.
using Complaint = std::string;

Complaint read_formats(const Arguments& arguments, ScanRequest& request) {
  const std::string* list = arguments.one(OptionId::format);
  std::string_view left = list != nullptr ? *list : std::string_view(arguments.command == CommandId::notice ? "docx" : "text");
  for (bool more = true; more;) {
    const std::size_t comma = left.find(',');
    const std::string_view name = left.substr(0, comma);
    more = comma != std::string_view::npos;
    if (more) left.remove_prefix(comma + 1);
    const FormatRow* format = find_format(name);
    if (format == nullptr)
      return say(Saying::not_one_of, arguments.lang, "--format", name, row_of(OptionId::format).words);
    if (std::find(request.formats.begin(), request.formats.end(), format) == request.formats.end())
      request.formats.push_back(format);
    request.options.icon |= format->icon;
  }
  if (arguments.has(OptionId::output)) return {};
  if (request.formats.size() > 1) return say(Saying::one_format, arguments.lang);
  const FormatRow& format = *request.formats.front();
  return format.binary && ::isatty(STDOUT_FILENO) == 1 ? say(Saying::binary_format, arguments.lang, format.name)
                                                       : Complaint();
}

Complaint read_folder(const Arguments& arguments, ScanRequest& request) {
  const std::string* folder = arguments.one(OptionId::output);
  if (folder == nullptr) return {};
  std::error_code ignored;
  const bool taken =
      std::filesystem::exists(*folder, ignored) && !std::filesystem::is_directory(*folder, ignored);
  if (taken || folder->empty()) return say(Saying::not_a_folder, arguments.lang, *folder);
  request.folder = *folder;
  return {};
}

Complaint read_evidence(const Arguments& arguments, ScanRequest& request) {
  const std::string* folder = arguments.one(OptionId::evidence);
  if (folder == nullptr) return {};
  std::error_code ignored;
  const bool taken =
      std::filesystem::exists(*folder, ignored) && !std::filesystem::is_directory(*folder, ignored);
  if (taken || folder->empty()) return say(Saying::not_a_folder, arguments.lang, *folder);
  request.evidence = *folder;
  request.options.exhibits = request.options.icon = true;
  constexpr OptionId kDecisive[] = {OptionId::app_type, OptionId::as_of, OptionId::privacy_policy, OptionId::baseline,
                                    OptionId::policies, OptionId::lang};
  for (const OptionId id : kDecisive) {
    const bool is_path = id == OptionId::privacy_policy || id == OptionId::baseline || id == OptionId::policies;
    for (const std::string& value : arguments.all(id)) {
      request.replay.emplace_back(row_of(id).long_name());
      request.replay.push_back(is_path ? std::filesystem::path(value).filename().string() : value);
    }
  }
  if (arguments.has(OptionId::all_abis)) request.replay.emplace_back(row_of(OptionId::all_abis).long_name());
  return {};
}

// The day that entries are compared with: the one asked for, else that of a reproducible build, else today.
Usage<std::string> day_of_baseline(const Arguments& arguments) {
  if (const std::string* asked = arguments.one(OptionId::as_of)) {
    std::optional<policies::Date> day = policies::date_of(*asked);
    if (!day) return tl::unexpected(say(Saying::bad_date, arguments.lang, *asked));
    day->month = std::max<std::uint8_t>(day->month, 1);
    day->day = std::max<std::uint8_t>(day->day, 1);
    return policies::text_of(*day);
  }
  std::int64_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text = epoch;
    std::int64_t given = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), given);
    if (error == std::errc() && end == text.data() + text.size() && given >= 0) seconds = given;
  }
  constexpr std::int64_t kDay = 24 * 3600;
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{seconds / kDay}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

Complaint read_baseline(const Arguments& arguments, ScanRequest& request) {
  if (const std::string* path = arguments.one(OptionId::write_baseline)) request.write_baseline = *path;
  const std::string* path = arguments.one(OptionId::baseline);
  if (path == nullptr) return {};
  const Usage<std::string> day = day_of_baseline(arguments);
  if (!day) return day.error();
  request.day = *day;
  const Result<MappedFile> file = MappedFile::open(*path);
  if (!file) return say(Saying::bad_baseline, arguments.lang, describe(file.error()));
  policies::Complaints complaints;
  request.baseline = judge::read_baseline(*path, as_text(file->bytes()), complaints);
  return complaints.empty() ? Complaint()
                            : say(Saying::bad_baseline, arguments.lang, describe(complaints.errors().front()));
}

// Layouts are read only where one is used.
Complaint read_papers(const Arguments& arguments, ScanRequest& request) {
  request.papers = arguments.command == CommandId::notice || arguments.has(OptionId::layout);
  const bool any = std::any_of(request.formats.begin(), request.formats.end(), [&](const FormatRow* row) {
    return row->binary || (request.papers && row->make_paper != nullptr);
  });
  if (!any && !arguments.has(OptionId::db)) return {};
  Usage<std::shared_ptr<const NoticeRequest>> notice = read_notice_request(arguments);
  if (!notice) return notice.error();
  request.notice = std::move(*notice);
  const bool single = request.packages.size() < 2 || arguments.has(OptionId::output);
  return request.notice->one_app_asked && !single ? say(Saying::one_app_layout, arguments.lang) : Complaint();
}

Complaint read_values(const Arguments& arguments, ScanRequest& request) {
  constexpr Bounds kThreads{0, 1024};
  const Usage<std::uint64_t> threads = number(arguments, OptionId::jobs, kThreads, 0);
  if (!threads) return threads.error();
  request.threads = static_cast<unsigned>(*threads);
  const Usage<FailOn> fail_on = read_fail_on(arguments);
  if (!fail_on) return fail_on.error();
  request.fail_on = *fail_on;
  const Usage<Budget> budget = read_budget(arguments);
  if (!budget) return budget.error();
  request.options.budget = *budget;
  return {};
}

std::string unknown_type(const std::string& name, const policies::Catalogue& catalogue, Lang lang) {
  std::vector<std::string> names;
  for (const policies::AppType& type : catalogue.app_types) {
    names.emplace_back(type.id);
    names.emplace_back(type.name_zh);
  }
  return say(Saying::unknown_app_type, lang, name, hint_of(name, names, lang));
}

Usage<std::vector<const policies::AppType*>> read_app_types(const Arguments& arguments,
                                                            const policies::Catalogue& catalogue) {
  std::vector<const policies::AppType*> types;
  for (const std::string& list : arguments.all(OptionId::app_type)) {
    for (const std::string& name : split_list(list)) {
      const policies::AppType* type = catalogue.find_app_type(name);
      if (type == nullptr) return tl::unexpected(unknown_type(name, catalogue, arguments.lang));
      if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
    }
  }
  return types;
}

}  // namespace

bool reaches(const judge::Finding& finding, FailOn level) {
  if (level == FailOn::never || finding.accepted) return false;
  return level == FailOn::suspected || finding.certainty == judge::Certainty::evident;
}

bool reaches(const judge::Report& report, FailOn level) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [level](const judge::Finding& finding) { return reaches(finding, level); });
}

Usage<FailOn> read_fail_on(const Arguments& arguments) {
  const Usage<std::string> level = word(arguments, OptionId::fail_on);
  if (!level) return tl::unexpected(level.error());
  return *level == "never" ? FailOn::never : *level == "suspected" ? FailOn::suspected : FailOn::evident;
}

Usage<std::optional<reports::Metadata>> read_metadata(const Arguments& arguments) {
  const std::string* path = arguments.one(OptionId::meta);
  if (path == nullptr) return std::nullopt;
  const auto refuse = [&](const Error& error) {
    return tl::unexpected(say(Saying::bad_meta, arguments.lang, describe(error)));
  };
  const Result<MappedFile> file = MappedFile::open(*path);
  if (!file) return refuse(file.error());
  Result<reports::Metadata> metadata = reports::Metadata::read(as_text(file->bytes()), *path);
  if (!metadata) return refuse(metadata.error());
  return std::optional(std::move(*metadata));
}

Usage<void> read_judging(const Arguments& arguments, const policies::PolicySet& policies, ExamineOptions& options) {
  Usage<std::vector<const policies::AppType*>> types = read_app_types(arguments, policies.catalogue());
  if (!types) return tl::unexpected(types.error());
  options.app_types = std::move(*types);
  if (const std::string* day = arguments.one(OptionId::as_of)) {
    options.as_of = policies::date_of(*day);
    if (!options.as_of) return tl::unexpected(say(Saying::bad_date, arguments.lang, *day));
  }
  options.all_abis = arguments.has(OptionId::all_abis);
  Usage<std::shared_ptr<const judge::PrivacyPolicy>> policy = read_given_policy(arguments, policies);
  if (!policy) return tl::unexpected(policy.error());
  options.policy = std::move(*policy);
  return {};
}

Usage<ScanRequest> read_scan_request(const Arguments& arguments) {
  ScanRequest request;
  request.packages = arguments.all(OptionId::packages);
  request.verbose = arguments.has(OptionId::verbose);
  request.quiet = arguments.has(OptionId::quiet);
  request.lang = arguments.lang;
  Complaint complaint = read_formats(arguments, request);
  if (complaint.empty()) complaint = read_values(arguments, request);
  if (complaint.empty()) complaint = read_folder(arguments, request);
  if (complaint.empty()) complaint = read_evidence(arguments, request);
  if (complaint.empty()) complaint = read_baseline(arguments, request);
  if (complaint.empty()) {
    Usage<std::optional<reports::Metadata>> metadata = read_metadata(arguments);
    if (metadata) request.metadata = std::move(*metadata);
    else complaint = std::move(metadata.error());
  }
  if (complaint.empty()) complaint = read_papers(arguments, request);
  if (!complaint.empty()) return tl::unexpected(std::move(complaint));
  return request;
}

}  // namespace mingcha::cli
