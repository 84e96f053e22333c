// Many short patterns over megabytes of text: a table of the first two bytes of every pattern, in lower case,
// rejects almost every position at once.
#include "analyzer/behaviour/policy_signs.h"

#include <algorithm>
#include <bitset>
#include <set>
#include <string>

#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using policies::PolicyTrace;

constexpr std::size_t kMaxSigns = 8;
constexpr std::size_t kMaxText = 120;  // bytes kept of the text around a sign

std::uint8_t lower(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte + 32) : byte;
}

std::size_t pair_at(std::string_view text, std::size_t i) {
  return (std::size_t{lower(text[i])} << 8) | lower(text[i + 1]);
}

class Patterns {
 public:
  Patterns(const policies::Catalogue& catalogue, PolicyTrace::Place place) {
    for (const PolicyTrace& trace : catalogue.policy_traces) {
      if (trace.place != place || trace.value.size() < 2) continue;
      values_.push_back(trace.value);
      starts_.set(pair_at(trace.value, 0));
    }
  }

  bool occur_in(std::string_view text) const {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      if (!starts_[pair_at(text, i)]) continue;
      for (const std::string_view value : values_) {
        if (matches(text.substr(i), value)) return true;
      }
    }
    return false;
  }

 private:
  static bool matches(std::string_view text, std::string_view value) {
    if (text.size() < value.size()) return false;
    return std::equal(value.begin(), value.end(), text.begin(),
                      [](char a, char b) { return lower(a) == lower(b); });
  }

  std::vector<std::string_view> values_;
  std::bitset<65536> starts_;
};

// A word of an address is a sign only inside one: "privacyStatus" is none.
bool has_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find(".htm") != std::string_view::npos;
}

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
    return texts.occur_in(text) || (has_address(text) && urls.occur_in(text));
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
      if (names_policy(file.string({i}))) signs.add(file.string({i}), "dex");
    }
  }
  return signs.take();
}

}  // namespace mingcha::behaviour
