// A progress bar on standard error, only where that is a terminal.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace mingcha {

/// Counts finished steps and redraws one line. Silent when standard error is no terminal or `quiet` is set.
/// `step` may be called from any thread. The line is wiped when the object dies.
class Progress {
 public:
  Progress(std::size_t total, bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more step is done; `label` (already fit for a terminal) names it.
  void step(std::string_view label);

 private:
  void draw(std::string_view label) const;

  std::mutex mutex_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool shown_;
};

}  // namespace mingcha
