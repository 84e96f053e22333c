// What a privacy policy says, as facts with the sentences that say it. Never whether that is enough: rules judge.
#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/privacy_policy/document.h"
#include "policies/catalogue.h"
#include "policies/policy_terms.h"

namespace mingcha::privacy_policy {

/// The sentence, list item or table row that a fact was read from.
struct Quote {
  std::uint32_t offset = 0;  ///< in bytes of Document::text
  std::string text;          ///< at most kLongestQuote bytes, cut at a character
};

inline constexpr std::size_t kLongestQuote = 600;

/// How well an item of information is named: by its own name, or by a word that may stand for many
/// ("设备信息", "设备标识符" for the IMEI).
enum class Strength : std::uint8_t { clear, vague };

/// One item of information that the text says is collected.
struct Disclosure {
  std::string information;  ///< id of information.tsv
  std::string term;         ///< the word that named it, as written
  std::string collector;    ///< "app", "sdk:<id>" of sdks.tsv, or an SDK's or receiver's name as written
  std::string purpose;      ///< as written; empty when the sentence gives none
  std::string manner;       ///< as written ("SDK本机采集"); empty when none is given
  std::string condition;    ///< as written ("当您使用扫码功能时"); empty when unconditional
  Strength strength = Strength::clear;
  bool optional = false;    ///< said to be the user's choice
  Quote quote;
};

/// "我们不会收集您的通讯录": unconditional denials only.
struct Denial {
  std::string information;
  Quote quote;
};

/// A row or paragraph of the list of third parties.
struct ListedSdk {
  std::string name;    ///< as written
  std::string id;      ///< of sdks.tsv; empty when it is none of them
  std::string vendor;  ///< as written
  std::string purpose;
  std::string link;    ///< address of the third party's own policy
  std::vector<std::string> information;  ///< ids, ascending
  Quote quote;
};

struct ExplainedPermission {
  std::string name;     ///< "android.permission.CAMERA"
  std::string purpose;  ///< as written; empty when none is given
  Quote quote;
};

/// What a policy has to say besides what is collected. One kind may be found at several places.
enum class Topic : std::uint8_t {
  operator_name,
  operator_address,
  contact,              ///< telephone, mail or postal address of the operator
  updated,
  effective,
  retention,            ///< how long, or how that is determined
  storage_place,        ///< within the country
  cross_border,         ///< information leaves the country
  no_cross_border,      ///< said not to
  automated_decision,   ///< personalised recommendation, advertising, profiling
  automated_switch,     ///< how to turn that off
  withdrawal,           ///< of consent
  access,               ///< consulting and copying
  correction,
  deletion,
  portability,
  account_removal,
  removal_obstacle,     ///< unreasonable conditions: documents by post, photograph with the identity card …
  complaint,            ///< channel for complaints and reports
  minors,               ///< children under 14 and their guardians
  sensitive,            ///< sensitive information is marked as such
  separate_consent,
  providing,            ///< information is given to others: recipient, purpose, kinds
  encryption,
  de_identification,
  incident,             ///< what happens when information leaks
  change_notice,        ///< how changes are told
  collected_list,       ///< 已收集个人信息清单
  shared_list,          ///< 第三方共享清单
  self_start,           ///< starting by itself or by other apps is told
  auto_renewal,
  cookies,
  implied_consent,      ///< "使用即视为同意"
  improve_only,         ///< the only purpose of something is better service or experience
  for_children,         ///< the service is made for children
  not_for_children,     ///< said not to be
  guardian_consent,     ///< of parents or guardians
  children_rules,       ///< rules or an agreement for children, as a text of their own
  children_rights,      ///< guardians consult or correct what is kept of the child
  refusal_told,         ///< what happens when the user refuses
  minor_mode,           ///< 未成年人模式, 青少年模式
  no_minors_marketing,  ///< minors are shown no personalised content or marketing
  minors_identity,      ///< real identity of minors is asked for
  face_retention,       ///< how long faces are kept, or that they are deleted
  face_local,           ///< faces stay on the device
  face_upload,          ///< faces are sent to a server
  face_alternative,     ///< another way than the face
  face_only,            ///< no other way than the face
  necessity,            ///< why sensitive information is needed, or what its processing means for the user
  renewal_reminder,     ///< before an automatic renewal
  late_reminder,        ///< fewer than five days before it
  renewal_cancel,       ///< how to end an automatic renewal
  algorithm_principle,  ///< on what recommendations rest
  filing_number,        ///< 备案号 of the app
  purpose_change,       ///< consent before information is used for another purpose
  other_purpose,        ///< information may be used for other purposes
};
inline constexpr std::size_t kTopicCount = static_cast<std::size_t>(Topic::other_purpose) + 1;

/// As reports and rules spell it: "operator-name".
constexpr std::string_view spell(Topic topic) noexcept {
  constexpr std::string_view kWords[] = {
      "operator-name",   "operator-address", "contact",        "updated",        "effective",
      "retention",       "storage-place",    "cross-border",   "no-cross-border", "automated-decision",
      "automated-switch", "withdrawal",      "access",         "correction",     "deletion",
      "portability",     "account-removal",  "removal-obstacle", "complaint",    "minors",
      "sensitive",       "separate-consent", "providing",      "encryption",     "de-identification",
      "incident",        "change-notice",    "collected-list", "shared-list",    "self-start",
      "auto-renewal",    "cookies",          "implied-consent", "improve-only",  "for-children",
      "not-for-children", "guardian-consent", "children-rules", "children-rights", "refusal-told",
      "minor-mode",      "no-minors-marketing", "minors-identity", "face-retention", "face-local",
      "face-upload",     "face-alternative", "face-only",      "necessity",      "renewal-reminder",
      "late-reminder",   "renewal-cancel",   "algorithm-principle", "filing-number", "purpose-change",
      "other-purpose"};
  static_assert(std::size(kWords) == kTopicCount);
  return kWords[static_cast<std::size_t>(topic)];
}

struct Statement {
  Topic topic = Topic::contact;
  std::string value;  ///< name, number, date ("2026-01-05") or place, where the topic has one
  Quote quote;
};

/// A promised time for answering requests.
struct Promise {
  Topic topic = Topic::account_removal;  ///< account_removal, access, correction, deletion or complaint
  int days = 0;
  bool working_days = false;             ///< 工作日, otherwise calendar days
  Quote quote;
};

/// How the text reads.
struct TextQuality {
  std::uint32_t characters = 0;       ///< without spaces
  std::uint32_t chinese = 0;          ///< of them Chinese
  std::uint32_t traditional_only = 0; ///< of them only used in traditional Chinese
  std::uint32_t sentences = 0;
  std::uint32_t longest_sentence = 0; ///< in characters
  std::uint32_t vague_words = 0;      ///< 等, 包括但不限于, 可能 in sentences about collecting
  bool simplified_chinese = false;
  bool is_policy = false;             ///< it has a policy's title or says what is collected
};

/// All lists are in the order of the text.
struct PolicyText {
  std::vector<Disclosure> disclosures;
  std::vector<Denial> denials;
  std::vector<ListedSdk> sdks;
  std::vector<ExplainedPermission> permissions;
  std::vector<Statement> statements;
  std::vector<Promise> promises;
  TextQuality quality;
};

/// The part of a text that is read for facts, in bytes; policies are a twentieth of it. All of it is counted.
inline constexpr std::size_t kMostRead = 4U << 20;

/// Reads what the first kMostRead bytes of the document say. Each list keeps its first 10,000 facts. Same document and
/// words, same result.
PolicyText read_policy(const Document& document, const policies::PolicyTerms& terms,
                       const policies::Catalogue& catalogue);

class Vocabulary;
/// With the words made ready before (vocabulary.h), for who reads many texts.
PolicyText read_policy(const Document& document, const Vocabulary& vocabulary);

}  // namespace mingcha::privacy_policy
