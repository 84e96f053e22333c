#include "reports/text/text_details.h"

#include <algorithm>
#include <array>

#include "analyzer/behaviour/place_text.h"
#include "reports/app_row.h"
#include "reports/text/text_lines.h"

namespace mingcha::reports {
namespace {

using behaviour::Collection;
using behaviour::ConsentForm;
using behaviour::Phase;
using behaviour::Site;

constexpr std::size_t kIndent = 2;
constexpr std::size_t kInner = 5;
constexpr std::size_t kChainIndent = 7;
constexpr std::size_t kPlacesShown = 8;
constexpr std::size_t kCollectionsShown = 40;

struct PhaseRow {
  Phase phase;
  Message name;
};
// In the order of their weight.
constexpr std::array kPhases = {
    PhaseRow{Phase::before_consent, Message::phase_before_consent}, PhaseRow{Phase::gated, Message::phase_gated},
    PhaseRow{Phase::user_action, Message::phase_user_action},       PhaseRow{Phase::after_consent, Message::phase_after_consent},
    PhaseRow{Phase::unknown, Message::phase_unknown},               PhaseRow{Phase::unreached, Message::phase_unreached},
};

class Details {
 public:
  Details(const judge::Report& report, Lang lang) : report_(report), lang_(lang) {}

  std::string make() {
    out_ += '\n';
    times();
    consent();
    for (const PhaseRow& row : kPhases) {
      if (row.phase != Phase::unreached) collections(row);
    }
    return std::move(out_);
  }

 private:
  std::string_view word(Message message) const { return text(message, lang_); }

  std::size_t count(Phase phase) const {
    const std::vector<Collection>& all = report_.behaviour.collections;
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Collection& c) { return c.phase == phase; }));
  }

  void times() {
    append_field(out_, kIndent, word(Message::label_times),
                 say(Message::times_count, lang_, count(Phase::before_consent), count(Phase::gated),
                     count(Phase::user_action), count(Phase::after_consent), count(Phase::unknown),
                     count(Phase::unreached)));
  }

  void consent() {
    const std::vector<ConsentForm>& forms = report_.behaviour.conduct.consent_forms;
    if (forms.empty()) append_field(out_, kIndent, word(Message::label_gate), word(Message::no_gate));
    for (const ConsentForm& form : forms) {
      append_field(out_, kIndent, word(Message::label_gate), shown(form.class_name));
      list(Message::label_texts, form.texts);
      sites(Message::label_accepts, form.accepts);
      sites(Message::label_refuses, form.refuses);
      list(Message::label_flags, form.flags);
      sites(Message::label_written, form.written_at);
      sites(Message::label_tested, form.tested_at);
    }
    for (const behaviour::SdkConsentCall& call : report_.behaviour.conduct.sdk_consent) {
      if (!call.starts_collecting) continue;
      append_field(out_, kIndent, word(Message::label_sdk_started),
                   shown(call.api + " " + place_of(call.at.site, lang_)));
    }
  }

  // One line each under one label; an empty list prints nothing.
  void list(Message label, const std::vector<std::string>& values) {
    std::string_view heading = word(label);
    const std::size_t most = std::min(values.size(), kPlacesShown);
    for (std::size_t i = 0; i < most; ++i) {
      append_field(out_, kInner, heading, shown(values[i]));
      heading = "";
    }
    if (values.size() > most) {
      append_field(out_, kInner, "", say(Message::details_more, lang_, values.size() - most));
    }
  }

  void sites(Message label, const std::vector<Site>& sites) {
    std::vector<std::string> values;
    for (const Site& site : sites) values.push_back(place_of(site, lang_));
    list(label, values);
  }

  void collections(const PhaseRow& row) {
    const std::size_t all = count(row.phase);
    if (all == 0) return;
    out_ += '\n';
    append_hanging(out_, std::string(kIndent, ' '), say(Message::collections_in, lang_, word(row.name), all));
    std::size_t left = kCollectionsShown;
    for (const Collection& collection : report_.behaviour.collections) {
      if (collection.phase != row.phase || left == 0) continue;
      --left;
      show(collection);
    }
    if (all > kCollectionsShown) {
      append_hanging(out_, std::string(kInner, ' '), say(Message::details_more, lang_, all - kCollectionsShown));
    }
  }

  void show(const Collection& collection) {
    const std::string owner = owner_name(report_, collection.owner, lang_);
    append_hanging(out_, std::string(kInner, ' '),
                   shown(fmt::format("{} {} {} {}", collection.id, collection.information, collection.api, owner)));
    for (const behaviour::Hop& hop : collection.chain) {
      const std::string by = hop.by.empty() ? std::string() : " " + hop.by;
      append_hanging(out_, std::string(kChainIndent, ' ') + "- ",
                     shown(fmt::format("{} ({}{})", behaviour::place_text(hop), behaviour::spell(hop.kind), by)));
    }
    for (const behaviour::Gate& gate : collection.gates) {
      append_field(out_, kChainIndent, word(Message::label_waits),
                   shown(gate.waits_for + " " + place_of(gate.branch, lang_)));
    }
  }

  const judge::Report& report_;
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string text_details(const judge::Report& report, Lang lang) {
  return Details(report, lang).make();
}

}  // namespace mingcha::reports
