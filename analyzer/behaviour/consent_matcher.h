// Which words of consent a text or a name carries. The words are facts; this says what they amount to together.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/behaviour/phrase_filter.h"
#include "policies/consent.h"

namespace mingcha::behaviour {

/// A set of roles, each with how certain it is. No single one proves a consent gate: "同意" also accepts friends, and
/// every settings page names the policy. A title and a way to agree, in one place, do.
class ConsentRoles {
 public:
  using Role = policies::ConsentRole;
  constexpr ConsentRoles() = default;
  constexpr void add(Role role, bool strong) { bits_ |= bit(role) | (strong ? bit(role) << kStrong : 0U); }
  constexpr void remove(Role role) { bits_ &= ~(bit(role) | bit(role) << kStrong); }
  constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  /// By a marker that speaks of consent or privacy by itself.
  constexpr bool is_strong(Role role) const { return (bits_ & bit(role) << kStrong) != 0; }
  constexpr bool any() const { return bits_ != 0; }
  constexpr ConsentRoles& operator|=(ConsentRoles other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr bool operator==(ConsentRoles, ConsentRoles) = default;

 private:
  static constexpr unsigned kStrong = 16;
  static_assert(static_cast<unsigned>(Role::sdk_switch) < kStrong, "a bit for each role");
  static constexpr std::uint32_t bit(Role role) { return 1U << static_cast<unsigned>(role); }
  std::uint32_t bits_ = 0;
};

/// "agree! title": names of roles as the tables spell them, strong ones with a mark.
std::string describe(ConsentRoles roles);

/// The vocabulary arranged for matching; owns its words. Built once for a rule set.
class ConsentMatcher {
 public:
  explicit ConsentMatcher(const policies::Consent& consent);

  /// Roles of a text in MUTF-8 or UTF-8, folded by `fold_text`. Words are taken from left to right, the longest first,
  /// so that "不同意" is no "同意"; English ones as whole words. Agreeing and refusing count in captions alone: texts
  /// of words of the vocabulary, with at most two other characters or words beside a strong one. In a longer text that
  /// names a policy, an agreement makes a `statement`.
  ConsentRoles roles_of_text(std::string_view text) const;

  /// Roles of a name: `resource_name` ("cb_agree"), `class_name` (simple: "PrivacyPolicyDialog") or `preference_key`.
  /// "isAgree" and "is_agree" are the same name.
  ConsentRoles roles_of_name(policies::ConsentPlace place, std::string_view name) const;

 private:
  enum class Use : std::uint8_t { role, negation, filler, sentence };
  struct Word {
    std::u16string text;
    Use use = Use::role;
    policies::ConsentRole role = policies::ConsentRole::title;
    bool strong = false;
    bool anywhere = false;  // else only as the whole text
    ConsentRoles titles;    // of the titles that the word contains: "同意隐私政策"
  };
  struct Reading;
  using Name = std::pair<std::string, ConsentRoles>;
  struct Names {
    PhraseFilter filter;
    std::vector<Name> whole;            // ordered
    std::vector<Name> parts, suffixes;  // longest first
  };
  static constexpr std::size_t kPlaces = static_cast<std::size_t>(policies::ConsentPlace::manifest_flag) + 1;

  void add_texts(const policies::Consent& consent);
  void add_names(const policies::Consent& consent);
  const Word* longest_at(std::u16string_view text, std::size_t at) const;
  Reading read(std::u16string_view text) const;
  static void read_word(const Word& word, Reading& reading);
  static ConsentRoles judge(const Reading& reading);

  std::vector<Word> words_;    // of texts; ordered by first unit, then longest first
  std::bitset<65536> firsts_;  // units that a word begins with
  PhraseFilter filter_;        // of texts
  std::array<Names, kPlaces> names_;
};

}  // namespace mingcha::behaviour
