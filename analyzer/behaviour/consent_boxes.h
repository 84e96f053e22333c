// Check boxes beside words of consent, and whether they are ticked before the user does anything.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "analyzer/behaviour/evidence.h"
#include "analyzer/behaviour/method_notes.h"

namespace mingcha::behaviour {

struct ConsentBoxes {
  bool ticked = false;  ///< one is, by its layout or by code that runs without the user
  bool open = false;    ///< one is there that the user has to tick
};

/// Of one screen: the layouts that its code shows and the methods of its classes. `states_consent`: its own texts do,
/// so that a box without a layout belongs to them.
ConsentBoxes consent_boxes(const Evidence& evidence, MethodReader& reader, const std::set<std::uint32_t>& layouts,
                           const std::vector<program::MethodNode>& methods, bool states_consent);

}  // namespace mingcha::behaviour
