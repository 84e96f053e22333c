// Which texts, names and addresses are signs of what an app offers its user and of what its ads do. The signs are
// rows of user_means.tsv, ads.tsv and self_start.tsv; this finds them in one text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/phrase_filter.h"
#include "policies/conduct.h"

namespace mingcha::behaviour {

/// A row that a text or name is a sign of.
struct ConductSign {
  enum class Table : std::uint8_t { user_means, ad, self_start };
  Table table = Table::user_means;
  std::uint32_t row = 0;  ///< index into the table
  friend auto operator<=>(const ConductSign&, const ConductSign&) = default;
};
using ConductSigns = std::vector<ConductSign>;

/// The signs arranged for matching. Borrows the rows; built once for a rule set.
class ConductMatcher {
 public:
  /// Characters of a text of the interface that is looked into: a button, a title, a line of a menu. Longer ones
  /// explain something, as a privacy policy does, and offer nothing.
  static constexpr std::size_t kLongestChinese = 32, kLongestEnglish = 60;

  explicit ConductMatcher(const policies::Conduct& conduct);

  /// Adds what a text of the interface says: words from left to right, the longest first. MUTF-8 or UTF-8.
  void find_in_text(std::string_view text, ConductSigns& out) const;
  /// Adds what the name of a resource says: rows as whole words of it.
  void find_in_name(std::string_view name, ConductSigns& out) const;
  /// The same for the path of an address.
  void find_in_url(std::string_view url, ConductSigns& out) const;
  /// The same for a simple class name.
  void find_in_class(std::string_view simple_name, ConductSigns& out) const;

  /// Texts that code may hold as they stand: actions, MIME types; and how commands begin. Ordered by the table.
  struct Literal {
    std::string_view value;
    bool is_beginning = false;
    ConductSign sign;
  };
  const std::vector<Literal>& literals() const noexcept { return literals_; }

  /// The SDK whose resources are named like this; empty for none.
  std::string_view sdk_of_resource(std::string_view name) const;

 private:
  struct Phrase {
    std::u16string text;
    bool whole = false;
    ConductSign sign;
  };
  struct Name {
    std::string text;
    policies::ConsentMatch match = policies::ConsentMatch::part;
    ConductSign sign;
  };
  void add_means(const policies::Conduct& conduct);
  void add_ads(const policies::Conduct& conduct);
  const Phrase* longest_at(std::u16string_view text, std::size_t at) const;

  const policies::Conduct* conduct_;
  std::vector<Phrase> phrases_;  // ordered by first unit, then longest first
  PhraseFilter text_filter_, name_filter_;
  std::vector<Name> names_, urls_, classes_, beginnings_;
  std::vector<std::string_view> class_ends_;  // the last few letters of all class rows, each once
  std::vector<Literal> literals_;
};

/// "LAdSplash$Item;" as "ad", "splash", "item": the words of a descriptor's simple name, in lower case.
std::vector<std::string> words_of_class(std::string_view descriptor);

}  // namespace mingcha::behaviour
