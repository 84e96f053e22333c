#include "analyzer/behaviour/sdk_consent.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace mingcha::behaviour {
namespace {

std::string_view role_name(policies::ContractRole role) {
  using policies::ContractRole;
  switch (role) {
    case ContractRole::preinit: return "preinit";
    case ContractRole::show: return "show";
    case ContractRole::grant: return "grant";
    case ContractRole::state: return "state";
    case ContractRole::init: return "init";
    case ContractRole::sdk_switch: return "switch";
    case ContractRole::personal: return "personal";
    case ContractRole::autostart: return "autostart";
  }
  return "init";
}

}  // namespace

SdkConsent observe_sdk_consent(const Evidence& evidence) {
  struct Found {
    SdkConsentCall call;
    Place place;
    const policies::ConsentContract* contract;
  };
  std::vector<Found> found;
  for (const MarkedCall& marked : evidence.scan.marked) {
    const Mark& mark = evidence.index.mark(marked.mark);
    if (mark.table != MarkTable::contract) continue;
    const policies::ConsentContract& contract = evidence.index.catalogue().consent.contracts[mark.row];
    SdkConsentCall call;
    call.sdk = contract.sdk;
    call.role = role_name(contract.role);
    call.api = fmt::format("{}->{}{}", contract.class_descriptor, contract.member,
                           contract.descriptor == "*" ? "" : contract.descriptor);
    call.at = occurrence_at(evidence, marked.place);
    if (call.at.owner == "sdk:" + call.sdk) continue;
    if (marked.argument.number) call.agreed = *marked.argument.number == contract.agreed;
    found.push_back({std::move(call), marked.place, &contract});
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::tie(a.call.sdk, a.call.role, a.call.api, a.call.at.site) <
           std::tie(b.call.sdk, b.call.role, b.call.api, b.call.at.site);
  });
  SdkConsent consent;
  for (Found& each : found) {
    consent.calls.push_back(std::move(each.call));
    consent.places.push_back(each.place);
    consent.contracts.push_back(each.contract);
  }
  return consent;
}

}  // namespace mingcha::behaviour
