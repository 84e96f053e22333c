// Lines are found by memchr, cells eight bytes at a time, so that the built-in tables cost microseconds.
#include "policies/tsv.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace mingcha::policies {
namespace {

constexpr std::uint8_t kNoColumn = 0xff;

/// Calls `each` with the position of every tab. Cells are short: eight bytes at a time take less than a
/// search for each of them.
template <class Each>
void for_each_tab(std::string_view line, Each each) {
  constexpr std::uint64_t kTabs = 0x0909'0909'0909'0909, kLow = 0x7f7f'7f7f'7f7f'7f7f;
  std::size_t at = 0;
  for (; at + 8 <= line.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, line.data() + at, 8);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    word ^= kTabs;
    // The high bit of each byte that is zero, and of no other.
    std::uint64_t zeros = ~(((word & kLow) + kLow) | word | kLow);
    for (; zeros != 0; zeros &= zeros - 1) each(at + static_cast<std::size_t>(std::countr_zero(zeros)) / 8);
  }
  for (; at < line.size(); ++at)
    if (line[at] == '\t') each(at);
}

}  // namespace

TsvReader::TsvReader(std::string_view file, std::string_view text, std::span<const std::string_view> columns,
                     Complaints& complaints)
    : file_(file), text_(text), rest_(text), columns_(columns), complaints_(complaints) {
  if (rest_.starts_with("\xef\xbb\xbf")) rest_.remove_prefix(3);
  std::string_view header;
  while (header.empty() && !rest_.empty()) header = take_line();
  if (!read_header(header)) rest_ = {};
}

std::string_view TsvReader::take_line() {
  const std::size_t end = rest_.find('\n');
  line_ = rest_.substr(0, end);
  rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
  ++line_number_;
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  return line_.starts_with('#') ? std::string_view{} : line_;
}

/// Cells of the header; counts past the last kept cell, so that too wide a line is seen.
std::size_t TsvReader::split(std::string_view line, std::array<std::string_view, kMostColumns>& out) const {
  std::size_t count = 0;
  for_each_piece(line, '\t', [&](std::string_view cell) {
    if (count < kMostColumns) out[count] = cell;
    ++count;
  });
  return count;
}

bool TsvReader::read_header(std::string_view line) {
  std::array<std::string_view, kMostColumns> names{};
  width_ = split(line, names);
  if (width_ == 0 || width_ > kMostColumns) {
    complaints_.add(Place{file_, std::max(line_number_, 1U), 1}, line,
                    fmt::format("a header row that starts with \"{}\"", columns_[0]));
    return false;
  }
  target_.fill(kNoColumn);
  bool good = true, has_key = false;
  for (std::size_t i = 0; i < width_; ++i) {
    const auto found = std::find(columns_.begin(), columns_.end(), names[i]);
    const auto index = static_cast<std::size_t>(found - columns_.begin());
    const bool repeated =
        found != columns_.end() && std::find(target_.begin(), target_.end(), index) != target_.end();
    if (found == columns_.end() || repeated) {
      complain_at(names[i], repeated ? "each column once" : one_of(names[i], columns_));
      good = false;
      continue;
    }
    target_[i] = static_cast<std::uint8_t>(index);
    has_key = has_key || index == 0;
  }
  if (good && !has_key) complain_at(names[0], fmt::format("a column \"{}\"", columns_[0]));
  return good && has_key;
}

bool TsvReader::next() {
  while (!rest_.empty()) {
    const std::string_view line = take_line();
    if (line.empty()) continue;
    // Straight to their columns; those that the file does not have stay empty.
    std::size_t count = 0, start = 0;
    const auto keep = [&](std::size_t end) {
      const bool is_empty = end == start + 1 && line[start] == '-';
      if (count < width_) cells_[target_[count]] = is_empty ? std::string_view{} : line.substr(start, end - start);
      ++count;
      start = end + 1;
    };
    for_each_tab(line, keep);
    keep(line.size());
    if (count != width_) {
      complaints_.add(Place{file_, line_number_, 1}, fmt::format("{} cells", count),
                      fmt::format("{} cells, as in the header", width_));
      continue;
    }
    if (cells_[0].empty()) {
      complaints_.add(Place{file_, line_number_, 1}, "", fmt::format("a value in column \"{}\"", columns_[0]));
      continue;
    }
    return true;
  }
  return false;
}

Place TsvReader::place_of(std::string_view piece) const {
  const bool inside = piece.data() >= line_.data() && piece.data() <= line_.data() + line_.size();
  const std::size_t column = inside ? static_cast<std::size_t>(piece.data() - line_.data()) + 1 : 1;
  return Place{file_, line_number_, static_cast<std::uint32_t>(column)};
}

void TsvReader::complain(std::size_t column, std::string_view expected) const {
  complain_at(cells_[column], expected);
}

void TsvReader::complain_at(std::string_view piece, std::string_view expected) const {
  complaints_.add(place_of(piece), piece, expected);
}

}  // namespace mingcha::policies
