// Addresses that the app carries: URLs in code and resources, with their owner.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/observe.h"
#include "analyzer/behaviour/owners.h"

namespace mingcha::behaviour {

class Reachability;

/// Addresses kept of one app; hostile packages could carry millions. Spent: `endpoints_over_budget`.
inline constexpr std::size_t kMaxEndpoints = 20'000;

/// Ordered by url and owner. Names that only look like addresses (XML namespaces, placeholders) are left out.
std::vector<Endpoint> observe_endpoints(const App& app, const CatalogueIndex& index, const CodeScan& scan,
                                        const Reachability& reachability, Owners& owners, Reasons& reasons);

/// One address cut out of text, or nothing: scheme, a host that can be one, no control characters.
struct Url {
  std::string text;
  std::string host;   ///< lower case, without port and user
  bool is_http = false;  ///< http:, not https:
};
std::optional<Url> parse_url(std::string_view text);

/// Whether the app's configuration lets it speak to `host` without TLS. Source: Android network security
/// configuration; without one, android:usesCleartextTraffic; without that, allowed below target SDK 28.
bool permits_cleartext(const App& app, std::string_view host);

}  // namespace mingcha::behaviour
