#include "reports/html/html_report.h"

#include "reports/html/page_frame.h"
#include "reports/html/sections.h"
#include "reports/html/verdict.h"

namespace mingcha::reports {
namespace {

bool always(const ReportIndex&) { return true; }
bool any_finding(const ReportIndex& index) { return !index.report().findings.empty(); }
bool any_collection(const ReportIndex& index) { return !index.report().behaviour.collections.empty(); }
bool any_permission(const ReportIndex& index) { return !index.report().behaviour.permissions.empty(); }
bool any_sdk(const ReportIndex& index) { return !index.report().behaviour.sdks.empty(); }
bool any_endpoint(const ReportIndex& index) { return !index.report().behaviour.endpoints.empty(); }
bool any_policy(const ReportIndex& index) { return index.report().policy != nullptr; }
bool any_clause(const ReportIndex& index) { return !index.report().clauses.empty(); }

constexpr SectionRow kSections[] = {
    {"findings", HtmlMessage::findings_title, any_finding, write_findings},
    {"timeline", HtmlMessage::timeline_title, any_collection, write_timeline},
    {"matrix", HtmlMessage::matrix_title, any_collection, write_matrix},
    {"collections", HtmlMessage::collections_title, any_collection, write_collections},
    {"permissions", HtmlMessage::permissions_title, any_permission, write_permissions},
    {"sdks", HtmlMessage::sdks_title, any_sdk, write_sdks},
    {"endpoints", HtmlMessage::endpoints_title, any_endpoint, write_endpoints},
    {"conduct", HtmlMessage::conduct_title, always, write_conduct},
    {"policy", HtmlMessage::policy_title, any_policy, write_policy},
    {"clauses", HtmlMessage::clauses_title, any_clause, write_clauses},
    {"coverage", HtmlMessage::coverage_title, always, write_coverage},
};

constexpr std::size_t kBytesOfAPage = 320 * 1024;

void write_contents(const ReportIndex& index, HtmlWriter& out) {
  out.raw("<nav class=\"toc\" aria-label=\"").word(HtmlMessage::contents).raw("\"><ol>\n<li><a href=\"#verdict\">");
  out.word(HtmlMessage::verdict_title).raw("</a></li>\n");
  for (const SectionRow& row : kSections) {
    if (row.has(index)) out.raw("<li><a href=\"#").raw(row.anchor).raw("\">").word(row.title).raw("</a></li>\n");
  }
  out.raw("</ol></nav>\n");
}

void write_section(const SectionRow& row, const ReportIndex& index, HtmlWriter& out) {
  out.raw("<section id=\"").raw(row.anchor).raw("\" aria-labelledby=\"h-").raw(row.anchor).raw("\">\n<h2 id=\"h-");
  out.raw(row.anchor).raw("\">").word(row.title).raw("</h2>\n");
  row.write(index, out);
  out.raw("</section>\n");
}

void write_top(const AppRow& row, const judge::Report& report, HtmlWriter& out) {
  out.raw("<header class=\"top\">\n"), write_icon(report.app, out);
  out.raw("<div><p class=\"kicker\">").word(HtmlMessage::report_kind).wrap("</p><h1>", row.name, "</h1>");
  out.wrap("<p class=\"sub\">", report.app.package, " ").wrap("<span>", row.version, "</span></p></div>\n");
  write_theme_choice(out);
  out.raw("</header>\n");
}

}  // namespace

std::string html(const judge::Report& report, const Metadata* metadata, Lang lang) {
  const ReportIndex index(report, lang);
  const AppRow row = app_row(report, metadata, lang);
  HtmlWriter out(lang, kBytesOfAPage);
  begin_page(out, say(HtmlMessage::page_title, lang, std::string_view(row.name).substr(0, kLongestValue)));
  write_top(row, report, out);
  out.raw("<div class=\"frame\">\n");
  write_contents(index, out);
  out.raw("<main id=\"main\" tabindex=\"-1\">\n<section id=\"verdict\" aria-labelledby=\"h-verdict\">\n<h2 id=\"h-verdict\">");
  out.word(HtmlMessage::verdict_title).raw("</h2>\n");
  write_verdict(index, out);
  write_notice_row(row, metadata, out);
  write_identity(index, out);
  out.raw("</section>\n");
  for (const SectionRow& section : kSections) {
    if (section.has(index)) write_section(section, index, out);
  }
  out.raw("</main>\n</div>\n");
  end_page(out, report.tool_version, report.rules_sha256);
  return out.finish();
}

}  // namespace mingcha::reports
