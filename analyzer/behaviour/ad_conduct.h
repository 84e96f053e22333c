// Signs of ads that mislead or cannot be left: shaking, dialogs without a way out, installs, hidden icons.
#pragma once

#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// By the rows of ads.tsv, ordered by content, ids given. Sensors, dialogs, windows and shake classes count in code
/// that has to do with ads: of an ad SDK, or in a class whose name says so. Installs and downloads count wherever they
/// are. A hidden icon is the last launcher entry of the manifest, disabled by code that enables none instead.
std::vector<AdConduct> observe_ad_conduct(const Evidence& evidence);

}  // namespace mingcha::behaviour
