// Reads the fact tables into a Catalogue.
#pragma once

#include <cstddef>
#include <string_view>

#include "policies/catalogue.h"
#include "policies/complaint.h"

namespace mingcha::policies {

/// Names of the fact tables, in the order in which they must be read: later ones refer to earlier ones.
inline constexpr std::string_view kFactTables[] = {
    "information.tsv", "permissions.tsv",   "sensitive_apis.tsv",    "sdks.tsv",
    "app_types.tsv",   "permission_baseline.tsv", "policy_traces.tsv", "platform_classes.tsv", "identifier_hosts.tsv",
    "library_loads.tsv",
    "lifecycles.tsv",  "edges.tsv",         "callback_types.tsv",    "stores.tsv",
    "intents.tsv",     "consent_markers.tsv", "consent_contracts.tsv", "consent_grammar.tsv",
    "permission_requests.tsv", "self_start.tsv", "user_means.tsv", "ads.tsv",
    "subscriptions.tsv", "resource_prefixes.tsv", "audience_words.tsv", "document_suffixes.tsv",
    "packers.tsv", "frameworks.tsv", "code_loaders.tsv", "known_loaders.tsv", "bridges.tsv",
};

/// Fills a catalogue table by table. The texts must outlive the catalogue: it holds views into them.
class CatalogueLoader {
 public:
  CatalogueLoader(Catalogue& catalogue, Complaints& complaints) : catalogue_(catalogue), complaints_(complaints) {}

  /// A table's own rows replace rows of earlier files with the same key (`own_rows`); the built-in tables are
  /// known to be free of repeats (a test says so), so no search is made for them.
  enum class Rows : std::uint8_t { built_in, own_rows };

  /// Reads one table. `table` is one of kFactTables, `file` the name for complaints.
  void read(std::string_view table, std::string_view file, std::string_view text, Rows rows);

  /// Sorts what is looked up by binary search. Call once, after the last table.
  void finish();

 private:
  Catalogue& catalogue_;
  Complaints& complaints_;
};

}  // namespace mingcha::policies
