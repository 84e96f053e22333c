// Classes that an optimiser made of several small ones (lambdas, mostly): a number that the constructor is
// given says which of them an object is, and its methods begin by asking for it.
#pragma once

#include <optional>

#include "analyzer/program/world.h"

namespace mingcha::program {

/// The field with the number; absent for ordinary classes. Looks at constructors and the first instructions
/// of methods only.
std::optional<FieldNode> merged_class_field(const LinkedProgram& linked, ClassId c);

/// The argument register of a constructor that it writes to the field as it came; absent when there is none.
std::optional<std::uint32_t> argument_for_field(const LinkedProgram& linked, MethodNode constructor,
                                                FieldNode field);

}  // namespace mingcha::program
