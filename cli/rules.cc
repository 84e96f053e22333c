// mingcha rules: lists, shows and checks rules.
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/near.h"
#include "cli/standard_output.h"
#include "cli/values.h"
#include "policies/rule_listing.h"

namespace mingcha::cli {
namespace {

policies::ListingLanguage listing_language(Lang lang) {
  return lang == Lang::zh ? policies::ListingLanguage::zh : policies::ListingLanguage::en;
}

ExitCode show(const policies::PolicySet& policies, const std::string& id, Lang lang) {
  const Result<std::string> entry = policies::show_entry(policies, id, listing_language(lang));
  if (entry) return print_or_complain(*entry, lang);
  const std::vector<std::string_view> known = policies::ids_of_entries(policies);
  const std::vector<std::string> ids(known.begin(), known.end());
  complain(say(Saying::unknown_rule, lang, id, hint_of(id, ids, lang)));
  return ExitCode::usage;
}

ExitCode check(const Arguments& arguments) {
  const std::vector<Error> mistakes = policies::check_folder(*arguments.one(OptionId::rule_folder));
  for (const Error& mistake : mistakes) complain(describe(mistake));
  if (!mistakes.empty()) return ExitCode::usage;
  return print_or_complain(say(Saying::rules_fine, arguments.lang), arguments.lang);
}

}  // namespace

ExitCode run_rules(const Arguments& arguments) {
  if (arguments.command == CommandId::rules_check) return check(arguments);
  const Usage<policies::PolicySet> policies = load_policies(arguments);
  if (!policies) {
    complain(policies.error());
    return ExitCode::usage;
  }
  if (arguments.command == CommandId::rules_list) {
    return print_or_complain(policies::list_rules(*policies, listing_language(arguments.lang)),
                             arguments.lang);
  }
  return show(*policies, *arguments.one(OptionId::rule), arguments.lang);
}

}  // namespace mingcha::cli
