#include "reports/evidence/explanation.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "analyzer/behaviour/place_text.h"
#include "analyzer/judge/evidence.h"
#include "analyzer/judge/exhibits.h"
#include "reports/app_row.h"
#include "reports/characters.h"
#include "reports/evidence/evidence_texts.h"
#include "reports/text/columns.h"
#include "reports/text/text_lines.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using behaviour::Chain;
using behaviour::Hop;
using behaviour::Site;

constexpr std::size_t kIndent = 2, kInner = 4, kDeep = 6;
constexpr std::size_t kEvidenceShown = 50;

class Explanation {
 public:
  Explanation(const judge::Report& report, const judge::Finding& finding, Lang lang)
      : report_(report), finding_(finding), lang_(lang), evidence_(judge::evidence_of(report, finding)) {}

  std::string make() {
    append_hanging(out_, "",
                   say(EvidenceMessage::heading, lang_, finding_.id, visible_prose(problem_in(finding_, lang_)),
                       visible_prose(in_language(finding_.title, lang_))));
    out_ += '\n';
    app();
    judgement();
    evidence();
    code();
    out_ += '\n';
    append_hanging(out_, "", text(EvidenceMessage::notice, lang_));
    return std::move(out_);
  }

 private:
  std::string_view word(EvidenceMessage message) const { return text(message, lang_); }
  std::string_view word(Message message) const { return text(message, lang_); }
  template <class Label>
  void field(std::size_t indent, Label label, std::string_view value) {
    append_field(out_, indent, word(label), value);
  }

  void app() {
    const judge::AppIdentity& app = report_.app;
    std::string name = fmt::format("{} {} {}", app.label, app.package, app.version_name);
    if (app.version_code) name += fmt::format(" ({})", *app.version_code);
    field(kIndent, EvidenceMessage::label_app, visible(name));
    field(kIndent, Message::label_file,
          say(Message::file_value, lang_, visible(report_.input.file), report_.input.size));
    field(kIndent, Message::col_sha256, report_.input.sha256);
    field(kIndent, EvidenceMessage::label_tool,
          say(EvidenceMessage::tool, lang_, report_.tool_version, report_.rules_sha256));
    field(kIndent, EvidenceMessage::label_coverage, word(coverage_sentence(report_.behaviour.coverage.verdict)));
    out_ += '\n';
  }

  void judgement() {
    field(kIndent, Message::label_certainty,
          say(Message::certainty_value, lang_, word(certainty_word(finding_.certainty)),
              word(severity_word(finding_.severity))));
    field(kIndent, Message::label_owner, visible(owner_name(report_, finding_.owner, lang_)));
    field(kIndent, Message::label_explanation, visible_prose(in_language(finding_.explanation, lang_)));
    field(kIndent, Message::label_remedy, visible_prose(in_language(finding_.remedy, lang_)));
    for (const std::string& id : finding_.clauses) {
      const auto clause = std::find_if(report_.clauses.begin(), report_.clauses.end(),
                                       [&](const judge::ClauseVerdict& c) { return c.id == id; });
      const std::string_view words = clause == report_.clauses.end() ? "" : in_language(clause->text, lang_);
      field(kIndent, EvidenceMessage::label_clause, fmt::format("{} {}", visible(id), visible_prose(words)));
    }
    for (const privacy_policy::Quote& quote : finding_.quotes)
      field(kIndent, EvidenceMessage::label_quote, fmt::format("+{} {}", quote.offset, visible_prose(quote.text)));
    if (finding_.accepted)
      field(kIndent, EvidenceMessage::label_accepted,
            say(EvidenceMessage::accepted, lang_, visible_prose(finding_.accepted->reason),
                visible_prose(finding_.accepted->approver), finding_.accepted->expires));
    field(kIndent, EvidenceMessage::label_fingerprint, finding_.fingerprint);
  }

  void evidence() {
    out_ += '\n';
    append_hanging(out_, "  ", word(EvidenceMessage::label_evidence));
    const std::size_t shown = std::min(evidence_.size(), kEvidenceShown);
    for (std::size_t i = 0; i < shown; ++i) item(evidence_[i]);
    if (evidence_.size() > shown)
      append_hanging(out_, "    ", say(EvidenceMessage::more_evidence, lang_, evidence_.size() - shown));
    for (const Site& site : finding_.sites)
      if (!told(site)) field(kInner, Message::label_place, visible(place_of(site, lang_)));
  }

