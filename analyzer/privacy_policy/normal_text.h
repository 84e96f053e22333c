// The same words in one spelling: half width, lower case, no blanks beside Chinese, "wifi" for Wi-Fi and WLAN, and
// simplified for the common traditional characters, with the way back to the original bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mingcha::privacy_policy {

struct NormalText {
  std::string text;
  std::vector<std::uint32_t> offsets;  ///< for each byte of `text`, and one past its end: offset in the original
};

/// One code point of `text` at `at`, which moves behind it; U+FFFD for bytes that are no UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);

class Normaliser {
 public:
  /// `simplified` in place of `traditional`.
  void add_traditional(char32_t traditional, char32_t simplified) { simplified_[traditional] = simplified; }
  void add_variant(char32_t variant, char32_t usual) { usual_[variant] = usual; }
  bool is_traditional(char32_t code_point) const { return simplified_.contains(code_point); }

  /// `base` is added to every offset. `out` is overwritten; its memory is used again.
  void normalise(std::string_view original, std::uint32_t base, NormalText& out) const;
  std::string normalise(std::string_view original) const;

 private:
  std::unordered_map<char32_t, char32_t> simplified_, usual_;
};

inline bool is_letter_or_digit(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

}  // namespace mingcha::privacy_policy
