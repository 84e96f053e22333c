// What several sections of a page print alike.
#include "analyzer/behaviour/place_text.h"
#include "reports/html/sections.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kLongestPlace = 480;  // characters

}  // namespace

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
  out.wrap("<span class=\"place\"><b>", short_place_text(site), "</b>");
  if (site.line && is_in_dex(site)) out.say(Message::place_line, *site.line);
  out.raw("<code>").text(place_text(site), kLongestPlace).raw("</code></span>");
}

}  // namespace mingcha::reports
