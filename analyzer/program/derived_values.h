// Values that follow from others and from nothing else: the length of a text, the sum of two numbers. What is worked
// out of first values is a first value too, and depends on the same locations.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyzer/program/abstract_value.h"
#include "policies/flow.h"

namespace mingcha::program {

/// What a call gives that derives a value from `first` and, where it takes two, `second`. Depends on what both depend
/// on, also where it is not known. `returns` is the descriptor of the call's return type.
Known derive(policies::Derived how, const Known& first, const Known& second, std::string_view returns);

/// What an arithmetic or bitwise instruction gives, as the platform works it out; `opcode` is that of the plain form
/// with two registers. Unknown for other opcodes, and where something is divided by 0. Source: Dalvik bytecode,
/// binop.
Known calculate(std::uint8_t opcode, const Known& left, const Known& right);

/// The plain form of an instruction that calculates with a literal or into its first operand; 0 when it is none.
/// `swapped`: the literal is what the other operand is taken from (rsub-int).
struct Calculation {
  std::uint8_t opcode = 0;
  bool has_literal = false, in_place = false, swapped = false;
};
Calculation calculation_of(std::uint8_t opcode);

}  // namespace mingcha::program
