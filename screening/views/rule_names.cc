#include "screening/views/rule_names.h"

#include <algorithm>

#include "reports/json/json_words.h"
#include "reports/value_words.h"

namespace mingcha::screening {

using reports::Lang;

std::string RuleNames::information(std::string_view id) const {
  const policies::Catalogue& catalogue = policies_.catalogue();
  const std::optional<policies::InformationIdx> found = catalogue.find_information(id);
  if (!found) return std::string(id);
  const policies::Information& information = catalogue[*found];
  const bool english = lang_ == Lang::en && !information.name_en.empty();
  return std::string(english ? information.name_en : information.name_zh);
}

std::string RuleNames::problem(std::string_view problem) const {
  const std::vector<policies::Problem>& problems = policies_.problems();
  const auto found = std::find_if(problems.begin(), problems.end(),
                                  [problem](const policies::Problem& each) { return each.zh == problem; });
  const bool english = lang_ == Lang::en && found != problems.end() && !found->en.empty();
  return std::string(english ? found->en : problem);
}

std::string RuleNames::phase(std::string_view phase) const {
  for (const auto& row : reports::kPhases)
    if (row.name == phase) return std::string(reports::text(reports::phase_word(row.value), lang_));
  return std::string(phase);
}

std::string RuleNames::certainty(std::string_view certainty) const {
  for (const auto& row : reports::kCertainties)
    if (row.name == certainty) return std::string(reports::text(reports::certainty_word(row.value), lang_));
  return std::string(certainty);
}

}  // namespace mingcha::screening
