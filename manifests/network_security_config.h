// The network security configuration (res/xml file named by the manifest).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "manifests/binary_xml.h"
#include "manifests/resources.h"

namespace mingcha::manifests {

struct NetworkSecurityConfig {
  struct Domain {
    std::string name;
    bool include_subdomains = false;
    bool cleartext_permitted = false;  ///< its own, its parents' or the base's; false where none states it
    bool cleartext_stated = false;     ///< one of them states it; else the target SDK's default counts
  };
  std::optional<bool> base_cleartext_permitted;  ///< <base-config>; absent = the target SDK's default
  std::vector<Domain> domains;
  bool trusts_user_certificates = false;
  bool has_pins = false;
};

/// Errors: bad_value when the root is no <network-security-config>.
Result<NetworkSecurityConfig> read_network_security_config(const BinaryXml& xml, const Resources& resources);

}  // namespace mingcha::manifests
