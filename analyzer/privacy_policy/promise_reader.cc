// A number with a unit of time counts where 内 follows it or 不超过 stands before it, the sentence says that something
// is done, and it is no time for which data are kept.
#include "analyzer/privacy_policy/promise_reader.h"

#include <algorithm>
#include <optional>

namespace mingcha::privacy_policy {
namespace {

constexpr int kMostDays = 10'000;

struct NumeralDigit {
  std::string_view text;
  int value;
};
constexpr NumeralDigit kNumerals[] = {{"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3},  {"四", 4},
                                      {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"十", 10}, {"百", 100}};

const NumeralDigit* numeral_before(std::string_view text) {
  for (const NumeralDigit& digit : kNumerals)
    if (text.ends_with(digit.text)) return &digit;
  return nullptr;
}

/// The number that ends at `end`: 15, 十五, 三十, 一百二十.
std::optional<int> number_before(std::string_view text, std::uint32_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '(' || text[end - 1] == ')')) --end;
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < 5 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
  int value = 0;
  if (begin < end) {
    for (std::uint32_t i = begin; i < end; ++i) value = value * 10 + (text[i] - '0');
    return value;
  }
  std::vector<int> digits;
  while (digits.size() < 7) {
    const NumeralDigit* digit = numeral_before(text.substr(0, end));
    if (digit == nullptr) break;
    digits.push_back(digit->value);
    end -= static_cast<std::uint32_t>(digit->text.size());
  }
  if (digits.empty()) return std::nullopt;
  int last = 0;
  for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
    if (*at >= 10) {
      value += std::max(last, 1) * *at;
      last = 0;
    } else {
      last = *at;
    }
  }
  return value + last;
}

int days_of(Word unit, int number) {
  switch (unit) {
    case Word::month: return number * 30;
    case Word::week: return number * 7;
    case Word::hour: return (number + 23) / 24;
    default: return number;
  }
}

bool near(const BlockText& text, Word word, Piece piece) { return text.first(TermUse::promise, piece, word) != nullptr; }

Topic topic_of_place(const Place& place) {
  return place.own_section == Word::removal ? Topic::account_removal : Topic::complaint;
}

/// Which requests the sentence speaks of; of its neighbours and the heading when it does not say.
std::vector<Topic> topics_of(const BlockText& text, const Segment& segment, const Place& place) {
  std::vector<Topic> topics;
  const auto take = [&](Piece piece) {
    for (const Token& token : text.tokens(TermUse::promise_topic, piece))
      if (token.word == Word::topic) {
        const Topic topic = text.term(token).topic;
        if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
      }
  };
  take(segment);
  if (topics.empty() && place.own_section != Word::contact && place.own_section != Word::removal) {
    const Segment* before = nullptr;
    for (const Segment& other : text.segments())
      if (other.end < segment.begin || (other.end <= segment.begin && other.begin < segment.begin)) before = &other;
    if (before != nullptr) take(*before);
  }
  // "注销后删除您的信息": deletion beside removal alone is about the account.
  if (topics.size() == 2 && std::find(topics.begin(), topics.end(), Topic::account_removal) != topics.end())
    topics.erase(std::remove(topics.begin(), topics.end(), Topic::deletion), topics.end());
  const bool has_request = std::any_of(topics.begin(), topics.end(), [](Topic t) { return t != Topic::complaint; });
  if (has_request && place.section != Word::contact)
    topics.erase(std::remove(topics.begin(), topics.end(), Topic::complaint), topics.end());
  if (topics.empty()) {
    if (place.own_section == Word::removal || place.section == Word::contact) topics.push_back(topic_of_place(place));
    else if (place.section == Word::rights || text.first(TermUse::promise_topic, segment, Word::request) != nullptr)
      topics.push_back(Topic::access);
  }
  return topics;
}

}  // namespace

void read_promises(const BlockText& text, const Place& place, PolicyText& out) {
  constexpr std::uint32_t kBefore = 24, kBehind = 12;
  for (const Segment& segment : text.segments()) {
    for (const Token& unit : text.tokens(TermUse::unit, segment)) {
      const std::optional<int> number = number_before(text.text(), unit.begin);
      if (!number || *number <= 0 || *number > kMostDays) continue;
      const bool within = near(text, Word::within, {unit.end, std::min(segment.end, unit.end + kBehind)}) ||
                          near(text, Word::before, {std::max(segment.begin, unit.begin > kBefore ? unit.begin - kBefore : 0), unit.begin});
      if (!within || !near(text, Word::act, segment)) continue;
      Piece clause = segment;
      for (const Clause& c : text.clauses(segment))
        if (unit.begin >= c.begin && unit.begin < c.end) clause = c;
      if (near(text, Word::not_promise, clause)) continue;
      for (const Topic topic : topics_of(text, segment, place))
        keep(out.promises, Promise{topic, days_of(unit.word, *number), unit.word == Word::working, text.quote(segment)});
    }
  }
}

}  // namespace mingcha::privacy_policy
