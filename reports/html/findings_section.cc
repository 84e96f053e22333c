// Findings stand under the problem that a notice would name, each as a card: what, why, what to do about it; clauses,
// call chain, places and quotes are folded away below.
#include <algorithm>

#include "reports/app_row.h"
#include "reports/html/sections.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using judge::Finding;

constexpr std::size_t kClausesQuoted = 4;
constexpr std::size_t kClauseCharacters = 120;
constexpr std::size_t kPlaces = 4;
constexpr std::size_t kEvidence = 6;
constexpr std::size_t kQuotes = 3;
constexpr std::size_t kQuoteCharacters = 200;
constexpr std::size_t kBytesOfChains = 110 * 1024;  // of a page: chains beyond are in the JSON report

HtmlMessage severity_of(const Finding& finding) {
  if (finding.severity == "high") return HtmlMessage::severity_high;
  return finding.severity == "medium" ? HtmlMessage::severity_medium : HtmlMessage::severity_low;
}

std::string_view severity_class(const Finding& finding) {
  if (finding.severity == "high") return "high";
  return finding.severity == "medium" ? "medium" : "low";
}

class Cards {
 public:
  Cards(const ReportIndex& index, HtmlWriter& out) : index_(index), out_(out), report_(index.report()) {}

  void write() {
    filters();
    std::vector<std::string_view> problems;
    for (const Finding& finding : report_.findings) {
      const std::string_view problem = problem_in(finding, out_.lang());
      if (finding.accepted || std::find(problems.begin(), problems.end(), problem) != problems.end()) continue;
      problems.push_back(problem);
    }
    for (std::size_t i = 0; i < problems.size(); ++i) group(i + 1, problems[i]);
    accepted();
    out_.raw("<p class=\"none js\" id=\"no-match\" hidden>").word(HtmlMessage::no_match).raw("</p>\n");
  }

 private:
  void option(std::string_view value, std::string_view label) {
    out_.wrap("<option value=\"", value, "\">").text(label).raw("</option>");
  }

  void select(std::string_view id, HtmlMessage label) {
    out_.raw("<label><span>").word(label).raw("</span><select id=\"").raw(id).raw("\"><option value=\"\">");
    out_.word(HtmlMessage::filter_all).raw("</option>");
  }

  // Shown by the script, without which they would do nothing.
  void filters() {
    if (report_.findings.size() < 2) return;
    out_.raw("<form class=\"filters js\" id=\"filters\" hidden>\n");
    select("by-certainty", HtmlMessage::filter_certainty);
    option("evident", text(Message::certainty_evident, out_.lang()));
    option("suspected", text(Message::certainty_suspected, out_.lang()));
    out_.raw("</select></label>\n");
    select("by-owner", HtmlMessage::col_owner);
    std::vector<std::string_view> owners;
    for (const Finding& finding : report_.findings) {
      if (std::find(owners.begin(), owners.end(), finding.owner) == owners.end()) owners.push_back(finding.owner);
    }
    for (const std::string_view owner : owners) option(owner, index_.owner(owner));
    out_.raw("</select></label>\n");
    select("by-phase", HtmlMessage::filter_phase);
    using behaviour::Phase;
    for (const Phase phase : {Phase::before_consent, Phase::user_action, Phase::gated, Phase::after_consent,
                              Phase::unknown, Phase::unreached})
      option(spell(phase), text(phase_word(phase), out_.lang()));
    out_.raw("</select></label>\n<label class=\"wide\"><span>").word(HtmlMessage::filter_text);
    out_.raw("</span><input id=\"by-text\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></label>\n");
    out_.raw("<button type=\"button\" id=\"open-all\">").word(HtmlMessage::open_all);
    out_.raw("</button><button type=\"button\" id=\"close-all\">").word(HtmlMessage::close_all);
    out_.raw("</button>\n<p id=\"matches\" role=\"status\" data-words=\"").word(HtmlMessage::matches);
    out_.raw("\"></p>\n</form>\n");
  }

