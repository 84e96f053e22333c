#include "cli/screen_progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "cli/messages.h"
#include "reports/text/columns.h"

namespace mingcha::cli {
namespace {

using screening::ScreenText;

constexpr std::size_t kBar = 16;  // columns
constexpr std::size_t kWidth = 80;
constexpr std::chrono::milliseconds kPause{200};  // between two lines: packages may come by the thousand a second

std::string time_left(const screening::ScreenTotals& totals, double rate, reports::Lang lang) {
  if (rate <= 0) return std::string(text(ScreenText::unknown_time, lang));
  const auto seconds = static_cast<std::uint64_t>(static_cast<double>(totals.inputs - totals.done()) / rate);
  if (seconds < 3600) return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

std::string progress_line(const screening::ScreenTotals& totals, double seconds, reports::Lang lang) {
  const double rate = seconds > 0 ? static_cast<double>(totals.done()) / seconds : 0;
  const std::size_t filled = totals.inputs == 0 ? kBar : kBar * totals.done() / totals.inputs;
  const std::string line =
      fmt::format("[{:#<{}}{:.<{}}] ", "", filled, "", kBar - filled) +
      say(ScreenText::progress, lang, totals.done(), totals.inputs, fmt::format("{:.1f}", rate),
          time_left(totals, rate, lang), totals.with_evident + totals.with_suspected, totals.failed + totals.unreadable);
  return reports::clip(line, kWidth - 1);
}

ScreenProgress::ScreenProgress(reports::Lang lang, bool quiet)
    : lang_(lang), shown_(!quiet && ::isatty(STDERR_FILENO) == 1) {}

ScreenProgress::~ScreenProgress() { wipe(); }

void ScreenProgress::wipe() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void ScreenProgress::draw(const screening::ScreenTotals& totals) {
  waiting_ = false;
  const Clock::time_point now = Clock::now();
  if (!shown_ || (now - drawn_ < kPause && totals.done() < totals.inputs)) return;
  drawn_ = now;
  fmt::print(stderr, "\r\x1b[K{}", progress_line(totals, std::chrono::duration<double>(now - begin_).count(), lang_));
  std::fflush(stderr);
}

void ScreenProgress::waiting(const std::string& database) {
  if (waiting_) return;
  waiting_ = true;
  wipe();
  complain(say(ScreenText::waiting, lang_, database));
}

}  // namespace mingcha::cli
