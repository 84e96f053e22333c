// Packages signed with APK Signature Scheme v2, v3 or v3.1 by a key that is made on the spot.
#pragma once

#include <string>
#include <vector>

#include "tests/package/zip_builder.h"

namespace mingcha::testing {

/// What goes into the signing block; every member can be made wrong.
struct SigningPlan {
  std::uint32_t block_id = 0x7109871a;          ///< v2
  std::uint32_t algorithm = 0x0201;             ///< ECDSA with SHA-256
  std::uint32_t digest_algorithm = 0x0201;      ///< as the digests' record names it
  std::string attributes;                       ///< additional attributes, length-prefixed each
  bool damage_digest = false;                   ///< one bit of the content digest, before signing
  bool damage_signature = false;
  bool other_public_key = false;                ///< the record's key is not the certificate's
  bool no_certificates = false;
  bool no_signatures = false;
  std::size_t signers = 1;
  std::uint32_t min_sdk = 28;                   ///< of v3: in the signer
  std::uint32_t signed_min_sdk = 28;            ///< of v3: in its signed data
};

/// The archive with the pairs of `plans` in its signing block.
Zip sign(const ZipBuilder& builder, const std::vector<SigningPlan>& plans);

/// An additional attribute with a 32-bit value.
std::string attribute(std::uint32_t id, std::uint32_t value);

/// The certificate that signs, DER.
std::string signing_certificate();

}  // namespace mingcha::testing
