// The wording of a self-assessment, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::reports {

enum class SelfcheckMessage : std::uint8_t {
  title,            ///< version, digest of the rule set
  heading,          ///< number of the document in Chinese or Latin figures, title, its official number
  counts,           ///< evident, suspected, not found, manual
  answered,         ///< answers of persons
  label_verdict,
  label_finding,
  label_remedy,
  label_steps,
  label_answer,
  label_change,
  change,           ///< earlier verdict, this one
  verdict_evident,
  verdict_suspected,
  verdict_not_found,
  verdict_not_found_in_part,
  verdict_manual,
  result_pass,
  result_fail,
  result_not_applicable,
  answer_by,        ///< result, who, date
  label_policy,
  policy_given,     ///< path
  policy_in_package,  ///< place
  policy_none,
  from_memory,      ///< the wording is to be compared with the official text
  notice,
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(SelfcheckMessage message, Lang lang) noexcept;

}  // namespace mingcha::reports
