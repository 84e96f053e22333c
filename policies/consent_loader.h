// Reads the tables of consent into Catalogue::consent. Called by CatalogueLoader.
#pragma once

#include "policies/table_cells.h"

namespace mingcha::policies {

/// Words of ConsentStrength and ConsentMatch.
inline constexpr std::string_view kStrengths[] = {"weak", "strong"};
inline constexpr std::string_view kMatches[] = {"whole", "part", "suffix"};

void read_consent_markers(TsvReader table, Catalogue& catalogue, Rows mode);
void read_consent_grammar(TsvReader table, Catalogue& catalogue, Rows mode);
/// Own rows: the SDKs must have been read, a row's `sdk` is one of them.
void read_consent_contracts(TsvReader table, Catalogue& catalogue, Rows mode);

}  // namespace mingcha::policies
