// How far a screening has come: one line that is redrawn on a terminal, and nothing elsewhere.
#pragma once

#include <chrono>
#include <string>

#include "screening/screen.h"
#include "screening/screen_texts.h"

namespace mingcha::cli {

class ScreenProgress {
 public:
  /// `quiet` or no terminal on standard error: nothing is ever drawn.
  ScreenProgress(reports::Lang lang, bool quiet);
  ~ScreenProgress();
  ScreenProgress(const ScreenProgress&) = delete;
  ScreenProgress& operator=(const ScreenProgress&) = delete;

  void draw(const screening::ScreenTotals& totals);
  /// Says that something else has the database, once in a row.
  void waiting(const std::string& database);
  void wipe();

 private:
  using Clock = std::chrono::steady_clock;

  reports::Lang lang_;
  bool shown_;
  bool waiting_ = false;
  Clock::time_point begin_ = Clock::now(), drawn_{};
};

/// The line itself: bar, done of all, rate, time left, found so far, failures; at most 80 columns.
std::string progress_line(const screening::ScreenTotals& totals, double seconds, reports::Lang lang);

}  // namespace mingcha::cli
