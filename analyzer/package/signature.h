// Who signed a package: v1 (META-INF), v2, v3 and v3.1 signing blocks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzer/package/archive.h"
#include "support/thread_pool.h"

namespace mingcha::package {

struct Signer {
  std::string sha256;      ///< of the certificate (DER), lower-case hexadecimal
  std::string subject;     ///< RFC 2253, UTF-8
  std::string issuer;
  std::string not_before, not_after;  ///< "2021-03-12T00:00:00Z"
  std::string serial;      ///< hexadecimal
  std::string key;         ///< "RSA 2048"
  std::vector<std::string> schemes;   ///< of "v1", "v2", "v3", "v3.1", ascending
  std::string der;         ///< the certificate itself
};

struct Signatures {
  std::vector<Signer> signers;          ///< ordered by sha256
  std::vector<std::string> schemes;     ///< schemes present in the file
  bool verified = false;                ///< the best scheme's digests and signatures match the file
};

/// Reads and verifies the signatures of one APK. Broken or missing ones are reasons, never errors. As on the phone
/// the best scheme decides: where a newer one is present, the digests of older ones are not looked at. Not read:
/// whether a certificate is valid in time (the platform does not ask), and proofs of rotation.
Signatures read_signatures(const Archive& archive, const Budget& budget, ThreadPool& pool, Reasons& reasons);

}  // namespace mingcha::package
