// Only what differs from the week is kept. Spans are counted day by day: they are weeks, seldom years.
#include "policies/working_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "policies/embedded.h"
#include "policies/table_cells.h"
#include "policies/tsv.h"
#include "support/mapped_file.h"

extern "C" {
struct CalendarEntry {
  const char* name;
  const char* begin;
  const char* end;
};
extern const CalendarEntry mingcha_calendar_files[];
extern const std::uint64_t mingcha_calendar_file_count;
}

namespace mingcha::policies {
namespace {

constexpr std::string_view kColumns[] = {"days", "kind", "holiday", "year", "source", "confidence"};
enum Column : std::size_t { kDays, kKind, kHoliday, kYear, kSource, kConfidence };
constexpr std::string_view kKinds[] = {"off", "work"};
constexpr std::string_view kConfidences[] = {"high", "medium", "low"};
constexpr std::int32_t kLongestHoliday = 60;
constexpr unsigned kLastDaysOfDecember = 28;

struct Span {
  std::int32_t first = 0, last = 0;
};

// "2024-02-10" or "2024-02-10..2024-02-17".
std::optional<Span> span_of(const TsvReader& table) {
  const std::string_view cell = table[kDays];
  const std::size_t dots = cell.find("..");
  const std::optional<Date> first = date_of(cell.substr(0, dots));
  const std::optional<Date> last = dots == std::string_view::npos ? first : date_of(cell.substr(dots + 2));
  if (first && last && is_day(*first) && is_day(*last)) {
    const Span span{day_number(*first), day_number(*last)};
    if (span.first <= span.last && span.last - span.first < kLongestHoliday) return span;
  }
  table.complain(kDays, fmt::format("a day or a span of at most {}: 2024-02-10..2024-02-17", kLongestHoliday));
  return std::nullopt;
}

bool is_fixed_holiday(const Date& day) {
  return (day.month == 1 && day.day == 1) || (day.month == 5 && day.day == 1) ||
         (day.month == 5 && day.day == 2 && day.year >= 2025) || (day.month == 10 && day.day <= 3);
}

Result<void> add_own(WorkingDays& days, const std::string& folder, Complaints& complaints) {
  std::error_code missing;
  if (!std::filesystem::is_directory(folder, missing))
    return fail(Errc::io, folder, 0, missing ? missing.message() : "not a folder");
  for (const std::string_view below : {"", "facts"}) {
    const std::filesystem::path path = std::filesystem::path(folder) / below / kCalendarTable;
    std::error_code error;
    if (!std::filesystem::exists(path, error)) continue;
    const Result<MappedFile> mapped = MappedFile::open(path.string());
    if (!mapped) return tl::unexpected(mapped.error());
    days.read(path.string(), as_text(mapped->bytes()), complaints);
  }
  return {};
}

}  // namespace

Result<WorkingDays> WorkingDays::load(const std::string* folder) {
  WorkingDays days;
  Complaints complaints;
  for (std::uint64_t i = 0; i < mingcha_calendar_file_count; ++i) {
    const CalendarEntry& entry = mingcha_calendar_files[i];
    days.read(entry.name, {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)}, complaints);
  }
  if (folder != nullptr) {
    if (const Result<void> added = add_own(days, *folder, complaints); !added) return tl::unexpected(added.error());
  }
  if (!complaints.empty()) return tl::unexpected(complaints.errors().front());
  return days;
}

void WorkingDays::read(std::string_view file, std::string_view text, Complaints& complaints) {
  TsvReader table(file, text, kColumns, complaints);
  while (table.next()) {
    const std::optional<Span> span = span_of(table);
    const std::optional<std::size_t> kind = word_of(table, kKind, kKinds);
    const std::optional<int> year = table[kYear].empty() ? 0 : number_of(table, kYear, 1900, 9999);
    if (!table[kConfidence].empty()) word_of(table, kConfidence, kConfidences);
    if (!span || !kind || !year) continue;
    for (std::int32_t day = span->first; day <= span->last; ++day) settled_[day] = *kind == 1;
    if (*year != 0) years_.insert(*year);
  }
}

bool WorkingDays::is_announced(const Date& day) const {
  if (!years_.contains(day.year)) return false;
  return day.month != 12 || day.day < kLastDaysOfDecember || years_.contains(day.year + 1);
}

WorkingDays::Kind WorkingDays::kind_of(const Date& day) const {
  if (const auto found = settled_.find(day_number(day)); found != settled_.end()) return {found->second, false};
  const bool announced = is_announced(day);
  return {weekday(day) <= 5 && (announced || !is_fixed_holiday(day)), !announced};
}

WorkingDays::Day WorkingDays::add_working_days(const Date& day, unsigned count) const {
  Day at{day, false};
  for (unsigned left = std::min(count, kMostDays); left > 0;) {
    at.date = next_day(at.date);
    const Kind kind = kind_of(at.date);
    at.assumed = at.assumed || kind.assumed;
    left -= kind.working ? 1 : 0;
  }
  return at;
}

WorkingDays::Count WorkingDays::working_days_between(const Date& from, const Date& until) const {
  const std::int32_t low = std::min(day_number(from), day_number(until));
  const std::int32_t high = std::max(day_number(from), day_number(until));
  Count count;
  for (std::int32_t number = low + 1; number <= high; ++number) {
    const Kind kind = kind_of(day_at(number));
    count.days += kind.working ? 1 : 0;
    count.assumed = count.assumed || kind.assumed;
  }
  if (until < from) count.days = -count.days;
  return count;
}

}  // namespace mingcha::policies
