// Text of a dex file for people and tests: `mingcha dump dex` and `mingcha dump calls`. Both are streamed,
// print the same for the same bytes, and are safe for a terminal whatever the file holds.
#pragma once

#include <functional>

#include "analyzer/dex/dex_file.h"

namespace mingcha::dex {

/// Takes the next piece of text: one or more whole lines. Valid during the call only.
using Sink = std::function<void(std::string_view)>;

/// Header, id tables, then each class with its annotations, fields and methods. What cannot be read is a line
/// that starts with "!" and holds the error; the rest is printed.
void dump_dex(const DexFile& dex, const Sink& sink);

/// For each method with code, in file order, a line "<descriptor> insns=<count, payloads excluded>", then one
/// line "  <offset in code units, hex> <opcode> <target>" an instruction that refers to a string, type,
/// field, method, prototype, method handle or call site. A method that breaks off has "broken=<offset>" in
/// its first line; broken classes are lines that start with "!".
void dump_calls(const DexFile& dex, const Sink& sink);

}  // namespace mingcha::dex
