// Names of SDKs and permissions come from the catalogue too, so that an own row of sdks.tsv is known in policies.
#include "analyzer/privacy_policy/vocabulary.h"

#include <algorithm>

namespace mingcha::privacy_policy {
namespace {

struct WordName {
  std::string_view id;
  Word word;
};
constexpr WordName kWords[] = {
    {"collect", Word::collect},   {"submit", Word::submit},         {"provide", Word::provide},
    {"access", Word::access},     {"use", Word::use},               {"share", Word::share},
    {"store", Word::store},       {"manage", Word::manage},         {"protect", Word::protect},
    {"neutral", Word::neutral},   {"define", Word::define},         {"deny", Word::deny},
    {"unable", Word::unable},     {"denial", Word::denial},         {"app", Word::app},
    {"other", Word::other},       {"that", Word::that},
    {"user", Word::user},             {"may", Word::may},
    {"for", Word::purpose},       {"when", Word::when},             {"definition", Word::definition},
    {"sdk", Word::sdk},           {"permission", Word::permission}, {"rights", Word::rights},
    {"security", Word::security}, {"minors", Word::minors},         {"cookies", Word::cookies},
    {"contact", Word::contact},   {"change", Word::change},         {"removal", Word::removal},
    {"exception", Word::exception}, {"name", Word::name},           {"vendor", Word::vendor},
    {"information", Word::information}, {"purpose", Word::aim},     {"scene", Word::scene},
    {"manner", Word::manner},     {"link", Word::link},             {"function", Word::function},
    {"working", Word::working},   {"calendar", Word::calendar},     {"month", Word::month},
    {"week", Word::week},         {"hour", Word::hour},             {"within", Word::within},
    {"before", Word::before},     {"verb", Word::act},              {"not", Word::not_promise},
    {"request", Word::request},
};

Word word_of(TermUse use, std::string_view id) {
  if (use == TermUse::information || use == TermUse::sdk || use == TermUse::permission || use == TermUse::permission_cell)
    return Word::none;  // the ids of facts
  const bool spelled = use == TermUse::topic || use == TermUse::promise_topic || use == TermUse::label;
  if (spelled && id != "request") return Word::topic;
  for (const WordName& row : kWords)
    if (row.id == id) return row.word;
  return Word::none;
}

/// Rows with the same topic stand together: `last` is tried first.
Topic topic_of(std::string_view id, Topic last) {
  if (spell(last) == id) return last;
  for (std::size_t i = 0; i < kTopicCount; ++i)
    if (spell(static_cast<Topic>(i)) == id) return static_cast<Topic>(i);
  return Topic::improve_only;
}

bool whole_word_at(std::string_view text, std::size_t at, std::size_t end) {
  return (at == 0 || !is_letter_or_digit(text[at - 1])) && (end >= text.size() || !is_letter_or_digit(text[end]));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Calls `each` with the pieces of "友盟统计（U-App）" or "地图/定位": what stands before, inside and behind brackets.
template <class Each>
void for_each_name(std::string_view name, Each each) {
  constexpr std::string_view kMarks[] = {"（", "）", "(", ")", "/", "、", ","};
  constexpr std::string_view kFirstBytes = "\xef\xe3()/,";
  std::size_t start = 0;
  for (std::size_t at = 0; at <= name.size();) {
    std::size_t width = at == name.size() ? 1 : 0;
    if (at < name.size() && kFirstBytes.find(name[at]) != std::string_view::npos)
      for (const std::string_view mark : kMarks)
        if (name.substr(at).starts_with(mark)) width = mark.size();
    if (width != 0) {
      each(name.substr(start, at - start));
      start = at + width;
      at = start;
    } else {
      ++at;
    }
  }
}

/// Calls `each` with the words of "关闭|取消", any of which may stand there.
template <class Each>
void for_each_word(std::string_view part, Each each) {
  for (bool more = true; more;) {
    const std::size_t bar = part.find('|');
    more = bar != std::string_view::npos;
    if (bar != 0 && !part.empty()) each(part.substr(0, bar));
    if (more) part.remove_prefix(bar + 1);
  }
}

}  // namespace

Vocabulary::Vocabulary(const policies::PolicyTerms& terms, const policies::Catalogue& catalogue)
    : catalogue_(catalogue) {
  const auto add_characters = [&](TermUse use, auto&& put) {
    for (const policies::PolicyTerm& row : terms.terms) {
      if (row.use != use || row.ids.empty()) continue;
      std::size_t at = 0, behind = 0;
      const char32_t from = next_code_point(row.text, at), to = next_code_point(row.ids[0], behind);
      if (from < 0x10000 && to < 0x10000) put(static_cast<char16_t>(from), static_cast<char16_t>(to));
    }
  };
  add_characters(TermUse::variant, [&](char16_t from, char16_t to) { normaliser_.add_variant(from, to); });
  add_characters(TermUse::traditional, [&](char16_t from, char16_t to) { normaliser_.add_traditional(from, to); });
  terms_.reserve(terms.terms.size() + 4 * catalogue.sdks.size() + 3 * catalogue.permissions.size());
  for (const policies::PolicyTerm& row : terms.terms) add(row);
  for (const policies::Sdk& sdk : catalogue.sdks) add_sdk_names(sdk);
  for (const policies::Permission& permission : catalogue.permissions) add_permission(permission);
  index_.build();
}

void Vocabulary::add_term(std::string_view text, const Term& term) {
  index_.add(text, static_cast<std::uint32_t>(terms_.size()));
  terms_.push_back(term);
}

void Vocabulary::add(const policies::PolicyTerm& row) {
  if (row.use == TermUse::traditional || row.use == TermUse::variant) return;
  if (row.use == TermUse::topic) return add_topic(row);
  Term term;
  term.row = &row;
  term.use = row.use;
  term.whole_word = row.whole_word;
  term.umbrella = row.umbrella;
  term.ids = row.ids;
  if (!row.ids.empty()) term.word = word_of(row.use, row.ids[0]);
  if (term.word == Word::topic) term.topic = topic_of(row.ids[0], term.topic);
  add_term(normal(row.text), term);
}

void Vocabulary::add_topic(const policies::PolicyTerm& row) {
  if (row.ids.empty()) return;
  const auto pattern = static_cast<std::uint32_t>(patterns_.size());
  const Topic topic = topic_of(row.ids[0], patterns_.empty() ? Topic::contact : patterns_.back().topic);
  std::string_view rest = row.text;
  std::uint16_t part = 0;
  for (bool more = true; more; ++part) {
    const std::size_t plus = rest.find('+');
    more = plus != std::string_view::npos;
    Term term;
    term.row = &row;
    term.use = TermUse::topic;
    term.word = Word::topic;
    term.topic = topic;
    term.pattern = pattern;
    term.part = part;
    for_each_word(rest.substr(0, plus), [&](std::string_view word) { add_term(normal(word), term); });
    if (more) rest.remove_prefix(plus + 1);
  }
  patterns_.push_back({topic, part});
}

/// Names of the catalogue may be words of everyday language ("Segment"): beside the word SDK only.
void Vocabulary::add_sdk_names(const policies::Sdk& sdk) {
  Term term;
  term.use = TermUse::sdk;
  term.whole_word = true;
  term.umbrella = true;
  term.ids = {&sdk.id, 1};
  for (const std::string_view names : {sdk.name_zh, sdk.name_en})
    for_each_name(names, [&](std::string_view name) {
      std::string_view spelled = normal(name);
      if (spelled.ends_with("sdk")) spelled.remove_suffix(3);
      while (spelled.ends_with(' ')) spelled.remove_suffix(1);
      if (spelled.size() >= (is_ascii(spelled) ? 4U : 9U)) add_term(spelled, term);
    });
  for (const std::string_view prefix : sdk.package_prefixes) {
    if (prefix.find('.') != std::string_view::npos) add_term(normal(prefix), term);
  }
}

void Vocabulary::add_permission(const policies::Permission& permission) {
  Term term;
  term.use = TermUse::permission;
  term.whole_word = true;
  term.ids = {&permission.name, 1};
  add_term(normal(permission.name), term);
  const std::string_view constant = permission.name.substr(permission.name.rfind('.') + 1);
  term.umbrella = true;  // a constant alone: only as it is written in code
  if (permission.name.starts_with("android.permission.")) add_term(normal(constant), term);
  if (permission.label_zh.empty() || permission.base_level == "signature") return;
  term.use = TermUse::permission_cell;
  term.umbrella = false;
  term.whole_word = false;
  add_term(normal(permission.label_zh), term);
}

void Vocabulary::scan(std::string_view normal, Tokens& out) const {
  for (std::vector<Token>& tokens : out) tokens.clear();
  std::array<std::uint32_t, policies::kTermUseCount> covered{};
  for (std::size_t at = 0; at < normal.size(); ++at) {
    if ((static_cast<unsigned char>(normal[at]) & 0xc0) == 0x80) continue;
    const auto here = static_cast<std::uint32_t>(at);
    index_.for_each_at(normal, at, [&](std::size_t length, std::uint32_t index) {
      const Term& found = terms_[index];
      if (found.whole_word && !whole_word_at(normal, at, at + length)) return;
      const auto use = static_cast<std::size_t>(found.use);
      std::vector<Token>& tokens = out[use];
      const auto end = static_cast<std::uint32_t>(at + length);
      const Token token{here, end, index, found.word};
      if (found.use == TermUse::topic) return tokens.push_back(token);
      if (covered[use] > here && (tokens.empty() || tokens.back().begin != here)) return;
      // A longer one at the same place takes the place of the shorter; equals of another strength stand beside it.
      while (!tokens.empty() && tokens.back().begin == here && tokens.back().end < end) tokens.pop_back();
      tokens.push_back(token);
      covered[use] = end;
    });
  }
}

Token Vocabulary::longest(std::string_view normal, TermUse use) const {
  Token best;
  best.term = kNoTerm;
  for (std::size_t at = 0; at < normal.size(); ++at) {
    index_.for_each_at(normal, at, [&](std::size_t length, std::uint32_t index) {
      const Term& found = terms_[index];
      if (found.use != use || (found.whole_word && !whole_word_at(normal, at, at + length))) return;
      const auto begin = static_cast<std::uint32_t>(at);
      const bool weaker = best.term != kNoTerm && length == best.end - best.begin && best.begin == begin && found.umbrella;
      if (best.term != kNoTerm && (length < best.end - best.begin || weaker)) return;
      best = Token{begin, begin + static_cast<std::uint32_t>(length), index, found.word};
    });
  }
  return best;
}

std::string_view Vocabulary::sdk_of(std::string_view written) const {
  constexpr std::size_t kLongestName = 300;
  const Token found = longest(normaliser_.normalise(written.substr(0, kLongestName)), TermUse::sdk);
  return found.term == kNoTerm ? std::string_view{} : terms_[found.term].ids[0];
}

bool Vocabulary::is_sdk_name(std::string_view normal) const {
  constexpr std::size_t kLongestName = 120, kShortestWithSdk = 5;
  if (normal.size() > kLongestName) return false;
  if (const std::size_t sdk = normal.find("sdk"); sdk != std::string_view::npos && normal.size() >= kShortestWithSdk) {
    // "某某SDK权限列表", "某某SDK隐私政策": a heading about an SDK.
    Tokens behind;
    scan(normal.substr(sdk), behind);
    const auto has = [&](TermUse use) { return !behind[static_cast<std::size_t>(use)].empty(); };
    const bool titled = has(TermUse::title) || std::any_of(behind[static_cast<std::size_t>(TermUse::heading)].begin(),
                                                           behind[static_cast<std::size_t>(TermUse::heading)].end(),
                                                           [](const Token& token) { return token.word == Word::permission; });
    if (!titled) return true;
  }
  const Token found = longest(normal, TermUse::sdk);
  return found.term != kNoTerm && (found.end - found.begin) * 10 >= normal.size() * 6;
}

std::vector<std::string_view> Vocabulary::permissions_of(std::string_view cell) const {
  constexpr std::size_t kLongestCell = 2'000;
  const std::string normal = normaliser_.normalise(cell.substr(0, kLongestCell));
  Tokens tokens;
  scan(normal, tokens);
  std::vector<std::string_view> names;
  const auto take = [&](TermUse use) {
    for (const Token& token : tokens[static_cast<std::size_t>(use)])
      for (const std::string_view name : terms_[token.term].ids)
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  take(TermUse::permission);
  if (names.empty()) take(TermUse::permission_cell);
  return names;
}

}  // namespace mingcha::privacy_policy
