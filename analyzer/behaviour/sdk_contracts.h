// What starting an SDK before consent means for what its code collects.
#pragma once

#include <vector>

#include "analyzer/behaviour/sdk_consent.h"

namespace mingcha::behaviour {

/// Decides for each SDK whether the app starts its collecting before consent, by the contract of the method that
/// starts it. If so, what its code collects at a time that is not known otherwise is collected before consent. If
/// the app told it before that the user has not agreed, what runs by that start alone waits for the consent.
/// `places`: of each collection. Marks the calls that start collecting.
void apply_contracts(const Evidence& evidence, SdkConsent& consent, const std::vector<Place>& places,
                     std::vector<Collection>& collections);

}  // namespace mingcha::behaviour
