// Cases for the built-in rules: what is found in one app must not be found in its near twin.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "tests/judge/sample.h"

namespace mingcha::judge::sample {

struct Subject {
  AppIdentity app = sample::app();
  behaviour::Behaviour behaviour;
  std::optional<PrivacyPolicy> policy;

  behaviour::Conduct& conduct() { return behaviour.conduct; }
  /// Collections run unless a case says otherwise.
  void collects(const char* information, const char* owner, const char* severity = "high",
                behaviour::Phase phase = behaviour::Phase::after_consent) {
    behaviour::Collection each =
        collection("c" + std::to_string(behaviour.collections.size() + 1), information, owner, severity);
    each.phase = phase;
    behaviour.collections.push_back(std::move(each));
  }
  void offers(const char* means) { conduct().user_means.push_back({means, means, "resources", true}); }
  void has_sdk(const char* id);
  /// A policy that says what one has to say, and discloses nothing.
  privacy_policy::PolicyText& tells();
};

struct Case {
  const char* rule;
  const char* name;
  std::function<void(Subject&)> make;
  std::size_t findings = 0;
  Certainty certainty = Certainty::suspected;
};

std::span<const Case> cases_of_code();
std::span<const Case> cases_of_conduct();
std::span<const Case> cases_of_policy();

}  // namespace mingcha::judge::sample
