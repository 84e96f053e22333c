// What the observers of conduct draw on, and what they say of a place.
#pragma once

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/layouts.h"
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
};

/// Site, owner, phase and chain of a place. Decoding and searching: for places that are reported.
Occurrence occurrence_at(const Evidence& evidence, const Place& place);

}  // namespace mingcha::behaviour
