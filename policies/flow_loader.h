// Reads the tables of implicit control flow into Catalogue::flow. Called by CatalogueLoader.
#pragma once

#include "policies/table_cells.h"

namespace mingcha::policies {

void read_lifecycles(TsvReader table, Catalogue& catalogue, Rows mode);
void read_edges(TsvReader table, Catalogue& catalogue, Rows mode);
void read_callback_types(TsvReader table, Catalogue& catalogue, Rows mode);
void read_stores(TsvReader table, Catalogue& catalogue, Rows mode);
void read_intents(TsvReader table, Catalogue& catalogue, Rows mode);

/// Appends the methods of the sets that edges name to their callbacks, and orders what is looked up. May be
/// called again after more rows.
void finish_flow(Flow& flow);

}  // namespace mingcha::policies
