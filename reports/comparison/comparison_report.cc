#include "reports/comparison/comparison_report.h"

#include <algorithm>

#include "reports/app_row.h"
#include "reports/comparison/comparison_texts.h"
#include "reports/json/json_words.h"
#include "reports/json/json_writer.h"
#include "reports/text/text_lines.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using enum ComparisonMessage;

struct Section {
  ComparisonMessage heading;
  std::string_view key;
  std::vector<ValueChange> Comparison::* changes;
};
constexpr Section kSections[] = {
    {sdks, "sdks", &Comparison::sdks},
    {permissions, "permissions", &Comparison::permissions},
    {information, "information", &Comparison::information},
    {hosts, "hosts", &Comparison::hosts},
    {signers, "signers", &Comparison::signers},
};
constexpr Fate kFates[] = {Fate::fresh, Fate::relapsed, Fate::still_there, Fate::fixed};

class Text {
 public:
  Text(const Comparison& comparison, Lang lang) : comparison_(comparison), lang_(lang) {}

  std::string make() {
    head();
    for (const Fate fate : kFates) findings(fate);
    for (const Section& section : kSections) changes(section);
    return std::move(out_);
  }

 private:
  void line(std::string_view first, std::string_view words) { append_hanging(out_, first, words); }

  void head() {
    line("", say(title, lang_, shown(comparison_.now().package)));
    for (const Comparison::Version& each : comparison_.versions) {
      const std::string code = each.version_code ? std::to_string(*each.version_code) : "-";
      line("  ", say(version, lang_, shown(each.version_name), code, shown(each.input.file),
                     text(coverage_word(each.coverage), lang_)));
    }
    if (!comparison_.same_app) line("", text(other_app, lang_));
    if (!comparison_.same_rules) line("", text(other_rules, lang_));
    if (comparison_.coverage_is_worse()) line("", text(worse_coverage, lang_));
    line("", say(counts, lang_, count(Fate::fresh), count(Fate::relapsed), count(Fate::still_there), count(Fate::fixed)));
  }

  std::ptrdiff_t count(Fate fate) const {
    return std::count_if(comparison_.findings.begin(), comparison_.findings.end(),
                         [&](const FindingChange& change) { return change.fate == fate; });
  }

  void findings(Fate fate) {
    if (count(fate) == 0) return;
    const auto heading = static_cast<ComparisonMessage>(static_cast<int>(fate_fresh) + static_cast<int>(fate));
    out_ += '\n';
    line("", text(heading, lang_));
    for (const FindingChange& change : comparison_.findings) {
      if (change.fate != fate) continue;
      const judge::Finding& found = change.finding;
      std::string words = say(finding, lang_, problem_in(found, lang_), in_language(found.title, lang_));
      if (change.unsure) words += text(unsure, lang_);
      if (found.accepted) words += text(accepted, lang_);
      line("  - ", prose(words));
      line("    ", shown(fmt::format("{} {} {} {}", text(certainty_word(found.certainty), lang_),
                                     text(severity_word(found.severity), lang_), found.owner, found.fingerprint)));
    }
  }

  // The value in words; what only says that something is there needs none.
  std::string in_words(const Section& section, const std::string& value) const {
    if (section.heading == permissions) return std::string(text(value == "declared" ? declared : undeclared, lang_));
    if (section.heading == sdks && value.empty()) return std::string(text(no_version, lang_));
    if (section.heading == information) {
      for (const Name<behaviour::Phase>& row : kPhases)
        if (row.name == value) return std::string(text(phase_word(row.value), lang_));
    }
    return shown(value);
  }

  void changes(const Section& section) {
    const std::vector<ValueChange>& list = comparison_.*section.changes;
    out_ += '\n';
    line("", text(section.heading, lang_));
    if (list.empty()) line("  ", text(nothing, lang_));
    for (const ValueChange& change : list) {
      const std::string name = shown(change.name);
      if (change.before && change.after) {
        line("  ", say(changed, lang_, name, in_words(section, *change.before), in_words(section, *change.after)));
      } else {
        const std::string& only = change.after ? *change.after : *change.before;
        line("  ", say(change.after ? added : gone, lang_, name, " " + in_words(section, only)));
      }
    }
  }

  const Comparison& comparison_;
  Lang lang_;
  std::string out_;
};

void write_versions(JsonWriter& out, const Comparison& comparison) {
  out.key("versions"), out.begin_array();
  for (const Comparison::Version& each : comparison.versions) {
    out.begin_object();
    out.field("file", each.input.file);
    out.field("sha256", each.input.sha256);
    out.field("package", each.package);
    out.field("version_name", each.version_name);
    out.field("version_code", each.version_code);
    out.field("coverage", name_of(kVerdicts, each.coverage));
    out.field("tool_version", each.tool_version);
    out.field("rules_sha256", each.rules_sha256);
    out.end_object();
  }
  out.end_array();
}

void write_findings(JsonWriter& out, const Comparison& comparison, Lang lang) {
  out.key("findings"), out.begin_array();
  for (const FindingChange& change : comparison.findings) {
    const judge::Finding& found = change.finding;
    out.begin_object();
    out.field("fate", spell(change.fate));
    out.field("unsure", change.unsure);
    out.field("accepted", found.accepted.has_value());
    out.field("rule", found.rule);
    out.field("problem", found.problem);
    out.field("certainty", name_of(kCertainties, found.certainty));
    out.field("severity", found.severity);
    out.field("title", in_language(found.title, lang));
    out.texts("clauses", found.clauses);
    out.field("owner", found.owner);
    out.field("fingerprint", found.fingerprint);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string comparison_text(const Comparison& comparison, Lang lang) {
  return Text(comparison, lang).make();
}

std::string comparison_json(const Comparison& comparison, Lang lang) {
  JsonWriter out;
  out.begin_object();
  out.field("schema", "mingcha.diff/1");
  write_versions(out, comparison);
  out.field("same_app", comparison.same_app);
  out.field("same_rules", comparison.same_rules);
  out.field("coverage_is_worse", comparison.coverage_is_worse());
  write_findings(out, comparison, lang);
  for (const Section& section : kSections) {
    out.key(section.key), out.begin_array();
    for (const ValueChange& change : comparison.*section.changes) {
      out.begin_object();
      out.field("name", change.name);
      out.field("before", change.before);
      out.field("after", change.after);
      out.end_object();
    }
    out.end_array();
  }
  out.end_object();
  return out.finish();
}

}  // namespace mingcha::reports
