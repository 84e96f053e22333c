// What the observers of conduct draw on, and what they say of a place.
#pragma once

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/conduct_texts.h"
#include "analyzer/behaviour/layouts.h"
#include "analyzer/behaviour/outline_reader.h"
#include "analyzer/behaviour/observe.h"
#include "analyzer/behaviour/owners.h"
#include "analyzer/behaviour/reachability.h"

namespace mingcha::behaviour {

/// One app with all that was found in it so far. Borrows everything.
struct Evidence {
  const App& app;
  const CatalogueIndex& index;
  const CodeScan& scan;
  const Layouts& layouts;
  const ConsentTexts& texts;
  const Reachability& reachability;
  Owners& owners;
  const ConductTexts& conduct_texts;
  OutlineReader& reader;
};

/// How late a phase applies: of those that a place could have it has the one with the least rank.
int rank(Phase phase) noexcept;

/// An instruction of a method of the app.
Place place_of(const program::LinkedProgram& linked, program::MethodNode method, std::uint32_t pc);

/// Site, owner, phase and chain of a place. Decoding and searching: for places that are reported.
Occurrence occurrence_at(const Evidence& evidence, const Place& place);

/// Who wrote the code at a place; valid until the owners are asked again.
const std::string& owner_at(const Evidence& evidence, const Place& place);
/// Descriptor of the class around a place.
std::string_view class_at(const Evidence& evidence, const Place& place);
/// The SDK by an owner's name "sdk:<id>"; null for others.
const policies::Sdk* sdk_of(const Evidence& evidence, std::string_view owner);
/// False for code that came along with a library and that nothing reaches.
bool can_matter(const Evidence& evidence, const Occurrence& occurrence);

}  // namespace mingcha::behaviour
