// mingcha due: which apps are overdue, and which soon due.
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "policies/working_days.h"
#include "screening/views/due_view.h"

namespace mingcha::cli {
namespace {

constexpr Bounds kDays{0, 250};  // a year of working days
constexpr std::uint64_t kUsualDays = 5;

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

}  // namespace

ExitCode run_due(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  const Usage<std::string> format = word(arguments, OptionId::table_format);
  if (!format) return refuse(ExitCode::usage, format.error());
  const Usage<policies::Date> on = day(arguments, OptionId::due_day);
  if (!on) return refuse(ExitCode::usage, on.error());
  const Usage<std::uint64_t> within = number(arguments, OptionId::within, kDays, kUsualDays);
  if (!within) return refuse(ExitCode::usage, within.error());
  const Result<policies::WorkingDays> calendar = policies::WorkingDays::load(arguments.one(OptionId::policies));
  if (!calendar) return refuse(ExitCode::usage, say(Saying::bad_rules, lang, describe(calendar.error())));
  Usage<screening::Registry> registry = open_registry(arguments);
  if (!registry) return refuse(ExitCode::failed, registry.error());
  const auto days = static_cast<unsigned>(*within);
  Result<std::vector<screening::DueCase>> cases =
      screening::due_cases(registry->database(), screening::last_due(*on, days, *calendar));
  if (!cases) return refuse(ExitCode::failed, say(Saying::registry, lang, describe(cases.error())));
  const screening::DuePage page = screening::due_page(std::move(*cases), *on, days, *calendar);
  const ExitCode printed = print_or_complain(*format == "json"  ? screening::due_json(page)
                                             : *format == "csv" ? screening::due_csv(page, lang)
                                                                : screening::due_text(page, lang),
                                             lang);
  return worse(page.overdue() != 0 ? ExitCode::found : ExitCode::done, printed);
}

}  // namespace mingcha::cli
