#include "cli/notice_request.h"

#include <algorithm>

#include "cli/messages.h"
#include "cli/near.h"
#include "cli/values.h"
#include "policies/date.h"
#include "reports/json/report_reader.h"
#include "support/mapped_file.h"

namespace mingcha::cli {
namespace {

constexpr std::string_view kUsualListing = "miit";
constexpr std::string_view kUsualPaper = "rectification";
constexpr Bounds kNumbers{1, 9999};

// Empty when the request was filled in, else what is wrong.
using Complaint = std::string;

Complaint read_layout(const Arguments& arguments, NoticeRequest& request) {
  const Result<std::vector<policies::NoticeLayout>> layouts = policies::notice_layouts(arguments.one(OptionId::policies));
  if (!layouts) return say(Saying::bad_rules, arguments.lang, describe(layouts.error()));
  request.listing = *policies::find_layout(*layouts, kUsualListing);
  request.paper = *policies::find_layout(*layouts, kUsualPaper);
  const std::string* name = arguments.one(OptionId::layout);
  if (name == nullptr) return {};
  const policies::NoticeLayout* found = policies::find_layout(*layouts, *name);
  if (found == nullptr) {
    std::vector<std::string> names;
    for (const policies::NoticeLayout& layout : *layouts) {
      names.push_back(layout.id);
      names.insert(names.end(), layout.aliases.begin(), layout.aliases.end());
    }
    return say(Saying::unknown_layout, arguments.lang, *name, hint_of(*name, names, arguments.lang));
  }
  request.one_app_asked = found->for_one_app();
  (request.one_app_asked ? request.paper : request.listing) = *found;
  return {};
}

std::optional<reports::NoticeDay> day_of(const std::string& text) {
  const std::optional<policies::Date> date = policies::date_of(text);
  if (!date || date->day == 0) return std::nullopt;
  return reports::NoticeDay{date->year, date->month, date->day};
}

Complaint read_days(const Arguments& arguments, NoticeRequest& request) {
  if (const std::string* date = arguments.one(OptionId::issue_date)) {
    request.heading.date = day_of(*date);
    if (!request.heading.date) return say(Saying::bad_day, arguments.lang, "--date", *date);
  }
  const std::string* deadline = arguments.one(OptionId::deadline);
  if (deadline == nullptr) return {};
  if (const std::optional<unsigned> days = count_of_days(*deadline)) {
    request.heading.deadline_days = *days;
    return {};
  }
  request.heading.deadline = day_of(*deadline);
  return request.heading.deadline ? Complaint() : say(Saying::bad_deadline, arguments.lang, *deadline);
}

Complaint read_heading(const Arguments& arguments, NoticeRequest& request) {
  if (const std::string* issuer = arguments.one(OptionId::issuer)) request.heading.issuer = *issuer;
  if (const std::string* mailbox = arguments.one(OptionId::mailbox)) request.heading.mailbox = *mailbox;
  for (const auto& [id, value] : {std::pair{OptionId::batch, &request.heading.batch}, {OptionId::total, &request.heading.total}}) {
    if (arguments.one(id) == nullptr) continue;
    const Usage<std::uint64_t> read = number(arguments, id, kNumbers, 0);
    if (!read) return read.error();
    *value = *read;
  }
  return read_days(arguments, request);
}

Complaint read_before(const Arguments& arguments, NoticeRequest& request) {
  const std::string* path = arguments.one(OptionId::previous);
  if (path == nullptr) return {};
  const Result<MappedFile> file = MappedFile::open(*path);
  if (!file) return say(Saying::bad_previous, arguments.lang, describe(file.error()));
  Result<std::vector<judge::Report>> reports = reports::read_reports(as_text(file->bytes()), *path);
  if (!reports) return say(Saying::bad_previous, arguments.lang, describe(reports.error()));
  request.before = std::move(*reports);
  return {};
}

}  // namespace

const judge::Report* NoticeRequest::earlier(const std::string& package) const noexcept {
  const auto found = std::find_if(before.begin(), before.end(),
                                  [&](const judge::Report& report) { return report.app.package == package; });
  return found == before.end() ? nullptr : &*found;
}

Usage<std::shared_ptr<const NoticeRequest>> read_notice_request(const Arguments& arguments) {
  auto request = std::make_shared<NoticeRequest>();
  for (const auto read : {read_layout, read_heading, read_before})
    if (Complaint complaint = read(arguments, *request); !complaint.empty()) return tl::unexpected(std::move(complaint));
  return request;
}

}  // namespace mingcha::cli
