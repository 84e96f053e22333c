#include "reports/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "support/mutf8.h"

namespace mingcha::reports {
namespace {

struct Range {
  char32_t first, last;
};

// Unicode: general category Cc, the bidirectional controls of UAX #9, and the separators Zl and Zp.
constexpr Range kUnsafe[] = {
    {0x00, 0x1f}, {0x7f, 0x9f}, {0x061c, 0x061c}, {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2066, 0x2069},
};

bool is_harmless_ascii(char c) noexcept {
  return c >= 0x20 && c < 0x7f;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& i) noexcept {
  const auto byte = [&](std::size_t at) -> char32_t {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const char32_t a = byte(i);
  if (a < 0x80) return ++i, a;
  const char32_t b = byte(i + 1) & 0x3f;
  if (a < 0xe0) return i += 2, ((a & 0x1f) << 6) | b;
  const char32_t c = byte(i + 2) & 0x3f;
  if (a < 0xf0) return i += 3, ((a & 0x0f) << 12) | (b << 6) | c;
  const char32_t d = byte(i + 3) & 0x3f;
  return i += 4, ((a & 0x07) << 18) | (b << 12) | (c << 6) | d;
}

bool is_unsafe(char32_t c) noexcept {
  return std::any_of(std::begin(kUnsafe), std::end(kUnsafe),
                     [c](const Range& r) { return c >= r.first && c <= r.last; });
}

std::string visible(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_harmless_ascii)) return std::string(text);
  const std::string valid = valid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t i = 0; i < valid.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(valid, i);
    if (is_unsafe(c)) {
      out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c));
    } else {
      out.append(valid, start, i - start);
    }
  }
  return out;
}

std::string visible_prose(std::string_view text) {
  std::string joined;
  joined.reserve(text.size());
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      joined += c;
    } else if (!joined.empty() && joined.back() != ' ') {
      joined += ' ';
    }
  }
  if (!joined.empty() && joined.back() == ' ') joined.pop_back();
  return visible(joined);
}

std::string csv_cell(std::string_view text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  std::string cell = formula ? "'" : "";
  cell += visible(text);
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted += '"';
}

}  // namespace mingcha::reports
