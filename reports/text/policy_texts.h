// The wording of what is printed of a privacy policy, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzer/privacy_policy/policy_text.h"
#include "reports/texts.h"

namespace mingcha::reports {

enum class PolicyMessage : std::uint8_t {
  heading,             ///< path
  not_a_policy,
  label_operator,
  label_address,
  label_contact,
  label_updated,
  label_effective,
  label_text,
  text_simplified,
  text_not_simplified,
  text_counts,         ///< characters, sentences, longest sentence, vague words
  collects,            ///< items
  collects_none,
  collector_app,
  collector_sdk,       ///< name
  vague,
  optional,
  more_places,         ///< further places
  denies,
  sdks,                ///< count
  sdk_vendor,
  sdk_information,
  sdk_purpose,
  sdk_link,
  permissions,         ///< count
  promises,
  working_days,        ///< days, quote
  calendar_days,       ///< days, quote
  says,
  says_not,
  list_separator,
  more_items,          ///< items not shown
  findings,            ///< count
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(PolicyMessage message, Lang lang) noexcept;
std::string_view text(privacy_policy::Topic topic, Lang lang) noexcept;

}  // namespace mingcha::reports
