#include "support/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <new>
#include <utility>

namespace mingcha {
namespace {

// No configuration file of the machine decides how evidence is digested; not reading one also starts faster.
const int kStarted = OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);

const EVP_MD* algorithm(Digest::Kind kind) {
  switch (kind) {
    case Digest::Kind::md5: return EVP_md5();
    case Digest::Kind::sha1: return EVP_sha1();
    case Digest::Kind::sha256: return EVP_sha256();
    case Digest::Kind::sha384: return EVP_sha384();
    case Digest::Kind::sha512: return EVP_sha512();
    case Digest::Kind::sm3: return EVP_sm3();
  }
  return EVP_sha256();
}

}  // namespace

std::string hex(Bytes bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

Digest::Digest(Kind kind) : context_(EVP_MD_CTX_new()) {
  if (kStarted != 1 || context_ == nullptr || EVP_DigestInit_ex(context_, algorithm(kind), nullptr) != 1) throw std::bad_alloc();
}

Digest::Digest(Digest&& other) noexcept : context_(std::exchange(other.context_, nullptr)) {}

Digest& Digest::operator=(Digest&& other) noexcept {
  std::swap(context_, other.context_);
  return *this;
}

Digest::~Digest() { EVP_MD_CTX_free(context_); }

void Digest::update(Bytes data) { EVP_DigestUpdate(context_, data.data(), data.size()); }

std::string Digest::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned size = 0;
  EVP_DigestFinal_ex(context_, out.data(), &size);
  return std::string(as_text(Bytes(out.data(), size)));
}

Sha256 sha256(Bytes data) {
  Digest digest(Digest::Kind::sha256);
  digest.update(data);
  const std::string raw = digest.finish();
  Sha256 out{};
  std::copy_n(as_bytes(raw).begin(), out.size(), out.begin());
  return out;
}

std::string sha256_hex(Bytes data) { return hex(sha256(data)); }

std::string digest_hex(Digest::Kind kind, Bytes data) {
  Digest digest(kind);
  digest.update(data);
  return hex(as_bytes(digest.finish()));
}

}  // namespace mingcha
