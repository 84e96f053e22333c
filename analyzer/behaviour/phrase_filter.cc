// One loop serves both languages: every four bytes are hashed, with the bit set that makes letters small. Of two
// Chinese characters, six bytes, the last four are taken; of an English word the first four, and then the whole word.
#include "analyzer/behaviour/phrase_filter.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <utility>

#include "analyzer/behaviour/shown_text.h"

namespace mingcha::behaviour {
namespace {

constexpr std::size_t kGramSize = 4;
constexpr std::uint32_t kSmallLetters = 0x2020'2020U;
constexpr std::uint32_t kHighBits = 0x8080'8080U;
// Bytes of a caption: its characters may be spaced out ("同  意"), and words of three letters count ("Not now").
constexpr std::size_t kLongestCaption = 32;

std::uint32_t gram_at(const char* at) {
  std::uint32_t gram = 0;
  std::memcpy(&gram, at, kGramSize);
  return gram;
}
std::size_t gram_hash(std::uint32_t gram) { return (gram | kSmallLetters) * 0x9e37'79b1U >> 16; }

constexpr std::array<bool, 256> letter_table() {
  std::array<bool, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32] = true;
  return table;
}
constexpr std::array<bool, 256> kIsLetter = letter_table();
bool is_letter(char c) { return kIsLetter[static_cast<std::uint8_t>(c)]; }

struct Word {
  std::size_t length = 0;
  std::uint32_t hash = 0x811c'9dc5U;
};
// The letters at `at`.
Word word_at(std::string_view text, std::size_t at) {
  Word word;
  for (; at < text.size() && is_letter(text[at]); ++at, ++word.length) {
    word.hash = (word.hash ^ (static_cast<std::uint8_t>(text[at]) | 0x20U)) * 0x0100'0193U;
  }
  return word;
}

struct Kinds {
  bool space = false;
  bool high = false;  // a byte above ASCII
};

// Eight bytes at a time: this runs over every string of a program.
Kinds kinds_of(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101U, kTops = 0x8080'8080'8080'8080U;
  std::uint64_t high = 0, space = 0;
  const auto look = [&](std::uint64_t word) {
    const std::uint64_t differs = word ^ kOnes * 0x20U;
    high |= word & kTops;
    space |= (differs - kOnes) & ~differs & kTops;
  };
  const auto eight_at = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
  };
  for (std::size_t at = 0; at + 8 <= text.size(); at += 8) look(eight_at(at));
  if (text.size() >= 8) {
    look(eight_at(text.size() - 8));  // the rest, with some bytes again
  } else {
    std::uint64_t word = 0;
    for (const char c : text) word = word << 8 | static_cast<std::uint8_t>(c);
    look(word);
  }
  return {space != 0, high != 0};
}

using Pair = std::pair<char16_t, char16_t>;

template <class Visit>
void for_each_pair(std::u16string_view phrase, Visit&& visit) {
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    if (is_ideograph(phrase[i - 1]) && is_ideograph(phrase[i])) visit(Pair(phrase[i - 1], phrase[i]));
  }
}

std::uint32_t joined(char16_t a, char16_t b) { return std::uint32_t{a} << 16 | b; }

std::string utf8_of(char16_t unit) {
  return {static_cast<char>(0xe0 | unit >> 12), static_cast<char>(0x80 | (unit >> 6 & 0x3f)),
          static_cast<char>(0x80 | (unit & 0x3f))};
}

}  // namespace

PhraseFilter::PhraseFilter(std::span<const std::u16string> phrases) {
  // Counted by hash: two pairs in one place only make a choice that is not the best one.
  constexpr std::size_t kPlaces = 4096;
  std::vector<std::uint16_t> shared(kPlaces);
  const auto count_of = [&](Pair pair) -> std::uint16_t& { return shared[(pair.first * 31U + pair.second) % kPlaces]; };
  for (const std::u16string& phrase : phrases) for_each_pair(phrase, [&](Pair pair) { ++count_of(pair); });
  for (const std::u16string& phrase : phrases) {
    std::uint16_t most = 0;
    Pair best;
    for_each_pair(phrase, [&](Pair pair) {
      if (count_of(pair) > most) std::tie(most, best) = std::tuple(count_of(pair), pair);
    });
    if (most != 0)
      add_chinese(best.first, best.second);
    else
      add_english(std::string(phrase.begin(), phrase.end()));
  }
  std::sort(words_.begin(), words_.end());
  std::sort(pairs_.begin(), pairs_.end());
}

