#include "reports/baseline/baseline_report.h"

#include <algorithm>

#include "reports/app_row.h"
#include "reports/baseline/baseline_texts.h"
#include "reports/characters.h"
#include "reports/text/text_lines.h"

namespace mingcha::reports {
namespace {

// A basic string of TOML. What is unsafe was made visible; no control character is left.
std::string quoted(std::string_view value) {
  std::string out = "\"";
  for (const char c : visible_prose(value)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

void append_key(std::string& out, std::string_view key, std::string_view value) {
  out += fmt::format("{} = {}\n", key, quoted(value));
}

}  // namespace

std::string accepted_words(const judge::Acceptance& acceptance, Lang lang) {
  return say(BaselineMessage::accepted, lang, acceptance.reason, acceptance.approver, acceptance.expires);
}

std::string baseline_section(const judge::Report& report, Lang lang) {
  if (!report.baseline) return {};
  const judge::BaselineUse& baseline = *report.baseline;
  const auto accepted = std::count_if(report.findings.begin(), report.findings.end(),
                                      [](const judge::Finding& finding) { return finding.accepted.has_value(); });
  std::string out = "\n";
  append_hanging(out, "  ", say(BaselineMessage::heading, lang, shown(baseline.file), baseline.day, accepted));
  for (const judge::Finding& finding : report.findings) {
    if (!finding.accepted) continue;
    append_hanging(out, "  - ", prose(fmt::format("{} {}", in_language(finding.title, lang),
                                                  accepted_words(*finding.accepted, lang))));
  }
  for (const judge::AcceptedFingerprint& entry : baseline.expired)
    append_hanging(out, "  ! ", shown(say(BaselineMessage::expired, lang, entry.fingerprint, entry.rule,
                                          entry.acceptance.expires)));
  for (const judge::AcceptedFingerprint& entry : baseline.unmatched)
    append_hanging(out, "  ? ", shown(say(BaselineMessage::unmatched, lang, entry.fingerprint, entry.rule)));
  return out;
}

std::string baseline_head(Lang lang) {
  return std::string(text(BaselineMessage::head, lang));
}

std::string baseline_entries(const judge::Report& report, Lang lang) {
  std::string out;
  for (const judge::Finding& finding : report.findings) {
    const judge::Acceptance known = finding.accepted.value_or(judge::Acceptance());
    out += '\n' + say(BaselineMessage::entry, lang, visible_prose(problem_in(finding, lang)),
                      visible_prose(in_language(finding.title, lang)));
    const std::string place = finding.sites.empty() ? report.input.file : place_of(finding.sites.front(), lang);
    out += say(BaselineMessage::entry_place, lang, visible(owner_name(report, finding.owner, lang)), visible(place));
    out += "[[accepted]]\n";
    append_key(out, "fingerprint", finding.fingerprint);
    append_key(out, "rule", finding.rule);
    append_key(out, "owner", finding.owner);
    if (!report.app.package.empty()) append_key(out, "package", report.app.package);
    append_key(out, "reason", known.reason);
    append_key(out, "approver", known.approver);
    append_key(out, "expires", known.expires);
  }
  return out;
}

}  // namespace mingcha::reports
