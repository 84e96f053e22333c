// Builds of one library for several machines that do not read the same.
#pragma once

#include <span>

#include "analyzer/behaviour/native_library.h"

namespace mingcha::behaviour {

/// A reason for each library that lacks reads which another library of its file name has, with all that it lacks. For
/// libraries of several machines.
void note_native_differences(std::span<const NativeLibrary> libraries, const CatalogueIndex& index,
                             Reasons& reasons);

}  // namespace mingcha::behaviour
