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

std::vector<SdkConsentCall> observe_sdk_consent(const Evidence& evidence) {
  std::vector<SdkConsentCall> found;
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
    found.push_back(std::move(call));
  }
  std::sort(found.begin(), found.end(), [](const SdkConsentCall& a, const SdkConsentCall& b) {
    return std::tie(a.sdk, a.role, a.api, a.at.site) < std::tie(b.sdk, b.role, b.api, b.at.site);
  });
  return found;
}

}  // namespace mingcha::behaviour
