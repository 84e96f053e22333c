#include "cli/values.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <optional>

#include "cli/messages.h"

namespace mingcha::cli {
namespace {

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The power of two that a size's last letter stands for; 0 for a digit.
std::optional<unsigned> shift_of(char unit) {
  switch (unit) {
    case 'K':
    case 'k':
      return 10;
    case 'M':
    case 'm':
      return 20;
    case 'G':
    case 'g':
      return 30;
    default:
      break;
  }
  if (unit >= '0' && unit <= '9') return 0;
  return std::nullopt;
}

std::optional<std::uint64_t> size_of(std::string_view text) {
  const std::optional<unsigned> shift = text.empty() ? std::nullopt : shift_of(text.back());
  if (!shift) return std::nullopt;
  if (*shift != 0) text.remove_suffix(1);
  const std::optional<std::uint64_t> value = whole_number(text);
  if (!value || *value > (std::numeric_limits<std::uint64_t>::max() >> *shift)) return std::nullopt;
  return *value << *shift;
}

constexpr std::string_view kCommas[] = {",", "，", "、"};

// `words` are separated by spaces.
bool is_word_of(std::string_view words, std::string_view wanted) {
  while (!words.empty()) {
    const std::string_view one = words.substr(0, words.find(' '));
    if (one == wanted) return true;
    words.remove_prefix(std::min(one.size() + 1, words.size()));
  }
  return false;
}

}  // namespace

Usage<std::uint64_t> number(const Arguments& arguments, OptionId id, Bounds bounds, std::uint64_t otherwise) {
  const std::string* written = arguments.one(id);
  if (written == nullptr) return otherwise;
  const std::optional<std::uint64_t> value = whole_number(*written);
  if (value && *value >= bounds.least && *value <= bounds.most) return *value;
  return tl::unexpected(
      say(Saying::not_a_number, arguments.lang, row_of(id).long_name(), *written, bounds.least, bounds.most));
}

Usage<std::uint64_t> size_bytes(const Arguments& arguments, OptionId id, std::uint64_t otherwise) {
  const std::string* written = arguments.one(id);
  if (written == nullptr) return otherwise;
  if (const std::optional<std::uint64_t> value = size_of(*written)) return *value;
  return tl::unexpected(say(Saying::not_a_size, arguments.lang, row_of(id).long_name(), *written));
}

Usage<std::string> word(const Arguments& arguments, OptionId id) {
  const std::string_view known = row_of(id).words;
  const std::string* written = arguments.one(id);
  if (written == nullptr) return std::string(known.substr(0, known.find(' ')));
  if (is_word_of(known, *written)) return *written;
  return tl::unexpected(say(Saying::not_one_of, arguments.lang, row_of(id).long_name(), *written, known));
}

Usage<std::vector<std::string>> words(const Arguments& arguments, OptionId id, std::string_view usually) {
  const std::string* written = arguments.one(id);
  std::vector<std::string> wanted;
  for (const std::string& each : split_list(written != nullptr ? *written : usually)) {
    if (!is_word_of(row_of(id).words, each))
      return tl::unexpected(say(Saying::not_one_of, arguments.lang, row_of(id).long_name(), each, row_of(id).words));
    if (std::find(wanted.begin(), wanted.end(), each) == wanted.end()) wanted.push_back(each);
  }
  return wanted;
}

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> items(1);
  while (!list.empty()) {
    const auto comma = std::find_if(std::begin(kCommas), std::end(kCommas),
                                    [&](std::string_view each) { return list.starts_with(each); });
    if (comma != std::end(kCommas)) {
      items.emplace_back();
      list.remove_prefix(comma->size());
    } else {
      items.back() += list.front();
      list.remove_prefix(1);
    }
  }
  return items;
}

std::optional<unsigned> count_of_days(const std::string& text) {
  constexpr std::uint64_t kMostDays = 999;
  const std::optional<std::uint64_t> count = whole_number(text);
  if (!count || *count == 0 || *count > kMostDays) return std::nullopt;
  return static_cast<unsigned>(*count);
}

Usage<Budget> read_budget(const Arguments& arguments) {
  constexpr Bounds kEntries{1, std::numeric_limits<std::uint32_t>::max()};
  constexpr Bounds kDepth{0, 16};
  constexpr Bounds kSeconds{0, 7 * 24 * 3600};
  Budget budget;
  const auto entries = number(arguments, OptionId::max_entries, kEntries, budget.entries);
  const auto entry_bytes = size_bytes(arguments, OptionId::max_entry_bytes, budget.entry_bytes);
  const auto total_bytes = size_bytes(arguments, OptionId::max_total_bytes, budget.total_bytes);
  const auto depth = number(arguments, OptionId::max_depth, kDepth, budget.nesting_depth);
  const auto seconds = number(arguments, OptionId::timeout, kSeconds, budget.time_ms / 1000);
  for (const auto* value : {&entries, &entry_bytes, &total_bytes, &depth, &seconds}) {
    if (!*value) return tl::unexpected(value->error());
  }
  budget.entries = static_cast<std::uint32_t>(*entries);
  budget.entry_bytes = *entry_bytes;
  budget.total_bytes = *total_bytes;
  budget.nesting_depth = static_cast<std::uint32_t>(*depth);
  budget.time_ms = *seconds * 1000;
  return budget;
}

Usage<policies::PolicySet> load_policies(const Arguments& arguments) {
  Result<policies::PolicySet> policies = policies::PolicySet::built_in();
  if (!policies) return tl::unexpected(say(Saying::bad_rules, arguments.lang, describe(policies.error())));
  if (const std::string* folder = arguments.one(OptionId::policies); folder != nullptr) {
    const Result<void> added = policies->add_folder(*folder);
    if (!added) return tl::unexpected(say(Saying::bad_rules, arguments.lang, describe(added.error())));
  }
  return std::move(*policies);
}

}  // namespace mingcha::cli
