// mingcha sdks: what SDKs do in the apps of a registry.
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/registry_access.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "reports/answers/answer_report.h"
#include "screening/views/sdk_view.h"

namespace mingcha::cli {
namespace {

constexpr std::size_t kApps = 100;

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

ExitCode print(const reports::Answer& answer, const std::string& format, Lang lang) {
  return print_or_complain(format == "json"  ? reports::answer_json(answer, lang)
                           : format == "csv" ? reports::answer_csv(answer, lang)
                                             : reports::answer_text(answer, lang),
                           lang);
}

}  // namespace

ExitCode run_sdks(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  const Usage<std::string> format = word(arguments, OptionId::table_format);
  if (!format) return refuse(ExitCode::usage, format.error());
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) return refuse(ExitCode::usage, policies.error());
  Usage<screening::Registry> registry = open_registry(arguments);
  if (!registry) return refuse(ExitCode::usage, registry.error());
  const auto failed = [&](const Error& error) {
    return refuse(ExitCode::failed, say(Saying::registry, lang, describe(error)));
  };
  const screening::RuleNames names(*policies, lang);
  if (const std::string* const wanted = arguments.one(OptionId::sdk_name)) {
    const auto sdk = screening::sdk_detail(registry->database(), *wanted, kApps);
    if (!sdk) return failed(sdk.error());
    if (!*sdk)
      return refuse(ExitCode::usage, say(Saying::unknown_sdk, lang, *wanted, registry_name(arguments)));
    return print(screening::sdk_answer(**sdk, names), *format, lang);
  }
  const auto sdks = screening::sdk_index(registry->database());
  if (!sdks) return failed(sdks.error());
  const auto reader = *format == "text" ? screening::Reader::person : screening::Reader::program;
  return print(screening::sdks_answer(*sdks, names, reader), *format, lang);
}

}  // namespace mingcha::cli
