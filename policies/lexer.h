// The words of a condition.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mingcha::policies {

struct Token {
  enum class Kind : std::uint8_t { end, word, integer, text, symbol, bad };
  Kind kind = Kind::end;
  std::string_view text;  ///< as written; of a text without its quotes
  std::size_t offset = 0;
};

/// Takes tokens from the front. Texts stand in double quotes, without escapes: no value of a field has a quote.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}
  Token next();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace mingcha::policies
