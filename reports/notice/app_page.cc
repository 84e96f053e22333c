// The papers for one app: the order to rectify, and the form of a second test.
#include <fmt/format.h>

#include <algorithm>

#include "reports/notice/notice_texts.h"
#include "reports/notice/page.h"
#include "reports/notice/page_parts.h"
#include "reports/notice/sentence.h"

namespace mingcha::reports {
namespace {

using policies::NoticeForm;
using policies::NoticeLayout;

constexpr std::size_t kFindingsShown = 200;

class AppPage {
 public:
  AppPage(const NoticeHeading& heading, const NoticeApp& app, const NoticeLayout& layout, Lang lang)
      : heading_(heading), app_(app), layout_(layout), lang_(lang), values_(heading_values(heading, layout, lang)) {
    values_["name"] = harmless(app.name, 120);
    values_["version"] = harmless(app.version);
    values_["developer"] = harmless(app.developer);
    values_["findings"] = fmt::format("{}", app.problems.size());
  }

  Page page() {
    page_ = empty_page(layout_, values_);
    add_title(page_, layout_, values_);
    if (layout_.form == NoticeForm::rectification) {
      rectification();
    } else {
      second_test();
    }
    return std::move(page_);
  }

 private:
  void put(BlockKind kind, std::string words) { page_.blocks.push_back({kind, std::move(words), {}}); }
  void heading(NoticeMessage message) { put(BlockKind::heading, word(message)); }
  void put(Table table) { page_.blocks.push_back({BlockKind::table, "", std::move(table)}); }
  std::string word(NoticeMessage message) const { return std::string(text(message, lang_)); }

  void preamble() {
    for (const std::string& sentence : layout_.preamble) put(BlockKind::paragraph, filled(sentence, values_));
  }

  void rectification() {
    const bool known = app_.developer != text(Message::unknown_cell, lang_);
    put(BlockKind::addressee, known ? say(NoticeMessage::addressee, lang_, values_["developer"])
                                    : say(NoticeMessage::addressee_unknown, lang_, values_["name"]));
    preamble();
    heading(NoticeMessage::app_heading);
    put(identity());
    heading(NoticeMessage::problems_heading);
    problems();
    heading(NoticeMessage::findings_heading);
    const std::size_t shown = std::min(app_.findings.size(), kFindingsShown);
    for (std::size_t i = 0; i < shown; ++i) finding(i + 1, app_.findings[i]);
    if (app_.findings.size() > shown) put(BlockKind::note, word(NoticeMessage::cut));
    heading(NoticeMessage::demands_heading);
    put(BlockKind::paragraph, closing(layout_, heading_, values_));
    add_signature(page_, values_, lang_);
    put(BlockKind::signature, word(NoticeMessage::seal));
    put(BlockKind::paragraph, word(NoticeMessage::receipt));
    notes();
  }

  void problems() {
    std::size_t number = 0;
    for (const NoticeProblem& problem : app_.problems) {
      const std::string words = harmless(problem.text);
      put(BlockKind::paragraph, fmt::format("{}. {}", ++number, problem.evident ? words : say(NoticeMessage::suspected, lang_, words)));
    }
    if (app_.problems.empty()) put(BlockKind::paragraph, word(NoticeMessage::not_found));
  }

  void notes() {
    std::string words = word(NoticeMessage::note_static);
    if (app_.accepted > 0) words += say(NoticeMessage::note_accepted, lang_, app_.accepted);
    put(BlockKind::note, say(NoticeMessage::note, lang_, words));
  }

  static Table two_columns() {
    Table table;
    table.widths = {20, 80};
    table.centred = {true, false};
    return table;
  }

  void row(Table& table, NoticeMessage label, std::vector<std::string> lines) const {
    for (std::string& line : lines) line = harmless(line);
    if (lines.empty()) lines.emplace_back("—");
    table.rows.push_back({{{word(label)}, 1, true}, {std::move(lines)}});
  }

  Table identity() const {
    const std::string version =
        app_.version_code.empty() ? app_.version : say(NoticeMessage::version_value, lang_, app_.version, app_.version_code);
    Table table = two_columns();
    row(table, NoticeMessage::label_app, {app_.name});
    row(table, NoticeMessage::label_package, {app_.package});
    row(table, NoticeMessage::label_version, {version});
    if (!app_.previous_version.empty()) row(table, NoticeMessage::label_version_before, {app_.previous_version});
    row(table, NoticeMessage::label_developer, {app_.developer});
    row(table, NoticeMessage::label_source, {app_.source});
    row(table, NoticeMessage::label_filing, {app_.filing});
    row(table, NoticeMessage::label_type, {app_.type});
    row(table, NoticeMessage::label_sha256, {app_.sha256});
    row(table, NoticeMessage::label_coverage, {app_.coverage});
    return table;
  }

