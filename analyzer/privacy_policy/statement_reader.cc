// Topics are patterns of words that stand in one sentence in their order; particulars of the operator stand behind
// labels, or end as companies' names do.
#include "analyzer/privacy_policy/statement_reader.h"

#include <algorithm>

#include "analyzer/privacy_policy/entry.h"

namespace mingcha::privacy_policy {
namespace {

/// Words of the first are in the second, too: "不会向境外提供" holds "向境外提供".
struct Exclusion {
  Topic holds, excludes;
};
constexpr Exclusion kExclusions[] = {
    {Topic::no_cross_border, Topic::cross_border},
    {Topic::not_for_children, Topic::for_children},
    {Topic::face_local, Topic::face_upload},
    {Topic::purpose_change, Topic::other_purpose},
};

/// What a sentence that says no does not tell: "我们不会向第三方提供…".
constexpr Topic kDeniable[] = {Topic::providing, Topic::other_purpose};

template <std::size_t N>
bool is_among(const Topic (&topics)[N], Topic topic) {
  return std::find(std::begin(topics), std::end(topics), topic) != std::end(topics);
}

/// A heading says only that something follows; these name a text of its own.
constexpr Topic kOfHeadings[] = {Topic::collected_list, Topic::shared_list, Topic::children_rules};

class StatementReader {
 public:
  StatementReader(const BlockText& text, const Block& block, const Place& place, PolicyText& out)
      : text_(text), block_(block), place_(place), out_(out) {}

  void read() {
    for (const Segment& segment : text_.segments()) {
      read_topics(segment);
      read_improve_only(segment);
      read_companies(segment);
      read_contacts(segment);
    }
    read_labels();
  }

 private:
  void add(Topic topic, std::string value, Piece piece) {
    keep(out_.statements, Statement{topic, std::move(value), text_.quote(piece)});
  }
  bool known(Topic topic) const {
    return std::any_of(out_.statements.begin(), out_.statements.end(), [&](const Statement& s) { return s.topic == topic; });
  }

  void read_topics(const Segment& segment);
  void read_improve_only(const Segment& segment);
  void read_companies(const Segment& segment);
  void read_contacts(const Segment& segment);
  void read_labels();
  /// Short numbers are telephone numbers behind 热线 and the like only.
  bool follows_label(const Segment& segment, std::size_t at) const {
    const auto here = segment.begin + static_cast<std::uint32_t>(at);
    for (const Token& token : text_.tokens(TermUse::label, {here > 24 ? here - 24 : 0, here}))
      if (text_.term(token).topic == Topic::contact) return true;
    return false;
  }

