// Written by hand: the standard library of this compiler knows calendar dates, but neither reads nor prints them.
#include "policies/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace mingcha::policies {
namespace {

/// A number of exactly `digits` digits at `at`, followed by `-` or the end of the text; -1 for another.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (text.size() < at + digits || (text.size() > at + digits && text[at + digits] != '-')) return -1;
  int value = 0;
  for (const char c : text.substr(at, digits)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> date_of(std::string_view text) {
  const int year = number_at(text, 0, 4);
  const int month = text.size() > 4 ? number_at(text, 5, 2) : 0;
  const int day = text.size() > 7 ? number_at(text, 8, 2) : 0;
  const bool whole = text.size() == 4 || text.size() == 7 || text.size() == 10;
  if (!whole || year < 1900 || month < 0 || day < 0) return std::nullopt;
  const std::chrono::year_month_day calendar{std::chrono::year{year},
                                             std::chrono::month{static_cast<unsigned>(text.size() > 4 ? month : 1)},
                                             std::chrono::day{static_cast<unsigned>(text.size() > 7 ? day : 1)}};
  if (!calendar.ok()) return std::nullopt;
  return Date{static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string text_of(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::int32_t day_number(const Date& date) noexcept {
  const std::chrono::year_month_day calendar{std::chrono::year{date.year},
                                             std::chrono::month{std::max<unsigned>(date.month, 1)},
                                             std::chrono::day{std::max<unsigned>(date.day, 1)}};
  return static_cast<std::int32_t>(std::chrono::sys_days{calendar}.time_since_epoch().count());
}

Date day_at(std::int32_t number) noexcept {
  const std::chrono::year_month_day calendar{std::chrono::sys_days{std::chrono::days{number}}};
  return Date{static_cast<std::uint16_t>(static_cast<int>(calendar.year())),
              static_cast<std::uint8_t>(static_cast<unsigned>(calendar.month())),
              static_cast<std::uint8_t>(static_cast<unsigned>(calendar.day()))};
}

unsigned weekday(const Date& date) noexcept {
  return std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day_number(date)}}}.iso_encoding();
}

}  // namespace mingcha::policies
