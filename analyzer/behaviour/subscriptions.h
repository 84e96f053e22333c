// Registrations that deliver information again and again: places, sensors, calls, scans.
#pragma once

#include <vector>

#include "analyzer/behaviour/behaviour.h"
#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// By the rows of subscriptions.tsv, ordered by content, ids given; one for each information item. `removed` when code
/// that is reached takes back a listener of the same family that may be the same object by its class.
std::vector<Subscription> observe_subscriptions(const Evidence& evidence);

/// Collections that are the registering call itself get its interval.
void set_intervals(const std::vector<Subscription>& subscriptions, std::vector<Collection>& collections);

}  // namespace mingcha::behaviour
