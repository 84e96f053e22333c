// What the app does besides collecting: how it asks for consent, by what it starts itself, what it subscribes to, which
// means it offers the user.
#include <algorithm>
#include <map>

#include "reports/app_row.h"
#include "reports/html/sections.h"

namespace mingcha::reports {
namespace {

using behaviour::Conduct;
using behaviour::ConsentForm;
using behaviour::Phase;
using behaviour::Site;

constexpr std::size_t kForms = 4;
constexpr std::size_t kTexts = 5;
constexpr std::size_t kSites = 3;
constexpr std::size_t kRows = 24;

void write_flag(HtmlMessage message, HtmlWriter& out) {
  out.raw("<span class=\"tag\">").word(message).raw("</span>");
}

void write_sites(Message label, const std::vector<Site>& sites, HtmlWriter& out) {
  if (sites.empty()) return;
  out.raw("<dt>").word(label).raw("</dt><dd>");
  const std::size_t shown = std::min(sites.size(), kSites);
  for (std::size_t i = 0; i < shown; ++i) write_place(sites[i], out);
  if (sites.size() > shown) out.raw("<small>").say(HtmlMessage::and_more, sites.size() - shown).raw("</small>");
  out.raw("</dd>\n");
}

void write_values(Message label, const std::vector<std::string>& values, HtmlWriter& out) {
  if (values.empty()) return;
  out.raw("<dt>").word(label).raw("</dt><dd>");
  for (std::size_t i = 0; i < std::min(values.size(), kTexts); ++i) out.raw(i == 0 ? "" : "<br>").text(values[i]);
  out.raw("</dd>\n");
}

void write_form(const ConsentForm& form, HtmlWriter& out) {
  out.wrap("<div class=\"form\"><h4>", short_class(form.class_name), "</h4>\n<p class=\"tags\">");
  write_phase(form.phase, out);
  write_flag(form.has_refuse ? HtmlMessage::form_refuse : HtmlMessage::form_no_refuse, out);
  if (form.not_cancelable) write_flag(HtmlMessage::form_not_cancelable, out);
  if (form.implied) write_flag(HtmlMessage::form_implied, out);
  if (form.checked_by_default) write_flag(HtmlMessage::form_checked, out);
  out.raw("</p>\n<dl class=\"facts\">");
  write_values(Message::label_texts, form.texts, out);
  write_sites(Message::label_accepts, form.accepts, out);
  write_sites(Message::label_refuses, form.refuses, out);
  write_values(Message::label_flags, form.flags, out);
  write_sites(Message::label_written, form.written_at, out);
  write_sites(Message::label_tested, form.tested_at, out);
  out.raw("</dl></div>\n");
}

void write_forms(const ReportIndex& index, HtmlWriter& out) {
  const Conduct& conduct = index.report().behaviour.conduct;
  out.raw("<h3>").word(HtmlMessage::consent_heading).raw("</h3>\n");
  if (conduct.consent_forms.empty()) {
    out.raw("<p class=\"none\">");
    index.code_seen() ? out.word(Message::no_gate) : out.word(HtmlMessage::code_not_seen);
    out.raw("</p>\n");
  }
  const std::size_t shown = std::min(conduct.consent_forms.size(), kForms);
  for (std::size_t i = 0; i < shown; ++i) write_form(conduct.consent_forms[i], out);
  write_more(conduct.consent_forms.size() - shown, out);
}

void write_told_sdks(const ReportIndex& index, HtmlWriter& out) {
  const std::vector<behaviour::SdkConsentCall>& calls = index.report().behaviour.conduct.sdk_consent;
  if (calls.empty()) return;
  out.raw("<h3>").word(HtmlMessage::sdk_consent_title).raw("</h3>\n");
  begin_table(HtmlMessage::sdk_consent_title,
              std::array{HtmlMessage::col_sdk, HtmlMessage::col_interface, HtmlMessage::col_phase, HtmlMessage::col_tells},
              out);
  const std::size_t shown = std::min(calls.size(), kRows);
  for (std::size_t i = 0; i < shown; ++i) {
    const behaviour::SdkConsentCall& call = calls[i];
    out.wrap("<tr><th scope=\"row\">", index.owner("sdk:" + call.sdk), "</th><td>").text(short_api(call.api));
    out.raw("</td><td>"), write_phase(call.at.phase, out), out.raw("</td><td>");
    if (call.starts_collecting) out.word(HtmlMessage::starts_collecting);
    if (!call.starts_collecting && call.agreed)
      out.word(*call.agreed ? HtmlMessage::tells_agreed : HtmlMessage::tells_not_agreed);
    if (!call.starts_collecting && !call.agreed) out.text(call.role);
    out.raw("</td></tr>\n");
  }
  write_more_rows(calls.size() - shown, 4, out);
  end_table(out);
}

void write_at(const std::optional<behaviour::Occurrence>& at, HtmlWriter& out) {
  if (at) {
    write_phase(at->phase, out), write_place(at->site, out);
  } else {
    out.word(HtmlMessage::in_manifest);
  }
}

bool is_unreached(const behaviour::SelfStart& start) { return start.at && start.at->phase == Phase::unreached; }
bool is_unreached(const behaviour::Subscription& each) { return each.at.phase == Phase::unreached; }

// Those that can run; what no entry point leads to is counted below the table.
template <class Item>
std::vector<const Item*> reached(const std::vector<Item>& all) {
  std::vector<const Item*> some;
  for (const Item& each : all) {
    if (!is_unreached(each)) some.push_back(&each);
  }
  return some;
}

void write_unreached(std::size_t count, HtmlWriter& out) {
  if (count != 0) out.raw("<p class=\"more\">").say(HtmlMessage::unreached_places, count).raw("</p>\n");
}

void write_self_starts(const ReportIndex& index, HtmlWriter& out) {
  const std::vector<behaviour::SelfStart>& all = index.report().behaviour.conduct.self_starts;
  if (all.empty()) return;
  const std::vector<const behaviour::SelfStart*> starts = reached(all);
  out.raw("<h3>").word(HtmlMessage::self_starts_heading).raw("</h3>\n");
  if (starts.empty()) return write_unreached(all.size(), out);
  begin_table(HtmlMessage::self_starts_title,
              std::array{HtmlMessage::col_kind, HtmlMessage::col_shown_by, HtmlMessage::col_owner, HtmlMessage::col_place},
              out);
  const std::size_t shown = std::min(starts.size(), kRows);
  for (std::size_t i = 0; i < shown; ++i) {
    const behaviour::SelfStart& start = *starts[i];
    out.raw("<tr><th scope=\"row\">").text(kind_name(start.kind, out.lang())).raw("</th><td>").text(short_api(start.by));
    if (!start.target.empty()) out.wrap("<br><code>", start.target, "</code>");
    if (!start.component.empty()) out.wrap("<br><code>", start.component, "</code>");
    out.wrap("</td><td>", index.owner(start.owner), "</td><td>"), write_at(start.at, out), out.raw("</td></tr>\n");
  }
  write_more_rows(starts.size() - shown, 4, out);
  end_table(out);
  write_unreached(all.size() - starts.size(), out);
}

void write_subscriptions(const ReportIndex& index, HtmlWriter& out) {
  const std::vector<behaviour::Subscription>& all = index.report().behaviour.conduct.subscriptions;
  if (all.empty()) return;
  const std::vector<const behaviour::Subscription*> some = reached(all);
  out.raw("<h3>").word(HtmlMessage::subscriptions_heading).raw("</h3>\n");
  if (some.empty()) return write_unreached(all.size(), out);
  begin_table(HtmlMessage::subscriptions_title,
              std::array{HtmlMessage::col_information, HtmlMessage::col_interface, HtmlMessage::col_owner,
                         HtmlMessage::col_ends, HtmlMessage::col_place},
              out);
  const std::size_t shown = std::min(some.size(), kRows);
  for (std::size_t i = 0; i < shown; ++i) {
    const behaviour::Subscription& each = *some[i];
    out.wrap("<tr><th scope=\"row\">", index.information(each.information), "</th><td>").text(short_api(each.api));
    out.wrap("</td><td>", index.owner(each.at.owner), "</td><td>");
    out.word(each.removed ? HtmlMessage::taken_back : HtmlMessage::not_taken_back);
    if (each.period_seconds) out.raw(" <small>").say(HtmlMessage::seconds, *each.period_seconds).raw("</small>");
    out.raw("</td><td>"), write_phase(each.at.phase, out), write_place(each.at.site, out), out.raw("</td></tr>\n");
  }
  write_more_rows(some.size() - shown, 5, out);
  end_table(out);
  write_unreached(all.size() - some.size(), out);
}

void write_means(const ReportIndex& index, HtmlWriter& out) {
  std::map<std::string_view, std::vector<std::string_view>> means;
  for (const behaviour::UserMeans& each : index.report().behaviour.conduct.user_means)
    if (means[each.means].size() < kSites) means[each.means].push_back(each.text);
  if (means.empty()) return;
  out.raw("<h3>").word(HtmlMessage::means_heading).raw("</h3>\n<dl class=\"facts\">");
  for (const auto& [kind, texts] : means) {
    out.raw("<dt>").text(kind_name(kind, out.lang())).raw("</dt><dd>");
    for (std::size_t i = 0; i < texts.size(); ++i)
      out.raw(i == 0 ? "" : text(Message::list_separator, out.lang())).text(texts[i], 60);
    out.raw("</dd>\n");
  }
  out.raw("</dl>\n");
}

}  // namespace

void write_conduct(const ReportIndex& index, HtmlWriter& out) {
  write_forms(index, out);
  write_told_sdks(index, out);
  write_self_starts(index, out);
  write_subscriptions(index, out);
  write_means(index, out);
}

}  // namespace mingcha::reports