  const BlockText& text_;
  const Block& block_;
  const Place& place_;
  PolicyText& out_;
};

void StatementReader::read_topics(const Segment& segment) {
  const std::span<const Token> tokens = text_.tokens(TermUse::topic, segment);
  if (tokens.empty()) return;
  // How far each pattern has come; few begin in one sentence.
  struct Progress {
    std::uint32_t pattern;
    std::uint16_t parts;
    std::uint32_t end;
  };
  std::vector<Progress> begun;
  std::vector<Topic> found;
  for (const Token& token : tokens) {
    const Term& term = text_.term(token);
    auto at = std::find_if(begun.begin(), begun.end(), [&](const Progress& p) { return p.pattern == term.pattern; });
    if (at == begun.end()) at = begun.insert(begun.end(), {term.pattern, 0, segment.begin});
    if (term.part != at->parts || token.begin < at->end) continue;
    at->end = token.end;
    if (++at->parts < text_.vocabulary().patterns()[term.pattern].parts) continue;
    if (std::find(found.begin(), found.end(), term.topic) == found.end()) found.push_back(term.topic);
  }
  const auto has = [&](Topic topic) { return std::find(found.begin(), found.end(), topic) != found.end(); };
  for (const Topic topic : found) {
    if (block_.kind == BlockKind::heading && !is_among(kOfHeadings, topic)) continue;
    const auto excluded = [&](const Exclusion& row) { return row.excludes == topic && has(row.holds); };
    if (std::any_of(std::begin(kExclusions), std::end(kExclusions), excluded)) continue;
    if (is_among(kDeniable, topic) && text_.first(TermUse::negation, segment, Word::deny) != nullptr) continue;
    add(topic, {}, segment);
  }
}

/// The one purpose given says nothing: "为了提升用户体验，我们会收集…".
void StatementReader::read_improve_only(const Segment& segment) {
  constexpr std::uint32_t kMore = 18;  // bytes that may stand beside it: 向您, 的质量
  const std::span<const Token> empty_words = text_.tokens(TermUse::improve, segment);
  if (empty_words.empty() || !text_.has(TermUse::information, segment)) return;
  if (text_.first(TermUse::verb, segment, Word::collect) == nullptr && text_.first(TermUse::verb, segment, Word::use) == nullptr) return;
  std::size_t purposes = 0, said = 0;
  const auto weigh = [&](Piece piece) {
    ++purposes;
    std::uint32_t left = piece.end - piece.begin;
    for (const Token& token : text_.tokens(TermUse::improve, piece)) left -= std::min(left, token.end - token.begin);
    if (text_.has(TermUse::improve, piece) && left <= kMore) ++said;
  };
  for (const Clause& clause : text_.clauses(segment)) {
    const std::span<const Token> marks = text_.tokens(TermUse::purpose, clause);
    if (clause.kind == ClauseKind::reason || !marks.empty())
      weigh({clause.kind == ClauseKind::reason ? clause.begin : marks.front().begin, clause.end});
    else if (text_.has(TermUse::improve, clause))
      weigh(clause);
  }
  if (purposes > 0 && purposes == said) add(Topic::improve_only, {}, segment);
}

/// A company's name: back from its end to what cannot be part of it.
void StatementReader::read_companies(const Segment& segment) {
  constexpr std::size_t kLongest = 100;  // bytes
  if (place_.in_record() || place_.section == Word::sdk || place_.section == Word::share || known(Topic::operator_name)) return;
  for (const Token& token : text_.tokens(TermUse::company, segment)) {
    std::uint32_t begin = std::max<std::uint32_t>(segment.begin, token.begin > kLongest ? token.begin - static_cast<std::uint32_t>(kLongest) : 0);
    while (begin < token.begin && (static_cast<unsigned char>(text_.text()[begin]) & 0xc0) == 0x80) ++begin;
    const std::string_view whole = text_.text();
    const bool english = static_cast<unsigned char>(whole[token.begin]) < 0x80;
    std::uint32_t start = begin;
    if (english) {
      for (const std::string_view mark : {" by ", " is ", ":", "(", "\"", ", ", " of ", " and ", "between "})
        if (const std::size_t at = whole.substr(begin, token.begin - begin).rfind(mark); at != std::string_view::npos)
          start = std::max(start, begin + static_cast<std::uint32_t>(at + mark.size()));
    } else {
      std::uint32_t bracket = 0;  // 上海某某（集团）有限公司: a bracket that closes inside the name is part of it
      for (const Token& stop : text_.tokens(TermUse::company_stop, {begin, token.begin})) {
        const std::string_view mark = whole.substr(stop.begin, stop.end - stop.begin);
        const std::size_t closing = whole.substr(stop.end, token.begin - stop.end).find(')');
        if (mark == "(" && closing != std::string_view::npos && stop.begin > start) {
          bracket = stop.end + static_cast<std::uint32_t>(closing);
          continue;
        }
        if (stop.end > bracket) start = std::max(start, stop.end);
      }
    }
    if (token.begin - start < 6) continue;
    std::string name(text_.original({start, token.end}));
    if (english && token.end < whole.size() && whole[token.end] == '.') name += '.';
    add(Topic::operator_name, std::move(name), segment);
    return;
  }
}

/// Mail addresses and telephone numbers of the operator.
void StatementReader::read_contacts(const Segment& segment) {
  if (place_.in_record() || place_.section == Word::sdk) return;
  const std::string_view t = text_.text(segment);
  // Between letters '-' and '_' are normalised to a blank.
  const auto is_word = [&](std::size_t i) {
    if (t[i] != ' ') return is_letter_or_digit(t[i]) || t[i] == '.' || t[i] == '-' || t[i] == '_' || t[i] == '+';
    const auto place = segment.begin + static_cast<std::uint32_t>(i);
    const std::string_view written = text_.document().at({text_.offset(place), text_.offset(place + 1)});
    return written.starts_with('-') || written.starts_with('_');
  };
  for (std::size_t at = t.find('@'); at != std::string_view::npos; at = t.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && at - begin < 64 && is_word(begin - 1)) --begin;
    while (end < t.size() && end - at < 64 && is_word(end)) ++end;
    if (begin == at || t.substr(at, end - at).find('.') == std::string_view::npos) continue;
    const auto base = segment.begin;
    add(Topic::contact, std::string(text_.original({base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)})), segment);
  }
  for (std::size_t at = 0; at < t.size();) {
    std::size_t end = at, digits = 0;
    while (end < t.size() && ((t[end] >= '0' && t[end] <= '9') || (t[end] == '-' && end > at))) digits += t[end++] != '-';
    const std::string_view number = t.substr(at, end - at);
    const bool telephone = (digits == 10 && number.starts_with("400")) || (digits == 11 && number.starts_with('1') && number.find('-') == std::string_view::npos) ||
                           (digits >= 10 && digits <= 12 && number.starts_with('0') && number.find('-') != std::string_view::npos) ||
                           (digits == 5 && number[0] != '0' && follows_label(segment, at));
    if (telephone && (at == 0 || !is_letter_or_digit(t[at - 1]))) add(Topic::contact, std::string(number), segment);
    at = std::max(end, at + 1);
  }
}