  void group(std::size_t number, std::string_view problem) {
    out_.raw("<div class=\"group\">\n<h3 id=\"p").number(number).wrap("\">", problem, "</h3>\n");
    for (std::size_t i = 0; i < report_.findings.size(); ++i) {
      const Finding& finding = report_.findings[i];
      if (!finding.accepted && problem_in(finding, out_.lang()) == problem) card(i, finding);
    }
    out_.raw("</div>\n");
  }

  void accepted() {
    const auto count = std::count_if(report_.findings.begin(), report_.findings.end(),
                                     [](const Finding& f) { return f.accepted.has_value(); });
    if (count == 0) return;
    out_.raw("<div class=\"group accepted\">\n<h3>").say(HtmlMessage::accepted_findings, count).raw("</h3>\n");
    for (std::size_t i = 0; i < report_.findings.size(); ++i) {
      if (report_.findings[i].accepted) card(i, report_.findings[i]);
    }
    out_.raw("</div>\n");
  }

  void card(std::size_t number, const Finding& finding) {
    const bool evident = finding.certainty == judge::Certainty::evident;
    const std::string_view certainty = evident ? "evident" : "suspected";
    const std::optional<behaviour::Phase> phase = index_.worst_phase(finding);
    out_.raw("<article class=\"card ").raw(certainty).raw("\" id=\"f").number(number + 1);
    out_.raw("\" data-certainty=\"").raw(certainty).wrap("\" data-owner=\"", finding.owner, "\" data-phase=\"");
    out_.raw(phase ? spell(*phase) : "").raw("\">\n<h4><span class=\"no\">").number(number + 1).raw("</span>");
    out_.prose(in_language(finding.title, out_.lang())).raw("</h4>\n<p class=\"tags\"><span class=\"tag ").raw(certainty);
    out_.raw("\">").word(certainty_word(finding.certainty));
    out_.raw("</span><span class=\"tag sev ").raw(severity_class(finding)).raw("\">").word(severity_of(finding));
    out_.wrap("</span><span class=\"tag\">", index_.owner(finding.owner), "</span>");
    if (phase) write_phase(*phase, out_);
    out_.raw("</p>\n<p>").prose(in_language(finding.explanation, out_.lang()));
    out_.raw("</p>\n<div class=\"fix\"><strong>").word(Message::label_remedy).raw("</strong><p>");
    out_.prose(in_language(finding.remedy, out_.lang())).raw("</p></div>\n");
    acceptance(finding);
    clauses(finding);
    evidence(finding);
    quotes(finding);
    out_.wrap("<p class=\"mark\">", finding.rule, " · ").word(HtmlMessage::fingerprint);
    out_.wrap(" <code>", finding.fingerprint, "</code></p>\n</article>\n");
  }

  void acceptance(const Finding& finding) {
    if (!finding.accepted) return;
    const judge::Acceptance& accepted = *finding.accepted;
    out_.raw("<p class=\"acceptance\"><strong>").word(HtmlMessage::accepted_label).raw("</strong> ");
    out_.prose(accepted.reason).raw(" — ").say(HtmlMessage::accepted_by, accepted.approver, accepted.expires);
    out_.raw("</p>\n");
  }

  void clause_link(const std::string& id) {
    const std::optional<std::size_t> row = index_.clause(id);
    if (row) out_.raw("<a href=\"#k").number(*row).raw("\">");
    out_.text(id).raw(row ? "</a>" : "");
  }

  void clauses(const Finding& finding) {
    if (finding.clauses.empty()) return;
    out_.raw("<details><summary>").word(Message::label_clauses).raw(" <span class=\"peek\">");
    for (std::size_t i = 0; i < std::min<std::size_t>(finding.clauses.size(), 3); ++i)
      out_.raw(i == 0 ? "" : text(Message::list_separator, out_.lang())).text(finding.clauses[i]);
    if (finding.clauses.size() > 3) out_.raw(" ").say(HtmlMessage::and_more, finding.clauses.size() - 3);
    out_.raw("</span></summary>\n<dl class=\"laws\">\n");
    for (std::size_t i = 0; i < finding.clauses.size(); ++i) {
      const std::optional<std::size_t> row = index_.clause(finding.clauses[i]);
      if (i >= kClausesQuoted || !row) continue;
      out_.raw("<dt>"), clause_link(finding.clauses[i]), out_.raw("</dt><dd>");
      out_.prose(in_language(report_.clauses[*row].text, out_.lang()), kClauseCharacters).raw("</dd>\n");
    }
    out_.raw("</dl>\n");
    if (finding.clauses.size() > kClausesQuoted) {
      out_.raw("<p class=\"also\">").word(HtmlMessage::also_clauses);
      for (std::size_t i = kClausesQuoted; i < finding.clauses.size(); ++i)
        out_.raw(i == kClausesQuoted ? " " : text(Message::list_separator, out_.lang())), clause_link(finding.clauses[i]);
      out_.raw("</p>\n");
    }
    out_.raw("</details>\n");
  }

