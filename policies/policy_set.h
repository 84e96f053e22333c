// The law and the facts, loaded: what the rest of the program asks.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "policies/catalogue.h"
#include "policies/complaint.h"
#include "policies/embedded.h"
#include "policies/policy_terms.h"
#include "policies/rule.h"
#include "policies/toml_tables.h"
#include "support/error.h"

namespace mingcha::policies {

/// All policy files in one value. Owns the texts of own files; everything it hands out is valid while it lives and
/// is not added to. Move-only. Reading it from several threads is safe.
class PolicySet {
 public:
  /// The files inside the program. Errors: none in a program that passed its tests.
  static Result<PolicySet> built_in();
  /// The same over other files, named as embedded_files() names them; their texts must outlive the set.
  static Result<PolicySet> from_files(const std::vector<PolicyFile>& files);

  PolicySet(PolicySet&&) noexcept = default;
  PolicySet& operator=(PolicySet&&) noexcept = default;

  /// Adds a folder of own files: fact tables (*.tsv, by their names, in it or in facts/) and problems, documents,
  /// clauses and rules (*.toml, in it, in clauses/ or in rules/). A row or table with the key of an earlier one
  /// replaces it.
  /// Errors: io when the folder or a file cannot be read; syntax with the first mistake ("file:line:column"); the
  /// set must not be used afterwards.
  Result<void> add_folder(const std::string& path);
  /// The same, with every mistake in `complaints`.
  void add_folder(const std::string& path, Complaints& complaints);

  const Catalogue& catalogue() const noexcept { return catalogue_; }
  const std::vector<Problem>& problems() const noexcept { return book_.problems; }
  const std::vector<Document>& documents() const noexcept { return book_.documents; }
  const std::vector<Clause>& clauses() const noexcept { return book_.clauses; }
  const Document& document_of(const Clause& clause) const { return book_.documents[clause.document]; }
  /// True when the clause bound on that day; a draft never does.
  bool in_force(const Clause& clause, const Date& on) const { return policies::in_force(document_of(clause), on); }
  /// Ordered by id.
  const std::vector<Rule>& rules() const noexcept { return book_.rules; }
  /// Null for an unknown id.
  const Rule* find_rule(std::string_view id) const { return book_.find_rule(id); }
  const Clause* find_clause(std::string_view id) const { return book_.find_clause(id); }
  const Document* find_document(std::string_view id) const { return book_.find_document(id); }
  /// The words of privacy policies, read anew at each call: few runs need them. Views into the set's texts.
  /// Errors: syntax for a table that add_folder has complained of.
  Result<PolicyTerms> policy_terms() const;
  /// 64 hexadecimal digits over all policy bytes in a fixed order: embedded_sha256() for the built-in files, and
  /// with own files the SHA-256 of that and a line "<sha256>  <name>\n" for each.
  const std::string& rules_sha256() const noexcept { return rules_sha256_; }

 private:
  PolicySet() = default;
  static Result<PolicySet> from(const std::vector<PolicyFile>& files, const std::vector<TomlTable>& tables, TextPool pool,
                                Complaints& complaints);

  Catalogue catalogue_;
  TextPool texts_;  ///< that the book borrows, as far as no file holds them
  RuleBook book_;
  std::string rules_sha256_;
  std::vector<PolicyFile> term_tables_;  ///< the built-in one first
  std::vector<std::unique_ptr<const std::string>> own_texts_;  ///< own files and their names
};

}  // namespace mingcha::policies
