// X.509 certificates and public-key signatures by OpenSSL, in the terms that APK signing uses.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "analyzer/package/signature.h"
#include "support/bytes.h"

struct evp_pkey_st;
struct x509_st;

namespace mingcha::package {

/// Owns a C object of OpenSSL.
template <class T, void (*Free)(T*)>
struct Freed {
  void operator()(T* object) const noexcept { Free(object); }
};
template <class T, void (*Free)(T*)>
using Owned = std::unique_ptr<T, Freed<T, Free>>;

/// What the report says of a certificate; `schemes` is left empty. `der`: as it stands in the file.
Signer describe_certificate(x509_st& certificate, Bytes der);

/// Parses and describes; nothing when `der` is no certificate.
std::optional<Signer> describe_certificate(Bytes der);

/// The SubjectPublicKeyInfo of a certificate; empty when `der` is no certificate.
std::string public_key_of_certificate(Bytes der);

/// A row of the signature algorithms of APK Signature Scheme v2 and v3.
struct SignatureAlgorithm {
  enum class Key : std::uint8_t { rsa_pss, rsa, ec, dsa };
  enum class Content : std::uint8_t { chunked_sha256, verity_sha256, chunked_sha512 };  // weakest first
  std::uint32_t id;
  Key key;
  bool sha512;       ///< digest of the signature itself; else SHA-256
  Content content;   ///< digest over the file that the signature vouches for
};

/// Null for an id the platform does not know. Source: source.android.com, "APK Signature Scheme v2", signature
/// algorithm IDs; apksig, SignatureAlgorithm.
const SignatureAlgorithm* find_algorithm(std::uint32_t id) noexcept;

/// True when `signature` over `data` was made by the owner of `public_key` (a SubjectPublicKeyInfo).
bool verifies(const SignatureAlgorithm& algorithm, Bytes public_key, Bytes data, Bytes signature);

}  // namespace mingcha::package
