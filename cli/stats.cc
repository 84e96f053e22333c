// mingcha stats: how many apps of a registry have what.
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "reports/answers/answer_report.h"
#include "reports/output_file.h"
#include "screening/views/statistics_view.h"

namespace mingcha::cli {
namespace {

constexpr std::size_t kRowsOfText = 20, kRowsOfPage = 100;

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

struct FormatRow {
  std::string_view name, ending;
  std::string (*render)(const reports::Answer& answer, Lang lang);
};
constexpr FormatRow kFormats[] = {
    {"text", "txt",
     [](const reports::Answer& answer, Lang lang) {
       return reports::answer_text(screening::shortened(answer, kRowsOfText), lang);
     }},
    {"csv", "csv", reports::answer_csv},
    {"json", "json", reports::answer_json},
    {"html", "html",
     [](const reports::Answer& answer, Lang lang) {
       return reports::answer_html(screening::shortened(answer, kRowsOfPage), MINGCHA_VERSION, lang);
     }},
};

const FormatRow& row_of_format(std::string_view name) {
  for (const FormatRow& row : kFormats)
    if (row.name == name) return row;
  return kFormats[0];
}

ExitCode put_out(const reports::Answer& answer, const std::vector<std::string>& formats,
                 const Arguments& arguments) {
  const std::string* const folder = arguments.one(OptionId::statistics_folder);
  if (folder == nullptr)
    return print_or_complain(row_of_format(formats.front()).render(answer, arguments.lang), arguments.lang);
  Result<void> done = reports::make_folder(*folder);
  for (const std::string& name : formats) {
    const FormatRow& format = row_of_format(name);
    if (done)
      done = reports::write_file(*folder + "/stats." + std::string(format.ending),
                                 format.render(answer, arguments.lang));
  }
  if (!done)
    return refuse(ExitCode::failed, say(Saying::cannot_write, arguments.lang, describe(done.error())));
  return ExitCode::done;
}

}  // namespace

ExitCode run_stats(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  const Usage<std::vector<std::string>> by =
      words(arguments, OptionId::groupings, "problem,sdk,type,source,month");
  if (!by) return refuse(ExitCode::usage, by.error());
  const Usage<std::vector<std::string>> formats = words(arguments, OptionId::statistics_format, "text");
  if (!formats) return refuse(ExitCode::usage, formats.error());
  if (formats->size() > 1 && !arguments.has(OptionId::statistics_folder))
    return refuse(ExitCode::usage, say(Saying::one_format, lang));
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) return refuse(ExitCode::usage, policies.error());
  Usage<screening::Registry> registry = open_registry(arguments);
  if (!registry) return refuse(ExitCode::usage, registry.error());
  std::vector<screening::Grouping> groupings;
  for (const std::string& word : *by)
    if (const auto grouping = screening::grouping_of(word)) groupings.push_back(*grouping);
  const Result<reports::Answer> answer =
      screening::statistics_answer(registry->database(), groupings, screening::RuleNames(*policies, lang));
  if (!answer) return refuse(ExitCode::failed, say(Saying::registry, lang, describe(answer.error())));
  return put_out(*answer, *formats, arguments);
}

}  // namespace mingcha::cli
