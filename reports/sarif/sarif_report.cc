#include "reports/sarif/sarif_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analyzer/behaviour/place_text.h"
#include "analyzer/judge/evidence.h"
#include "reports/app_row.h"
#include "reports/characters.h"
#include "reports/sarif/sarif_places.h"
#include "reports/sarif/sarif_rules.h"
#include "reports/sarif/sarif_words.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

constexpr std::string_view kManifest = "AndroidManifest.xml";
// Evidence that is no code, by how it begins, and the file of the package that shows it.
constexpr std::string_view kInManifest[] = {"permission:", "manifest:", "component:"};

class SarifRun {
 public:
  SarifRun(const judge::Report& report, Lang lang)
      : report_(report), lang_(lang), rules_(report, lang), places_(report.input) {}

  std::string make() {
    out_.begin_object();
    rules_.write_tool(out_);
    out_.field("language", sarif_language(lang_));
    out_.field("columnKind", "utf16CodeUnits");
    out_.key("automationDetails"), out_.begin_object();
    out_.field("id", fmt::format("mingcha/{}/", visible(report_.app.package)));
    out_.end_object();
    invocation();
    out_.key("results"), out_.begin_array();
    for (const judge::Finding& finding : report_.findings) result(finding);
    out_.end_array();
    places_.write_tables(out_);
    rules_.write_taxonomies(out_);
    properties();
    out_.end_object();
    std::string run = out_.finish();
    run.pop_back();
    return run;
  }

 private:
  void invocation() {
    out_.key("invocations"), out_.begin_array();
    out_.begin_object();
    out_.field("executionSuccessful", true);
    out_.key("toolExecutionNotifications"), out_.begin_array();
    std::size_t kind = 0;
    for (std::size_t i = 0; i < report_.reasons.size(); ++i) {
      if (i != 0 && report_.reasons[i].kind != report_.reasons[i - 1].kind) ++kind;
      notification(report_.reasons[i], kind);
    }
    out_.end_array();
    out_.end_object();
    out_.end_array();
  }

  void notification(const Reason& reason, std::size_t index) {
    std::string words(text(reason.kind, lang_));
    for (const std::string* part : {&reason.where, &reason.detail})
      if (!part->empty()) words += fmt::format(" [{}]", *part);
    out_.begin_object();
    out_.key("descriptor"), out_.begin_object();
    out_.field("id", row_of(reason.kind).id);
    out_.field("index", index);
    out_.end_object();
    out_.field("level", sarif_level(row_of(reason.kind).effect));
    write_message(out_, "message", words);
    out_.key("locations"), out_.begin_array();
    places_.write_file(out_, {});
    out_.end_array();
    out_.end_object();
  }

  void result(const judge::Finding& finding) {
    out_.begin_object();
    out_.field("ruleId", finding.rule);
    out_.field("ruleIndex", rules_.index_of(finding.rule));
    out_.field("level", sarif_level(finding));
    write_message(out_, "message",
                  fmt::format("{}{}{}", in_language(finding.title, lang_), lang_ == Lang::zh ? "。" : ". ",
                              in_language(finding.explanation, lang_)));
    locations(finding);
    out_.key("partialFingerprints"), out_.begin_object();
    out_.field("mingcha/v1", finding.fingerprint);
    out_.end_object();
    flows(finding);
    rules_.write_taxa(out_, finding);
    suppressions(finding);
    result_properties(finding);
    out_.end_object();
  }

  void locations(const judge::Finding& finding) {
    out_.key("locations"), out_.begin_array();
    for (const behaviour::Site& site : finding.sites) places_.write(out_, site);
    if (finding.sites.empty()) {
      const bool manifest =
          std::any_of(finding.evidence.begin(), finding.evidence.end(), [](const std::string& evidence) {
            return std::any_of(std::begin(kInManifest), std::end(kInManifest),
                               [&](std::string_view sign) { return evidence.starts_with(sign); });
          });
      places_.write_file(out_, manifest ? kManifest : std::string_view());
    }
    out_.end_array();
  }

