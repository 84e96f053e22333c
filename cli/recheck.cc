// mingcha recheck: examines newer versions of apps that were told or named, and says what became of their problems.
#include <algorithm>
#include <map>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/screen_run.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "screening/registry/case_log.h"
#include "screening/views/second_test_view.h"

namespace mingcha::cli {
namespace {

using screening::SecondTest;
using screening::SecondTestPage;

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

/// Of several packages of one app its newest version is tested; of one version the package with the smallest digest.
Result<std::vector<SecondTest>> test_all(ScreenRun& run) {
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> newest;  // package name -> version code, result
  for (const std::string& sha256 : run.digests()) {
    const Result<screening::Row> row = run.registry().database().first(
        "SELECT app.package, COALESCE(package.version_code, -1), result.id FROM package "
        "JOIN app ON app.id = package.app_id JOIN result ON result.package_id = package.id "
        "WHERE package.sha256 = $1 AND result.profile_id = $2 AND result.outcome = 'examined'",
        {sha256, run.profile()});
    if (!row) return tl::unexpected(row.error());
    if (row->size() == 0) continue;
    const auto added = newest.try_emplace(row->text(0), row->number(1), row->number(2));
    if (!added.second && row->number(1) > added.first->second.first) added.first->second = {row->number(1), row->number(2)};
  }
  std::vector<SecondTest> tests;
  for (const auto& entry : newest) {
    Result<SecondTest> test = screening::second_test(run.registry().database(), entry.second.second);
    if (!test) return tl::unexpected(test.error());
    tests.push_back(std::move(*test));
  }
  return tests;
}

ExitCode enter(const Arguments& arguments, const SecondTestPage& page, screening::Registry& registry) {
  std::vector<screening::Action> actions;
  std::size_t apps = 0;
  for (const SecondTest& test : page.tests) {
    std::vector<screening::Action> following = screening::actions_after(test);
    apps += following.empty() ? 0 : 1;
    for (screening::Action& action : following) {
      action.day = page.on;
      action.recorded_at = now_in_utc();
      action.actor = *arguments.one(OptionId::actor);
      if (const std::string* reason = arguments.one(OptionId::reason)) action.reason = *reason;
      actions.push_back(std::move(action));
    }
  }
  if (actions.empty()) return ExitCode::done;
  const auto entered = screening::CaseLog(registry.database()).enter(actions);
  if (!entered) return refuse(ExitCode::failed, say(Saying::registry, arguments.lang, describe(entered.error())));
  if (entered->refused)
    return refuse(ExitCode::usage, refusal_of(actions[entered->refused->index], entered->refused->why, arguments.lang));
  complain(say(Saying::entered, arguments.lang, apps, entered->head.count, entered->head.digest));
  return ExitCode::done;
}

}  // namespace

ExitCode run_recheck(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  const Usage<std::string> format = word(arguments, OptionId::table_format);
  if (!format) return refuse(ExitCode::usage, format.error());
  const Usage<policies::Date> on = day(arguments, OptionId::test_day);
  if (!on) return refuse(ExitCode::usage, on.error());
  const bool enters = arguments.has(OptionId::enter);
  if (enters && arguments.one(OptionId::actor) == nullptr) return refuse(ExitCode::usage, say(Saying::needs_actor, lang));
  ScreenRun run(arguments, {.create = false});
  const ExitCode screened = run.screen();
  // Whatever could not be read has been said; what was examined is tested all the same.
  if (screened == ExitCode::usage || screened == ExitCode::failed) return screened;
  Result<std::vector<SecondTest>> tests = test_all(run);
  if (!tests) return refuse(ExitCode::failed, say(Saying::registry, lang, describe(tests.error())));
  const SecondTestPage page{*on, std::move(*tests)};
  const std::string out = *format == "json"  ? screening::second_test_json(page)
                          : *format == "csv" ? screening::second_test_csv(page, lang)
                                             : screening::second_test_text(page, lang);
  ExitCode code = print_or_complain(out, lang);
  if (page.has_failures()) code = worse(code, ExitCode::found);
  if (screened == ExitCode::unreadable) code = worse(code, screened);
  return enters ? worse(code, enter(arguments, page, run.registry())) : code;
}

}  // namespace mingcha::cli