  void evidence(const Finding& finding) {
    if (finding.evidence.empty() && finding.sites.empty()) return;
    const Happening* drawn = index_.with_chain(finding);
    out_.raw("<details><summary>").word(drawn != nullptr ? HtmlMessage::chain_and_places : HtmlMessage::evidence);
    if (finding.site_count != 0)
      out_.raw(" <span class=\"peek\">").say(HtmlMessage::places, finding.site_count).raw("</span>");
    out_.raw("</summary>\n");
    if (drawn != nullptr) chain(*drawn);
    things(finding, drawn);
    if (!finding.sites.empty()) {
      const std::size_t shown = std::min(finding.sites.size(), kPlaces);
      out_.raw("<ul class=\"places\">\n");
      for (std::size_t i = 0; i < shown; ++i)
        out_.raw("<li>"), write_place(finding.sites[i], out_), out_.raw("</li>\n");
      out_.raw("</ul>\n");
      write_more(std::max<std::size_t>(finding.site_count, shown) - shown, out_);
    }
    out_.raw("</details>\n");
  }

  void chain(const Happening& drawn) {
    if (chain_bytes_ > kBytesOfChains) {
      out_.raw("<p class=\"more\">").word(HtmlMessage::chain_in_json).raw("</p>\n");
      return;
    }
    const std::size_t before = out_.size();
    write_chain(drawn, index_, out_);
    chain_bytes_ += out_.size() - before;
  }

  // What the finding rests on, each way of collecting once.
  void things(const Finding& finding, const Happening* drawn) {
    std::vector<std::string> seen;
    for (const std::string& id : finding.evidence) {
      const Happening* each = index_.happening(id);
      std::string thing = each == nullptr ? id : short_api(each->what);
      if (each != nullptr && !each->information.empty())
        thing += out_.lang() == Lang::zh ? "：" + std::string(index_.information(each->information))
                                         : ": " + std::string(index_.information(each->information));
      if (std::find(seen.begin(), seen.end(), thing) == seen.end()) seen.push_back(std::move(thing));
    }
    if (seen.empty() || (seen.size() == 1 && drawn != nullptr)) return;  // the chain ends in it
    out_.raw("<ul class=\"things\">");
    for (std::size_t i = 0; i < std::min(seen.size(), kEvidence); ++i) out_.wrap("<li>", seen[i], "</li>");
    out_.raw("</ul>\n");
    write_more(seen.size() - std::min(seen.size(), kEvidence), out_);
  }

  void quotes(const Finding& finding) {
    if (finding.quotes.empty()) return;
    const std::size_t shown = std::min(finding.quotes.size(), kQuotes);
    out_.raw("<details><summary>").word(HtmlMessage::quotes).raw(" <span class=\"peek\">");
    out_.say(HtmlMessage::sentences, finding.quotes.size()).raw("</span></summary>\n");
    for (std::size_t i = 0; i < shown; ++i)
      out_.raw("<blockquote>").prose(finding.quotes[i].text, kQuoteCharacters).raw("</blockquote>\n");
    write_more(finding.quotes.size() - shown, out_);
    out_.raw("</details>\n");
  }

  const ReportIndex& index_;
  HtmlWriter& out_;
  const judge::Report& report_;
  std::size_t chain_bytes_ = 0;
};

}  // namespace

void write_findings(const ReportIndex& index, HtmlWriter& out) { Cards(index, out).write(); }

}  // namespace mingcha::reports
