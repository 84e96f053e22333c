// Results of packages as screening makes them, small.
#pragma once

#include <string>

#include "screening/registry/package_result.h"

namespace mingcha::test {

/// An app with one evident and one suspected finding, an SDK that reads before consent, and one signer.
screening::PackageResult examined(const std::string& package, std::int64_t version_code);

/// The digest that goes with a name: 64 hexadecimal digits.
std::string digest_of(const std::string& name);

}  // namespace mingcha::test
