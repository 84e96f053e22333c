#include "reports/text/selfcheck_report.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "reports/app_row.h"
#include "reports/text/columns.h"
#include "reports/text/selfcheck_texts.h"
#include "reports/text/text_lines.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using enum SelfcheckMessage;
using judge::ClauseVerdict;

constexpr std::size_t kAppIndent = 2, kClauseIndent = 8;
constexpr std::size_t kFindingsShown = 8;

struct VerdictRow {
  std::string_view verdict;
  SelfcheckMessage words;
};
constexpr VerdictRow kVerdicts[] = {{"evident", verdict_evident},
                                    {"suspected", verdict_suspected},
                                    {"not-found", verdict_not_found},
                                    {"manual", verdict_manual}};
constexpr VerdictRow kResults[] = {
    {"pass", result_pass}, {"fail", result_fail}, {"not-applicable", result_not_applicable}};
constexpr std::string_view kChineseFigures[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

class Writer {
 public:
  Writer(const judge::Report& report, Lang lang) : report_(report), lang_(lang) {
    for (const judge::Finding& finding : report.findings) findings_.emplace(finding.id, &finding);
  }

  std::string make() {
    append_hanging(out_, "", say(title, lang_, report_.tool_version, report_.rules_sha256.substr(0, 12)));
    out_ += '\n';
    identity();
    std::size_t number = 0;
    for (const judge::DocumentSummary& document : report_.documents)
      if (document.self_assessment) section(document, number++);
    out_ += '\n' + std::string(kWidth, '-') + '\n';
    append_hanging(out_, "", text(notice, lang_));
    return std::move(out_);
  }

 private:
  void field(std::string_view label, std::string_view value) { append_field(out_, kClauseIndent, label, value); }
  void field(SelfcheckMessage label, std::string_view value) { field(text(label, lang_), value); }

  void identity() {
    const auto app_field = [&](std::string_view label, std::string_view value) {
      append_field(out_, kAppIndent, label, value);
    };
    const judge::AppIdentity& app = report_.app;
    app_field(text(Message::col_app, lang_), shown(app.label.empty() ? app.package : app.label));
    app_field(text(Message::label_package, lang_), shown(app.package));
    app_field(text(Message::label_version, lang_), shown(app.version_name));
    app_field(text(Message::col_sha256, lang_), report_.input.sha256);
    app_field(text(Message::label_coverage, lang_), text(coverage_sentence(report_.behaviour.coverage.verdict), lang_));
    const auto& packers = report_.behaviour.coverage.packers;
    if (!packers.empty()) app_field(text(Message::label_packers, lang_), shown(technique_list(packers, lang_)));
    app_field(text(label_policy, lang_), policy_words());
  }

  std::string policy_words() const {
    if (!report_.policy) return std::string(text(policy_none, lang_));
    return say(report_.policy->from == "option" ? policy_given : policy_in_package, lang_, shown(report_.policy->place));
  }

  void section(const judge::DocumentSummary& document, std::size_t number) {
    const bool zh = lang_ == Lang::zh;
    out_ += '\n' + std::string(kWidth, '=') + '\n';
    const std::string figure =
        zh && number < std::size(kChineseFigures) ? std::string(kChineseFigures[number]) : std::to_string(number + 1);
    append_hanging(out_, "", say(heading, lang_, figure, in_language(document.title, lang_), document.number));
    append_hanging(out_, "  ", counts_of(document));
    for (const ClauseVerdict& each : report_.clauses)
      if (each.document == document.id) clause(each);
  }

  std::string counts_of(const judge::DocumentSummary& document) const {
    std::array<std::size_t, std::size(kVerdicts)> by_verdict{};
    std::size_t answers = 0;
    for (const ClauseVerdict& each : report_.clauses) {
      if (each.document != document.id) continue;
      answers += each.answer.has_value();
      for (std::size_t i = 0; i < by_verdict.size(); ++i) by_verdict[i] += each.verdict == kVerdicts[i].verdict;
    }
    std::string words = say(counts, lang_, by_verdict[0], by_verdict[1], by_verdict[2], by_verdict[3]);
    if (answers != 0) words += say(answered, lang_, answers);
    return words;
  }

  std::string_view words_of(std::string_view id, std::span<const VerdictRow> rows) const {
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const VerdictRow& row) { return row.verdict == id; });
    return at == rows.end() ? id : text(at->words, lang_);
  }

  void clause(const ClauseVerdict& each) {
    out_ += '\n';
    const std::string number(each.id.substr(std::min(each.id.size(), each.id.find(':') + 1)));
    append_hanging(out_, padded("  " + number, kClauseIndent), prose(in_language(each.text, lang_)));
    const bool in_part = each.partial && each.verdict == "not-found";
    field(label_verdict, in_part ? text(verdict_not_found_in_part, lang_) : words_of(each.verdict, kVerdicts));
    if (!each.verified) field("", text(from_memory, lang_));
    if (!each.previous.empty() && each.previous != each.verdict)
      field(label_change, say(change, lang_, words_of(each.previous, kVerdicts), words_of(each.verdict, kVerdicts)));
    findings(each);
    if (each.answer) answer(*each.answer);
    const std::string_view steps = in_language(each.manual_steps, lang_);
    if (each.findings.empty() && !steps.empty() && !each.answer && (each.verdict == "manual" || each.partial))
      field(label_steps, prose(steps));
  }

  void findings(const ClauseVerdict& each) {
    std::vector<const judge::Finding*> shown;
    for (const std::string& id : each.findings)
      if (const auto at = findings_.find(id); at != findings_.end() && shown.size() < kFindingsShown)
        shown.push_back(at->second);
    bool opens = true;  // the list, or what stands below a remedy
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const judge::Finding& finding = *shown[i];
      field(opens ? text(label_finding, lang_) : std::string_view(),
            prose(fmt::format("[{}] {}", finding.id, in_language(finding.title, lang_))));
      for (const privacy_policy::Quote& quote : finding.quotes) field("", prose("“" + quote.text + "”"));
      const std::string_view remedy = in_language(finding.remedy, lang_);
      // Findings of one rule often have one remedy: it stands below the last of them.
      opens = i + 1 == shown.size() || in_language(shown[i + 1]->remedy, lang_) != remedy;
      if (opens) field(label_remedy, prose(remedy));
    }
    if (each.findings.size() > kFindingsShown)
      field("", say(Message::evidence_more, lang_, each.findings.size() - kFindingsShown));
  }

  void answer(const judge::Answer& given) {
    std::string words(words_of(given.result, kResults));
    if (!given.by.empty() || !given.date.empty()) words = say(answer_by, lang_, words, given.by, given.date);
    if (!given.note.empty()) words += (lang_ == Lang::zh ? "：" : ": ") + given.note;
    field(label_answer, prose(words));
  }

  const judge::Report& report_;
  Lang lang_;
  std::unordered_map<std::string_view, const judge::Finding*> findings_;
  std::string out_;
};

}  // namespace

std::string selfcheck_report(const judge::Report& report, Lang lang) { return Writer(report, lang).make(); }

}  // namespace mingcha::reports
