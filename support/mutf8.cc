// One decoder reads a code unit sequence from three-byte-capable UTF-8; MUTF-8 differs only in that surrogates
// are allowed (and joined) and that NUL is written in two bytes.
#include "support/mutf8.h"

#include <algorithm>
#include <cstring>

namespace mingcha {
namespace {

constexpr char32_t kReplacement = 0xfffd;

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
}

bool is_high(char32_t c) { return c >= 0xd800 && c < 0xdc00; }
bool is_low(char32_t c) { return c >= 0xdc00 && c < 0xe000; }

struct Decoded {
  char32_t value;
  std::size_t size;  // bytes used, at least 1
  bool ok;
};

std::uint8_t byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0;
}

bool continues(std::uint8_t byte) { return (byte & 0xc0U) == 0x80U; }

// Reads one code point, or one surrogate as MUTF-8 writes it. Overlong forms are refused but for C0 80.
Decoded decode(std::string_view text, std::size_t i) {
  const std::uint8_t a = byte_at(text, i);
  if (a < 0x80) return {a, 1, true};
  const std::uint8_t b = byte_at(text, i + 1);
  const std::uint8_t c = byte_at(text, i + 2);
  const std::uint8_t d = byte_at(text, i + 3);
  if (a >= 0xc0 && a < 0xe0 && continues(b)) {
    const char32_t value = ((a & 0x1fU) << 6) | (b & 0x3fU);
    return {value, 2, value >= 0x80 || value == 0};
  }
  if (a >= 0xe0 && a < 0xf0 && continues(b) && continues(c)) {
    const char32_t value = ((a & 0x0fU) << 12) | ((b & 0x3fU) << 6) | (c & 0x3fU);
    return {value, 3, value >= 0x800};
  }
  if (a >= 0xf0 && a < 0xf8 && continues(b) && continues(c) && continues(d)) {
    const char32_t value = ((a & 0x07U) << 18) | ((b & 0x3fU) << 12) | ((c & 0x3fU) << 6) | (d & 0x3fU);
    return {value, 4, value >= 0x10000 && value < 0x110000};
  }
  return {kReplacement, 1, false};
}

}  // namespace

bool is_plain_ascii(std::string_view text) noexcept {
  static constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101U, kTops = 0x8080'8080'8080'8080U;
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if (((word - kOnes) & kTops) != 0 || (word & kTops) != 0) return false;  // a zero byte, or one above 0x7f
  }
  return std::all_of(at, at + left, [](char c) { return c > 0; });
}

std::string utf8_from_mutf8(std::string_view mutf8) {
  if (is_plain_ascii(mutf8)) return std::string(mutf8);
  std::string out;
  out.reserve(mutf8.size());
  for (std::size_t i = 0; i < mutf8.size();) {
    Decoded unit = decode(mutf8, i);
    i += unit.size;
    if (unit.ok && is_high(unit.value)) {
      const Decoded low = decode(mutf8, i);
      if (i < mutf8.size() && low.ok && is_low(low.value)) {
        unit.value = 0x10000 + ((unit.value - 0xd800) << 10) + (low.value - 0xdc00);
        i += low.size;
      }
    }
    const bool lone = is_high(unit.value) || is_low(unit.value);
    append(out, unit.ok && !lone ? unit.value : kReplacement);
  }
  return out;
}

std::string utf8_from_utf16le(Bytes utf16) {
  const auto unit_at = [&](std::size_t i) -> char32_t {
    return static_cast<char32_t>(utf16[2 * i] | (utf16[2 * i + 1] << 8));
  };
  std::string out;
  const std::size_t count = utf16.size() / 2;
  out.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    char32_t c = unit_at(i);
    if (is_high(c) && i + 1 < count && is_low(unit_at(i + 1))) {
      c = 0x10000 + ((c - 0xd800) << 10) + (unit_at(i + 1) - 0xdc00);
      ++i;
    } else if (is_high(c) || is_low(c)) {
      c = kReplacement;
    }
    append(out, c);
  }
  return out;
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded unit = decode(text, i);
    i += unit.size;
    const bool overlong_nul = unit.value == 0 && unit.size == 2;
    const bool bad = !unit.ok || overlong_nul || is_high(unit.value) || is_low(unit.value);
    append(out, bad ? kReplacement : unit.value);
  }
  return out;
}

std::size_t utf16_length(std::string_view text) noexcept {
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++length) {
    const Decoded unit = decode(text, i);
    i += unit.size;
    if (unit.ok && unit.value >= 0x10000) ++length;
  }
  return length;
}

}  // namespace mingcha
