// The words by which a privacy policy says something: items of information, permissions, SDKs, and the grammar around
// them (verbs, denials, conditions, titles of columns …). Read from `policies/facts/policy_terms.tsv` when a policy
// text is read, never at the start of the program.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "policies/catalogue.h"
#include "policies/complaint.h"

namespace mingcha::policies {

/// What a word does. The order is the order of kTermUses in policy_terms.cc.
enum class TermUse : std::uint8_t {
  information,      ///< names items of information; ids of information.tsv
  permission,       ///< names permissions anywhere
  permission_cell,  ///< names permissions where nothing but permissions is listed
  sdk,              ///< names an SDK; id of sdks.tsv. Umbrella: the name of an app, an SDK only beside the word
  verb,             ///< collect, submit, provide, access, use, share, store, manage, protect, neutral, define
  negation,         ///< deny, unable, or none for longer words that only look like one
  exception,        ///< makes a denial hold for some cases only
  subject,          ///< app, other, user, may (what the user is entitled to), none
  purpose,          ///< what follows is what something is done for
  condition,        ///< begins a clause: when, for
  condition_end,    ///< ends such a clause
  opener,           ///< parts follow
  optional,         ///< the user's choice
  vague,
  function_word,    ///< behind a word of information it makes it the name of a function
  join,             ///< between verbs that share their object
  heading,
  column,           ///< title of a column or of a labelled line
  label,            ///< of the operator's own particulars; spelled topics
  title,            ///< of a privacy policy
  company,          ///< ends a company's name
  company_stop,     ///< cannot be part of one
  unit,             ///< of time: working, calendar, month, week, hour
  promise,          ///< within, before, verb, not
  promise_topic,    ///< spelled topics, or request for any of them
  topic,            ///< spelled topics; parts joined by '+' stand in this order in one sentence, '|' parts words of a part
  improve,          ///< a purpose that says nothing
  traditional,      ///< a character of traditional Chinese; its id is the simplified one
  variant,          ///< a character that is read as another one (你 as 您)
};
inline constexpr std::size_t kTermUseCount = 29;

/// One row. Views into the table's text.
struct PolicyTerm {
  std::string_view text;
  TermUse use = TermUse::information;
  std::vector<std::string_view> ids;
  bool umbrella = false;    ///< may stand for any of its ids
  bool whole_word = false;  ///< no letter or digit on either side
};

struct PolicyTerms {
  std::vector<PolicyTerm> terms;

  /// Adds the rows of a table; own rows replace those with the same text, use and strength. `text` and the
  /// catalogue outlive the terms. Mistakes go into `complaints`.
  void read(std::string_view file, std::string_view text, const Catalogue& catalogue, bool own_rows,
            Complaints& complaints);
};

/// Name of the table among the fact tables.
inline constexpr std::string_view kPolicyTermsTable = "policy_terms.tsv";

}  // namespace mingcha::policies
