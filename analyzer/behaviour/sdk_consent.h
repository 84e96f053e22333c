// How the app tells its SDKs of the user's consent, and whether it starts them before.
#pragma once

#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// Calls of the methods in consent_contracts.tsv, an SDK's calls of its own methods left out.
struct SdkConsent {
  std::vector<SdkConsentCall> calls;                       ///< ordered by content
  std::vector<Place> places;                               ///< of each call
  std::vector<const policies::ConsentContract*> contracts; ///< of each call
};

SdkConsent observe_sdk_consent(const Evidence& evidence);

}  // namespace mingcha::behaviour
