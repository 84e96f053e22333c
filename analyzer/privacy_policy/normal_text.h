// The same words in one spelling: half width, lower case, no blanks beside Chinese, "wifi" for Wi-Fi and WLAN, and
// simplified for the common traditional characters, with the way back to the original bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::privacy_policy {

struct NormalText {
  std::string text;
  std::vector<std::uint32_t> offsets;  ///< for each byte of `text`, and one past its end: offset in the original
};

/// One code point of `text` at `at`, which moves behind it; U+FFFD for bytes that are no UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);

/// One table lookup for each character of the Basic Multilingual Plane; what lies beyond it stays as it is.
class Normaliser {
 public:
  Normaliser();

  void add_variant(char16_t variant, char16_t usual) { usual_[variant] = usual; }
  /// `simplified` in place of `traditional`. Call when all variants are known: they hold for `simplified` too.
  void add_traditional(char16_t traditional, char16_t simplified) {
    usual_[traditional] = usual_[simplified];
    traditional_[traditional / 64] |= std::uint64_t{1} << traditional % 64;
  }
  bool is_traditional(char32_t code_point) const {
    return code_point < kTableSize && (traditional_[code_point / 64] >> code_point % 64 & 1) != 0;
  }

  /// `base` is added to every offset. `out` is overwritten; its memory is used again.
  void normalise(std::string_view original, std::uint32_t base, NormalText& out) const;
  /// The text alone.
  void normalise(std::string_view original, std::string& out) const;
  std::string normalise(std::string_view original) const;

 private:
  static constexpr std::size_t kTableSize = 0x10000;

  char32_t usual(char32_t code_point) const { return code_point < kTableSize ? usual_[code_point] : code_point; }
  std::size_t unchanged(std::string_view text, std::size_t at) const;
  template <class Sink>
  void write(std::string_view original, Sink& sink) const;

  std::array<bool, 0x80> kept_{};           ///< of ASCII: what is copied as it stands
  std::vector<char16_t> usual_;             ///< ' ' for every blank, 0 for what has no width
  std::vector<std::uint64_t> traditional_;  ///< a bit for each character
};

inline bool is_letter_or_digit(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

}  // namespace mingcha::privacy_policy
