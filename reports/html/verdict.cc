#include "reports/html/verdict.h"
#include "support/base64.h"

#include <algorithm>

#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using behaviour::Coverage;
using judge::Finding;

constexpr std::size_t kBarWidth = 240;       // of the longest bar, in units of its drawing
constexpr std::size_t kSigners = 4;
constexpr std::size_t kLargestIcon = 48 * 1024;

struct CoverageWords {
  Coverage::Verdict verdict;
  std::string_view css;
  Message nothing_found;
};
constexpr CoverageWords kCoverage[] = {
    {Coverage::Verdict::full, "full", Message::nothing_found_full},
    {Coverage::Verdict::degraded, "degraded", Message::nothing_found_degraded},
    {Coverage::Verdict::unknown, "unknown", Message::nothing_found_unknown},
};

const CoverageWords& words_of(Coverage::Verdict verdict) noexcept {
  return *std::find_if(std::begin(kCoverage), std::end(kCoverage) - 1,
                       [verdict](const CoverageWords& row) { return row.verdict == verdict; });
}

std::vector<ProblemCount> problems_of(const std::vector<Finding>& findings, Lang lang) {
  std::vector<ProblemCount> problems;
  for (const Finding& finding : findings) {
    if (finding.accepted) continue;
    const std::string_view problem = problem_in(finding, lang);
    auto found = std::find_if(problems.begin(), problems.end(),
                              [&](const ProblemCount& each) { return each.problem == problem; });
    if (found == problems.end()) found = problems.insert(problems.end(), ProblemCount{problem});
    ++(finding.certainty == judge::Certainty::evident ? found->evident : found->suspected);
  }
  return problems;
}

void write_score(std::size_t count, std::string_view css, Message label, HtmlWriter& out) {
  out.raw("<div class=\"score ").raw(count == 0 ? "zero" : css).raw("\"><b>").number(count).raw("</b><span>");
  out.word(label).raw("</span></div>\n");
}

void write_baseline(const judge::BaselineUse& baseline, HtmlWriter& out) {
  out.raw("<p>").say(HtmlMessage::baseline_used, std::string_view(baseline.file).substr(0, kLongestValue), baseline.day,
                     baseline.expired.size(), baseline.unmatched.size());
  out.wrap(" <code>", baseline.sha256, "</code></p>\n");
}

void write_fact(Message label, std::string_view value, HtmlWriter& out) {
  out.raw("<div><dt>").word(label).wrap("</dt><dd>", value, "</dd></div>\n");
}

void write_signers(const judge::AppIdentity& app, HtmlWriter& out) {
  out.raw("<div class=\"wide\"><dt>").word(HtmlMessage::signers).raw("</dt><dd>");
  if (app.signers.empty()) out.word(HtmlMessage::no_signer);
  for (std::size_t i = 0; i < std::min(app.signers.size(), kSigners); ++i) {
    const judge::SignerSummary& signer = app.signers[i];
    out.wrap("<p>", signer.subject, " ");
    for (const std::string& scheme : signer.schemes) out.wrap("<span class=\"tag\">", scheme, "</span>");
    out.wrap("<code>", signer.sha256, "</code></p>");
  }
  if (app.signers.size() > kSigners)
    out.raw("<small>").say(HtmlMessage::and_more, app.signers.size() - kSigners).raw("</small>");
  out.raw("</dd></div>\n");
}

std::string types_of(const judge::AppIdentity& app, Lang lang) {
  std::string names;
  for (const judge::AppIdentity::Type& type : app.types) {
    if (!names.empty()) names += text(Message::list_separator, lang);
    names += lang == Lang::en && !type.name_en.empty() ? type.name_en : type.name_zh;
  }
  const judge::AppIdentity::Type& first = app.types.front();
  return first.from == "option" ? say(Message::type_by_option, lang, names)
                                : say(Message::type_by_guess, lang, names, first.confidence);
}

