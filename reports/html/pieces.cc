// What several sections of a page print alike.
#include <algorithm>

#include "reports/html/sections.h"

namespace mingcha::reports {
namespace {

using behaviour::Phase;

struct PhaseWords {
  Phase phase;
  HtmlMessage sign;
  Message name;
};

constexpr PhaseWords kPhases[] = {
    {Phase::before_consent, HtmlMessage::sign_before, Message::phase_before_consent},
    {Phase::unknown, HtmlMessage::sign_unknown, Message::phase_unknown},
    {Phase::user_action, HtmlMessage::sign_action, Message::phase_user_action},
    {Phase::gated, HtmlMessage::sign_gated, Message::phase_gated},
    {Phase::after_consent, HtmlMessage::sign_after, Message::phase_after_consent},
    {Phase::unreached, HtmlMessage::sign_unreached, Message::phase_unreached},
};

const PhaseWords& words_of(Phase phase) noexcept {
  return *std::find_if(std::begin(kPhases), std::end(kPhases) - 1,
                       [phase](const PhaseWords& row) { return row.phase == phase; });
}

}  // namespace

HtmlMessage sign_of(Phase phase) noexcept { return words_of(phase).sign; }
Message name_of(Phase phase) noexcept { return words_of(phase).name; }

void write_phase(Phase phase, HtmlWriter& out) {
  out.raw("<span class=\"ph ").raw(spell(phase)).raw("\"><b aria-hidden=\"true\">").word(sign_of(phase));
  out.raw("</b>").word(name_of(phase)).raw("</span>");
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
  out.wrap("<span class=\"place\"><b>", short_place(site.class_name, site.method), "</b>");
  if (site.line) out.say(Message::place_line, *site.line);
  out.wrap("<code>", site.dex, " ").text(site.class_name).raw("-&gt;").text(site.method).raw(" +");
  out.number(site.offset).raw("</code></span>");
}

}  // namespace mingcha::reports
