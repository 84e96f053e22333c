// What several sections of a page print alike.
#include "reports/html/sections.h"
#include "reports/value_words.h"

namespace mingcha::reports {

using behaviour::Phase;

HtmlMessage sign_of(Phase phase) noexcept {
  switch (phase) {
    case Phase::before_consent: return HtmlMessage::sign_before;
    case Phase::gated: return HtmlMessage::sign_gated;
    case Phase::user_action: return HtmlMessage::sign_action;
    case Phase::after_consent: return HtmlMessage::sign_after;
    case Phase::unreached: return HtmlMessage::sign_unreached;
    case Phase::unknown: break;
  }
  return HtmlMessage::sign_unknown;
}

void write_phase(Phase phase, HtmlWriter& out) {
  out.raw("<span class=\"ph ").raw(spell(phase)).raw("\"><b aria-hidden=\"true\">").word(sign_of(phase));
  out.raw("</b>").word(phase_word(phase)).raw("</span>");
}

void write_more_rows(std::size_t left, std::size_t columns, HtmlWriter& out) {
  if (left == 0) return;
  out.raw("<tr class=\"more\"><td colspan=\"").number(columns).raw("\">").say(Message::details_more, left);
  out.raw("</td></tr>\n");
}

void write_more(std::size_t left, HtmlWriter& out) {
  if (left != 0) out.raw("<p class=\"more\">").say(Message::details_more, left).raw("</p>\n");
}

void write_place(const behaviour::Site& site, HtmlWriter& out) {
  if (site.class_name.empty()) {
    out.wrap("<span class=\"place\"><code>", site.dex, " +").number(site.offset).raw("</code></span>");
    return;
  }
  out.wrap("<span class=\"place\"><b>", short_place(site.class_name, site.method), "</b>");
  if (site.line) out.say(Message::place_line, *site.line);
  out.wrap("<code>", site.dex, " ").text(site.class_name).raw("-&gt;").text(site.method).raw(" +");
  out.number(site.offset).raw("</code></span>");
}

}  // namespace mingcha::reports