std::string version_of(const judge::AppIdentity& app, Lang lang) {
  std::string version = app.version_name.empty() ? std::string(text(Message::unknown_cell, lang)) : app.version_name;
  if (app.version_code) version += fmt::format(" ({})", *app.version_code);
  return version;
}

void write_cell(std::string_view value, HtmlWriter& out) { out.wrap("<td>", value, "</td>"); }

}  // namespace

std::string_view class_of(Coverage::Verdict verdict) noexcept { return words_of(verdict).css; }

void write_icon(const judge::AppIdentity& app, HtmlWriter& out) {
  constexpr std::string_view kTypes[] = {"image/png", "image/webp", "image/svg+xml"};
  const judge::Icon* icon = app.icon.get();
  const bool shown = icon != nullptr && icon->bytes.size() <= kLargestIcon &&
                     std::find(std::begin(kTypes), std::end(kTypes), icon->media_type) != std::end(kTypes);
  if (shown) {
    out.raw("<img class=\"icon\" alt=\"\" width=\"56\" height=\"56\" src=\"data:").raw(icon->media_type);
    out.raw(";base64,").raw(base64(as_bytes(icon->bytes))).raw("\">");
  } else {
    out.raw("<svg class=\"icon\" viewBox=\"0 0 56 56\" width=\"56\" height=\"56\" aria-hidden=\"true\"><rect width=\"56\" "
            "height=\"56\" rx=\"13\"/><path d=\"M18 17h20v22H18z\" class=\"line\"/><path d=\"M23 24h10M23 29h10M23 34h6\" "
            "class=\"line\"/></svg>");
  }
}

void write_verdict(const ReportIndex& index, HtmlWriter& out) {
  const judge::Report& report = index.report();
  const CoverageWords& coverage = words_of(report.behaviour.coverage.verdict);
  const std::vector<ProblemCount> problems = problems_of(report.findings, out.lang());
  std::size_t evident = 0, suspected = 0;
  for (const ProblemCount& each : problems) evident += each.evident, suspected += each.suspected;
  out.raw("<p class=\"seen ").raw(coverage.css).raw("\"><strong>").word(Message::label_coverage);
  out.raw(out.lang() == Lang::zh ? "：" : ": ").word(coverage_sentence(coverage.verdict)).raw("</strong> ").word(HtmlMessage::static_only);
  if (const auto& packers = report.behaviour.coverage.packers; !packers.empty())
    out.raw(" ").word(Message::label_packers).raw(out.lang() == Lang::zh ? "：" : ": ").prose(technique_list(packers, out.lang())).raw(out.lang() == Lang::zh ? "。" : ".");
  if (coverage.verdict != Coverage::Verdict::full)
    out.raw(" <a href=\"#coverage\">").word(HtmlMessage::what_was_not_seen).raw("</a>");
  out.raw("</p>\n");
  if (problems.empty()) {
    out.raw("<p class=\"verdict ").raw(coverage.css).raw("\">").word(coverage.nothing_found).raw("</p>\n");
  } else {
    out.raw("<div class=\"scores\">\n");
    write_score(evident, "evident", Message::certainty_evident, out);
    write_score(suspected, "suspected", Message::certainty_suspected, out);
    write_bars(problems, Anchors::groups, out);
    out.raw("</div>\n");
  }
  const auto accepted = std::count_if(report.findings.begin(), report.findings.end(),
                                      [](const Finding& f) { return f.accepted.has_value(); });
  if (accepted != 0) out.raw("<p>").say(HtmlMessage::accepted_findings, accepted).raw("</p>\n");
  if (report.baseline) write_baseline(*report.baseline, out);
}

