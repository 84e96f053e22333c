// Problems as notices name them, and the rules that connect clauses to behaviour. All texts are borrowed from the policy
// set that holds them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "policies/clause.h"
#include "policies/expression.h"

namespace mingcha::policies {

/// 所涉问题: what a notice says of an app.
struct Problem {
  std::string_view id;                    ///< "over-collection"
  std::string_view zh;                    ///< exactly as notices print it
  std::string_view en;
  std::vector<std::string_view> aliases;  ///< other spellings in notices
  std::string_view source;
  Family family = Family::both;      ///< who prints it: testers of behaviour, of documents, or both
};

/// One piece of a text: words, or a field whose values are put in.
struct TextPiece {
  std::string_view words;
  bool is_field = false;
  Field field = Field::app_package;
  bool counts = false;  ///< "{count}": how many things the finding covers
};

/// A text with placeholders, parsed.
struct Template {
  std::vector<TextPiece> pieces;
};

struct RuleText {
  Template zh, en;
  std::string_view zh_source, en_source;  ///< as written
};

struct Rule {
  std::string_view id;
  std::uint32_t problem = 0;           ///< index into PolicySet::problems()
  std::vector<std::uint32_t> clauses;  ///< indices into PolicySet::clauses()
  Scope subject = Scope::app;
  Expression requires_;       ///< over the app; false: the rule cannot judge this app. Empty = always
  Expression when;            ///< over the subject
  Expression evident_when;    ///< over the subject; true for one of the group makes the finding evident
  bool evident = false;       ///< certainty = "evident"
  std::string_view severity;       ///< "high", "medium", "low"
  std::vector<Field> group_by;
  Template evidence;          ///< for subjects without evidence of their own, e.g. "manifest:debuggable=true"
  RuleText title, explanation, remedy;
  std::string_view when_source, requires_source, evident_when_source;  ///< as written
};

/// 所涉问题 and clauses that rules refer to, and the rules.
struct RuleBook {
  std::vector<Problem> problems;
  std::vector<Document> documents;
  std::vector<Clause> clauses;
  std::vector<Rule> rules;  ///< ordered by id

  /// Null for an unknown id.
  const Rule* find_rule(std::string_view id) const;
  const Clause* find_clause(std::string_view id) const;
  const Document* find_document(std::string_view id) const;
};

}  // namespace mingcha::policies
