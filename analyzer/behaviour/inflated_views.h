// What inflating a layout brings to life: views of the app's own classes, fragments, methods that clicks
// call.
#pragma once

#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/layouts.h"
#include "analyzer/program/call_graph.h"

namespace mingcha::behaviour {

/// For every layout that a method names: what it brings to life there. Ordered by method and place. Views
/// that stay away until the code asks for them are left out.
std::vector<program::ResourceUse> inflated_views(const std::vector<NamedConstant>& constants,
                                                 const Layouts& layouts, const program::LinkedProgram& linked,
                                                 const policies::Flow& flow);

}  // namespace mingcha::behaviour