void write_bars(const std::vector<ProblemCount>& problems, Anchors anchors, HtmlWriter& out) {
  std::size_t most = 1;
  for (const ProblemCount& each : problems) most = std::max(most, each.evident + each.suspected);
  out.raw("<ol class=\"bars\">\n");
  for (std::size_t i = 0; i < problems.size(); ++i) {
    const ProblemCount& each = problems[i];
    const std::size_t evident = each.evident * kBarWidth / most, suspected = each.suspected * kBarWidth / most;
    out.raw("<li>");
    if (anchors == Anchors::groups) out.raw("<a href=\"#p").number(i + 1).raw("\">");
    out.text(each.problem).raw(anchors == Anchors::groups ? "</a>" : "");
    out.raw("<svg viewBox=\"0 0 240 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"evident\" width=\"");
    out.number(evident).raw("\" height=\"8\"/><rect class=\"suspected\" x=\"").number(evident).raw("\" width=\"");
    out.number(suspected).raw("\" height=\"8\"/></svg><small>").say(HtmlMessage::bar_counts, each.evident, each.suspected);
    out.raw("</small></li>\n");
  }
  out.raw("</ol>\n");
}

void write_identity(const ReportIndex& index, HtmlWriter& out) {
  const judge::Report& report = index.report();
  const judge::AppIdentity& app = report.app;
  out.raw("<dl class=\"identity\">\n");
  write_fact(Message::label_package, app.package.empty() ? text(Message::unknown_cell, out.lang()) : app.package, out);
  write_fact(Message::label_version, version_of(app, out.lang()), out);
  write_fact(Message::label_target_sdk,
             say(app.target_sdk_declared ? HtmlMessage::sdk_range : HtmlMessage::sdk_range_assumed, out.lang(), app.target_sdk,
                 app.min_sdk),
             out);
  if (!app.types.empty()) write_fact(Message::label_type, types_of(app, out.lang()), out);
  out.raw("<div class=\"wide\"><dt>").word(Message::label_file).raw("</dt><dd>");
  out.say(Message::file_value, std::string_view(report.input.file).substr(0, 4 * kLongestValue), grouped(report.input.size));
  out.raw("</dd></div>\n<div class=\"wide\"><dt>SHA-256</dt><dd><code>").text(report.input.sha256);
  out.raw("</code></dd></div>\n");
  write_signers(app, out);
  out.raw("</dl>\n");
}

void write_listing_head(const Metadata* metadata, HtmlWriter& out) {
  for (const Message column : listing_columns(metadata)) out.raw("<th scope=\"col\">").word(column).raw("</th>");
}

void write_listing_cells(const AppRow& row, const Metadata* metadata, std::string_view page, HtmlWriter& out) {
  out.raw("<th scope=\"row\">");
  if (!page.empty()) out.raw("<a href=\"").raw(page).raw("\">");
  out.text(row.name).raw(page.empty() ? "</th>" : "</a></th>");
  write_cell(row.developer, out);
  write_cell(row.source, out);
  write_cell(row.version, out);
  out.raw("<td>");
  for (std::size_t i = 0; i < row.problems.size(); ++i)
    out.raw(i == 0 ? "" : "<br>").text(row.problems[i]).raw(i + 1 < row.problems.size() ? text(Message::problem_separator, out.lang()) : "");
  if (row.problems.empty()) out.word(Message::unknown_cell);
  out.raw("</td>");
  if (metadata != nullptr && metadata->has_filing_numbers()) write_cell(row.filing_number, out);
  if (metadata != nullptr && metadata->has_regions()) write_cell(row.region, out);
}

void write_notice_row(const AppRow& row, const Metadata* metadata, HtmlWriter& out) {
  if (row.problems.empty()) return;
  out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").word(HtmlMessage::notice_title);
  out.raw("\"><table class=\"notice\"><caption>").word(HtmlMessage::notice_title).raw("</caption><thead><tr>");
  write_listing_head(metadata, out);
  out.raw("</tr></thead><tbody><tr><td>1</td>"), write_listing_cells(row, metadata, {}, out);
  out.raw("</tr></tbody></table></div>\n");
}

}  // namespace mingcha::reports
