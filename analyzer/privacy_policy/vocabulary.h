// The terms made ready for reading: one index over all of them, with what each means as a number.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/privacy_policy/normal_text.h"
#include "analyzer/privacy_policy/policy_text.h"
#include "analyzer/privacy_policy/term_index.h"
#include "policies/catalogue.h"
#include "policies/policy_terms.h"

namespace mingcha::privacy_policy {

using policies::TermUse;

/// What a word of grammar means; the ids of policy_terms.tsv.
enum class Word : std::uint8_t {
  none,
  collect, submit, provide, access, use, share, store, manage, protect, neutral, define,  // verbs
  deny, unable, denial,
  app, other, that, user, may,  // subjects
  purpose, when,
  definition, sdk, permission, rights, security, minors, cookies, contact, change, removal, exception,  // headings
  name, vendor, information, aim, scene, manner, link, function,                                        // columns
  working, calendar, month, week, hour,
  within, before, act, not_promise, request,
  topic,  ///< see Term::topic
};

/// Of which row a token is. Rows that share text, use and word are told apart by `row`.
struct Term {
  const policies::PolicyTerm* row = nullptr;  ///< null for names taken from the catalogue
  TermUse use = TermUse::information;
  Word word = Word::none;
  Topic topic = Topic::contact;
  bool whole_word = false;
  bool umbrella = false;
  std::span<const std::string_view> ids;  ///< of information, permissions or the SDK; in the table or the catalogue
  std::uint32_t pattern = 0;          ///< topic: which pattern, and which of its parts
  std::uint16_t part = 0;
};

/// A place in a normalised text where a term stands.
struct Token {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t term = 0;  ///< index for Vocabulary::term
  Word word = Word::none;
};

struct TopicPattern {
  Topic topic = Topic::contact;
  std::uint16_t parts = 1;
};

using Tokens = std::array<std::vector<Token>, policies::kTermUseCount>;

/// Borrows the terms and the catalogue; both outlive it. Reading it from several threads is safe.
class Vocabulary {
 public:
  Vocabulary(const policies::PolicyTerms& terms, const policies::Catalogue& catalogue);

  const Term& term(std::uint32_t index) const { return terms_[index]; }
  const Term& term(const Token& token) const { return terms_[token.term]; }
  const Normaliser& normaliser() const { return normaliser_; }
  const policies::Catalogue& catalogue() const { return catalogue_; }
  std::span<const TopicPattern> patterns() const { return patterns_; }

  /// Every use's tokens in order of place; of one use the longest at a place, none overlapping (topics: all).
  void scan(std::string_view normal, Tokens& out) const;
  /// The token of `use` that is the longest in `normal`, the last of equals; its term is `none` when there is none.
  Token longest(std::string_view normal, TermUse use) const;

  /// Id of the SDK that a written name means ("友盟统计SDK（Android）"), or empty.
  std::string_view sdk_of(std::string_view written) const;
  /// Whether a short text is little else than the name of an SDK.
  bool is_sdk_name(std::string_view normal) const;
  /// Names of the permissions that a cell lists.
  std::vector<std::string_view> permissions_of(std::string_view cell) const;

  static constexpr std::uint32_t kNoTerm = 0xffff'ffff;

 private:
  void add(const policies::PolicyTerm& row);
  void add_topic(const policies::PolicyTerm& row);
  void add_sdk_names(const policies::Sdk& sdk);
  void add_permission(const policies::Permission& permission);
  void add_term(std::string_view text, const Term& term);
  /// The normalised text, valid until the next call.
  const std::string& normal(std::string_view text) {
    normaliser_.normalise(text, scratch_);
    return scratch_;
  }

  const policies::Catalogue& catalogue_;
  Normaliser normaliser_;
  TermIndex index_;
  std::vector<Term> terms_;
  std::vector<TopicPattern> patterns_;
  std::string scratch_;
};

}  // namespace mingcha::privacy_policy
