#include "policies/lexer.h"

namespace mingcha::policies {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.' || is_digit(c); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Bytes of the symbol at the front of `rest`, 0 for none.
std::size_t symbol_size(std::string_view rest) {
  for (const std::string_view two : {"==", "!=", "<=", ">="})
    if (rest.starts_with(two)) return 2;
  return std::string_view("<>()[],").find(rest[0]) == std::string_view::npos ? 0 : 1;
}

}  // namespace

Token Lexer::next() {
  while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  const std::size_t begin = at_;
  if (begin == text_.size()) return {Token::Kind::end, {}, begin};
  const std::string_view rest = text_.substr(begin);
  const auto take = [&](Token::Kind kind, std::size_t size) {
    at_ += size;
    return Token{kind, rest.substr(0, size), begin};
  };
  if (rest[0] == '"') {
    const std::size_t close = rest.find('"', 1);
    if (close == std::string_view::npos) return take(Token::Kind::bad, rest.size());
    at_ += close + 1;
    return {Token::Kind::text, rest.substr(1, close - 1), begin};
  }
  std::size_t size = 0;
  if (is_digit(rest[0]) || (rest[0] == '-' && rest.size() > 1 && is_digit(rest[1]))) {
    for (size = 1; size < rest.size() && is_digit(rest[size]); ++size) {
    }
    return take(Token::Kind::integer, size);
  }
  while (size < rest.size() && is_word(rest[size])) ++size;
  if (size != 0) return take(Token::Kind::word, size);
  size = symbol_size(rest);
  return size != 0 ? take(Token::Kind::symbol, size) : take(Token::Kind::bad, 1);
}

}  // namespace mingcha::policies
