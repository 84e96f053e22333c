// How an app shows that it asks for consent, and how SDKs are told of it: words, names and keys that mark a
// consent gate, and the SDKs' own methods. Read from `consent_markers.tsv`, `consent_grammar.tsv`
// and `consent_contracts.tsv`; borrows their text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mingcha::policies {

/// Where a marker is looked for.
enum class ConsentPlace : std::uint8_t {
  text,            ///< a text of the interface, in resources, layouts or code
  resource_name,   ///< name of a layout, id or string resource
  class_name,      ///< simple name of a class
  preference_key,  ///< key of a store
  asset,           ///< path of a file in the package
  url,
  manifest_flag,  ///< name of a <meta-data> that holds an SDK back
};

enum class ConsentRole : std::uint8_t {
  title,               ///< names the privacy policy or an agreement
  agree,               ///< caption of what accepts
  statement,           ///< states consent in a sentence: "I have read and agree"
  refuse,              ///< caption of what refuses; longer than the "agree" words that it contains
  default_check,       ///< "by logging in you agree": consent taken for granted
  withdraw,            ///< takes consent back
  personalise,         ///< switch of personalised content or ads
  permission_purpose,  ///< tells what a permission is for
  minor,               ///< consent of guardians
  check_box,           ///< box beside the agreement
  dialog,              ///< class or layout of the gate itself
  state,               ///< key or class that keeps the decision
  first_run,           ///< key that says whether the app ran before
  policy,              ///< file or address of a policy
  sdk_switch,          ///< see ConsentText::sdk
};

enum class ConsentStrength : std::uint8_t {
  weak,    ///< says something only next to a strong marker: on the same dialog, layout or class
  strong,  ///< speaks of privacy, or of consent to a policy, by itself
};

enum class ConsentMatch : std::uint8_t {
  whole,   ///< the whole of the text or name, blanks around it aside; ASCII letters of either case in names
  part,    ///< anywhere in it; English words, and words of names, at word bounds
  suffix,  ///< the end of the name
};

/// What a word does to the words of consent around it.
enum class WordUse : std::uint8_t {
  negation,  ///< turns an agreement right behind it into a refusal
  filler,    ///< may stand beside an agreement or a refusal in the caption of a button
  sentence,  ///< stands in sentences, never in a caption
  other,     ///< contains a word of consent and means something else
};

/// One row of consent_grammar.tsv: a word of texts.
struct ConsentGrammar {
  std::string_view value;  ///< UTF-8
  std::string_view lang;   ///< "zh", "en"
  WordUse use = WordUse::filler;
};

/// One row of consent_markers.tsv.
struct ConsentText {
  ConsentPlace place = ConsentPlace::text;
  std::string_view value;  ///< UTF-8
  std::string_view lang;   ///< "zh", "en"; empty for names
  ConsentRole role = ConsentRole::title;
  ConsentStrength strength = ConsentStrength::weak;
  ConsentMatch match = ConsentMatch::whole;
  std::string_view sdk;  ///< manifest_flag: id of the SDK that it switches; else empty
};

enum class ContractRole : std::uint8_t {
  preinit,     ///< allowed before consent: keeps settings, collects nothing
  show,        ///< tells that the policy was shown
  grant,       ///< tells whether the user agreed
  state,       ///< asks whether the user agreed
  init,        ///< starts collecting
  sdk_switch,  ///< turns one item on or off
  personal,    ///< personalised push or ads
  autostart,   ///< lets apps start each other
};

/// When an `init` collects.
enum class ContractCollects : std::uint8_t {
  always,
  unless_denied,  ///< not when a `grant` or `preinit` of the SDK said no before it
  /// Only once a `grant` of the SDK said yes. An SDK so old that it has no such method in the package
  /// collects always.
  when_granted,
};

/// One row of consent_contracts.tsv: a method of an SDK that has to do with consent.
struct ConsentContract {
  std::string_view class_descriptor, member, descriptor;  ///< descriptor "*" = any
  std::string_view sdk;                                   ///< id in sdks.tsv
  ContractRole role = ContractRole::init;
  /// Register position (receiver and wide types counted) of the boolean or int that says so; none: the call
  /// itself.
  std::optional<std::uint8_t> argument;
  int agreed = 1;                                        ///< the argument's value for "agreed" or "on"
  ContractCollects collects = ContractCollects::always;  ///< of `init`
  std::string_view note;                                 ///< English, may be empty
};

struct Consent {
  std::vector<ConsentText> texts;
  std::vector<ConsentGrammar> grammar;
  std::vector<ConsentContract> contracts;
};

}  // namespace mingcha::policies
