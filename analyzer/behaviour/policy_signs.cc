// Many short patterns over megabytes of text: a table of the first two bytes of every pattern, in lower case,
// rejects almost every position at once.
#include "analyzer/behaviour/policy_signs.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <limits>
#include <set>
#include <string>

#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using policies::PolicyTrace;

constexpr std::size_t kMaxSigns = 8;
constexpr std::size_t kMaxText = 120;  // bytes kept of the text around a sign

constexpr std::array<std::uint8_t, 256> lower_table() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = static_cast<std::uint8_t>(i >= 'A' && i <= 'Z' ? i + 32 : i);
  }
  return table;
}
constexpr std::array<std::uint8_t, 256> kLower = lower_table();

std::uint8_t lower(char c) { return kLower[static_cast<std::uint8_t>(c)]; }

class Patterns {
 public:
  Patterns(const policies::Catalogue& catalogue, PolicyTrace::Place place) {
    for (const PolicyTrace& trace : catalogue.policy_traces) {
      if (trace.place != place || trace.value.size() < 2) continue;
      values_.push_back(trace.value);
      starts_.set(std::size_t{lower(trace.value[0])} << 8 | lower(trace.value[1]));
      shortest_ = std::min(shortest_, trace.value.size());
      words_ = words_ && (trace.value.find(' ') != std::string_view::npos || !is_plain_ascii(trace.value));
    }
  }

  /// True when text of one plain word (ASCII, no space) cannot hold any of the values.
  bool need_more_than_a_word() const noexcept { return words_; }

  bool occur_in(std::string_view text) const {
    if (text.size() < shortest_) return false;
    std::size_t pair = lower(text[0]);
    for (std::size_t i = 1; i < text.size(); ++i) {
      pair = (pair << 8 | lower(text[i])) & 0xffff;
      if (starts_[pair] && begins_one(text.substr(i - 1))) return true;
    }
    return false;
  }

 private:
  bool begins_one(std::string_view text) const {
    return std::any_of(values_.begin(), values_.end(), [&](std::string_view value) {
      return text.size() >= value.size() && std::equal(value.begin(), value.end(), text.begin(), [](char a, char b) {
               return lower(a) == lower(b);
             });
    });
  }

  std::vector<std::string_view> values_;
  std::bitset<65536> starts_;  // the first two bytes of a value, in lower case
  std::size_t shortest_ = std::numeric_limits<std::size_t>::max();
  bool words_ = true;
};

// A word of an address is a sign only inside one: "privacyStatus" is none.
bool has_address(std::string_view text) {
  const std::size_t colon = text.find(':');
  return (colon != std::string_view::npos && text.substr(colon).starts_with("://")) || text.ends_with(".html") ||
         text.ends_with(".htm");
}

// Most strings of a program are identifiers; both looks are far cheaper than a search.
bool is_word(std::string_view text) { return text.find(' ') == std::string_view::npos && is_plain_ascii(text); }

// Type descriptors are half of the bytes of a string table and never shown to anybody.
bool is_descriptor(std::string_view text) { return text.starts_with('L') && text.ends_with(';'); }

// Keeps the smallest texts by content, so that the outcome does not depend on the order of the search.
class Signs {
 public:
  void add(std::string_view text, std::string_view place) {
    std::string kept = valid_utf8(text.substr(0, kMaxText));
    found_.emplace(std::string(place), std::move(kept));
    if (found_.size() > kMaxSigns) found_.erase(std::prev(found_.end()));
  }
  bool empty() const noexcept { return found_.empty(); }
  std::vector<PolicySign> take() const {
    std::vector<PolicySign> out;
    for (const auto& [place, text] : found_) out.push_back({text, place});
    return out;
  }

 private:
  std::set<std::pair<std::string, std::string>> found_;
};

}  // namespace

std::vector<PolicySign> find_policy_signs(const App& app, const CatalogueIndex& index) {
  const Patterns texts(index.catalogue(), PolicyTrace::Place::text);
  const Patterns urls(index.catalogue(), PolicyTrace::Place::url);
  const Patterns names(index.catalogue(), PolicyTrace::Place::name);
  const auto names_policy = [&](std::string_view text) {
    const bool may_be_text = !texts.need_more_than_a_word() || !is_word(text);
    return (may_be_text && texts.occur_in(text)) || (has_address(text) && urls.occur_in(text));
  };
  Signs signs;
  for (const manifests::ResourceTable& table : app.resources.tables()) {
    table.strings().for_each([&](std::uint32_t, std::string_view text) {
      if (names_policy(text)) signs.add(text, "resources");
    });
  }
  for (const std::string_view entry : app.entries) {
    if (names.occur_in(entry)) signs.add(entry, "entry");
  }
  if (!signs.empty()) return signs.take();
  for (const dex::DexFile& file : app.program.dex_files()) {
    for (std::uint32_t i = 0; i < file.string_ids_size(); ++i) {
      const std::string_view text = file.string({i});
      if (!is_descriptor(text) && names_policy(text)) signs.add(text, "dex");
    }
  }
  return signs.take();
}

}  // namespace mingcha::behaviour
