// A day of the calendar, or less of it: regulations are issued and come into force on days, standards often in a year.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingcha::policies {

/// Ordered by time; a month or day that is not known counts as the first one.
struct Date {
  std::uint16_t year = 0;
  std::uint8_t month = 0, day = 0;  ///< 0 = not known; a day has a month
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// "2021-11-01", "2021-11" or "2021"; nothing for another text or a day that no calendar has. Years 1900 to 9999.
std::optional<Date> date_of(std::string_view text);

/// As date_of() reads it.
std::string text_of(const Date& date);

/// Year, month and day are known.
inline bool is_day(const Date& date) noexcept { return date.day != 0; }

/// Days since 1 January 1970, for counting; what is not known counts as the first.
std::int32_t day_number(const Date& date) noexcept;
Date day_at(std::int32_t number) noexcept;
inline Date next_day(const Date& date) noexcept { return day_at(day_number(date) + 1); }

/// 1 for Monday to 7 for Sunday.
unsigned weekday(const Date& date) noexcept;

}  // namespace mingcha::policies
