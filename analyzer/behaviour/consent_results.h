// Agreeing on a page of its own whose answer goes back to the page before, as the result of an activity.
#pragma once

#include <vector>

#include "analyzer/behaviour/consent_gate.h"

namespace mingcha::behaviour {

/// Adds to each screen that hands a result back when the user agrees: the code of those who started it that runs for
/// this result alone. `graph` must have grown whole.
void add_result_answers(const program::LinkedProgram& linked, program::CallGraph& graph,
                        std::vector<ConsentScreen>& screens);

}  // namespace mingcha::behaviour