  bool told(const Site& site) const {
    return std::any_of(evidence_.begin(), evidence_.begin() + static_cast<std::ptrdiff_t>(std::min(evidence_.size(), kEvidenceShown)),
                       [&](const judge::Evidence& e) { return e.site != nullptr && *e.site == site; });
  }

  void item(const judge::Evidence& evidence) {
    std::string head(evidence.id);
    for (const std::string_view part : {evidence.information, evidence.by})
      if (!part.empty()) head.append(" ").append(part);
    append_hanging(out_, "    ", visible(head));
    if (evidence.site != nullptr) field(kDeep, Message::label_place, visible(place_of(*evidence.site, lang_)));
    if (!evidence.owner.empty() && evidence.owner != finding_.owner)
      field(kDeep, Message::label_owner, visible(owner_name(report_, std::string(evidence.owner), lang_)));
    if (evidence.timed) field(kDeep, EvidenceMessage::label_when, when(evidence));
    if (evidence.chain != nullptr) way(EvidenceMessage::label_way, *evidence.chain);
    for (const Chain& chain : evidence.more_chains) way(EvidenceMessage::label_other_way, chain);
    for (const behaviour::Gate& gate : evidence.gates)
      append_hanging(out_, "      ",
                     visible(say(EvidenceMessage::waits_for, lang_, gate.waits_for, place_of(gate.branch, lang_))));
  }

  std::string when(const judge::Evidence& evidence) const {
    std::string words(word(phase_word(evidence.phase)));
    if (evidence.background) words += word(EvidenceMessage::background);
    if (evidence.period_seconds) words += say(EvidenceMessage::every, lang_, *evidence.period_seconds);
    return words;
  }

  void way(EvidenceMessage label, const Chain& chain) {
    if (chain.empty()) return;
    append_hanging(out_, "      ", word(label));
    for (std::size_t i = 0; i < chain.size(); ++i) {
      const Hop& hop = chain[i];
      std::string kind(behaviour::spell(hop.kind));
      if (!hop.by.empty()) kind += " " + hop.by;
      append_hanging(out_, "        ", visible(say(EvidenceMessage::hop, lang_, i + 1, behaviour::place_text(hop), kind)));
    }
  }

  // The methods of the evidence that is shown, each once, in the order of the exhibits.
  void code() {
    const std::set<std::pair<std::string_view, std::string_view>> wanted = methods();
    if (wanted.empty()) return;
    out_ += '\n';
    append_hanging(out_, "  ", word(EvidenceMessage::label_code));
    if (report_.exhibits == nullptr) return append_hanging(out_, "    ", word(EvidenceMessage::no_code));
    append_hanging(out_, "    ", word(EvidenceMessage::legend));
    for (const judge::MethodExhibit& method : report_.exhibits->methods) {
      if (wanted.contains({method.class_name, method.method}))
        out_ += fmt::format("\n{}\n{}", visible(method.dex), method.listing);
    }
    for (const auto& [class_name, method] : wanted) {
      const std::string name = fmt::format("{}->{}", class_name, method);
      const std::vector<std::string>& missing = report_.exhibits->missing;
      if (std::binary_search(missing.begin(), missing.end(), name))
        append_hanging(out_, "    ", visible(say(EvidenceMessage::missing, lang_, name)));
    }
  }

  std::set<std::pair<std::string_view, std::string_view>> methods() const {
    std::set<std::pair<std::string_view, std::string_view>> wanted;
    const auto add_chain = [&](const Chain& chain) {
      for (const Hop& hop : chain)
        if (is_in_dex(hop)) wanted.emplace(hop.class_name, hop.method);
    };
    const auto add_site = [&](const Site& site) {
      if (is_in_dex(site)) wanted.emplace(site.class_name, site.method);
    };
    for (std::size_t i = 0; i < std::min(evidence_.size(), kEvidenceShown); ++i) {
      const judge::Evidence& evidence = evidence_[i];
      if (evidence.site != nullptr) add_site(*evidence.site);
      if (evidence.chain != nullptr) add_chain(*evidence.chain);
      for (const Chain& chain : evidence.more_chains) add_chain(chain);
      for (const behaviour::Gate& gate : evidence.gates) wanted.emplace(gate.branch.class_name, gate.branch.method);
    }
    for (const Site& site : finding_.sites) add_site(site);
    return wanted;
  }

  const judge::Report& report_;
  const judge::Finding& finding_;
  Lang lang_;
  std::vector<judge::Evidence> evidence_;
  std::string out_;
};

}  // namespace

std::string explanation(const judge::Report& report, const judge::Finding& finding, Lang lang) {
  return Explanation(report, finding, lang).make();
}

}  // namespace mingcha::reports
