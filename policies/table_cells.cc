#include "policies/table_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace mingcha::policies {
namespace {

constexpr std::string_view kYesNo[] = {"no", "yes"};
constexpr int kHighestPosition = 31;

}  // namespace

std::optional<std::size_t> word_of(const TsvReader& table, std::size_t column,
                                   std::span<const std::string_view> words) {
  const auto found = std::find(words.begin(), words.end(), table[column]);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  table.complain(column, one_of(table[column], words));
  return std::nullopt;
}

bool yes_or_no(const TsvReader& table, std::size_t column) {
  if (table[column].empty()) return false;
  return word_of(table, column, kYesNo).value_or(0) == 1;
}

std::optional<int> number_of(const TsvReader& table, std::size_t column, int low, int high) {
  const std::string_view cell = table[column];
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error == std::errc{} && end == cell.data() + cell.size() && value >= low && value <= high) return value;
  table.complain(column, fmt::format("a number from {} to {}", low, high));
  return std::nullopt;
}

std::vector<std::string_view> list_of(std::string_view cell, char separator) {
  std::vector<std::string_view> out;
  for_each_piece(cell, separator, [&](std::string_view piece) { out.push_back(piece); });
  return out;
}

std::optional<std::uint8_t> position_of(const TsvReader& table, std::string_view piece) {
  int value = -1;
  const auto [end, error] = std::from_chars(piece.data(), piece.data() + piece.size(), value);
  if (error == std::errc{} && end == piece.data() + piece.size() && value >= 0 && value <= kHighestPosition)
    return static_cast<std::uint8_t>(value);
  table.complain_at(piece, fmt::format("a register position from 0 to {}", kHighestPosition));
  return std::nullopt;
}

bool is_class_descriptor(std::string_view text) {
  while (text.starts_with('[')) text.remove_prefix(1);
  if (text.size() < 3 || text.front() != 'L' || text.back() != ';') return false;
  // By hand: find_first_of searches its set anew for each character.
  for (const char c : text.substr(0, text.size() - 1))
    if (c == ';' || c == '.' || c == ' ') return false;
  return true;
}

bool is_method_descriptor(std::string_view text) {
  if (text == "*") return true;
  const std::size_t end = text.rfind(')');
  return text.starts_with('(') && end != std::string_view::npos && end + 1 < text.size();
}

bool is_method(const TsvReader& table, std::size_t class_column, std::size_t member_column,
               std::size_t descriptor_column) {
  if (!is_class_descriptor(table[class_column])) {
    table.complain(class_column, "a class descriptor such as Landroid/os/Handler;");
    return false;
  }
  if (table[member_column].empty()) {
    table.complain(member_column, "a method's name");
    return false;
  }
  const std::string_view descriptor = table[descriptor_column];
  const bool well_formed = is_method_descriptor(descriptor);
  if (!well_formed) table.complain(descriptor_column, "a method descriptor such as ()V, or *");
  return well_formed;
}

}  // namespace mingcha::policies
