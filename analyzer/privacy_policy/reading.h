// What the readers of a policy share: where in the text they are, and how facts are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/privacy_policy/block_text.h"
#include "analyzer/privacy_policy/policy_text.h"

namespace mingcha::privacy_policy {

/// Facts kept per list; more are left out, the first ones stay.
inline constexpr std::size_t kMostFacts = 10'000;

template <class Fact>
void keep(std::vector<Fact>& list, Fact fact) {
  if (list.size() < kMostFacts) list.push_back(std::move(fact));
}

/// What a verb says of the information that it governs.
enum class Action : std::uint8_t { none, collect, deny };

/// A verb's sense where it stands: what is done, by whom, for what.
struct Frame {
  Action action = Action::none;
  std::string collector;
  std::string purpose, manner, condition;
  bool optional = false;
};

/// Where the reading stands.
struct Place {
  Word section = Word::none;      ///< what the headings above say
  Word own_section = Word::none;  ///< what the nearest heading says
  std::string collector = "app";  ///< who collects where a sentence does not say; an SDK's inside its record
  /// What an introduction ("我们会收集以下信息：") says of the list that follows, and at which depth it stands.
  std::optional<Frame> introduction;
  std::uint8_t introduction_level = 0;

  bool collected = false;         ///< the block before says that something is collected: "such information includes:"
  std::string last_sdk;           ///< the collector named last since the heading: "该SDK"

  bool in_record() const { return collector != "app"; }
};

inline constexpr std::string_view kApp = "app";

}  // namespace mingcha::privacy_policy
