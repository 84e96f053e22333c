#include "support/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace mingcha {
namespace {

constexpr std::size_t kBarWidth = 24;    // columns
constexpr std::size_t kLabelWidth = 40;  // bytes, so that a line stays within 80 columns

}  // namespace

Progress::Progress(std::size_t total, bool quiet)
    : total_(total), shown_(!quiet && total > 1 && ::isatty(STDERR_FILENO) == 1) {
  if (shown_) draw("");
}

Progress::~Progress() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::step(std::string_view label) {
  const std::lock_guard lock(mutex_);
  ++done_;
  if (shown_) draw(label);
}

void Progress::draw(std::string_view label) const {
  const std::size_t filled = total_ == 0 ? kBarWidth : kBarWidth * done_ / total_;
  std::string_view shown = label.substr(0, kLabelWidth);
  // Do not cut a UTF-8 sequence in two.
  while (shown.size() < label.size() && !shown.empty() && (label[shown.size()] & 0xc0) == 0x80) {
    shown.remove_suffix(1);
  }
  fmt::print(stderr, "\r\x1b[K[{:#<{}}{:.<{}}] {}/{} {}", "", filled, "", kBarWidth - filled, done_, total_, shown);
  std::fflush(stderr);
}

}  // namespace mingcha
