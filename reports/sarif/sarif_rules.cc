// A report knows the rules by their findings alone. What is said of a rule is therefore taken from what does not change
// from one app to the next, the problem and the clauses, and how to mend it is what the first finding says.
#include "reports/sarif/sarif_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reports/app_row.h"
#include "reports/sarif/sarif_words.h"

namespace mingcha::reports {
namespace {

struct Score {
  std::string_view severity, score;
};
// In the middle of the ranges by which code hosts call a result high, medium or low.
constexpr Score kScores[] = {{"high", "8.0"}, {"medium", "5.5"}, {"low", "2.0"}};

std::string_view score_of(std::string_view severity) {
  for (const Score& row : kScores) {
    if (row.severity == severity) return row.score;
  }
  return kScores[2].score;
}

// "CollectsFixedIdentifier" of "collects-fixed-identifier"
std::string pascal(std::string_view id) {
  std::string name;
  bool upper = true;
  for (const char c : id) {
    if (c == '-' || c == '_') {
      upper = true;
      continue;
    }
    name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return name;
}

std::string_view document_of(std::string_view clause) {
  return clause.substr(0, clause.find(':'));
}

template <class Rows, class Id>
std::size_t row_index(const Rows& rows, std::string_view id, Id id_of) {
  return static_cast<std::size_t>(std::distance(
      rows.begin(), std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return id_of(row) == id; })));
}

void add_once(std::vector<std::string_view>& words, std::string_view word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

}  // namespace

SarifRules::SarifRules(const judge::Report& report, Lang lang) : report_(report), lang_(lang) {
  for (const judge::Finding& finding : report.findings) {
    const std::size_t index = index_of(finding.rule);
    if (index == rules_.size()) rules_.push_back({&finding, false, {}});
    rules_[index].evident = rules_[index].evident || finding.certainty == judge::Certainty::evident;
    for (const std::string& clause : finding.clauses) {
      add_once(rules_[index].clauses, clause);
      const std::size_t document = row_index(documents_, document_of(clause), [](const Document& d) { return d.id; });
      if (document == documents_.size()) documents_.push_back({document_of(clause), {}});
      add_once(documents_[document].clauses, clause);
    }
  }
}

std::size_t SarifRules::index_of(std::string_view rule) const {
  return row_index(rules_, rule, [](const Rule& r) { return std::string_view(r.first->rule); });
}

SarifRules::Reference SarifRules::reference_to(std::string_view clause) const {
  const std::size_t document = row_index(documents_, document_of(clause), [](const Document& d) { return d.id; });
  return {document, row_index(documents_[document].clauses, clause, [](std::string_view id) { return id; })};
}

const judge::ClauseVerdict* SarifRules::find(std::string_view clause) const {
  const auto found = std::find_if(report_.clauses.begin(), report_.clauses.end(),
                                  [&](const judge::ClauseVerdict& verdict) { return verdict.id == clause; });
  return found == report_.clauses.end() ? nullptr : &*found;
}

std::string_view SarifRules::words_of(std::string_view clause) const {
  const judge::ClauseVerdict* found = find(clause);
  return found == nullptr ? std::string_view() : in_language(found->text, lang_);
}

// {"id": "164号:1", "index": 0, "toolComponent": {"name": "164号", "index": 0}}
void SarifRules::write_target(JsonWriter& out, std::string_view clause) const {
  const Reference reference = reference_to(clause);
  out.begin_object();
  out.field("id", clause);
  out.field("index", reference.clause);
  out.key("toolComponent"), out.begin_object();
  out.field("name", documents_[reference.document].id);
  out.field("index", reference.document);
  out.end_object();
  out.end_object();
}

void SarifRules::write_help(JsonWriter& out, const Rule& rule) const {
  const std::string_view remedy = in_language(rule.first->remedy, lang_);
  const std::string_view law = text(Message::label_clauses, lang_), mend = text(Message::label_remedy, lang_);
  std::string plain = sarif_message(fmt::format("{}: {}", mend, remedy));
  std::string marked = fmt::format("**{}**\n\n{}\n", mend, markdown(remedy));
  if (!rule.clauses.empty()) plain += '\n' + std::string(law);
  if (!rule.clauses.empty()) marked += fmt::format("\n**{}**\n\n", law);
  for (const std::string_view clause : rule.clauses) {
    plain += '\n' + sarif_message(fmt::format("{} {}", clause, words_of(clause)));
    marked += fmt::format("* {} {}\n", markdown(clause), markdown(words_of(clause)));
  }
  out.key("help"), out.begin_object();
  out.field("text", plain);
  out.field("markdown", marked);
  out.end_object();
}

void SarifRules::write_rule(JsonWriter& out, const Rule& rule) const {
  const judge::Finding& finding = *rule.first;
  const std::string& problem = problem_in(finding, lang_);
  const std::string_view law = rule.clauses.empty() ? std::string_view() : words_of(rule.clauses.front());
  out.begin_object();
  out.field("id", finding.rule);
  out.field("name", pascal(finding.rule));
  write_message(out, "shortDescription", fmt::format("{} ({})", problem, finding.rule));
  write_message(out, "fullDescription", law.empty() ? std::string_view(problem) : law);
  write_help(out, rule);
  judge::Finding evident;
  evident.certainty = judge::Certainty::evident;
  evident.severity = finding.severity;
  out.key("defaultConfiguration"), out.begin_object();
  out.field("level", sarif_level(evident));
  out.end_object();
  if (!rule.clauses.empty()) {
    out.key("relationships"), out.begin_array();
    for (const std::string_view clause : rule.clauses) {
      out.begin_object();
      out.key("target"), write_target(out, clause);
      out.key("kinds"), out.begin_array(), out.text("relevant"), out.end_array();
      out.end_object();
    }
    out.end_array();
  }
  out.key("properties"), out.begin_object();
  out.key("tags"), out.begin_array(), out.text("security"), out.text("privacy"), out.end_array();
  out.field("security-severity", score_of(finding.severity));
  out.field("precision", rule.evident ? "high" : "medium");
  out.field("problem", finding.problem);
  out.end_object();
  out.end_object();
}

void SarifRules::write_notifications(JsonWriter& out) const {
  out.key("notifications"), out.begin_array();
  const Reason* last = nullptr;
  for (const Reason& reason : report_.reasons) {
    if (last != nullptr && last->kind == reason.kind) continue;
    last = &reason;
    out.begin_object();
    out.field("id", row_of(reason.kind).id);
    write_message(out, "shortDescription", text(reason.kind, lang_));
    out.key("defaultConfiguration"), out.begin_object();
    out.field("level", sarif_level(row_of(reason.kind).effect));
    out.end_object();
    out.end_object();
  }
  out.end_array();
}

void SarifRules::write_tool(JsonWriter& out) const {
  out.key("tool"), out.begin_object();
  out.key("driver"), out.begin_object();
  out.field("name", "mingcha");
  out.field("fullName", "mingcha " + report_.tool_version);
  out.field("version", report_.tool_version);
  out.field("semanticVersion", report_.tool_version);
  out.field("language", sarif_language(lang_));
  out.key("rules"), out.begin_array();
  for (const Rule& rule : rules_) write_rule(out, rule);
  out.end_array();
  write_notifications(out);
  if (!documents_.empty()) {
    out.key("supportedTaxonomies"), out.begin_array();
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      out.begin_object();
      out.field("name", documents_[i].id);
      out.field("index", i);
      out.end_object();
    }
    out.end_array();
  }
  out.key("properties"), out.begin_object();
  out.field("rules_sha256", report_.rules_sha256);
  out.end_object();
  out.end_object();
  out.end_object();
}

void SarifRules::write_taxonomies(JsonWriter& out) const {
  if (documents_.empty()) return;
  out.key("taxonomies"), out.begin_array();
  for (const Document& document : documents_) {
    const auto summary = std::find_if(report_.documents.begin(), report_.documents.end(),
                                      [&](const judge::DocumentSummary& d) { return d.id == document.id; });
    out.begin_object();
    out.field("name", document.id);
    if (summary != report_.documents.end()) {
      out.field("fullName", summary->number);
      write_message(out, "shortDescription", in_language(summary->title, lang_));
    }
    out.field("language", sarif_language(lang_));
    out.field("isComprehensive", false);
    out.key("taxa"), out.begin_array();
    for (const std::string_view clause : document.clauses) {
      out.begin_object();
      out.field("id", clause);
      if (const std::string_view words = words_of(clause); !words.empty()) write_message(out, "shortDescription", words);
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

void SarifRules::write_taxa(JsonWriter& out, const judge::Finding& finding) const {
  if (finding.clauses.empty()) return;
  out.key("taxa"), out.begin_array();
  for (const std::string& clause : finding.clauses) write_target(out, clause);
  out.end_array();
}

}  // namespace mingcha::reports
