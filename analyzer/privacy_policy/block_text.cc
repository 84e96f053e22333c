// Sentences end at 。！？ and line feeds, and at a full stop before a blank; segments at semicolons too; clauses at
// commas. What is inside 《》 is no part of any clause's words.
#include "analyzer/privacy_policy/block_text.h"

#include <algorithm>

namespace mingcha::privacy_policy {
namespace {

/// A sentence longer than this is parted where it is: hostile text has no full stops.
constexpr std::uint32_t kLongestSegment = 3'000;

constexpr std::string_view kMarks[] = {" ",  "\t", "\n", "\r", "　", "：", ":", "，", ",",  "。", "；", ";", "、",
                                       "\"", "“",  "”",  "-",  "—",  "*", "•", "·",  "\xc2\xa0", "（）", "|"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (const std::string_view mark : kMarks) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size()), again = true;
      if (text.ends_with(mark)) text.remove_suffix(mark.size()), again = true;
    }
  }
  return text;
}

Quote quote_of(const Document& document, Span span) {
  Quote quote{span.begin, std::string(document.at(span))};
  if (quote.text.size() > kLongestQuote) {
    std::size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(quote.text[end]) & 0xc0) == 0x80) --end;
    quote.text.resize(end);
  }
  return quote;
}

void BlockText::read(Span span) {
  vocabulary_.normaliser().normalise(document_.at(span), span.begin, normal_);
  vocabulary_.scan(normal_.text, tokens_);
  part();
}

std::span<const Token> BlockText::tokens(TermUse use, Piece piece) const {
  const std::span<const Token> all = tokens(use);
  const auto before = [](const Token& token, std::uint32_t at) { return token.begin < at; };
  const auto first = std::lower_bound(all.begin(), all.end(), piece.begin, before);
  const auto last = std::lower_bound(first, all.end(), piece.end, before);
  return {first, last};
}

const Token* BlockText::first(TermUse use, Piece piece, Word word) const {
  for (const Token& token : tokens(use, piece))
    if (token.word == word) return &token;
  return nullptr;
}

std::string_view BlockText::original(Piece piece) const {
  if (piece.end <= piece.begin) return {};
  return trimmed(document_.at({offset(piece.begin), offset(piece.end)}));
}

Quote BlockText::quote(Piece piece) const {
  const std::string_view text = original(piece);
  const auto begin = static_cast<std::uint32_t>(text.data() - document_.text.data());
  return quote_of(document_, {begin, begin + static_cast<std::uint32_t>(text.size())});
}

void BlockText::part() {
  segments_.clear();
  clauses_.clear();
  const std::string& t = normal_.text;
  const auto size = static_cast<std::uint32_t>(t.size());
  std::uint32_t begin = 0;
  bool follows = false;
  for (std::uint32_t at = 0; at < size;) {
    const std::string_view rest = std::string_view(t).substr(at);
    std::uint32_t width = 0;
    bool strong = true;
    if (rest.starts_with("。")) width = 3;
    else if (t[at] == '!' || t[at] == '?' || t[at] == '\n') width = 1;
    else if (t[at] == ';') width = 1, strong = false;
    else if (t[at] == '.' && at > 1 && is_letter_or_digit(t[at - 1]) && t[at - 2] != '.' && rest.size() > 2 && rest[1] == ' ' &&
             !is_digit(t[at - 1]) && !rest.starts_with(". ltd"))
      width = 2;
    else if (at - begin >= kLongestSegment && (static_cast<unsigned char>(t[at]) & 0xc0) != 0x80) {
      add_segment(begin, at, follows);
      begin = at;
      follows = false;
    }
    if (width != 0) {
      add_segment(begin, at, follows);
      begin = at + width;
      follows = !strong;
    }
    at += std::max(width, 1U);
  }
  add_segment(begin, size, follows);
}

void BlockText::add_segment(std::uint32_t begin, std::uint32_t end, bool follows) {
  if (begin >= end) return;
  Segment segment;
  segment.begin = begin;
  segment.end = end;
  segment.follows = follows;
  segment.first_clause = static_cast<std::uint32_t>(clauses_.size());
  const std::string& t = normal_.text;
  std::uint32_t start = begin;
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    Clause clause;
    clause.begin = from;
    clause.end = to;
    clause.kind = kind_of(clause);
    clauses_.push_back(clause);
  };
  const auto close = [&](std::uint32_t at) {
    if (at <= start) return;
    // "您注册时需要填写手机号": the condition ends inside.
    if (kind_of({start, at}) != ClauseKind::plain)
      for (const Token& token : tokens(TermUse::condition_end, {start, at}))
        if (token.word != Word::none && token.end < at) {
          add(start, token.end);
          start = token.end;
          break;
        }
    add(start, at);
  };
  for (std::uint32_t at = begin; at < end; ++at) {
    if (t[at] != ',') continue;
    if (at > begin && at + 1 < end && is_digit(t[at - 1]) && is_digit(t[at + 1])) continue;
    close(at);
    start = at + 1;
  }
  close(end);
  segment.clause_count = static_cast<std::uint32_t>(clauses_.size()) - segment.first_clause;
  segments_.push_back(segment);
}

ClauseKind BlockText::kind_of(Piece clause) const {
  // A list's number or an opening bracket may stand before the first word.
  constexpr std::uint32_t kPrefix = 12;
  const auto is_prefix = [](char c) { return is_digit(c) || c == '.' || c == ' ' || c == '(' || c == ')' || c == '\xe3' || c == '\x80' || c == '\x81'; };
  std::uint32_t start = clause.begin;
  while (start < clause.end && start - clause.begin < kPrefix && is_prefix(normal_.text[start])) ++start;
  for (const Token& token : tokens(TermUse::join, {start, clause.end}))
    if (token.begin == start) start = token.end;
  for (const Token& token : tokens(TermUse::condition, {start, clause.end})) {
    if (token.begin != start) break;
    const bool opens_list = std::any_of(tokens(TermUse::opener).begin(), tokens(TermUse::opener).end(), [&](const Token& o) {
      return o.begin == token.begin && o.end == token.end;
    });
    const bool lists = opens_list && !tokens(TermUse::information, {token.end, token.end + 1}).empty();
    if (!lists) return token.word == Word::purpose ? ClauseKind::reason : ClauseKind::condition;
  }
  const std::span<const Token> ends = tokens(TermUse::condition_end, clause);
  if (!ends.empty() && ends.back().word != Word::none && ends.back().end == clause.end)
    return ends.back().word == Word::purpose ? ClauseKind::reason : ClauseKind::condition;
  return ClauseKind::plain;
}

}  // namespace mingcha::privacy_policy
