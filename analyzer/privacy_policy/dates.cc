// Dates in the forms of policies, as year, month and day.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "analyzer/privacy_policy/statement_reader.h"

namespace mingcha::privacy_policy {
namespace {

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view kDigits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Chinese digits as Arabic ones: 二〇二五年四月十一日 becomes 2025年4月11日.
std::string with_arabic_digits(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view here = text.substr(at);
    const auto digit_at = [&](std::string_view rest) {
      for (int d = 0; d < 10; ++d)
        if (rest.starts_with(kDigits[d])) return d;
      return rest.starts_with("零") || rest.starts_with("○") ? 0 : -1;
    };
    const int digit = digit_at(here);
    if (here.starts_with("十")) {
      const bool before = !out.empty() && is_digit(out.back());
      const bool behind = here.size() > 3 && digit_at(here.substr(3)) >= 0;
      if (!before) out += '1';
      if (!behind) out += '0';
      at += 3;
    } else if (digit >= 0) {
      out += static_cast<char>('0' + digit);
      at += 3;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::optional<int> number_at(std::string_view text, std::size_t& at, std::size_t most) {
  int value = 0;
  const std::size_t start = at;
  while (at < text.size() && at - start < most && is_digit(text[at])) value = value * 10 + (text[at++] - '0');
  if (at == start) return std::nullopt;
  return value;
}

bool take_mark(std::string_view text, std::size_t& at, std::string_view chinese) {
  if (text.substr(at).starts_with(chinese)) return at += chinese.size(), true;
  if (at < text.size() && (text[at] == '-' || text[at] == '/' || text[at] == '.')) return ++at, true;
  return false;
}

std::string written(int year, int month, int day) {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// 2025年3月1日, 2025-03-01, 2025/3/1.
std::string numeric_date(std::string_view text, std::size_t at) {
  const auto year = number_at(text, at, 4);
  if (!year || !take_mark(text, at, "年")) return {};
  const auto month = number_at(text, at, 2);
  if (!month || !take_mark(text, at, "月")) return {};
  const auto day = number_at(text, at, 2);
  return day ? written(*year, *month, *day) : std::string{};
}

/// "march 5, 2025" and "5 march 2025", from the month's name at `at`.
std::string english_date(std::string_view text, std::size_t at, int month) {
  std::size_t next = at;
  while (next < text.size() && text[next] >= 'a' && text[next] <= 'z') ++next;
  while (next < text.size() && (text[next] == ' ' || text[next] == '.')) ++next;
  const auto first = number_at(text, next, 4);
  if (!first) return {};
  while (next < text.size() && (text[next] == ' ' || text[next] == ',' || (text[next] >= 'a' && text[next] <= 'z'))) ++next;
  if (const auto year = number_at(text, next, 4); year && *first <= 31) return written(*year, month, *first);
  std::size_t before = at;
  while (before > 0 && !is_digit(text[before - 1]) && at - before < 5) --before;
  while (before > 0 && is_digit(text[before - 1])) --before;
  const auto day = number_at(text, before, 2);
  return day ? written(*first, month, *day) : std::string{};
}

}  // namespace

std::string date_in(std::string_view normal, std::size_t reach) {
  const std::string text = with_arabic_digits(normal.substr(0, reach + 40));
  for (std::size_t at = 0; at < text.size() && at < reach; ++at) {
    if (is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1])))
      if (std::string date = numeric_date(text, at); !date.empty()) return date;
    if (at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z') continue;
    for (int month = 0; month < 12; ++month)
      if (std::string_view(text).substr(at).starts_with(kMonths[month]))
        if (std::string date = english_date(text, at, month + 1); !date.empty()) return date;
  }
  return {};
}

}  // namespace mingcha::privacy_policy
