// The PKCS#7 blocks of JAR signatures, by OpenSSL.
#pragma once

#include <optional>
#include <string>

#include "analyzer/package/signature.h"
#include "support/bytes.h"

namespace mingcha::package {

struct BlockSigner {
  std::optional<Signer> signer;  ///< whose signature over the file holds; else the first certificate; nothing if none
  bool parsed = false;           ///< the block is well formed
  bool verified = false;
};

/// Looks for a signer of `block` (PKCS#7 SignedData, DER) whose signature over `signed_file` holds: one is enough,
/// as since Android 7.
BlockSigner read_pkcs7(Bytes block, Bytes signed_file);

}  // namespace mingcha::package
