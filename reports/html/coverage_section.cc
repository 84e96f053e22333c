// What was seen of the package, what was not and why, and what was odd in it.
#include "reports/html/sections.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kPlacesOfAKind = 4;
constexpr std::size_t kComponents = 20;

void write_count(HtmlMessage label, std::uint64_t count, HtmlWriter& out) {
  out.raw("<div><dt>").word(label).wrap("</dt><dd>", grouped(count), "</dd></div>");
}

// A sentence for each kind with its first places.
template <class Wanted>
void write_reasons(HtmlMessage heading, const std::vector<Reason>& all, Wanted wanted, HtmlWriter& out) {
  bool any = false;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    while (last < all.size() && all[last].kind == all[first].kind) ++last;
    if (wanted(row_of(all[first].kind).effect)) {
      if (!any) out.raw("<h3>").word(heading).raw("</h3>\n<ul class=\"reasons\">");
      any = true;
      out.raw("<li>").prose(text(all[first].kind, out.lang()));
      for (std::size_t i = first; i < last && i < first + kPlacesOfAKind; ++i)
        out.wrap("<code>", all[i].where, " ").text(all[i].detail, 60).raw("</code>");
      if (last - first > kPlacesOfAKind)
        out.raw("<small>").say(HtmlMessage::and_more, last - first - kPlacesOfAKind).raw("</small>");
      out.raw("</li>\n");
    }
    first = last;
  }
  if (any) out.raw("</ul>\n");
}

// One an item, with what betrays it.
void write_techniques(Message heading, const std::vector<behaviour::TechniqueUse>& uses, HtmlWriter& out) {
  if (uses.empty()) return;
  out.raw("<h3>").word(heading).raw("</h3>\n<ul class=\"reasons\">");
  for (const behaviour::TechniqueUse& use : uses) {
    out.raw("<li>").prose(technique_words(use, out.lang()));
    for (const std::string& sign : use.signs) out.wrap("<code>", sign, "</code>");
    out.raw("</li>\n");
  }
  out.raw("</ul>\n");
}

}  // namespace

void write_coverage(const ReportIndex& index, HtmlWriter& out) {
  const behaviour::Coverage& seen = index.report().behaviour.coverage;
  const std::vector<Reason>& reasons = index.report().reasons;
  out.raw("<dl class=\"numbers\">");
  write_count(HtmlMessage::count_dex, seen.dex_files, out);
  write_count(HtmlMessage::count_classes, seen.classes, out);
  write_count(HtmlMessage::count_methods, seen.methods, out);
  write_count(HtmlMessage::count_reached, seen.reached_methods, out);
  write_count(HtmlMessage::count_instructions, seen.instructions, out);
  write_count(HtmlMessage::count_edges, seen.call_edges, out);
  write_count(HtmlMessage::count_wide, seen.wide_call_sites, out);
  write_count(HtmlMessage::count_native, seen.native_libraries, out);
  out.raw("</dl>\n");
  write_techniques(Message::label_packers, seen.packers, out);
  write_techniques(Message::label_frameworks, seen.frameworks, out);
  write_reasons(HtmlMessage::not_seen_heading, reasons, [](Effect e) { return e != Effect::noted; }, out);
  if (!seen.missing_components.empty()) {
    out.raw("<h3>").word(HtmlMessage::missing_components).raw("</h3>\n<ul class=\"reasons\">");
    std::size_t shown = 0;
    for (const std::string& name : seen.missing_components) {
      if (shown++ == kComponents) break;
      out.wrap("<li><code>", name, "</code></li>");
    }
    out.raw("</ul>\n");
    if (seen.missing_components.size() > kComponents) write_more(seen.missing_components.size() - kComponents, out);
  }
  write_reasons(HtmlMessage::oddities_heading, reasons, [](Effect e) { return e == Effect::noted; }, out);
}

}  // namespace mingcha::reports
