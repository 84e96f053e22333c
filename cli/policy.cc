// mingcha policy: what a privacy policy text says.
#include "analyzer/judge/judge.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/policy_file.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "reports/json/policy_json.h"
#include "reports/text/policy_report.h"

namespace mingcha::cli {
namespace {

std::string name_in(const policies::Catalogue& catalogue, std::string_view id, Lang lang) {
  constexpr std::string_view kSdk = "sdk:";
  if (id.starts_with(kSdk)) {
    const policies::Sdk* sdk = catalogue.find_sdk(id.substr(kSdk.size()));
    if (sdk == nullptr) return std::string(id.substr(kSdk.size()));
    return std::string(lang == Lang::zh ? sdk->name_zh : sdk->name_en);
  }
  const auto information = catalogue.find_information(id);
  if (!information) return std::string(id);
  return std::string(lang == Lang::zh ? catalogue[*information].name_zh : catalogue[*information].name_en);
}

}  // namespace

ExitCode run_policy(const Arguments& arguments) {
  const Lang lang = arguments.lang;
  const Usage<std::string> format = word(arguments, OptionId::policy_format);
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!format || !policies) {
    complain(format ? policies.error() : format.error());
    return ExitCode::usage;
  }
  const std::string& path = *arguments.one(OptionId::policy_file);
  const Result<judge::PrivacyPolicy> policy = read_policy_file(path, *policies);
  if (!policy) {
    complain(say(Saying::unreadable_text, lang, path, describe(policy.error())));
    return ExitCode::unreadable;
  }
  // No package was seen: what rules on code would say of it is left open.
  behaviour::Behaviour unseen;
  unseen.coverage.verdict = behaviour::Coverage::Verdict::unknown;
  const judge::Judgement judgement = judge::judge(*policies, {}, unseen, &*policy);
  if (*format == "json") return print_or_complain(reports::policy_json(*policy, judgement.findings, lang), lang);
  const auto name_of = [&](std::string_view id) { return name_in(policies->catalogue(), id, lang); };
  return print_or_complain(reports::policy_report(*policy, judgement.findings, name_of, lang), lang);
}

}  // namespace mingcha::cli
