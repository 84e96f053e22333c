// How the app tells its SDKs of the user's consent, and whether it starts them before.
#pragma once

#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// Calls of the methods in consent_contracts.tsv, ordered by content. An SDK's calls of its own methods are none.
std::vector<SdkConsentCall> observe_sdk_consent(const Evidence& evidence);

}  // namespace mingcha::behaviour
