// Reads the tables of techniques that keep code elsewhere; what CatalogueLoader calls for them.
#pragma once

#include "policies/table_cells.h"

namespace mingcha::policies {

/// Rows of one technique name it in the first; the names of later ones may be left out.
void read_packers(TsvReader table, Catalogue& catalogue, Rows mode);

void read_frameworks(TsvReader table, Catalogue& catalogue, Rows mode);
void read_bridges(TsvReader table, Catalogue& catalogue, Rows mode);
void read_code_loaders(TsvReader table, Catalogue& catalogue, Rows mode);
void read_known_loaders(TsvReader table, Catalogue& catalogue, Rows mode);

}  // namespace mingcha::policies
