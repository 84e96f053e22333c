// Reads the tables of conduct into Catalogue::conduct. Called by CatalogueLoader.
#pragma once

#include "policies/table_cells.h"

namespace mingcha::policies {

void read_permission_requests(TsvReader table, Catalogue& catalogue, Rows mode);
/// Own rows of these: information and SDKs must have been read, rows name some of them.
void read_self_start(TsvReader table, Catalogue& catalogue, Rows mode);
void read_ads(TsvReader table, Catalogue& catalogue, Rows mode);
void read_subscriptions(TsvReader table, Catalogue& catalogue, Rows mode);
void read_resource_prefixes(TsvReader table, Catalogue& catalogue, Rows mode);
void read_user_means(TsvReader table, Catalogue& catalogue, Rows mode);

}  // namespace mingcha::policies
