// mingcha policy: what a privacy policy text says.
#include "analyzer/privacy_policy/policy_text.h"
#include "analyzer/judge/report.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "reports/policy_json.h"
#include "reports/policy_report.h"
#include "support/digest.h"
#include "support/mapped_file.h"

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

// What the file says. Errors: the system's, those of reading a document, and of the table of words.
Result<judge::PrivacyPolicy> read(const std::string& path, const policies::PolicySet& policies) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return tl::unexpected(file.error());
  Result<privacy_policy::Document> document = privacy_policy::read_document(file->bytes(), path);
  if (!document) return tl::unexpected(document.error());
  const Result<policies::PolicyTerms> terms = policies.policy_terms();
  if (!terms) return tl::unexpected(terms.error());
  judge::PrivacyPolicy policy{"option", path, sha256_hex(file->bytes()), std::move(*document), {}};
  policy.text = privacy_policy::read_policy(policy.document, *terms, policies.catalogue());
  return policy;
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
  const Result<judge::PrivacyPolicy> policy = read(path, *policies);
  if (!policy) {
    complain(say(Saying::unreadable_text, lang, path, describe(policy.error())));
    return ExitCode::unreadable;
  }
  if (*format == "json") return print_or_complain(reports::policy_json(*policy), lang);
  const auto name_of = [&](std::string_view id) { return name_in(policies->catalogue(), id, lang); };
  return print_or_complain(reports::policy_report(*policy, name_of, lang), lang);
}

}  // namespace mingcha::cli
