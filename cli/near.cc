#include "cli/near.h"

#include <algorithm>

#include "cli/messages.h"
#include "reports/characters.h"
#include "support/mutf8.h"

namespace mingcha::cli {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes; nothing that long was mistyped by a letter

std::u32string characters_of(std::string_view text) {
  const std::string valid = valid_utf8(text);
  std::u32string characters;
  for (std::size_t i = 0; i < valid.size();) characters += reports::next_code_point(valid, i);
  return characters;
}

}  // namespace

std::size_t distance(std::string_view a_text, std::string_view b_text) {
  const std::u32string a = characters_of(a_text), b = characters_of(b_text);
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

std::vector<std::string> near(std::string_view word, const std::vector<std::string>& candidates,
                              std::size_t most) {
  struct Ranked {
    std::size_t distance;
    const std::string* name;
  };
  if (word.empty() || word.size() > kLongestWord) return {};
  const std::size_t allowed = std::max<std::size_t>(1, characters_of(word).size() / 3);
  std::vector<Ranked> ranked;
  for (const std::string& candidate : candidates) {
    const std::size_t d = distance(word, candidate);
    const bool holds = candidate.find(word) != std::string::npos;
    if (d <= allowed || holds) ranked.push_back({holds ? std::min(d, allowed) : d, &candidate});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.distance < b.distance; });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) names.push_back(*ranked[i].name);
  return names;
}

std::string hint_of(std::string_view word, const std::vector<std::string>& candidates, reports::Lang lang) {
  const std::vector<std::string> names = near(word, candidates);
  return names.empty() ? std::string() : say(Saying::hint, lang, fmt::format("{}", fmt::join(names, ", ")));
}

}  // namespace mingcha::cli