  // One flow for each fact in code that is reached, the same way to the same thing once.
  void flows(const judge::Finding& finding) {
    std::vector<judge::Evidence> reached;
    for (const judge::Evidence& evidence : judge::evidence_of(report_, finding)) {
      if (reached.size() == kFlows) break;
      if (evidence.site == nullptr || evidence.chain == nullptr || evidence.chain->empty()) continue;
      const bool known = std::any_of(reached.begin(), reached.end(), [&](const judge::Evidence& other) {
        return *other.chain == *evidence.chain && other.by == evidence.by;
      });
      if (!known) reached.push_back(evidence);
    }
    if (reached.empty()) return;
    out_.key("codeFlows"), out_.begin_array();
    for (const judge::Evidence& evidence : reached) flow(evidence);
    out_.end_array();
  }

  void flow(const judge::Evidence& evidence) {
    const std::string what =
        evidence.information.empty() ? std::string(evidence.by) : fmt::format("{}: {}", evidence.information, evidence.by);
    out_.begin_object();
    write_message(out_, "message", fmt::format("{}, {}", what, text(phase_word(evidence.phase), lang_)));
    out_.key("threadFlows"), out_.begin_array();
    out_.begin_object();
    out_.key("locations"), out_.begin_array();
    for (std::size_t i = 0; i < evidence.chain->size(); ++i) {
      const behaviour::Hop& hop = (*evidence.chain)[i];
      const bool last = i + 1 == evidence.chain->size();
      out_.begin_object();
      out_.key("location");
      if (last) {
        places_.write(out_, *evidence.site, evidence.by);
      } else {
        const bool in_dex = behaviour::is_in_dex(hop);
        const std::string name = in_dex ? fmt::format("{}.{}", dotted(hop.class_name), hop.method) : function_text(hop);
        places_.write(out_, hop, name);
      }
      out_.field("nestingLevel", i);
      out_.field("importance", last || i == 0 ? "essential" : "important");
      out_.key("properties"), out_.begin_object();
      out_.field("edge", behaviour::spell(hop.kind));
      if (!hop.by.empty()) out_.field("by", hop.by);
      out_.end_object();
      out_.end_object();
    }
    out_.end_array();
    out_.end_object();
    out_.end_array();
    out_.end_object();
  }

  // Where a baseline was given, an empty list says that nobody accepted the result.
  void suppressions(const judge::Finding& finding) {
    if (!finding.accepted && !report_.baseline) return;
    out_.key("suppressions"), out_.begin_array();
    if (finding.accepted) {
      out_.begin_object();
      out_.field("kind", "external");
      out_.field("status", "accepted");
      out_.field("justification", visible_prose(finding.accepted->reason));
      out_.key("properties"), out_.begin_object();
      out_.field("approver", visible_prose(finding.accepted->approver));
      out_.field("expires", visible_prose(finding.accepted->expires));
      out_.end_object();
      out_.end_object();
    }
    out_.end_array();
  }

  void result_properties(const judge::Finding& finding) {
    out_.key("properties"), out_.begin_object();
    out_.field("id", finding.id);
    out_.field("problem", finding.problem);
    out_.field("certainty", finding.certainty == judge::Certainty::evident ? "evident" : "suspected");
    out_.field("severity", finding.severity);
    out_.field("owner", finding.owner);
    out_.field("remedy", visible_prose(in_language(finding.remedy, lang_)));
    out_.field("site_count", finding.site_count);
    out_.end_object();
  }

  void properties() {
    const judge::AppIdentity& app = report_.app;
    out_.key("properties"), out_.begin_object();
    out_.field("package", visible(app.package));
    out_.field("label", visible(app.label));
    out_.field("version_name", visible(app.version_name));
    out_.field("version_code", app.version_code);
    out_.field("coverage", text(coverage_word(report_.behaviour.coverage.verdict), lang_));
    out_.end_object();
  }

  const judge::Report& report_;
  Lang lang_;
  SarifRules rules_;
  SarifPlaces places_;
  JsonWriter out_;
};

}  // namespace

std::string sarif_run(const judge::Report& report, Lang lang) {
  return SarifRun(report, lang).make();
}

}  // namespace mingcha::reports
