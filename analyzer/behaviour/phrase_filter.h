// Which of many strings may hold one of some phrases: a look at raw bytes that nearly all strings fail.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::behaviour {

/// Owns what it needs. Built once for a rule set.
class PhraseFilter {
 public:
  PhraseFilter() = default;
  /// `phrases` are folded (see `fold_text`), at least two ideographs or four letters and blanks long, or one word. Of a
  /// Chinese phrase the two neighbouring characters are looked for that most phrases share, of an English one its
  /// longest word.
  explicit PhraseFilter(std::span<const std::u16string> phrases);

  /// False for most texts whose folded form holds none of the phrases. ASCII text without a space is an identifier
  /// unless it is a phrase of one word with a capital letter; what lies behind `kMaxFoldedBytes` is not looked at.
  bool may_hold(std::string_view text) const;

  /// The same for identifiers: looks for the English phrases' longest words as parts of words.
  bool may_name(std::string_view identifier) const;

 private:
  void add_chinese(char16_t a, char16_t b);
  void add_english(const std::string& phrase);
  bool holds_gram(std::string_view text) const;
  bool holds_pair(std::string_view text, std::size_t at) const;
  bool holds_word(std::string_view text, std::size_t at) const;

  static constexpr std::size_t kGrams = std::size_t{1} << 16;
  std::bitset<kGrams> grams_;         // hashes of four bytes, in lower case
  std::vector<std::uint32_t> pairs_;  // of Chinese characters, ascending
  std::vector<std::uint32_t> words_;  // hashes of English words, ascending
  std::uint32_t lone_firsts_ = 0;     // first letters of phrases of one English word
  std::size_t longest_lone_ = 0;
};

}  // namespace mingcha::behaviour
