// Which methods of a class a row of callbacks means.
#pragma once

#include <vector>

#include "analyzer/program/methods.h"
#include "policies/flow.h"

namespace mingcha::program {

/// What the platform runs when it calls `callback` on an object of exactly this class: the nearest definition
/// upwards, in the app; of a callback with any descriptor every one of that name in the nearest class that
/// has it; of "*" the class's own public methods, with an annotation the inherited ones too. Constructors and class
/// initializers are the class's own alone.
std::vector<MethodNode> callback_targets(const Program& program, const Hierarchy& hierarchy,
                                         const Methods& methods, TypeId type,
                                         const policies::CallbackMethod& callback);

}  // namespace mingcha::program
