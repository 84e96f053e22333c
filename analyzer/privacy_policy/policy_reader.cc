// Block by block, so that memory does not grow with the text: headings say where the reading stands, tables and
// labelled lines are lists, everything else is sentences.
#include <algorithm>
#include <tuple>

#include "analyzer/privacy_policy/information_reader.h"
#include "analyzer/privacy_policy/list_reader.h"
#include "analyzer/privacy_policy/mentions.h"
#include "analyzer/privacy_policy/permission_reader.h"
#include "analyzer/privacy_policy/promise_reader.h"
#include "analyzer/privacy_policy/statement_reader.h"
#include "analyzer/privacy_policy/text_quality.h"

namespace mingcha::privacy_policy {
namespace {

struct Heading {
  std::uint8_t level = 1;
  Word section = Word::none;
};

class PolicyReader {
 public:
  PolicyReader(const Document& document, const Vocabulary& vocabulary, PolicyText& out)
      : text_(document, vocabulary), scratch_(document, vocabulary), tables_(scratch_, out), labels_(scratch_, out), out_(out) {}

  void read(const Block& given) {
    if (given.kind == BlockKind::table_row) return read_row(given);
    text_.read(given.text);
    Block block = given;
    // "我们不会收集：" looks like a heading and introduces a list.
    if (block.kind == BlockKind::heading && text_.text().ends_with(':') && text_.has(TermUse::verb, {0, size()}))
      block.kind = BlockKind::paragraph;
    count_sentences(text_, out_.quality);
    if (block.kind == BlockKind::heading && says_what_is_collected()) {
      block.kind = BlockKind::list_item;
      block.level = 1;
    }
    if (block.kind == BlockKind::heading) read_heading(block);
    const bool is_entry = block.kind != BlockKind::heading && labels_.read(text_, block, place_);
    read_statements(text_, block, place_, out_);
    if (is_entry) return;
    if (block.kind != BlockKind::heading) {
      read_information(text_, block, place_, out_);
      read_promises(text_, place_, out_);
    }
    read_permissions(text_, place_, out_);
  }

  void finish() { labels_.close(place_); }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.text().size()); }

  /// "4、我们会收集您的加速度传感器信息": a short sentence without its full stop; "我们如何收集位置信息" is a heading.
  bool says_what_is_collected() const {
    const Piece whole{0, size()};
    const Token* app = text_.first(TermUse::subject, whole, Word::app);
    if (app == nullptr || app->begin > 12 || text_.text().find("如何") != std::string_view::npos) return false;
    const Token* verb = text_.first(TermUse::verb, {app->end, size()}, Word::collect);
    if (verb == nullptr || text_.text().substr(verb->end).starts_with("的")) return false;
    const std::vector<Mention> mentions = mentions_in(text_, {verb->end, size()});
    return std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) { return m.strength == Strength::clear; });
  }

  /// "我们不会收集的信息" as a heading: so the list below it.
  void read_denial(Piece heading) {
    const Token* denial = text_.first(TermUse::negation, heading, Word::deny);
    if (denial == nullptr || text_.first(TermUse::verb, {denial->end, heading.end}, Word::collect) == nullptr) return;
    Frame frame;
    frame.action = Action::deny;
    frame.collector = kApp;
    place_.introduction = std::move(frame);
    place_.introduction_level = 0;
  }

  void read_heading(const Block& block) {
    while (!headings_.empty() && headings_.back().level >= block.level) headings_.pop_back();
    const Piece whole{0, size()};
    Word section = Word::none;
    for (const Token& token : text_.tokens(TermUse::heading, whole))
      if (section == Word::none || token.word == Word::sdk || token.word == Word::definition || token.word == Word::exception ||
          (token.word == Word::rights && section != Word::sdk) || (token.word == Word::collect && section == Word::minors))
        section = token.word;
    // "微信登录" under "我们如何收集" is a function of the app; where no heading says anything it is an SDK.
    const bool told = std::any_of(headings_.begin(), headings_.end(), [](const Heading& h) { return h.section != Word::none; });
    if (section == Word::none && !told && text_.vocabulary().is_sdk_name(value_of(text_.text()))) section = Word::sdk;
    headings_.push_back({block.level, section});
    place_.introduction.reset();
    place_.last_sdk.clear();
    place_.collected = false;
    place_.own_section = section;
    place_.section = Word::none;
    for (const Heading& heading : headings_)
      if (heading.section != Word::none) place_.section = heading.section;
    labels_.read_heading(text_, place_);
    read_denial(whole);
  }

  void read_row(const Block& row) {
    if (row.cells.empty()) return;
    if (row.cells.size() == 1) {
      Block paragraph;
      paragraph.text = row.cells[0];
      return read(paragraph);
    }
    if (tables_.has_titles(row.table) || !labels_.read_row(row, place_)) {
      if (row.table != table_) labels_.close(place_);
      tables_.read(row, place_);
    }
    table_ = row.table;
    for (const Span& cell : row.cells) {
      text_.read(cell);
      count_sentences(text_, out_.quality);
    }
  }

  BlockText text_, scratch_;
  TableReader tables_;
  LabelReader labels_;
  PolicyText& out_;
  Place place_;
  std::vector<Heading> headings_;
  std::uint32_t table_ = 0;
};

