// Message digests by OpenSSL.
#pragma once

#include <array>
#include <string>

#include "support/bytes.h"

struct evp_md_ctx_st;

namespace mingcha {

using Sha256 = std::array<std::uint8_t, 32>;

/// Lower-case hexadecimal.
std::string hex(Bytes bytes);

/// A digest fed in pieces. Move-only; use once.
class Digest {
 public:
  enum class Kind : std::uint8_t { md5, sha1, sha256, sha384, sha512, sm3 };
  explicit Digest(Kind kind);
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;
  ~Digest();

  void update(Bytes data);
  /// The digest of all that was fed: 16, 20, 32, 48 or 64 bytes. Call once.
  std::string finish();

 private:
  evp_md_ctx_st* context_;
};

Sha256 sha256(Bytes data);
std::string sha256_hex(Bytes data);
/// Lower-case hexadecimal.
std::string digest_hex(Digest::Kind kind, Bytes data);

}  // namespace mingcha
