// The parts of a SARIF run that results refer to: the rules that were broken, and the clauses of the law as taxonomies.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/json/json_writer.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// Rules in the order of their first findings; documents and clauses in the order in which these cite them.
class SarifRules {
 public:
  /// Borrows the report.
  SarifRules(const judge::Report& report, Lang lang);

  std::size_t index_of(std::string_view rule) const;

  /// Writes the object `tool`.
  void write_tool(JsonWriter& out) const;
  /// Writes the key `taxonomies`.
  void write_taxonomies(JsonWriter& out) const;
  /// Writes the finding's clauses under the key `taxa`.
  void write_taxa(JsonWriter& out, const judge::Finding& finding) const;

 private:
  struct Rule {
    const judge::Finding* first;
    bool evident = false;
    std::vector<std::string_view> clauses;
  };
  struct Document {
    std::string_view id;
    std::vector<std::string_view> clauses;
  };
  struct Reference {
    std::size_t document, clause;
  };

  Reference reference_to(std::string_view clause) const;
  const judge::ClauseVerdict* find(std::string_view clause) const;
  std::string_view words_of(std::string_view clause) const;
  void write_target(JsonWriter& out, std::string_view clause) const;
  void write_rule(JsonWriter& out, const Rule& rule) const;
  void write_help(JsonWriter& out, const Rule& rule) const;
  void write_notifications(JsonWriter& out) const;

  const judge::Report& report_;
  Lang lang_;
  std::vector<Rule> rules_;
  std::vector<Document> documents_;
};

}  // namespace mingcha::reports
