// How the app comes to run, or stays running, without its user; and which other apps it starts.
#pragma once

#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// What the manifest and the code show by the rows of self_start.tsv, services of two processes that start each other
/// ("dual-process"), and other apps that are started ("starts-other-app"). Ordered by content, ids given.
std::vector<SelfStart> observe_self_starts(const Evidence& evidence);

/// Seconds of an interval's number; absent for 0, which asks for as often as possible.
std::optional<double> seconds_of(std::int64_t number, policies::IntervalUnit unit);

}  // namespace mingcha::behaviour
