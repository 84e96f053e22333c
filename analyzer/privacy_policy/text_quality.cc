#include "analyzer/privacy_policy/text_quality.h"

#include <algorithm>

namespace mingcha::privacy_policy {
namespace {

bool is_chinese(char32_t c) { return (c >= 0x3400 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x323af); }

std::uint32_t characters_of(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80 && c != ' ';
  }));
}

}  // namespace

void count_characters(const Document& document, const Vocabulary& vocabulary, TextQuality& quality) {
  const std::string_view text = document.text;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c <= ' ' || c == 0xa0 || c == 0x3000) continue;
    ++quality.characters;
    if (!is_chinese(c)) continue;
    ++quality.chinese;
    if (vocabulary.normaliser().is_traditional(c)) ++quality.traditional_only;
  }
}

void count_sentences(const BlockText& text, TextQuality& quality) {
  for (const Segment& segment : text.segments()) {
    if (!segment.follows) ++quality.sentences;
    quality.longest_sentence = std::max(quality.longest_sentence, characters_of(text.text(segment)));
    if (text.first(TermUse::verb, segment, Word::collect) == nullptr || !text.has(TermUse::information, segment)) continue;
    quality.vague_words += static_cast<std::uint32_t>(text.tokens(TermUse::vague, segment).size());
  }
  const Piece whole{0, static_cast<std::uint32_t>(text.text().size())};
  quality.is_policy = quality.is_policy || (whole.end < 200 && text.has(TermUse::title, whole));
}

void judge_quality(PolicyText& out) {
  constexpr std::uint32_t kFewTraditional = 20;  // one in so many Chinese characters: names and quotations
  constexpr std::uint32_t kFewChinese = 5;       // one in so many characters
  TextQuality& quality = out.quality;
  quality.is_policy = quality.is_policy || !out.disclosures.empty();
  quality.simplified_chinese = quality.chinese * kFewChinese > quality.characters &&
                               quality.traditional_only * kFewTraditional < quality.chinese;
}

}  // namespace mingcha::privacy_policy
