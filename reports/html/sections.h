// The parts of an app's page, each a section of its own with a heading that the contents link to.
#pragma once

#include <array>
#include <string_view>

#include "reports/html/html_writer.h"
#include "reports/html/report_index.h"

namespace mingcha::reports {

/// A part of the page: what it is called, how it is linked, whether there is anything to show, and who writes it.
struct SectionRow {
  std::string_view anchor;
  HtmlMessage title;
  bool (*has)(const ReportIndex&);
  void (*write)(const ReportIndex&, HtmlWriter&);
};

void write_findings(const ReportIndex& index, HtmlWriter& out);
void write_timeline(const ReportIndex& index, HtmlWriter& out);
void write_matrix(const ReportIndex& index, HtmlWriter& out);
void write_collections(const ReportIndex& index, HtmlWriter& out);
void write_permissions(const ReportIndex& index, HtmlWriter& out);
void write_sdks(const ReportIndex& index, HtmlWriter& out);
void write_endpoints(const ReportIndex& index, HtmlWriter& out);
void write_conduct(const ReportIndex& index, HtmlWriter& out);
void write_policy(const ReportIndex& index, HtmlWriter& out);
void write_clauses(const ReportIndex& index, HtmlWriter& out);
void write_coverage(const ReportIndex& index, HtmlWriter& out);

/// The chain as boxes joined by arrows, with the branches it waits for, down to what it reaches.
void write_chain(const Happening& happening, const ReportIndex& index, HtmlWriter& out);

// Pieces that several sections print.

/// The phase's sign and name, told by colour and letter.
void write_phase(behaviour::Phase phase, HtmlWriter& out);
HtmlMessage sign_of(behaviour::Phase phase) noexcept;
/// "另有 12 项，见 JSON 报告", in a row of `columns` cells; nothing for 0.
void write_more_rows(std::size_t left, std::size_t columns, HtmlWriter& out);
/// The same as a paragraph.
void write_more(std::size_t left, HtmlWriter& out);
/// A place in code: short name and line, and below it the whole descriptor.
void write_place(const behaviour::Site& site, HtmlWriter& out);
/// `<table>` with its caption and the titles of its columns, up to the opened `<tbody>`, in a box that scrolls.
template <std::size_t N>
void begin_table(HtmlMessage caption, const std::array<HtmlMessage, N>& titles, HtmlWriter& out,
                 std::string_view css = {}) {
  out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").word(caption);
  out.raw("\"><table class=\"").raw(css).raw("\"><caption class=\"vh\">").word(caption).raw("</caption><thead><tr>");
  for (const HtmlMessage title : titles) out.raw("<th scope=\"col\">").word(title).raw("</th>");
  out.raw("</tr></thead>\n<tbody>\n");
}
inline void end_table(HtmlWriter& out) { out.raw("</tbody></table></div>\n"); }

}  // namespace mingcha::reports
