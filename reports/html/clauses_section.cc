// The law, document by document: what became of each clause, with its findings. A document without a finding is folded,
// and clauses for a person are told how to check where a self-assessment asks for them.
#include <algorithm>

#include "reports/app_row.h"
#include "reports/html/sections.h"
#include "reports/text/selfcheck_texts.h"

namespace mingcha::reports {
namespace {

using judge::ClauseVerdict;
using judge::DocumentSummary;

constexpr std::size_t kClauseCharacters = 140;
constexpr std::size_t kStepCharacters = 120;
constexpr std::size_t kFindings = 12;
constexpr std::string_view kMark = " ※";  // the wording was not compared with the official text

struct VerdictRow {
  std::string_view verdict;
  HtmlMessage name;
};
constexpr VerdictRow kVerdicts[] = {
    {"evident", HtmlMessage::verdict_evident},
    {"suspected", HtmlMessage::verdict_suspected},
    {"not-found", HtmlMessage::verdict_not_found},
    {"manual", HtmlMessage::verdict_manual},
};

class Clauses {
 public:
  Clauses(const ReportIndex& index, HtmlWriter& out) : report_(index.report()), out_(out) {
    for (std::size_t i = 0; i < report_.findings.size(); ++i) numbers_.emplace(report_.findings[i].id, i + 1);
  }

  void write() {
    out_.raw("<p>").word(HtmlMessage::clauses_lead).raw("</p>\n");
    if (std::any_of(report_.clauses.begin(), report_.clauses.end(), [](const ClauseVerdict& c) { return !c.verified; }))
      out_.raw("<p>").raw(kMark).raw(" ").prose(text(SelfcheckMessage::from_memory, out_.lang())).raw("</p>\n");
    for (const DocumentSummary& document : report_.documents) this->document(document);
  }

 private:
  std::size_t count(std::string_view document, std::string_view verdict) const {
    return static_cast<std::size_t>(
        std::count_if(report_.clauses.begin(), report_.clauses.end(), [&](const ClauseVerdict& clause) {
          return clause.document == document && clause.verdict == verdict;
        }));
  }

  void document(const DocumentSummary& document) {
    const bool found = count(document.id, "evident") + count(document.id, "suspected") != 0;
    out_.raw(found ? "<details class=\"law hit\">" : "<details class=\"law\">").raw("<summary>");
    out_.prose(in_language(document.title, out_.lang())).raw(" <small>").text(document.number).raw("</small>");
    out_.raw("<span class=\"counts\">");
    for (const VerdictRow& row : kVerdicts) {
      const std::size_t clauses = count(document.id, row.verdict);
      if (clauses == 0) continue;
      out_.raw("<span class=\"v ").raw(row.verdict).raw("\">").word(row.name).raw(" ").number(clauses).raw("</span> ");
    }
    out_.raw("</span></summary>\n<table class=\"clauses\"><caption class=\"vh\">");
    out_.prose(in_language(document.title, out_.lang())).raw("</caption><thead><tr><th scope=\"col\">");
    out_.word(HtmlMessage::col_clause).raw("</th><th scope=\"col\">").word(HtmlMessage::col_clause_text);
    out_.raw("</th><th scope=\"col\">").word(HtmlMessage::col_verdict).raw("</th></tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < report_.clauses.size(); ++i) {
      if (report_.clauses[i].document == document.id) clause(i, document);
    }
    out_.raw("</tbody></table></details>\n");
  }

  void clause(std::size_t number, const DocumentSummary& document) {
    const ClauseVerdict& clause = report_.clauses[number];
    std::string_view id = clause.id;
    if (id.starts_with(document.id) && id.size() > document.id.size()) id.remove_prefix(document.id.size() + 1);
    out_.raw("<tr id=\"k").number(number).raw("\"><th scope=\"row\">").text(id).raw("</th><td>");
    out_.prose(in_language(clause.text, out_.lang()), kClauseCharacters).raw(clause.verified ? "" : kMark);
    if (clause.verdict == "manual" && document.self_assessment && !in_language(clause.manual_steps, out_.lang()).empty())
      out_.raw("<small>").prose(in_language(clause.manual_steps, out_.lang()), kStepCharacters).raw("</small>");
    out_.raw("</td><td>");
    verdict(clause);
    out_.raw("</td></tr>\n");
  }

  void verdict(const ClauseVerdict& clause) {
    const VerdictRow* row = std::find_if(std::begin(kVerdicts), std::end(kVerdicts) - 1,
                                         [&](const VerdictRow& each) { return each.verdict == clause.verdict; });
    const bool in_part = clause.partial && row->name == HtmlMessage::verdict_not_found;
    out_.raw("<b class=\"v ").raw(row->verdict).raw("\">");
    out_.word(in_part ? HtmlMessage::verdict_not_found_in_part : row->name).raw("</b>");
    std::size_t shown = 0;
    for (const std::string& id : clause.findings) {
      const auto found = numbers_.find(id);
      if (found == numbers_.end() || shown++ == kFindings) break;
      out_.raw(" <a href=\"#f").number(found->second).raw("\">").number(found->second).raw("</a>");
    }
  }

  const judge::Report& report_;
  HtmlWriter& out_;
  std::unordered_map<std::string_view, std::size_t> numbers_;
};

}  // namespace

void write_clauses(const ReportIndex& index, HtmlWriter& out) { Clauses(index, out).write(); }

}  // namespace mingcha::reports
