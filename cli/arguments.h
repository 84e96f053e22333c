// The command line, taken apart: which command, and the options' values as they were written.
#pragma once

#include <array>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "cli/command_table.h"

namespace mingcha::cli {

/// A step of the command line that may be wrong; then the line that says what and where.
template <class T>
using Usage = tl::expected<T, std::string>;

struct Arguments {
  CommandId command = CommandId::none;
  Lang lang = Lang::zh;

  bool has(OptionId id) const noexcept { return given_[static_cast<std::size_t>(id)]; }
  /// All values, in the order of the command line; empty for a flag and for an option that was not given.
  const std::vector<std::string>& all(OptionId id) const noexcept {
    return values_[static_cast<std::size_t>(id)];
  }
  /// The last value, which counts where an option is given twice; null when it was not given.
  const std::string* one(OptionId id) const noexcept { return all(id).empty() ? nullptr : &all(id).back(); }
  void set(OptionId id, std::vector<std::string> values);

 private:
  static constexpr std::size_t kOptions = static_cast<std::size_t>(OptionId::count_);
  std::array<bool, kOptions> given_{};
  std::array<std::vector<std::string>, kOptions> values_;
};

/// The language that the arguments ask for, as far as it can be told before they are read: for messages about
/// them.
Lang language_of(const std::vector<std::string>& arguments) noexcept;

/// Reads the arguments (without the program's name). What is missing is reported unless help or version is
/// asked for.
Usage<Arguments> read_arguments(const std::vector<std::string>& arguments);

}  // namespace mingcha::cli
