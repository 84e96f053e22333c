// A line is full when the first word of the next one would not have fitted. Where many lines are full for one width and
// stop inside a sentence, an editor broke them; paragraphs of their own differ in length.
#include "analyzer/privacy_policy/wrapped_lines.h"

#include <algorithm>
#include <array>

#include "analyzer/privacy_policy/line_shape.h"

namespace mingcha::privacy_policy {
namespace {

constexpr std::size_t kNarrowest = 40, kWidest = 120;  // columns
constexpr std::size_t kJudged = 4'000;                 // lines
constexpr std::size_t kFewestFull = 5;
constexpr std::size_t kSlack = 2;  // columns: no mark stands at the beginning of a line, and some are not broken there

bool is_wide(char lead) { return static_cast<unsigned char>(lead) >= 0xe2; }
bool is_lead(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (const char c : text)
    if (is_lead(c)) columns += is_wide(c) ? 2 : 1;
  return columns;
}

/// Columns that the first word of a line needs, with the blank before it.
std::size_t first_word(std::string_view line) {
  if (line.empty()) return 0;
  if (is_wide(line.front())) return 2;
  std::size_t size = 0;
  while (size < line.size() && line[size] != ' ' && !is_wide(line[size])) ++size;
  return size + 1;
}

bool ends_sentence(std::string_view line) {
  constexpr std::string_view kEnds[] = {"。", "！", "？", "：", "；", ".", "!", "?", ":", ";", "|"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return line.ends_with(end); });
}

}  // namespace

bool goes_on(std::string_view line, std::string_view next, std::size_t width) {
  if (line.empty() || next.empty() || ends_sentence(line) || shape_of(next).numbering != Numbering::none) return false;
  const std::size_t columns = columns_of(line);
  return columns <= width + kSlack && columns + first_word(next) + kSlack > width;
}

std::size_t wrap_width(std::span<const std::string_view> lines) {
  // For each width how many lines it would have broken: those of at most that many columns that the next word passes.
  std::array<std::size_t, kWidest + 2> full{};
  std::size_t long_lines = 0, too_long = 0;
  const std::size_t judged = std::min(lines.size(), kJudged);
  for (std::size_t i = 0; i < judged; ++i) {
    const std::size_t columns = columns_of(lines[i]);
    if (columns * 2 >= kNarrowest) ++long_lines;
    if (columns > kWidest) ++too_long;
    if (i + 1 >= judged || lines[i + 1].empty() || ends_sentence(lines[i])) continue;
    const std::size_t last = std::min(columns + first_word(lines[i + 1]) + kSlack, kWidest + 1);
    for (std::size_t width = std::max(columns, kNarrowest); width < last; ++width) ++full[width];
  }
  const auto best = std::max_element(full.begin(), full.end());
  if (*best < kFewestFull || *best * 3 < long_lines || too_long * 4 > long_lines) return 0;
  return static_cast<std::size_t>(best - full.begin());
}

}  // namespace mingcha::privacy_policy
