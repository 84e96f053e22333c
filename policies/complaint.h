// What is wrong with a policy file, and where. A loader goes on after a mistake, so that its author sees all of
// them at once; the first one is the error of a run that needs the files.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"

namespace mingcha::policies {

/// A place in a policy file; line and column count from 1, columns in bytes.
struct Place {
  std::string_view file;
  std::uint32_t line = 1, column = 1;
};

/// Collects errors of code `syntax`, `where` = "file:line:column". At most `kKept` are kept.
class Complaints {
 public:
  static constexpr std::size_t kKept = 200;

  /// `found` is the offending piece (quoted and shortened here), `expected` what should stand there.
  void add(const Place& place, std::string_view found, std::string_view expected);
  void add(Error error);

  bool empty() const noexcept { return errors_.empty(); }
  const std::vector<Error>& errors() const noexcept { return errors_; }
  std::vector<Error> take() { return std::move(errors_); }

 private:
  std::vector<Error> errors_;
};

/// The candidate that differs least from `word` when that is little enough to be a slip, else empty. Two edits at
/// most, one for words of up to four letters.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "one of a, b, c", and "(did you mean b?)" when there is a near miss.
std::string one_of(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace mingcha::policies
