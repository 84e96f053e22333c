#include "analyzer/judge/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace mingcha::judge {
namespace {

std::string join(const std::vector<std::string>& words, Language language) {
  const bool zh = language == Language::zh;
  std::string out;
  for (std::size_t i = 0; i < words.size() && i < kShown; ++i) {
    if (i != 0) out += zh ? "、" : ", ";
    out += words[i];
  }
  if (words.size() <= kShown) return out;
  return zh ? fmt::format("{}等{}项", out, words.size()) : fmt::format("{} and {} more", out, words.size() - kShown);
}

}  // namespace

std::string fill(const policies::Template& text, const Facts& facts, std::span<const std::size_t> members,
                 Language language) {
  std::string out;
  for (const policies::TextPiece& piece : text.pieces) {
    if (piece.counts) {
      out += std::to_string(members.size());
    } else if (!piece.is_field) {
      out += piece.words;
    } else {
      std::vector<std::string> distinct;
      for (const std::size_t member : members) {
        for (std::string& word : facts.words(piece.field, member, language))
          if (std::find(distinct.begin(), distinct.end(), word) == distinct.end()) distinct.push_back(std::move(word));
      }
      out += join(distinct, language);
    }
  }
  return out;
}

Text fill(const policies::RuleText& text, const Facts& facts, std::span<const std::size_t> members) {
  return {fill(text.zh, facts, members, Language::zh), fill(text.en, facts, members, Language::en)};
}

}  // namespace mingcha::judge
