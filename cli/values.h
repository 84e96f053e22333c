// Values of options that several commands share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "policies/policy_set.h"
#include "support/budget.h"

namespace mingcha::cli {

struct Bounds {
  std::uint64_t least, most;
};

/// The option's whole number, or `otherwise` where it was not given.
Usage<std::uint64_t> number(const Arguments& arguments, OptionId id, Bounds bounds, std::uint64_t otherwise);

/// The option's size in bytes: a number, with K, M or G for powers of 1024.
Usage<std::uint64_t> size_bytes(const Arguments& arguments, OptionId id, std::uint64_t otherwise);

/// One of the words that the table has for the option; the first one where it was not given.
Usage<std::string> word(const Arguments& arguments, OptionId id);

/// Some of the words that the table has for the option, each once, in the order written; as in `usually` where it was
/// not given.
Usage<std::vector<std::string>> words(const Arguments& arguments, OptionId id, std::string_view usually);

/// "a,b", also with the commas of Chinese text.
std::vector<std::string> split_list(std::string_view list);

/// A number of working days, 1 to 999, as --deadline takes it; absent for another text.
std::optional<unsigned> count_of_days(const std::string& text);

/// The limits that the options set, the others as documented in the budget.
Usage<Budget> read_budget(const Arguments& arguments);

/// The built-in rules with those of `--policies`.
Usage<policies::PolicySet> load_policies(const Arguments& arguments);

}  // namespace mingcha::cli