  void finding(std::size_t number, const NoticeFinding& found) {
    std::vector<std::string> clauses;
    for (const NoticeClause& clause : found.clauses) clauses.push_back(fmt::format("{} {}", clause.id, clause.text));
    Table table = two_columns();
    row(table, NoticeMessage::label_problem, {fmt::format("{}. {}", number, found.problem)});
    row(table, NoticeMessage::label_title, {found.title});
    row(table, NoticeMessage::label_certainty, {say(NoticeMessage::certainty_value, lang_, found.certainty, found.severity)});
    row(table, NoticeMessage::label_clauses, std::move(clauses));
    row(table, NoticeMessage::label_owner, {found.owner});
    if (!found.places.empty()) row(table, NoticeMessage::label_places, found.places);
    if (!found.chain.empty()) row(table, NoticeMessage::label_chain, found.chain);
    row(table, NoticeMessage::label_evidence, found.evidence);
    row(table, NoticeMessage::label_remedy, {found.remedy});
    row(table, NoticeMessage::label_fingerprint, {found.fingerprint});
    put(std::move(table));
  }

  void second_test() {
    preamble();
    heading(NoticeMessage::app_heading);
    put(identity());
    heading(NoticeMessage::results_heading);
    put(results());
    heading(NoticeMessage::conclusion_heading);
    put(BlockKind::paragraph, conclusion());
    put(BlockKind::paragraph, closing(layout_, heading_, values_));
    put(signers());
    add_signature(page_, values_, lang_);
    put(BlockKind::signature, word(NoticeMessage::seal));
    notes();
  }

  // Without an earlier report, what is found now is all there is to say.
  std::vector<NoticeRecheck> items() const {
    std::vector<NoticeRecheck> items = app_.rechecks;
    if (compared()) return items;
    for (const NoticeFinding& found : app_.findings)
      items.push_back({found.problem, word(NoticeMessage::no_previous), found.title, Recheck::added});
    return items;
  }
  bool compared() const { return !app_.rechecks.empty() || !app_.previous_version.empty(); }

  Table results() const {
    constexpr NoticeMessage kResults[] = {NoticeMessage::result_fixed, NoticeMessage::result_still, NoticeMessage::result_added};
    Table table;
    for (const NoticeMessage title : {NoticeMessage::col_number, NoticeMessage::col_problem, NoticeMessage::col_before,
                                      NoticeMessage::col_now, NoticeMessage::col_result})
      table.header.push_back(word(title));
    table.widths = {8, 22, 28, 28, 14};
    table.centred = {true, false, false, false, true};
    const auto or_none = [&](const std::string& words) { return words.empty() ? word(NoticeMessage::not_found) : harmless(words); };
    for (const NoticeRecheck& item : items())
      table.rows.push_back({{{fmt::format("{}", table.rows.size() + 1)}}, {{harmless(item.problem)}}, {{or_none(item.before)}},
                            {{or_none(item.now)}}, {{word(kResults[static_cast<std::size_t>(item.result)])}}});
    return table;
  }

  std::string conclusion() const {
    std::size_t still = 0, added = 0;
    for (const NoticeRecheck& item : items()) {
      still += item.result == Recheck::still ? 1 : 0;
      added += item.result == Recheck::added ? 1 : 0;
    }
    if (still + added > 0) return say(NoticeMessage::conclusion_left, lang_, still, added);
    return word(compared() ? NoticeMessage::conclusion_fixed : NoticeMessage::not_found);
  }

  // To be signed by hand.
  Table signers() const {
    Table table;
    table.widths = {16, 34, 16, 34};
    table.centred = {true, true, true, true};
    table.by_hand = true;
    for (const NoticeMessage role : {NoticeMessage::tested_by, NoticeMessage::reviewed_by, NoticeMessage::approved_by})
      table.rows.push_back({{{word(role)}, 1, true}, {{""}}, {{word(NoticeMessage::date_of)}, 1, true}, {{""}}});
    return table;
  }

  const NoticeHeading& heading_;
  const NoticeApp& app_;
  const NoticeLayout& layout_;
  Lang lang_;
  Placeholders values_;
  Page page_;
};

}  // namespace

Page app_page(const NoticeHeading& heading, const NoticeApp& app, const NoticeLayout& layout, Lang lang) {
  return AppPage(heading, app, layout, lang).page();
}

}  // namespace mingcha::reports
