// Line breaking in the spirit of UAX #14, cut down to what reports need: spaces, ideographs, and the closing
// and opening punctuation that must not stand at the start or the end of a line.
#include "reports/text/columns.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "reports/characters.h"

namespace mingcha::reports {
namespace {

struct Range {
  char32_t first, last;
};

// Ascending. Scripts whose combining marks no label in a store uses are left out: they then count one column.
constexpr Range kZeroWidth[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489},   {0x0591, 0x05bd},   {0x0610, 0x061a}, {0x064b, 0x065f},
    {0x0e31, 0x0e31}, {0x0e34, 0x0e3a},   {0x0e47, 0x0e4e},   {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff},
    {0x200b, 0x200d}, {0x2060, 0x2064},   {0x20d0, 0x20ff},   {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
    {0xfeff, 0xfeff}, {0xe0000, 0xe007f}, {0xe0100, 0xe01ef},
};

constexpr Range kWide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x23e9, 0x23ec},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x26a1, 0x26a1},   {0x26bd, 0x26be},   {0x2705, 0x2705},   {0x274c, 0x274c},   {0x2753, 0x2757},
    {0x2795, 0x2797},   {0x2b50, 0x2b50},   {0x2b55, 0x2b55},   {0x2e80, 0x303e},   {0x3041, 0x33ff},
    {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe10, 0xfe19},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
    {0x16fe0, 0x18cff}, {0x1aff0, 0x1b2ff}, {0x1f004, 0x1f004}, {0x1f0cf, 0x1f0cf}, {0x1f18e, 0x1f18e},
    {0x1f191, 0x1f19a}, {0x1f200, 0x1f265}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f7e0, 0x1f7eb},
    {0x1f900, 0x1f9ff}, {0x1fa70, 0x1faff}, {0x20000, 0x3fffd},
};

template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t c) noexcept {
  const Range* found = std::lower_bound(std::begin(ranges), std::end(ranges), c,
                                        [](const Range& r, char32_t value) { return r.last < value; });
  return found != std::end(ranges) && c >= found->first;
}

constexpr std::u32string_view kNotAtStart = U"，。；：、？！）》」』】〉”’…,.;:?!)]}%";
constexpr std::u32string_view kNotAtEnd = U"（《「『【〈“‘([{";
constexpr std::u32string_view kSplitsWords = U"/;.,>$&=:_)";

struct Glyph {
  std::size_t start, end;  // bytes
  char32_t c;
  std::size_t width;
};

std::vector<Glyph> glyphs_of(std::string_view text) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(text, i);
    glyphs.push_back({start, std::min(i, text.size()), c, width_of(c)});
  }
  return glyphs;
}

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

// May a line end after `a` when `b` begins the next one?
bool breaks_between(const Glyph& a, const Glyph& b) {
  if (contains(kNotAtStart, b.c) || contains(kNotAtEnd, a.c) || b.width == 0) return false;
  return a.c == ' ' || b.c == ' ' || a.width == 2 || b.width == 2;
}

// Where the line that starts at `first` ends when glyph `over` no longer fits: one past its last glyph.
std::size_t line_end(const std::vector<Glyph>& glyphs, std::size_t first, std::size_t over,
                     std::size_t width) {
  std::optional<std::size_t> in_word;
  std::size_t lost = 0;  // columns left empty by a break here
  for (std::size_t i = over; i > first; --i) {
    if (breaks_between(glyphs[i - 1], glyphs[i])) {
      // A break that leaves over half of the line empty is worse than one inside a path or descriptor.
      return in_word && lost > width / 2 ? *in_word : i;
    }
    if (!in_word && contains(kSplitsWords, glyphs[i - 1].c)) in_word = i;
    lost += glyphs[i - 1].width;
  }
  return in_word.value_or(std::max(over, first + 1));
}

}  // namespace

std::size_t width_of(char32_t c) noexcept {
  if (c < 0x300) return 1;
  if (in(kZeroWidth, c)) return 0;
  return in(kWide, c) ? 2 : 1;
}

std::size_t width_of(std::string_view text) noexcept {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) width += width_of(next_code_point(text, i));
  return width;
}

std::string clip(std::string_view text, std::size_t width) {
  std::size_t used = 0, kept = 0;  // kept: bytes that leave room for the mark
  for (std::size_t i = 0; i < text.size();) {
    used += width_of(next_code_point(text, i));
    if (used > width) return std::string(text.substr(0, kept)) + "…";
    if (used < width) kept = i;
  }
  return std::string(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  const std::vector<Glyph> glyphs = glyphs_of(text);
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < glyphs.size();) {
    std::size_t over = first, used = 0;
    while (over < glyphs.size() && used + glyphs[over].width <= width) used += glyphs[over++].width;
    std::size_t end = over == glyphs.size() ? over : line_end(glyphs, first, over, width);
    std::size_t next = end;
    while (end > first && glyphs[end - 1].c == ' ') --end;
    while (next < glyphs.size() && glyphs[next].c == ' ') ++next;
    if (end > first)
      lines.emplace_back(text.substr(glyphs[first].start, glyphs[end - 1].end - glyphs[first].start));
    first = next;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = width_of(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

}  // namespace mingcha::reports
