// Nearly all strings of a program carry nothing and end at a filter over their raw bytes. What passes is folded and
// read once from left to right.
#include "analyzer/behaviour/consent_matcher.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "analyzer/behaviour/shown_text.h"

namespace mingcha::behaviour {
namespace {

using policies::ConsentMatch;
using policies::ConsentPlace;
using policies::ConsentRole;
using policies::ConsentStrength;
using policies::ConsentText;

constexpr std::size_t kStrongAllowance = 2;  // foreign characters or words beside a strong word of a caption
constexpr std::size_t kLongestTitled = 16;   // units of a caption that names the policy: "同意隐私政策并继续"

constexpr std::array<std::string_view, 15> kRoleNames = {
    "title", "agree",     "statement", "refuse", "default-check", "withdraw", "personalise", "permission-purpose",
    "minor", "check-box", "dialog",    "state",  "first-run",     "policy",   "switch"};
static_assert(kRoleNames.size() == static_cast<std::size_t>(ConsentRole::sdk_switch) + 1);

bool is_letter(char16_t unit) { return unit >= u'a' && unit <= u'z'; }
bool is_word_part(char16_t unit) { return is_letter(unit) || unit == u'\'' || (unit >= u'0' && unit <= u'9'); }

bool is_choice(ConsentRole role) { return role == ConsentRole::agree || role == ConsentRole::refuse; }

// What is said of agreeing may name what is agreed to.
bool may_name_title(ConsentRole role) {
  return is_choice(role) || role == ConsentRole::statement || role == ConsentRole::default_check;
}

bool begins_word(std::string_view name, std::size_t at) { return at == 0 || name[at - 1] == '_'; }
bool ends_word(std::string_view name, std::size_t at) {
  return at == name.size() || !is_letter(static_cast<unsigned char>(name[at]));
}

}  // namespace

std::string describe(ConsentRoles roles) {
  std::string out;
  for (std::size_t i = 0; i < kRoleNames.size(); ++i) {
    const auto role = static_cast<ConsentRole>(i);
    if (!roles.has(role)) continue;
    if (!out.empty()) out += ' ';
    out += kRoleNames[i];
    if (roles.is_strong(role)) out += '!';
  }
  return out;
}

// ---- the vocabulary

ConsentMatcher::ConsentMatcher(const policies::Consent& consent) {
  add_texts(consent);
  add_names(consent);
}

void ConsentMatcher::add_texts(const policies::Consent& consent) {
  static constexpr Use kUses[] = {Use::negation, Use::filler, Use::sentence, Use::sentence};  // by policies::WordUse
  std::u16string folded;
  std::vector<std::u16string> phrases;
  for (const ConsentText& row : consent.texts) {
    if (row.place != ConsentPlace::text) continue;
    fold_text(row.value, folded);
    if (folded.empty()) continue;
    words_.push_back(
        {folded, Use::role, row.role, row.strength == ConsentStrength::strong, row.match != ConsentMatch::whole, {}});
    phrases.push_back(folded);
  }
  for (const policies::ConsentGrammar& row : consent.grammar) {
    fold_text(row.value, folded);
    if (!folded.empty()) words_.push_back({folded, kUses[static_cast<std::size_t>(row.use)], {}, false, false, {}});
  }
  std::stable_sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) {
    return std::tuple(a.text[0], b.text.size(), std::u16string_view(a.text)) <
           std::tuple(b.text[0], a.text.size(), std::u16string_view(b.text));
  });
  for (const Word& word : words_) firsts_.set(word.text[0]);
  for (Word& word : words_) {
    if (word.use != Use::role || !may_name_title(word.role)) continue;
    for (std::size_t i = 1; i < word.text.size(); ++i) {
      const Word* inside = longest_at(word.text, i);
      if (inside != nullptr && inside->use == Use::role && inside->role == ConsentRole::title) {
        word.titles.add(ConsentRole::title, inside->strong);
      }
    }
  }
  filter_ = PhraseFilter(phrases);
}

void ConsentMatcher::add_names(const policies::Consent& consent) {
  std::array<std::vector<std::u16string>, kPlaces> phrases;
  for (const ConsentText& row : consent.texts) {
    const auto place = static_cast<std::size_t>(row.place);
    const bool is_name = row.place == ConsentPlace::resource_name || row.place == ConsentPlace::class_name ||
                         row.place == ConsentPlace::preference_key;
    if (!is_name) continue;
    Name name(fold_name(row.value), {});
    name.second.add(row.role, row.strength == ConsentStrength::strong);
    phrases[place].emplace_back(name.first.begin(), name.first.end());
    Names& names = names_[place];
    switch (row.match) {
      case ConsentMatch::whole: names.whole.push_back(std::move(name)); break;
      case ConsentMatch::part: names.parts.push_back(std::move(name)); break;
      case ConsentMatch::suffix: names.suffixes.push_back(std::move(name)); break;
    }
  }
  const auto longer = [](const Name& a, const Name& b) { return a.first.size() > b.first.size(); };
  for (std::size_t place = 0; place < kPlaces; ++place) {
    Names& names = names_[place];
    if (!phrases[place].empty()) names.filter = PhraseFilter(phrases[place]);
    std::stable_sort(names.whole.begin(), names.whole.end(),
                     [](const Name& a, const Name& b) { return a.first < b.first; });
    std::stable_sort(names.parts.begin(), names.parts.end(), longer);
    std::stable_sort(names.suffixes.begin(), names.suffixes.end(), longer);
  }
}

