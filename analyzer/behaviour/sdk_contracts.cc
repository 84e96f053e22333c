#include "analyzer/behaviour/sdk_contracts.h"

#include <algorithm>
#include <map>

#include "analyzer/program/names.h"

namespace mingcha::behaviour {
namespace {

using policies::ConsentContract;
using policies::ContractCollects;
using policies::ContractRole;

// The calls of one SDK's methods, by what they tell it. Indices of SdkConsent.
struct Dealings {
  std::vector<std::size_t> starts;   // before consent
  std::vector<std::size_t> denials;  // before consent: not agreed, or what a value says that is not constant
  std::vector<std::size_t> early_grants, late_grants;
};

bool tells_consent(ContractRole role) { return role == ContractRole::grant || role == ContractRole::preinit; }

void add(const SdkConsent& consent, std::size_t i, Dealings& dealings) {
  const SdkConsentCall& call = consent.calls[i];
  const ConsentContract& contract = *consent.contracts[i];
  const bool early = call.at.phase == Phase::before_consent;
  if (contract.role == ContractRole::init && early) dealings.starts.push_back(i);
  if (!tells_consent(contract.role) || !contract.argument || call.at.phase == Phase::unreached) return;
  // The usual value that is not constant is what the store says of the user's consent.
  if (early && call.agreed != true) dealings.denials.push_back(i);
  if (early && call.agreed == true) dealings.early_grants.push_back(i);
  if (call.agreed != false && !(early && call.agreed == true)) dealings.late_grants.push_back(i);
}

// Whether the SDK in the package is so new that it can be told.
bool can_be_granted(const Evidence& evidence, const ConsentContract& start) {
  const program::LinkedProgram& linked = evidence.reachability.linked();
  for (const ConsentContract& contract : evidence.index.catalogue().consent.contracts) {
    if (contract.sdk != start.sdk || contract.role != ContractRole::grant) continue;
    const auto type = evidence.app.program.find_type(contract.class_descriptor);
    const program::ClassId own = type ? evidence.app.program.definition(*type) : program::ClassId{};
    if (!own.present()) continue;
    for (program::MethodNode m = linked.methods.first(own); m < linked.methods.end(own); ++m.value) {
      if (linked.methods.name(m) == contract.member) return true;
    }
  }
  return false;
}

bool is_held_back(const Evidence& evidence, const ConsentContract& start, const Dealings& dealings) {
  switch (start.collects) {
    case ContractCollects::always: return false;
    case ContractCollects::unless_denied: return !dealings.denials.empty() && dealings.early_grants.empty();
    case ContractCollects::when_granted: return dealings.early_grants.empty() && can_be_granted(evidence, start);
  }
  return false;
}

// The way to the start of the SDK, then the SDK's own doing.
Chain chain_by_contract(const SdkConsentCall& start, const Site& site) {
  Chain chain = start.at.chain;
  chain.push_back({site.class_name, site.method, site.offset, HopKind::callback, "sdk-contract"});
  return chain;
}

// The collections of one SDK that its start decides.
class Outcome {
 public:
  Outcome(const Evidence& evidence, const SdkConsent& consent, const std::string& owner, const Dealings& dealings)
      : consent_(consent), owner_(owner), dealings_(dealings), methods_(evidence.reachability.linked().methods) {}

  void starts(const SdkConsentCall& start, Collection& collection) const {
    const bool is_open = collection.phase == Phase::unreached || collection.phase == Phase::unknown;
    if (collection.owner != owner_ || !is_open) return;
    collection.phase = Phase::before_consent;
    collection.contract = start.api;
    collection.chain = chain_by_contract(start, collection.site);
    collection.more_chains.clear();
    collection.gates.clear();
  }

  // `without`: what runs by itself also without the calls that are held back.
  void waits(const program::Paths& without, const std::vector<Place>& held_back, const Place& place,
             Collection& collection) const {
    if (collection.phase != Phase::before_consent) return;
    const bool is_start = std::find(held_back.begin(), held_back.end(), place) != held_back.end();
    const bool is_run = collection.owner == owner_ && !without.reaches(methods_.own(place.dex, place.method_idx));
    if (!is_start && !is_run) return;
    const std::size_t told = dealings_.denials.empty() ? dealings_.starts.front() : dealings_.denials.front();
    collection.phase = dealings_.late_grants.empty() ? Phase::unknown : Phase::gated;
    collection.gates = {{owner_, consent_.calls[told].at.site}};
    collection.more_chains.clear();
  }

 private:
  const SdkConsent& consent_;
  const std::string& owner_;
  const Dealings& dealings_;
  const program::Methods& methods_;
};

}  // namespace

void apply_contracts(const Evidence& evidence, SdkConsent& consent, const std::vector<Place>& places,
                     std::vector<Collection>& collections) {
  std::map<std::string, Dealings> by_sdk;
  for (std::size_t i = 0; i < consent.calls.size(); ++i) add(consent, i, by_sdk["sdk:" + consent.calls[i].sdk]);
  for (const auto& [owner, dealings] : by_sdk) {
    if (dealings.starts.empty()) continue;
    const SdkConsentCall* start = nullptr;
    std::vector<Place> held_back;
    for (const std::size_t i : dealings.starts) {
      if (is_held_back(evidence, *consent.contracts[i], dealings)) {
        held_back.push_back(consent.places[i]);
        continue;
      }
      consent.calls[i].starts_collecting = true;
      if (start == nullptr) start = &consent.calls[i];
    }
    const Outcome outcome(evidence, consent, owner, dealings);
    if (start != nullptr) {
      for (Collection& collection : collections) outcome.starts(*start, collection);
      continue;
    }
    const program::Paths without = evidence.reachability.phases().automatic_without(held_back);
    for (std::size_t i = 0; i < collections.size(); ++i) outcome.waits(without, held_back, places[i], collections[i]);
  }
}

}  // namespace mingcha::behaviour
