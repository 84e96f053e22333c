// Questions over all that a registry holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "screening/database/database.h"

namespace mingcha::screening {

/// A package that no signer of the app's other packages of this version or an earlier one has signed.
struct Repackaged {
  std::string package, version_name, file, sha256;
  std::vector<std::string> signers;  ///< subjects, or digests of certificates without one
};

/// By package name, version and digest. Of two packages with one version and other signers both are told: which of them is the
/// developer's a package does not say.
Result<std::vector<Repackaged>> repackaged(Database& database);

/// An app whose latest version carries an SDK that reads an item in a phase.
struct AppWithSdk {
  std::string package, label, version_name, sdk_version;
};

/// `sdk`: id of the catalogue; `information`: pi_id; `phase`: as reports spell it. By package name.
Result<std::vector<AppWithSdk>> apps_with_sdk(Database& database, const std::string& sdk, const std::string& information,
                                              const std::string& phase);

}  // namespace mingcha::screening