// ---- texts

/// What one text holds, gathered from left to right.
struct ConsentMatcher::Reading {
  ConsentRoles anywhere;    // by words that count anywhere
  ConsentRoles whole;       // by words that count as the whole text alone
  ConsentRoles choices;     // agreeing and refusing; strong ones count beside some foreign words
  std::size_t foreign = 0;  // ideographs and words that are not in the vocabulary
  std::size_t units = 0;    // of the text
  bool sentence = false;
  bool negated = false;  // the last word was a negation
};

const ConsentMatcher::Word* ConsentMatcher::longest_at(std::u16string_view text, std::size_t at) const {
  const std::u16string_view rest = text.substr(at);
  if (!firsts_[rest[0]]) return nullptr;
  auto word = std::lower_bound(words_.begin(), words_.end(), rest[0],
                               [](const Word& a, char16_t unit) { return a.text[0] < unit; });
  for (; word != words_.end() && word->text[0] == rest[0]; ++word) {
    if (!rest.starts_with(word->text)) continue;
    const std::size_t end = word->text.size();
    const bool cut = is_word_part(word->text.back()) && end < rest.size() && is_word_part(rest[end]);
    if (!cut) return &*word;
  }
  return nullptr;
}

void ConsentMatcher::read_word(const Word& word, Reading& reading) {
  const bool negated = reading.negated;
  reading.negated = word.use == Use::negation;
  if (word.use == Use::sentence) reading.sentence = true;
  if (word.use != Use::role) return;
  reading.anywhere |= word.titles;
  ConsentRole role = word.role;
  if (negated && role == ConsentRole::refuse) return;  // "不拒绝"
  if (negated && (role == ConsentRole::agree || role == ConsentRole::statement)) role = ConsentRole::refuse;
  if (is_choice(role))
    reading.choices.add(role, word.strong);
  else
    (word.anywhere ? reading.anywhere : reading.whole).add(role, word.strong);
}

ConsentMatcher::Reading ConsentMatcher::read(std::u16string_view text) const {
  static constexpr std::u16string_view kSentenceEnds = u"。；？;?";
  Reading reading;
  reading.units = text.size();
  for (std::size_t i = 0; i < text.size();) {
    const char16_t unit = text[i];
    if (const Word* word = longest_at(text, i)) {
      read_word(*word, reading);
      i += word->text.size();
      continue;
    }
    if (is_ideograph(unit) || is_letter(unit)) ++reading.foreign;
    if (unit != u' ') reading.negated = false;
    if (kSentenceEnds.find(unit) != std::u16string_view::npos) reading.sentence = true;
    do ++i;
    while (is_word_part(unit) && i < text.size() && is_word_part(text[i]));
  }
  return reading;
}

ConsentRoles ConsentMatcher::judge(const Reading& reading) {
  const bool is_caption = !reading.sentence && reading.foreign == 0;
  ConsentRoles roles = reading.anywhere;
  if (is_caption) roles |= reading.whole;
  const bool titled = roles.has(ConsentRole::title);
  const bool states = roles.has(ConsentRole::statement) || roles.has(ConsentRole::default_check);
  if (titled && (reading.choices.has(ConsentRole::agree) || roles.has(ConsentRole::default_check))) {
    roles.add(ConsentRole::statement, roles.is_strong(ConsentRole::title));
  }
  if (states || (titled && reading.units > kLongestTitled)) return roles;
  const bool near_caption = !reading.sentence && reading.foreign <= kStrongAllowance;
  for (const ConsentRole role : {ConsentRole::agree, ConsentRole::refuse}) {
    const bool strong = reading.choices.is_strong(role);
    if (reading.choices.has(role) && (is_caption || (strong && near_caption))) roles.add(role, strong);
  }
  return roles;
}

ConsentRoles ConsentMatcher::roles_of_text(std::string_view text) const {
  if (!filter_.may_hold(text)) return {};
  std::u16string folded;
  fold_text(text, folded);
  return judge(read(folded));
}

// ---- names

ConsentRoles ConsentMatcher::roles_of_name(ConsentPlace place, std::string_view name) const {
  const Names& names = names_[static_cast<std::size_t>(place)];
  if (!names.filter.may_name(name)) return {};
  const std::string folded = fold_name(name);
  const auto whole = std::lower_bound(names.whole.begin(), names.whole.end(), folded,
                                      [](const Name& a, const std::string& wanted) { return a.first < wanted; });
  ConsentRoles roles;
  for (auto same = whole; same != names.whole.end() && same->first == folded; ++same) roles |= same->second;
  if (roles.any()) return roles;
  for (const Name& suffix : names.suffixes) {
    if (folded.ends_with(suffix.first) && begins_word(folded, folded.size() - suffix.first.size()))
      return suffix.second;
  }
  for (std::size_t i = 0; i < folded.size();) {
    const auto part = std::find_if(names.parts.begin(), names.parts.end(), [&](const Name& p) {
      return begins_word(folded, i) && folded.compare(i, p.first.size(), p.first) == 0 &&
             ends_word(folded, i + p.first.size());
    });
    if (part != names.parts.end()) roles |= part->second;
    i += part != names.parts.end() ? part->first.size() : 1;
  }
  return roles;
}

}  // namespace mingcha::behaviour