/// "更新日期：2025年3月1日", "公司名称：…", "注册地址：…".
void StatementReader::read_labels() {
  constexpr std::size_t kReach = 40;  // bytes from the label to its date
  if (place_.in_record()) return;
  const std::string_view t = text_.text();
  for (const Token& token : text_.tokens(TermUse::label)) {
    const Term& term = text_.term(token);
    const bool is_date = term.topic == Topic::updated || term.topic == Topic::effective;
    if (place_.section == Word::sdk && !is_date) continue;
    const std::string_view behind = t.substr(token.end, kLongestQuote);  // hostile text has no full stops
    const bool colon = behind.starts_with(':') || behind.starts_with(" :");
    const std::size_t line = std::min({behind.find_first_of("\n;"), behind.find("。"), behind.size()});
    const Piece value{token.end, token.end + static_cast<std::uint32_t>(line)};
    if (is_date) {
      // "2025年3月1日更新": the date stands before the word.
      constexpr std::uint32_t kBefore = 30;
      const bool behind_date = t.substr(token.begin).starts_with("日") && !colon;
      std::string date = behind_date ? date_in(t.substr(token.begin > kBefore ? token.begin - kBefore : 0, kBefore + 3), kBefore)
                                     : date_in(behind, kReach);
      if (!date.empty()) add(term.topic, std::move(date), {token.begin, value.end});
    } else if (term.topic == Topic::operator_address) {
      const std::string_view place = text_.original(value);
      if ((colon || term.row->text.ends_with("为") || term.row->text == "位于") && place.size() > 9 && place.find('@') == std::string_view::npos && place.find("http") == std::string_view::npos &&
          (token.begin == 0 || !is_letter_or_digit(t[token.begin - 1])))  // "IP地址", "MAC地址"
        add(Topic::operator_address, std::string(place), {token.begin, value.end});
    } else if (term.topic == Topic::operator_name && colon && !known(Topic::operator_name)) {
      const std::string_view name = text_.original(value);
      if (name.size() >= 9 && name.size() < 120 && is_company(name, text_.vocabulary()))
        add(Topic::operator_name, std::string(name), {token.begin, value.end});
    }
  }
}

}  // namespace

void read_statements(const BlockText& text, const Block& block, const Place& place, PolicyText& out) {
  if (place.section == Word::definition) return;
  if (out.statements.size() >= kMostFacts) return;
  StatementReader(text, block, place, out).read();
}

}  // namespace mingcha::privacy_policy
