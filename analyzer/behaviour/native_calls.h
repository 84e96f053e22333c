// Methods of the app that its native code calls.
#pragma once

#include <span>
#include <vector>

#include "analyzer/behaviour/native_bindings.h"
#include "analyzer/program/call_graph.h"

namespace mingcha::behaviour {

/// Calls whose class and method are constants, once for each place where Java comes into the library on the way;
/// ordered as the call graph wants them.
std::vector<program::NativeCall> find_native_calls(std::span<const NativeLibrary> libraries,
                                                   const NativeBindings& bindings,
                                                   const program::LinkedProgram& linked);

}  // namespace mingcha::behaviour
