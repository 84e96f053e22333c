// The limits that one package may spend. Every one can be set on the command line.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace mingcha {

struct Budget {
  /// Entries of one archive. Spent: the archive is refused (over_budget). The platform has no limit; the largest
  /// store apps have under 100,000.
  std::uint32_t entries = 200'000;
  /// Inflated bytes of one entry. Spent: the entry is not read, a coverage reason says so.
  std::uint64_t entry_bytes = std::uint64_t{512} << 20;
  /// Inflated bytes of one package in total. Spent: further entries are not read, a coverage reason says so.
  std::uint64_t total_bytes = std::uint64_t{4} << 30;
  /// Archives inside archives: 1 is a container of APKs. Deeper ones are not opened.
  std::uint32_t nesting_depth = 2;
  /// Wall-clock time for one package in milliseconds, 0 for none. Spent: what is known so far is reported with a
  /// coverage reason. The default is far above what any real package needs, so that reports stay repeatable.
  std::uint64_t time_ms = 300'000;
  /// Elements or resource entries that one binary XML or resource table may hold.
  std::uint32_t xml_elements = 1'000'000;
  /// Depth of nested elements in one binary XML.
  std::uint32_t xml_depth = 512;
};

/// A point in time after which work on one package stops.
class Deadline {
 public:
  explicit Deadline(std::uint64_t time_ms) noexcept
      : end_(time_ms == 0 ? Clock::time_point::max() : Clock::now() + std::chrono::milliseconds(time_ms)) {}
  bool passed() const noexcept { return end_ != Clock::time_point::max() && Clock::now() >= end_; }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point end_;
};

}  // namespace mingcha
