// The text is read generously: an SDK counts as named when its name or its vendor's stands anywhere, and a word for
// many things covers each of them vaguely. Who accuses on this ground must be sure.
#include "analyzer/judge/reconciliation.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace mingcha::judge {
namespace {

using privacy_policy::Disclosure;
using privacy_policy::ListedSdk;
using privacy_policy::Strength;

constexpr std::string_view kSdkOwner = "sdk:";
/// Shortest name, in bytes, that is looked for in running text: two Chinese characters, or more than an
/// abbreviation.
constexpr std::size_t kShortestName = 5;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// "友盟统计SDK" is spoken of as "友盟统计".
std::string_view without_suffix(std::string_view name) {
  for (const std::string_view suffix : {"SDK", "sdk", " "})
    while (name.ends_with(suffix)) name.remove_suffix(suffix.size());
  return name;
}

Told better(Told a, Told b) { return std::min(a, b); }
Told told_by(Strength strength) { return strength == Strength::clear ? Told::clear : Told::vague; }

class Reconciler {
 public:
  Reconciler(const policies::Catalogue& catalogue, const behaviour::Behaviour& behaviour, const PrivacyPolicy& policy)
      : text_(policy.text), lower_text_(lower(policy.document.text)) {
    for (const Disclosure& each : text_.disclosures) {
      note(told_, each.information, told_by(each.strength));
      if (each.collector.starts_with(kSdkOwner)) note(told_of_[each.collector], each.information, told_by(each.strength));
    }
    for (const ListedSdk& each : text_.sdks) {
      if (each.id.empty()) continue;
      auto& of_sdk = told_of_[std::string(kSdkOwner) + each.id];
      for (const std::string& information : each.information) {
        note(of_sdk, information, Told::vague);  // how well it is named, the disclosures say
        note(told_, information, Told::vague);
      }
    }
    for (const privacy_policy::Denial& each : text_.denials) denied_.insert(each.information);
    std::unordered_set<std::string> sdks;
    for (const behaviour::Collection& each : behaviour.collections) {
      if (each.phase != behaviour::Phase::unreached) collected_.insert(each.information);
      if (each.owner.starts_with(kSdkOwner)) sdks.insert(each.owner.substr(kSdkOwner.size()));
    }
    for (const behaviour::SdkUse& each : behaviour.sdks) {
      present_.insert(each.id);
      sdks.insert(each.id);
    }
    // The text is searched once for each SDK, not for each of its collections.
    for (const std::string& id : sdks) {
      const policies::Sdk* sdk = catalogue.find_sdk(id);
      if (sdk == nullptr || named(*sdk)) named_.insert(id);
    }
  }

  Told collection(const behaviour::Collection& collection) const {
    const auto told = told_.find(collection.information);
    if (told != told_.end()) return told->second;
    return denied_.count(collection.information) != 0 ? Told::contradicted : Told::omitted;
  }

  Told shared(const behaviour::Collection& collection) const {
    const std::string_view owner = collection.owner;
    if (!owner.starts_with(kSdkOwner)) return Told::unknown;
    if (const auto of_sdk = told_of_.find(collection.owner); of_sdk != told_of_.end()) {
      const auto told = of_sdk->second.find(collection.information);
      return told == of_sdk->second.end() ? Told::omitted : told->second;
    }
    return named_.count(std::string(owner.substr(kSdkOwner.size()))) != 0 ? Told::omitted : Told::unlisted;
  }

  bool listed(const behaviour::SdkUse& use) const {
    return told_of_.count(std::string(kSdkOwner) + use.id) != 0 || named_.count(use.id) != 0;
  }

  bool explained(const behaviour::PermissionUse& use) const {
    const auto& rows = text_.permissions;
    if (std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.name == use.name; })) return true;
    return !use.label_zh.empty() && mentions(use.label_zh);
  }

  bool in_code(const Disclosure& disclosure) const { return collected_.count(disclosure.information) != 0; }
  bool present(const ListedSdk& listed) const { return present_.count(listed.id) != 0; }

 private:
  using ByInformation = std::unordered_map<std::string, Told>;

  static void note(ByInformation& told, const std::string& information, Told how) {
    const auto [at, fresh] = told.emplace(information, how);
    if (!fresh) at->second = better(at->second, how);
  }

  bool mentions(std::string_view name) const {
    return name.size() >= kShortestName && lower_text_.find(lower(name)) != std::string::npos;
  }
  bool named(const policies::Sdk& sdk) const {
    return mentions(without_suffix(sdk.name_zh)) || mentions(without_suffix(sdk.name_en)) || mentions(sdk.vendor);
  }

  const privacy_policy::PolicyText& text_;
  std::string lower_text_;
  ByInformation told_;
  std::unordered_map<std::string, ByInformation> told_of_;  ///< by owner "sdk:<id>"
  std::unordered_set<std::string> denied_;     ///< information
  std::unordered_set<std::string> collected_;  ///< information, by code that runs
  std::unordered_set<std::string> present_;    ///< ids of SDKs in the package
  std::unordered_set<std::string> named_;      ///< of those in the package or behind a collection: named somewhere
};

}  // namespace

std::string_view spell(Told told) noexcept {
  static constexpr std::string_view kWords[] = {"", "clear", "vague", "omitted", "contradicted", "unlisted"};
  return kWords[static_cast<std::size_t>(told)];
}

Reconciliation reconcile(const policies::Catalogue& catalogue, const behaviour::Behaviour& behaviour,
                         const PrivacyPolicy* policy) {
  Reconciliation out;
  out.collections.assign(behaviour.collections.size(), Told::unknown);
  out.shared.assign(behaviour.collections.size(), Told::unknown);
  out.sdks_listed.assign(behaviour.sdks.size(), false);
  out.permissions_explained.assign(behaviour.permissions.size(), false);
  if (policy == nullptr) return out;
  const Reconciler reconciler(catalogue, behaviour, *policy);
  for (std::size_t i = 0; i < behaviour.collections.size(); ++i) {
    out.collections[i] = reconciler.collection(behaviour.collections[i]);
    out.shared[i] = reconciler.shared(behaviour.collections[i]);
  }
  for (std::size_t i = 0; i < behaviour.sdks.size(); ++i) out.sdks_listed[i] = reconciler.listed(behaviour.sdks[i]);
  for (std::size_t i = 0; i < behaviour.permissions.size(); ++i)
    out.permissions_explained[i] = reconciler.explained(behaviour.permissions[i]);
  for (const Disclosure& each : policy->text.disclosures) out.disclosures_in_code.push_back(reconciler.in_code(each));
  for (const ListedSdk& each : policy->text.sdks) out.listed_present.push_back(reconciler.present(each));
  return out;
}

}  // namespace mingcha::judge
