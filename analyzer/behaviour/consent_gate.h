// The consent gate: where the app asks for the user's agreement, and the callbacks by which the user gives
// it.
#pragma once

#include <string>
#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/consent_texts.h"
#include "analyzer/program/call_graph.h"

namespace mingcha::behaviour {

/// A callback of a consent screen.
struct ConsentAnswer {
  std::uint32_t edge = 0;                  ///< of the graph: the registration
  std::vector<program::CodeRange> ranges;  ///< of the callback's code that runs for this button; empty = all
  bool is_partly = false;                  ///< the callback also runs without the user having agreed, but for `ranges`
};

/// A class (with those inside it) whose texts, layouts or names ask for consent.
struct ConsentScreen {
  std::string class_name;  ///< descriptor of the outermost class, without the ";"
  ConsentRoles roles;
  std::vector<std::uint32_t> layouts;           ///< resource ids that its code names
  std::vector<Place> marks;                     ///< where its code names words of consent, the first few
  std::vector<ConsentAnswer> accepts, refuses;  ///< in the order of the graph
};

/// Looks for consent screens among the classes that name marked strings and resources, and tells their
/// callbacks apart by caption, view, name, or by what they write. `graph` must have grown whole.
std::vector<ConsentScreen> find_consent_screens(const program::LinkedProgram& linked,
                                                program::CallGraph& graph,
                                                const std::vector<NamedConstant>& constants,
                                                const ConsentTexts& texts);

/// Descriptor of the class around a class, up to the first '$'; also for lambda classes of older compilers.
std::string_view outermost(std::string_view descriptor);

}  // namespace mingcha::behaviour
