// mingcha case: what a registry knows of one app, and what a person does about it.
#include <algorithm>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "policies/working_days.h"
#include "screening/registry/case_log.h"
#include "screening/views/case_view.h"

namespace mingcha::cli {
namespace {

constexpr std::size_t kNamesShown = 10;

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

struct CaseRequest {
  policies::WorkingDays calendar;
  std::string format;
  policies::Date day;
  std::optional<screening::ActionKind> record;
  std::optional<policies::WorkingDays::Day> deadline;
};

Usage<void> read_action(const Arguments& arguments, CaseRequest& request) {
  const std::string* const action = arguments.one(OptionId::record);
  if (action == nullptr) {
    for (const OptionId id : {OptionId::actor, OptionId::reason, OptionId::deadline}) {
      if (arguments.has(id)) return tl::unexpected(say(Saying::needs_record, arguments.lang, row_of(id).long_name()));
    }
    return {};
  }
  request.record = screening::action_kind_of(*action);
  if (!request.record)
    return tl::unexpected(say(Saying::not_one_of, arguments.lang, "--record", *action, row_of(OptionId::record).words));
  // What is entered stays, and nothing earlier can follow it: a mistyped year must not get that far.
  if (request.day > today())
    return tl::unexpected(say(Saying::day_ahead, arguments.lang, policies::text_of(request.day)));
  const std::string* const deadline = arguments.one(OptionId::deadline);
  if (deadline == nullptr) return {};
  if (const std::optional<unsigned> days = count_of_days(*deadline)) {
    request.deadline = request.calendar.add_working_days(request.day, *days);
    return {};
  }
  const std::optional<policies::Date> date = policies::date_of(*deadline);
  if (!date || !policies::is_day(*date)) return tl::unexpected(say(Saying::bad_deadline, arguments.lang, *deadline));
  request.deadline = policies::WorkingDays::Day{*date, false};
  return {};
}

Usage<CaseRequest> read_request(const Arguments& arguments) {
  Usage<std::string> format = word(arguments, OptionId::table_format);
  if (!format) return tl::unexpected(format.error());
  Result<policies::WorkingDays> calendar = policies::WorkingDays::load(arguments.one(OptionId::policies));
  if (!calendar) return tl::unexpected(say(Saying::bad_rules, arguments.lang, describe(calendar.error())));
  const Usage<policies::Date> on = day(arguments, OptionId::action_day);
  if (!on) return tl::unexpected(on.error());
  CaseRequest request{std::move(*calendar), std::move(*format), *on, {}, {}};
  if (const Usage<void> read = read_action(arguments, request); !read) return tl::unexpected(read.error());
  return request;
}

std::string text_or_nothing(const std::string* text) { return text != nullptr ? *text : std::string(); }

// What a person enters rests on the latest result. A failed test names the findings that are still there, as far as
// they were told; whoever tests again with the program says it exactly.
Result<screening::Action> action_of(const Arguments& arguments, const CaseRequest& request, const std::string& package,
                                    screening::Database& database) {
  using screening::ActionKind;
  Result<screening::LatestFindings> latest = screening::latest_findings(database, package);
  if (!latest) return tl::unexpected(latest.error());
  const Result<std::vector<screening::Action>> before = screening::CaseLog(database).actions_of(package);
  const Result<screening::Case> so_far =
      before ? screening::Case::replay(*before) : Result<screening::Case>(tl::unexpected(before.error()));
  if (!so_far) return tl::unexpected(so_far.error());
  screening::Action action;
  action.app = package;
  action.kind = *request.record;
  action.day = request.day;
  action.recorded_at = now_in_utc();
  action.actor = text_or_nothing(arguments.one(OptionId::actor));
  action.reason = text_or_nothing(arguments.one(OptionId::reason));
  if (request.deadline) action.deadline = request.deadline->date;
  action.package_sha256 = latest->package_sha256;
  action.report_sha256 = latest->report_sha256;
  if (action.kind == ActionKind::found) action.fingerprints = std::move(latest->fingerprints);
  if (action.kind == ActionKind::not_rectified) {
    for (std::string& fingerprint : latest->fingerprints)
      if (so_far->open_findings().contains(fingerprint) || so_far->mended_findings().contains(fingerprint))
        action.fingerprints.push_back(std::move(fingerprint));
  }
  return action;
}

// Done where the action is in the log now; what stands in its way is said.
ExitCode enter(const Arguments& arguments, const CaseRequest& request, const std::string& package,
               screening::Registry& registry) {
  const Lang lang = arguments.lang;
  Result<screening::Action> action = action_of(arguments, request, package, registry.database());
  if (!action) return refuse(ExitCode::failed, say(Saying::registry, lang, describe(action.error())));
  const auto entered = screening::CaseLog(registry.database()).enter({std::move(*action)});
  if (!entered) return refuse(ExitCode::failed, say(Saying::registry, lang, describe(entered.error())));
  if (entered->refused) {
    const screening::Word& word = word_of(*request.record);
    const screening::RefusalText& why = text_of(entered->refused->why);
    return refuse(ExitCode::usage, say(Saying::refused_action, lang, package, lang == Lang::zh ? word.zh : word.id,
                                       lang == Lang::zh ? why.zh : why.en));
  }
  if (request.deadline && request.deadline->assumed)
    complain(say(Saying::assumed_deadline, lang, policies::text_of(request.deadline->date)));
  return ExitCode::done;
}

Usage<std::string> package_of(const Arguments& arguments, screening::Database& database) {
  const std::string& name = *arguments.one(OptionId::app_name);
  const Result<std::vector<std::string>> found = screening::apps_named(database, name);
  if (!found) return tl::unexpected(say(Saying::registry, arguments.lang, describe(found.error())));
  if (found->empty()) return tl::unexpected(say(Saying::unknown_app, arguments.lang, name, database.name()));
  if (found->size() == 1) return found->front();
  const auto last = found->begin() + static_cast<std::ptrdiff_t>(std::min(found->size(), kNamesShown));
  std::string names = fmt::format("{}", fmt::join(found->begin(), last, ", "));
  if (last != found->end()) names += " …";
  return tl::unexpected(say(Saying::several_apps, arguments.lang, name, names));
}

}  // namespace

ExitCode run_case(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  const Usage<CaseRequest> request = read_request(arguments);
  if (!request) return refuse(ExitCode::usage, request.error());
  Usage<screening::Registry> registry = open_registry(arguments);
  if (!registry) return refuse(ExitCode::failed, registry.error());
  const Usage<std::string> package = package_of(arguments, registry->database());
  if (!package) return refuse(ExitCode::usage, package.error());
  if (request->record) {
    const ExitCode entered = enter(arguments, *request, *package, *registry);
    if (entered != ExitCode::done) return entered;
  }
  const Result<screening::CaseHistory> history = screening::case_history(registry->database(), *package);
  const Result<screening::LogHead> head = screening::CaseLog(registry->database()).head();
  if (!history || !head)
    return refuse(ExitCode::failed, say(Saying::registry, lang, describe(history ? head.error() : history.error())));
  const screening::CasePage page{*history, *head, request->day, request->calendar};
  return print_or_complain(request->format == "json"  ? screening::case_json(page)
                           : request->format == "csv" ? screening::case_csv(page, lang)
                                                      : screening::case_text(page, lang),
                           lang);
}

}  // namespace mingcha::cli
