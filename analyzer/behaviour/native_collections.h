// Reads of personal information by native code, with the ways that lead there from Java.
#pragma once

#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// In the order of the libraries and their code, without ids. A library's code runs when it is loaded and
/// when a native method of Java is called; what neither leads to has the phase `unknown`, as tables of
/// functions are not followed.
std::vector<Collection> collect_native(const Evidence& evidence);

}  // namespace mingcha::behaviour
