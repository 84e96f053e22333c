// How the app asks for consent: what each consent screen offers, and what refusing leads to.
#pragma once

#include <vector>

#include "analyzer/behaviour/consequences.h"

namespace mingcha::behaviour {

/// One form for each consent screen of the graph, and for each class that takes consent for granted; by class.
std::vector<ConsentForm> observe_consent_forms(const Evidence& evidence, MethodReader& reader,
                                               const Consequences& consequences);

}  // namespace mingcha::behaviour