// The text may spell either character in its traditional form.
void PhraseFilter::add_chinese(char16_t a, char16_t b) {
  if (std::find(pairs_.begin(), pairs_.end(), joined(a, b)) != pairs_.end()) return;
  pairs_.push_back(joined(a, b));
  for (const char16_t first : spellings(a)) {
    for (const char16_t second : spellings(b)) {
      const std::string bytes = utf8_of(first) + utf8_of(second);
      grams_.set(gram_hash(gram_at(bytes.data() + bytes.size() - kGramSize)));
    }
  }
}

// Folded phrases without ideographs are ASCII, or have no word to be found by.
void PhraseFilter::add_english(const std::string& phrase) {
  Word longest;
  std::size_t at_longest = 0;
  for (std::size_t i = 0; i < phrase.size();) {
    const Word word = word_at(phrase, i);
    if (word.length > longest.length) std::tie(longest, at_longest) = std::tuple(word, i);
    i += word.length + 1;
  }
  if (longest.length == 0) return;
  words_.push_back(longest.hash);
  if (at_longest + kGramSize <= phrase.size()) grams_.set(gram_hash(gram_at(phrase.data() + at_longest)));
  if (longest.length != phrase.size()) return;
  lone_firsts_ |= 1U << (phrase[0] - 'a');
  longest_lone_ = std::max(longest_lone_, phrase.size());
}

bool PhraseFilter::may_hold(std::string_view text) const {
  const Kinds kinds = kinds_of(text);
  if (!kinds.high && !kinds.space) {
    if (text.empty() || text.size() > longest_lone_ + 1) return false;  // "Agree", "AGREE!"
    const unsigned first = static_cast<std::uint8_t>(text[0]) - static_cast<unsigned>('A');
    return first < 26 && (lone_firsts_ >> first & 1U) != 0 && holds_word(text, 0);
  }
  // "同 意", with a blank of any width.
  if (kinds.high && text.size() <= kLongestCaption && text.find_first_of(" \xe3\xc2") != std::string_view::npos)
    return true;
  return holds_gram(text.substr(0, kMaxFoldedBytes));
}

bool PhraseFilter::may_name(std::string_view identifier) const {
  for (std::size_t i = 0; i + kGramSize <= identifier.size(); ++i) {
    if (grams_[gram_hash(gram_at(identifier.data() + i))]) return true;
  }
  return false;
}

bool PhraseFilter::holds_gram(std::string_view text) const {
  for (std::size_t i = 0; i + kGramSize <= text.size(); ++i) {
    const std::uint32_t gram = gram_at(text.data() + i);
    if (!grams_[gram_hash(gram)]) continue;
    if ((gram & kHighBits) != 0 ? holds_pair(text, i) : holds_word(text, i)) return true;
  }
  return false;
}

// `at` is the last byte of the first character.
bool PhraseFilter::holds_pair(std::string_view text, std::size_t at) const {
  if (at < 2) return false;
  const char16_t first = simplified(three_byte_unit(text, at - 2));
  const char16_t second = simplified(three_byte_unit(text, at + 1));
  return std::binary_search(pairs_.begin(), pairs_.end(), joined(first, second));
}

bool PhraseFilter::holds_word(std::string_view text, std::size_t at) const {
  if (at > 0 && is_letter(text[at - 1])) return false;
  const Word word = word_at(text, at);
  const bool telling = word.length >= kGramSize || text.size() <= kLongestCaption;
  return telling && std::binary_search(words_.begin(), words_.end(), word.hash);
}

}  // namespace mingcha::behaviour
