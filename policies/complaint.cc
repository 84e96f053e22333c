// Near misses are measured by the restricted edit distance (insert, delete, replace, swap of neighbours), on names
// of at most 64 bytes: longer words are data, not slips.
#include "policies/complaint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mingcha::policies {
namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kShownBytes = 60;

std::size_t distance(std::string_view a, std::string_view b) {
  using Row = std::array<std::size_t, kLongestName + 1>;
  Row before_last{}, last{}, row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

/// The piece in quotes, cut at a character boundary, without control characters.
std::string shown(std::string_view piece) {
  if (piece.empty()) return "nothing";
  std::size_t size = std::min(piece.size(), kShownBytes);
  while (size < piece.size() && size > 0 && (static_cast<unsigned char>(piece[size]) & 0xc0) == 0x80) --size;
  std::string out = "\"";
  for (const char c : piece.substr(0, size)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  out += size < piece.size() ? "…\"" : "\"";
  return out;
}

}  // namespace

void Complaints::add(const Place& place, std::string_view found, std::string_view expected) {
  add(Error{Errc::syntax, fmt::format("{}:{}:{}", place.file, place.line, place.column), 0,
            fmt::format("found {}, expected {}", shown(found), expected)});
}

void Complaints::add(Error error) {
  if (errors_.size() < kKept) errors_.push_back(std::move(error));
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > kLongestName) return {};
  const std::size_t allowed = word.size() <= 4 ? 1 : 2;
  std::string_view best;
  std::size_t best_distance = allowed + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongestName || candidate.size() > word.size() + allowed) continue;
    const std::size_t d = distance(word, candidate);
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

std::string one_of(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kListed = 12;
  std::string out = "one of ";
  for (std::size_t i = 0; i < candidates.size() && i < kListed; ++i) {
    if (i != 0) out += ", ";
    out += candidates[i];
  }
  if (candidates.size() > kListed) out += ", …";
  const std::string_view near = nearest(word, candidates);
  if (!near.empty()) out += fmt::format(" (did you mean {}?)", near);
  return out;
}

}  // namespace mingcha::policies
