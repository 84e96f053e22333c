// One small dex with a bit of everything, for tests that read it back or break it.
#pragma once

#include "tests/dex/dex_builder.h"

namespace mingcha::dex {

/// Class LA; (A.java) with fields, static values, annotations, handlers, lines, a call site and method
/// handles.
DexBuilder sample_dex(int version = 38);

/// A class of that name with one method `static m()V` whose instructions are "const-string v0, <text>;
/// return-void".
DexBuilder one_string_dex(int version, const std::string& class_type, const std::string& text);

}  // namespace mingcha::dex