/// Where a date is called that of the update, the date of publication is not.
void drop_dates_of_publication(PolicyText& out) {
  const auto begins = [](const Statement& statement, std::initializer_list<std::string_view> words) {
    return statement.topic == Topic::updated && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return statement.quote.text.starts_with(word);
    });
  };
  const bool updated = std::any_of(out.statements.begin(), out.statements.end(),
                                   [&](const Statement& s) { return begins(s, {"更新", "最近更新", "最后更新", "修订", "最新修改"}); });
  if (updated) std::erase_if(out.statements, [&](const Statement& s) { return begins(s, {"发布"}); });
}

/// Entries are added when they are complete: back to the order of the text, and each fact of a sentence once.
void tidy(PolicyText& out) {
  const auto by_place = [](const auto& a, const auto& b) { return a.quote.offset < b.quote.offset; };
  std::stable_sort(out.disclosures.begin(), out.disclosures.end(), by_place);
  std::stable_sort(out.denials.begin(), out.denials.end(), by_place);
  std::stable_sort(out.permissions.begin(), out.permissions.end(), by_place);
  std::stable_sort(out.sdks.begin(), out.sdks.end(), by_place);
  std::stable_sort(out.statements.begin(), out.statements.end(), by_place);
  const auto once = [](auto& list, auto key) {
    std::vector<std::size_t> order(list.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(list[a]) < key(list[b]); });
    std::vector<bool> again(list.size(), false);
    for (std::size_t i = 1; i < order.size(); ++i) again[order[i]] = key(list[order[i]]) == key(list[order[i - 1]]);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.size(); ++i)
      if (!again[i]) {
        if (kept != i) list[kept] = std::move(list[i]);
        ++kept;
      }
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
  };
  once(out.disclosures, [](const Disclosure& d) { return std::tie(d.quote.offset, d.information, d.collector, d.strength); });
  once(out.denials, [](const Denial& d) { return std::tie(d.quote.offset, d.information); });
  once(out.permissions, [](const ExplainedPermission& p) { return std::tie(p.quote.offset, p.name); });
}

}  // namespace

PolicyText read_policy(const Document& document, const policies::PolicyTerms& terms,
                       const policies::Catalogue& catalogue) {
  return read_policy(document, Vocabulary(terms, catalogue));
}

PolicyText read_policy(const Document& document, const Vocabulary& vocabulary) {
  PolicyText out;
  count_characters(document, vocabulary, out.quality);
  PolicyReader reader(document, vocabulary, out);
  std::size_t left = kMostRead;
  for (const Block& block : document.blocks) {
    const std::size_t size = block.text.end - block.text.begin;
    if (size > left) {
      Block beginning = block;
      beginning.text.end = beginning.text.begin + static_cast<std::uint32_t>(left);
      if (block.kind != BlockKind::table_row) reader.read(beginning);
      break;
    }
    left -= size;
    reader.read(block);
  }
  reader.finish();
  drop_dates_of_publication(out);
  tidy(out);
  judge_quality(out);
  return out;
}

}  // namespace mingcha::privacy_policy
