// Fields of what the privacy policy's text says.
#include "analyzer/judge/facts.h"

#include <algorithm>

namespace mingcha::judge {
namespace {

using policies::Field;
using policies::Scope;
using privacy_policy::Strength;
using enum policies::Field;

FieldValue number(std::int64_t value) { return number_value(value); }
FieldValue text(std::string_view value) { return {0, value, nullptr}; }

FieldValue value_of(Field field, const privacy_policy::Disclosure& told) {
  switch (field) {
    case disclosure_information: return text(told.information);
    case disclosure_term: return text(told.term);
    case disclosure_collector: return text(told.collector);
    case disclosure_purpose: return text(told.purpose);
    case disclosure_strength: return text(told.strength == Strength::clear ? "clear" : "vague");
    case disclosure_quote: return text(told.quote.text);
    default: return {};
  }
}

FieldValue value_of(Field field, const privacy_policy::ListedSdk& listed) {
  switch (field) {
    case listed_name: return text(listed.name);
    case listed_id: return text(listed.id);
    case listed_vendor: return text(listed.vendor);
    case listed_purpose: return text(listed.purpose);
    case listed_link: return text(listed.link);
    case listed_information: return list_value(listed.information);
    case listed_quote: return text(listed.quote.text);
    default: return {};
  }
}

FieldValue value_of(Field field, const privacy_policy::Promise& promise) {
  switch (field) {
    case promise_topic: return text(spell(promise.topic));
    case promise_days: return number(promise.days);
    case promise_working_days: return number(promise.working_days);
    case promise_quote: return text(promise.quote.text);
    default: return {};
  }
}

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A Latin word counts as a whole word only, a Chinese one anywhere. `word` is in lower case.
bool names(std::string_view label, std::string_view word) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
  auto at = label.begin();
  while ((at = std::search(at, label.end(), word.begin(), word.end(), same)) != label.end()) {
    const auto end = at + static_cast<std::ptrdiff_t>(word.size());
    const bool inside = (at != label.begin() && is_latin(at[-1])) || (end != label.end() && is_latin(*end));
    if (!is_latin(word.front()) || !inside) return true;
    ++at;
  }
  return false;
}

}  // namespace

/// What the policy says comes before what the name suggests.
bool Facts::for_children() const {
  const auto says = [&](privacy_policy::Topic topic) {
    return std::any_of(policy_text_.statements.begin(), policy_text_.statements.end(),
                       [&](const privacy_policy::Statement& statement) { return statement.topic == topic; });
  };
  if (says(privacy_policy::Topic::not_for_children)) return false;
  if (says(privacy_policy::Topic::for_children)) return true;
  bool children = false;
  for (const policies::AudienceWord& row : catalogue_.audience_words) {
    if (!names(app_.label, row.word)) continue;
    if (!row.children) return false;
    children = true;
  }
  return children;
}

FieldValue Facts::text_value(Field field, std::size_t index) const {
  if (field == disclosure_in_code) return number(reconciled_.disclosures_in_code[index]);
  if (field == listed_present) return number(reconciled_.listed_present[index]);
  switch (policies::row_of(field).scope) {
    case Scope::disclosure: return value_of(field, policy_text_.disclosures[index]);
    case Scope::listed_sdk: return value_of(field, policy_text_.sdks[index]);
    case Scope::promise: return value_of(field, policy_text_.promises[index]);
    case Scope::denial: {
      const privacy_policy::Denial& denial = policy_text_.denials[index];
      return text(field == denial_information ? denial.information : denial.quote.text);
    }
    default: break;
  }
  const privacy_policy::Statement& statement = policy_text_.statements[index];
  if (field == statement_topic) return text(spell(statement.topic));
  return text(field == statement_value ? statement.value : statement.quote.text);
}

std::vector<std::string> Facts::text_labels(Field field, std::size_t index, Language language) const {
  switch (field) {
    case disclosure_information_label:
      return {information_label(policy_text_.disclosures[index].information, language)};
    case denial_information_label: return {information_label(policy_text_.denials[index].information, language)};
    default: return {};
  }
}

}  // namespace mingcha::judge
