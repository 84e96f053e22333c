// Uses of the catalogue turned into collections: one an information item and place.
#pragma once

#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/observe.h"
#include "analyzer/behaviour/owners.h"

namespace mingcha::behaviour {

/// Ordered by content, ids given. `uses` as `scan_code` gives them; `places` gets the place of each collection.
std::vector<Collection> collect(const App& app, const CatalogueIndex& index, const std::vector<Use>& uses,
                                Owners& owners, std::vector<Place>& places);

/// Adds what else was found: ordered by content again, with new ids.
void add_collections(std::vector<Collection> more, std::vector<Collection>& collections);

/// As reports spell it: "high".
std::string_view severity_name(policies::Severity severity) noexcept;

/// A place in code as evidence: names, offset and line.
Site site_of(const App& app, const Place& place);

/// "Lcom/a/B;->get(I)V", "Lcom/a/B;->F:I" or the literal of a catalogue row.
std::string spell(const policies::SensitiveApi& api);

}  // namespace mingcha::behaviour
